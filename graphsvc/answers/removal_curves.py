"""What each way of choosing leaves of a network, and how much of that chance and errors in the record decide."""

from typing import Any

from pydantic import BaseModel, Field

from graphsvc.stability import (
    COVERS,
    ERROR_RUNS,
    RANDOM,
    RANDOM_RUNS,
    SHARES,
    STRATEGIES,
    Choice,
    Course,
    Links,
    Progress,
    Spread,
    by_chance_alone,
    course,
    order,
    under_error,
)
from graphsvc.texts import Language, Text

CHANCE = Text("kebetulan", "chance")
_CHANCE_MEANS = Text(
    f"Siapa pun yang boleh dipilih dan punya hubungan, diundi {RANDOM_RUNS} kali; garisnya nilai tengah.",
    f"Whoever may be chosen and has a link, drawn {RANDOM_RUNS} times; the line is the median.",
)
_PERCENT = ", ".join(f"{share:.0%}" for share in SHARES)
RANGES = Text(
    f"Rentang sebuah cara: yang dipilih menurut catatan yang keliru ({_PERCENT} orang hilang, hubungan hilang atau salah "
    f"ujung, {ERROR_RUNS} kali, lebih jarang bila lama), sedangkan jejaringnya tetap; {COVERS:.0%} hasil ada di dalamnya.",
    f"The range of a way: chosen by a record with errors ({_PERCENT} of the people missing, of the links missing or at the "
    f"wrong person, {ERROR_RUNS} times, fewer where that is slow) while the network is what it is; {COVERS:.0%} of the results.",
)


class Line(BaseModel):
    """One number after nothing, one, two … nodes: as it is, and the range that chance or error leave it."""

    values: list[float]
    low: list[float] | None = None
    high: list[float] | None = None


class Curve(BaseModel):
    """What one way of choosing leaves."""

    strategy: str
    caption: str
    definition: str
    runs: int = Field(description="Runs that the ranges are from; 0 where there are none.")
    largest: Line
    pairs: Line
    efficiency: Line | None = Field(description="None of chance on large networks.")


def curves(links: Links, choice: Choice, language: Language, progress: Progress) -> list[Curve]:
    """Every strategy that has somebody to choose, then chance."""
    able = [strategy for strategy in STRATEGIES if strategy.name != "stage" or choice.can.any()]
    everything = RANDOM_RUNS + ERROR_RUNS * len(able)
    found: list[Curve] = []
    for at, strategy in enumerate(able):
        spread = under_error(
            strategy, links, choice, lambda done, _, at=at: progress(at * ERROR_RUNS + done, everything)
        )
        taken = course(links, order(strategy, links, choice))
        found.append(curve(strategy.name, (strategy.caption, strategy.definition), taken, language, spread))
    begun = ERROR_RUNS * len(able)
    chance = by_chance_alone(links, choice, lambda done, _: progress(begun + done, everything))
    return found + ([curve(RANDOM, (CHANCE, _CHANCE_MEANS), chance.middle, language, chance)] if chance else [])


def curve(
    name: str, words: tuple[Text, Text], taken: Course, language: Language, spread: Spread | None = None
) -> Curve:
    """A way of choosing by name, caption and definition, and what it leaves."""
    caption, means = words
    parts: dict[str, Any] = {part: _line(part, taken, spread) for part in ("largest", "pairs", "efficiency")}
    runs = spread.runs if spread else 0
    return Curve(strategy=name, caption=caption.to(language), definition=means.to(language), runs=runs, **parts)


def _line(part: str, taken: Course, spread: Spread | None) -> Line | None:
    sides = (taken, spread.low if spread else None, spread.high if spread else None)
    values, low, high = (None if (found := getattr(side, part, None)) is None else found.tolist() for side in sides)
    return None if values is None else Line(values=values, low=low, high=high)
