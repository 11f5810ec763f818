"""Consecutive windows of whole months over the time that the statements of a network tell of."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.networks import NETWORK_BY_NAME
from graphsvc.scope import Scope
from graphsvc.store import Store
from graphsvc.texts import Text
from queries.columns import date_columns

LENGTHS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months that a window may have where nobody says how many."""
STRAY = 0.025
USUAL, MOST = 8, 24
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


def windows(store: Store, scope: Scope, network: str, filters: Filters, months: int | None) -> Windows:
    """Windows of so many months, by default as short as makes no more than USUAL; none where nothing is dated.

    They run from when STRAY of the dated statements have begun, for an old kinship or a slip of the pen is no beginning, to
    the last date; `since` and `until` of the filters say it otherwise. BadRequest for more than MOST.
    """
    kinds = tuple(kind for kind in NETWORK_BY_NAME[network].links if not filters.kinds or kind.type in filters.kinds)
    dates = store.read(date_columns(kinds, filters.conditions), scope, **filters.parameters)[0] if kinds else None
    if dates is None or not dates.since:
        return Windows([], 0)
    ends = [_last_month(date) for date in dates.until]
    first = _month(filters.since) if filters.since else _reached(map(_month, dates.since), dates.times, STRAY)
    last = _last_month(filters.until) if filters.until else max(first, *ends)
    span = max(last - first + 1, 1)
    if months is None:
        months = next((length for length in LENGTHS if span <= USUAL * length), LENGTHS[-1])
    if span > MOST * months:
        raise BadRequest(_TOO_MANY.fill(most=MOST, months=months, first=_name(first), last=_name(last)))
    spans = [Window(_name(at), _name(min(at + months - 1, last))) for at in range(first, last + 1, months)]
    return Windows(spans, sum(times for end, times in zip(ends, dates.times, strict=True) if end < first))


def _reached(at: Iterable[int], times: list[int], share: float) -> int:
    """The first month by which this share of the statements is there."""
    months = sorted(zip(at, times, strict=True))
    counts = list(accumulate(count for _, count in months))
    return months[bisect_left(counts, share * counts[-1])][0]


def within(filters: Filters, window: Window) -> Filters:
    return replace(filters, since=window.since, until=window.until)


def _month(date: str) -> int:
    """The months since year 0; of a year its first."""
    return int(date[:4]) * 12 + int(date[5:7] or 1) - 1


def _last_month(date: str) -> int:
    return _month(date) + (11 if len(date) == len("2024") else 0)


def _name(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


_TOO_MANY = Text(
    "Jendela {months} bulan dari {first} sampai {last}: lebih dari {most}. Perpanjang jendela, atau batasi waktu dengan sejak "
    "dan sampai.",
    "Windows of {months} months from {first} to {last}: more than {most}. Make the window longer, or limit the time with "
    "since and until.",
)
