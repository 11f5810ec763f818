"""How sure the ranks of a list are, and what they rest on: bands under error, and the list without one paper or case."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, clip, entities
from graphsvc.answers.grounds import standing
from graphsvc.answers.reader import Reader
from graphsvc.networks import Network
from graphsvc.schema import SOURCE
from graphsvc.stability import (
    COVERS,
    RUNS,
    SEED,
    SHARES,
    Key,
    Progress,
    Question,
    ranks_under_error,
    ranks_without,
)
from graphsvc.stability import band as band_of
from graphsvc.texts import Language, Text

TESTED = 40
"""Papers, and cases, that are left out one by one: those that carry most of the links of whoever is listed."""


class Band(BaseModel):
    """Where a rank stays when a little of the network is missing or wrong."""

    low: int
    high: int
    share_top5: float = Field(description="Share of the runs in which the rank is at most 5.")
    runs: int = Field(description="Runs in which it had a rank.")


class Without(Brief):
    """What becomes of a rank without one paper or case."""

    rank: int | None = Field(description="None where no link is left.")


class Sure(BaseModel):
    """How sure one rank is."""

    band: Band | None = None
    rests_on: list[str] | None = Field(default=None, description="Papers without which the rank falls out of its band.")
    without: list[Without] | None = Field(
        default=None, description="What it falls without: papers, then cases, the worst first."
    )
    only_source: Brief | None = Field(default=None, description="The one paper that all its links rest on.")
    sureness: str | None = Field(default=None, description="The same in words.")


class Method(BaseModel):
    """How the bands of a list were made."""

    runs: int
    seed: int
    covers: float = Field(description="Share of the runs whose ranks lie inside a band.")
    sources_tested: int = Field(description="Papers that were left out one by one.")
    cases_tested: int
    definition: str
    literature: str


@dataclass(frozen=True, slots=True)
class Tried:
    """Ranks × wanted keys, as `graphsvc.stability` counts them; names nobody."""

    under_error: np.ndarray
    sources: list[str]
    without_sources: np.ndarray
    cases: list[str]
    without_cases: np.ndarray
    only: list[str | None]


class Listing(NamedTuple):
    """A list whose sureness is asked for; `keys` and `listed` are ids."""

    measure: str
    weighted: bool
    directed: bool
    listed: frozenset[str]
    keys: tuple[str | tuple[str, str], ...]


def tried(reader: Reader, network: Network, listing: Listing, progress: Progress) -> Tried:
    """Counts the ranks anew, some hundred times. `network` must not be lean."""
    stands = standing(reader, network, directed=listing.directed)
    assert stands
    links, papers, cases = stands.links, stands.papers, stands.cases
    number: dict[str, int] = {id_: at for at, id_ in enumerate(network.ids)}
    wanted: list[Key] = [
        (number[key[0]], number[key[1]]) if isinstance(key, tuple) else number[key] for key in listing.keys
    ]
    listed = np.fromiter((id_ in listing.listed for id_ in network.ids), bool, len(network))
    question = Question(listing.measure, listing.weighted, listed, wanted)
    shown = {end for key in wanted for end in (key if isinstance(key, tuple) else (key,))}
    sources = papers.beside(shown)[:TESTED]
    cases_beside = cases.beside(shown)[:TESTED] if len(cases.names) > 1 else []
    steps = RUNS + len(sources) + len(cases_beside)
    return Tried(
        ranks_under_error(question, links, lambda done, _: progress(done, steps)),
        sources,
        ranks_without(question, papers, sources, lambda done, _: progress(RUNS + done, steps)),
        cases_beside,
        ranks_without(question, cases, cases_beside, lambda done, _: progress(RUNS + len(sources) + done, steps)),
        [footing.sole for footing in papers.footings(wanted)],
    )


def method(found: Tried, language: Language) -> Method:
    return Method(
        runs=RUNS,
        seed=SEED,
        covers=COVERS,
        sources_tested=len(found.sources),
        cases_tested=len(found.cases),
        definition=DEFINITION.to(language),
        literature=LITERATURE,
    )


def sure(reader: Reader, found: Tried, ranks: Sequence[int]) -> list[Sure]:
    """For each wanted key, whose rank in the list is given, how sure it is."""
    known = entities(reader, {*found.sources, *found.cases})
    said: list[Sure] = []
    for at, rank in enumerate(ranks):
        band = band_of(found.under_error[:, at])
        if band is None:
            said.append(Sure(rests_on=[], without=[]))
            continue
        falls = [
            Without(**brief(known[name]).model_dump(), rank=int(without[at]) or None)
            for names, table in ((found.sources, found.without_sources), (found.cases, found.without_cases))
            for name, without in zip(names, table, strict=True)
            if name in known and (without[at] == 0 or without[at] > band.high)
        ]
        falls.sort(key=lambda one: (one.kind != SOURCE.label, one.rank is not None, -(one.rank or 0), one.id))
        only = found.only[at]
        told = Sure(
            band=Band(low=band.low, high=band.high, share_top5=band.share_top5, runs=band.runs),
            rests_on=[one.id for one in falls if one.id in found.sources],
            without=falls,
            only_source=brief(known[only]) if only in known else None,
        )
        said.append(told.model_copy(update={"sureness": _words(rank, told, reader.language)}))
    return said


def _words(rank: int, told: Sure, language: Language) -> str:
    assert told.band is not None
    band = told.band
    share = round(100 * band.share_top5)
    words = Text(
        f"{rank} ({band.low}–{band.high}), masuk lima besar dalam {share} % dari {band.runs} ulangan",
        f"{rank} ({band.low}–{band.high}), in the top 5 in {share} % of {band.runs} runs",
    ).to(language)
    if told.only_source:
        paper = clip(told.only_source.caption)
        only = Text(f"semua hubungannya dari satu sumber, {paper}", f"all its links rest on one source, {paper}")
        return f"{words}; {only.to(language)}"
    if told.without:
        at, name = told.without[0].rank, clip(told.without[0].caption)
        falls = Text(
            f"turun ke {at} tanpa {name}" if at else f"hilang tanpa {name}",
            f"falls to {at} without {name}" if at else f"gone without {name}",
        )
        return f"{words}; {falls.to(language)}"
    return words


NO_BANDS_OF_SETS = Text(
    "Himpunan tidak punya peringkat, jadi tidak punya rentang peringkat. Jalankan tanpa bands=true.",
    "A set has no ranks, and so no bands of ranks. Run it without bands=true.",
)
_PERCENT = ", ".join(f"{share:.0%}" for share in SHARES)
DEFINITION = Text(
    f"Peringkat dihitung lagi pada {RUNS} jejaring tiruan; bergiliran, {_PERCENT} orang hilang, hubungan hilang, atau hubungan "
    f"salah ujung. Rentang memuat {COVERS:.0%} peringkat itu; sisanya separuh di atas, separuh di bawah. Lalu setiap sumber "
    "dan perkara dihilangkan satu per satu. Rentang tidak menangkap orang yang tidak pernah tercatat sama sekali.",
    f"The ranks are counted again in {RUNS} networks; in turn {_PERCENT} of the people are missing, of the links missing, or "
    f"of the links end at the wrong person. A band holds {COVERS:.0%} of those ranks; of the rest half lies above, half below. "
    "Then each source and case is left out, one by one. A band does not know of people whom no record ever named.",
)
LITERATURE = (
    "Borgatti, Carley & Krackhardt (2006), Social Networks 28:124-136; Ficara et al. (2021), PLOS ONE 16(8):e0255067; "
    "Rostami & Mondani (2015), PLOS ONE 10(3):e0119309"
)
