"""A network through time: windows of whole months, and what of its statements may hold in each."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from graphsvc.errors import BadRequest
from graphsvc.networks.compose import Keys
from graphsvc.networks.network import Network
from graphsvc.texts import Text
from queries import rows

LENGTHS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months that a window may have where nobody says how many."""
STRAY = 0.025
USUAL, MOST = 8, 60
"""Windows that are usual, and the most that are asked for at once."""


@dataclass(frozen=True, slots=True)
class Window:
    """Both months are inside; `2024-08`."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Windows:
    """`earlier`: dated statements whose last date is before the first window."""

    spans: list[Window]
    earlier: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A network whose statements were read once: `cut` makes the network that some of them, by internal key, are of."""

    whole: Network
    dated: rows.Months
    cut: Callable[[Keys], Network]

    def within(self, window: Window) -> Network:
        """The same nodes, and the links by what may hold in the window: a period without an end lasts, undated is left out."""
        since, until = _month(window.since), _month(window.until)
        held = [
            links
            for begin, end, links in zip(self.dated.since, self.dated.until, self.dated.links, strict=True)
            if (not begin or _month(begin) <= until) and (not end or _last_month(end) >= since)
        ]
        return self.cut(np.array([link for some in held for link in some], dtype=np.int64))

    def windows(self, months: int | None, step: int | None = None) -> Windows:
        """Windows of so many months, by default as short as makes no more than USUAL, one beginning `step` months after
        another, by default where that one ends; none where nothing is dated.

        They run from when STRAY of the dated statements have begun, for an old kinship or a slip of the pen is no
        beginning, to the last date; `since` and `until` of the filters say it otherwise. BadRequest for more than MOST.
        """
        filters, dated = self.whole.filters, self.dated
        told = [
            (_month(since or until), _last_month(until or since), len(links))
            for kind, since, until, links in zip(dated.types, dated.since, dated.until, dated.links, strict=True)
            if not filters.kinds or kind in filters.kinds
        ]
        if not told:
            return Windows([], 0)
        first = (
            _month(filters.since) if filters.since else _reached([(since, count) for since, _, count in told], STRAY)
        )
        last = _last_month(filters.until) if filters.until else max(first, *(until for _, until, _ in told))
        span = max(last - first + 1, 1)
        if months is None:
            months = next((length for length in LENGTHS if span <= USUAL * length), LENGTHS[-1])
        begins = [
            at for at in range(first, last + 1, step or months) if at == first or at + months - (step or months) <= last
        ]
        if len(begins) > MOST:
            raise BadRequest(_TOO_MANY.fill(count=len(begins), most=MOST, first=_name(first), last=_name(last)))
        spans = [Window(_name(at), _name(min(at + months - 1, last))) for at in begins]
        return Windows(spans, sum(count for _, until, count in told if until < first))


def _reached(begun: list[tuple[int, int]], share: float) -> int:
    """The first month by which this share of the statements is there, from the months and how many begin in each."""
    months = sorted(begun)
    counts = list(accumulate(count for _, count in months))
    return months[bisect_left(counts, share * counts[-1])][0]


def _month(date: str) -> int:
    """The months since year 0; of a year its first."""
    return int(date[:4]) * 12 + int(date[5:7] or 1) - 1


def _last_month(date: str) -> int:
    return _month(date) + (11 if len(date) == len("2024") else 0)


def _name(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


_TOO_MANY = Text(
    "Ada {count} jendela waktu dari {first} sampai {last}, lebih dari {most}. Perpanjang jendela atau langkahnya, atau batasi "
    "waktu dengan sejak dan sampai.",
    "There are {count} windows of time from {first} to {last}, more than {most}. Make the window or the step longer, or limit "
    "the time with since and until.",
)
