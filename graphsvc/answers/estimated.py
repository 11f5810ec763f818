"""What an estimated ranking says of itself: how far off its scores can be, and which ranks that leaves open."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import decimal, thousands
from graphsvc.measures import Estimate
from graphsvc.measures.estimates import DEFINITION, LITERATURE
from graphsvc.texts import Language, Text


class Estimated(BaseModel):
    """Where a score and its rank can lie; all of a ranking's intervals hold together, with its confidence."""

    low: float = Field(description="The true score is at least this.")
    high: float = Field(description="The true score is at most this.")
    error: float = Field(description="The score is off by no more than this.")
    rank_low: int = Field(description="The best rank that the intervals allow, among those listed.")
    rank_high: int = Field(description="The worst rank that they allow.")


class Estimation(BaseModel):
    """How the scores of a network too large for exact counting were estimated."""

    error: float = Field(description="With `confidence`, no score of the network is off by more than this.")
    confidence: float
    samples: int = Field(description="Shortest paths drawn.")
    seed: int
    definition: str
    literature: str


def estimation(found: Estimate, language: Language) -> Estimation:
    percent = f"{decimal(100 * found.confidence, 0, language)} %"
    return Estimation(
        error=found.error,
        confidence=found.confidence,
        samples=found.samples,
        seed=found.seed,
        definition=DEFINITION.to(language).format(
            samples=thousands(found.samples, language), confidence=percent, seed=found.seed
        ),
        literature=LITERATURE,
    )


def estimated(found: Estimate, listed: Sequence[Any], shown: Sequence[Any]) -> list[Estimated]:
    """For each of `shown` what is known of it; its rank is one among `listed`."""
    limits = np.array([found.between[key] for key in listed]).reshape(-1, 2)
    lows, highs = np.sort(limits[:, 0]), np.sort(limits[:, 1])
    rows: list[Estimated] = []
    for key in shown:
        score, (low, high) = found.scores[key], found.between[key]
        surely_above = len(lows) - int(np.searchsorted(lows, high, side="right"))
        surely_not_above = int(np.searchsorted(highs, low, side="right"))
        rows.append(
            Estimated(
                low=low,
                high=high,
                error=max(score - low, high - score),
                rank_low=1 + surely_above,
                # It is itself among those that are not surely below.
                rank_high=max(1, len(highs) - surely_not_above),
            )
        )
    return rows


def said(row: Estimated, language: Language) -> Text:
    """The same in words."""
    low, high = (decimal(100 * share, 3, language) for share in (row.low, row.high))
    if row.rank_low == row.rank_high:
        return Text(
            f"Perkiraan dari sampel: antara {low} dan {high} %",
            f"Estimated from a sample: between {low} and {high} %",
        )
    first, last = thousands(row.rank_low, language), thousands(row.rank_high, language)
    return Text(
        f"Perkiraan dari sampel: antara {low} dan {high} %; peringkat {first} sampai {last} belum dapat dibedakan",
        f"Estimated from a sample: between {low} and {high} %; ranks {first} to {last} are undecided",
    )
