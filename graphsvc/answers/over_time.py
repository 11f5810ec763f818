"""Who is central when: the ranks of a measure in one window of time after another."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.listing import affordable, mixed, ranks, too_large
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import DIGITS, MEASURE_BY_NAME, MEASURES
from graphsvc.networks import NETWORK_BY_NAME
from graphsvc.stability import Progress, silent
from graphsvc.texts import Text
from queries.columns import time_span

NAMES = tuple(measure.name for measure in MEASURES if measure.of == "node")
TOP = 5
STEADY = 0.5
"""Whoever is among the first in at least this share of the windows in which they have a rank, and in three or more, is steady."""
ENOUGH = 10
"""Among fewer than these it says nothing to be one of the first five: a window with fewer nodes to rank has no ranks."""
MOST = 60
STEPS = 100_000_000
"""Nodes × links that may be walked in each window."""

DEFINITION = Text(
    "Jejaring dibangun untuk tiap jendela waktu dari pernyataan yang mungkin berlaku di dalamnya: masa tanpa akhir terus "
    "berlaku, yang tanpa tanggal tidak dihitung. Di tiap jendela simpul yang punya hubungan diperingkat, kecuali kurang "
    f"dari {ENOUGH}; jendela seperti itu di awal dilewati. Tetap: lima besar dalam sedikitnya separuh jendela tempat ia punya "
    "peringkat, sedikitnya tiga. Sesaat: pernah lima besar, tetapi tidak "
    "tetap. Naik turunnya bisa berasal dari pencatatan, bukan dari kenyataan.",
    "A network is made for each window of time, of the statements that may hold in it: a period without an end lasts, what "
    "has no date is left out. In each window the nodes that are linked are ranked, unless there are fewer "
    f"than {ENOUGH}; such windows at the beginning are skipped. Steady: among the first five in at "
    "least half of the windows in which they have a rank, and in three or more. Short-lived: among them at times, but not "
    "steady. What rises and falls may be the recording rather than what happened.",
)
LITERATURE = "Moody, McFarland & Bender-deMoll (2005), American Journal of Sociology 110:1206-1241"


class Window(BaseModel):
    since: str = Field(examples=["2024-07"])
    until: str = Field(examples=["2024-09"])
    nodes: int = Field(description="Nodes that are linked in it.")
    links: int


class TimeRow(Brief):
    """One node through time."""

    roles: list[RoleBrief]
    ranks: list[int | None] = Field(description="Window by window; None where it is not linked, or too few are.")
    windows: int = Field(description="Windows in which it has a rank.")
    top5: int = Field(description="Windows in which its rank is at most 5.")
    share_top5: float = Field(description="Of those in which it has a rank.")
    best: int
    pattern: Literal["steady", "short-lived", "never"] = Field(description="`never` among the first five.")


class OverTime(BaseModel):
    measure: str
    caption: str
    reads: str
    definition: str
    literature: str
    network: NetworkInfo
    window: int = Field(description="Months that a window is long.")
    step: int = Field(description="Months from the beginning of one to that of the next.")
    windows: list[Window]
    skipped: int = Field(description=f"Windows before the first in which at least {ENOUGH} nodes could be ranked.")
    total: int = Field(description="Nodes that have a rank in some window, before the list was cut to `top`.")
    protected: int = Field(description="Of those with a rank how many are protected, and not listed.")
    rows: list[TimeRow] = Field(
        description="Most windows among the first five first, then the better best rank, then id."
    )


def over_time(
    reader: Reader,
    measure: str,
    network: str,
    filters: Filters,
    *,
    window: int = 6,
    step: int = 3,
    top: int = 20,
    all_roles: bool = False,
    weighted: bool = False,
    events: bool = False,
    progress: Progress = silent,
) -> OverTime:
    """The ranks in each window of so many months, from the first date on record to the last, within the filters.

    Of a two-mode network the people are ranked, or else its `events`. BadRequest where there would be more than MOST windows, or where the network is too large for the measure.
    """
    chosen = MEASURE_BY_NAME[measure]
    weighted = weighted or measure == "strength"
    whole = reader.networks.read(reader.scope, network, filters, lean=not weighted)
    if weighted and len(whole.currencies) > 1:
        raise BadRequest(mixed(whole.currencies))
    if not affordable(measure, whole, STEPS):
        raise BadRequest(too_large(measure, whole))
    spans = list(_spans(*_first_and_last(reader, network, filters), window, step))
    if len(spans) > MOST:
        raise BadRequest(_TOO_MANY.fill(count=len(spans), most=MOST))
    chosen = chosen.on(whole.graph())
    found: dict[str, list[int | None]] = {}
    protected: set[str] = set()
    windows: list[Window] = []
    for at, (since, until) in enumerate(spans):
        within = replace(filters, since=since, until=until)
        read = reader.networks.read(reader.scope, network, within, lean=not weighted)
        graph = read.graph()
        linked = {end for pair in read.pairs for end in pair}
        sealed = {id_ for id_, hidden in zip(read.ids, read.sealed.tolist(), strict=True) if hidden and not all_roles}
        protected |= linked & sealed
        scores = chosen.run(graph, weighted=weighted)
        asked = frozenset(read.of_mode(events=events))
        sign = -1 if chosen.higher_first else 1
        listed = {node: score for node, score in scores.items() if node in linked & asked and node not in sealed}
        order = sorted(listed, key=lambda node, listed=listed: (sign * round(listed[node], DIGITS), node))
        if len(order) < ENOUGH:
            order = []
        for node, rank in zip(order, ranks([listed[node] for node in order]), strict=True):
            found.setdefault(node, [None] * len(spans))[at] = rank
        windows.append(Window(since=since, until=until, nodes=len(linked), links=graph.number_of_edges()))
        progress(at + 1, len(spans))
    skipped = min((at for places in found.values() for at, place in enumerate(places) if place), default=0)
    found = {node: places[skipped:] for node, places in found.items()}
    in_order = sorted(found, key=lambda node: (-_top5(found[node]), min(_had(found[node])), node))
    known, roles = entities(reader, in_order[:top]), roles_of(reader, in_order[:top])
    return OverTime(
        measure=measure,
        caption=chosen.caption.to(reader.language),
        reads=chosen.reads.to(reader.language),
        definition=DEFINITION.to(reader.language),
        literature=LITERATURE,
        network=info(whole, weighted=weighted),
        window=window,
        step=step,
        windows=windows[skipped:],
        skipped=skipped,
        total=len(in_order),
        protected=len(protected),
        rows=[_row(brief(known[node]), roles.get(node, []), found[node]) for node in in_order[:top]],
    )


def _row(named: Brief, roles: list[RoleBrief], places: list[int | None]) -> TimeRow:
    had, top5 = _had(places), _top5(places)
    steady = top5 >= 3 and top5 / len(had) >= STEADY
    return TimeRow(
        **named.model_dump(),
        roles=roles,
        ranks=places,
        windows=len(had),
        top5=top5,
        share_top5=top5 / len(had),
        best=min(had),
        pattern="steady" if steady else "short-lived" if top5 else "never",
    )


def _had(places: list[int | None]) -> list[int]:
    return [place for place in places if place is not None]


def _top5(places: list[int | None]) -> int:
    return sum(place <= TOP for place in _had(places))


def _first_and_last(reader: Reader, network: str, filters: Filters) -> tuple[str, str]:
    """The months of the first and the last date of its statements; empty where none has a date."""
    kinds = tuple(kind for kind in NETWORK_BY_NAME[network].links if not filters.kinds or kind.type in filters.kinds)
    if not kinds:
        return "", ""
    dates = reader.store.read(time_span(kinds, filters.conditions), reader.scope, **filters.parameters)[0].dates
    if not dates:
        return "", ""
    begin, end = max(min(dates), filters.since or ""), max(dates)
    if filters.until and end > filters.until:
        end = filters.until
    return f"{begin}-01"[:7], f"{end}-12"[:7]


def _spans(first: str, last: str, window: int, step: int) -> Iterator[tuple[str, str]]:
    """Windows as first and last month, so that the last one reaches the last date."""
    if not first or first > last:
        return
    at, end = _months(first), _months(last)
    while True:
        yield _month(at), _month(at + window - 1)
        if at + window > end:
            return
        at += step


def _months(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _month(months: int) -> str:
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


_TOO_MANY = Text(
    "Ada {count} jendela waktu, lebih dari {most}. Perpanjang langkahnya, atau batasi sejak dan sampai.",
    "There are {count} windows of time, more than {most}. Make the step longer, or set since and until.",
)
