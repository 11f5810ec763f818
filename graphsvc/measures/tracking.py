"""How groups change from one window of time to the next: matched by the members they have in common."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graphsvc.texts import Text

LIKE = 0.3
"""Groups of two windows are one group going on if their Jaccard similarity is at least this."""
SAME_SIZE = 0.1
"""A group that goes on grew or shrank if its size changed by more than this share."""

Kind = Literal["continued", "grew", "shrank", "merged", "split", "appeared", "vanished"]
Place = tuple[int, int]
"""A window and a group in it, both counted from 0."""

DEFINITION = Text(
    "Tiap jendela dibagi sendiri dengan cara yang sama. Dua kelompok dari dua jendela berurutan adalah kelompok yang sama bila "
    f"kesamaan Jaccard anggotanya (yang sama dibagi seluruhnya) sedikitnya {LIKE}. Satu lawan satu: bertahan, atau tumbuh atau "
    f"menyusut bila besarnya berubah lebih dari {SAME_SIZE:.0%}. Beberapa ke satu: bergabung; satu ke beberapa: pecah; tanpa "
    "pasangan: muncul atau lenyap. Lenyap berarti tidak lagi tercatat, belum tentu berhenti.",
    "Each window is divided by itself, by the same method. Two groups of consecutive windows are one group if the Jaccard "
    f"similarity of their members (those in common by all) is at least {LIKE}. One to one: it continued, or grew or shrank if "
    f"its size changed by more than {SAME_SIZE:.0%}. Several to one: merged; one to several: split; without a match: appeared "
    "or vanished. Vanished means no longer on record, not that it ended.",
)
SOURCE = "Greene, Doyle & Cunningham (2010), ASONAM, 176-183"


@dataclass(frozen=True, slots=True)
class Event:
    """What became of groups between a window and the one before; `jaccard` is of all that goes in with all that comes out."""

    kind: Kind
    sources: tuple[Place, ...]
    targets: tuple[Place, ...]
    jaccard: float


@dataclass(frozen=True, slots=True)
class Track:
    """`lanes` number the groups through time, from 0: a group keeps the lane of the most similar one before it."""

    lanes: list[list[int]]
    events: list[Event]


def jaccard(one: set[Any], other: set[Any]) -> float:
    """The share of all members that both have; 0 for two empty sets."""
    return len(one & other) / len(one | other) if one or other else 0.0


def track(windows: Sequence[Sequence[set[Any]]]) -> Track:
    """How the groups of each window came from those of the window before; none comes from further back."""
    lanes: list[list[int]] = []
    events: list[Event] = []
    new = 0
    for at, groups in enumerate(windows):
        before: Sequence[set[Any]] = windows[at - 1] if at else ()
        alike = _alike(before, groups)
        here = [-1] * len(groups)
        taken: set[int] = set()
        for (old, now), _ in sorted(alike.items(), key=lambda one: (-one[1], one[0])):
            if here[now] < 0 and old not in taken:
                here[now] = lanes[at - 1][old]
                taken.add(old)
        for now, lane in enumerate(here):
            if lane < 0:
                here[now], new = new, new + 1
        lanes.append(here)
        if at:
            events += _events(at, before, groups, set(alike))
    return Track(lanes, events)


def _alike(before: Sequence[set[Any]], groups: Sequence[set[Any]]) -> dict[tuple[int, int], float]:
    group_of = {node: old for old, group in enumerate(before) for node in group}
    met = {(group_of[node], now) for now, group in enumerate(groups) for node in group if node in group_of}
    alike = {(old, now): jaccard(before[old], groups[now]) for old, now in met}
    return {pair: share for pair, share in alike.items() if share >= LIKE}


def _events(
    at: int, before: Sequence[set[Any]], groups: Sequence[set[Any]], pairs: set[tuple[int, int]]
) -> list[Event]:
    """In the order of what came out of it, what vanished last."""
    into: defaultdict[int, list[int]] = defaultdict(list)
    out_of: defaultdict[int, list[int]] = defaultdict(list)
    for old, now in sorted(pairs):
        into[now].append(old)
        out_of[old].append(now)

    def event(kind: Kind, sources: list[int], targets: list[int]) -> Event:
        one = set[Any]().union(*(before[old] for old in sources))
        other = set[Any]().union(*(groups[now] for now in targets))
        return Event(
            kind, tuple((at - 1, old) for old in sources), tuple((at, now) for now in targets), jaccard(one, other)
        )

    found: list[Event] = []
    for now, group in enumerate(groups):
        sources = into[now]
        if len(sources) > 1:
            found.append(event("merged", sources, [now]))
        elif not sources:
            found.append(event("appeared", [], [now]))
        elif len(out_of[sources[0]]) == 1:
            found.append(event(_went_on(len(before[sources[0]]), len(group)), sources, [now]))
    for old in range(len(before)):
        targets = out_of[old]
        if len(targets) > 1:
            found.append(event("split", [old], targets))
        elif not targets:
            found.append(event("vanished", [old], []))
    return found


def _went_on(before: int, after: int) -> Kind:
    if abs(after - before) <= SAME_SIZE * before:
        return "continued"
    return "grew" if after > before else "shrank"
