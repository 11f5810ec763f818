"""Who is central when: the ranks of a measure in one window of time after another."""

from typing import Literal

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.listing import affordable, mixed, ranks, too_large
from graphsvc.answers.measured import Measured, named
from graphsvc.answers.networks import info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import DIGITS, MEASURE_BY_NAME, MEASURES
from graphsvc.stability import Progress, silent
from graphsvc.texts import Text

NAMES = tuple(measure.name for measure in MEASURES if measure.of == "node")
TOP = 5
STEADY = 0.5
"""Whoever is among the first in at least this share of the windows in which they have a rank, and in three or more, is steady."""
ENOUGH = 10
"""Among fewer than these it says nothing to be one of the first five: a window with fewer nodes to rank has no ranks."""
PASSES = 10
"""Times that the statements are gone over, about: once a window."""
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


class OverTime(Measured):
    """The ranks of a measure, window by window."""

    window: int = Field(description="Months that a window is long.")
    step: int = Field(description="Months from the beginning of one to that of the next.")
    windows: list[Window]
    earlier: int = Field(description="Statements whose last date is before the first window.")
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
    """The ranks in each window of `window` months, within the filters.

    Of a two-mode network the people are ranked, or else its `events`. BadRequest where there would be too many windows,
    or where the network is too large for the measure.
    """
    chosen = MEASURE_BY_NAME[measure]
    weighted = weighted or measure == "strength"
    through = reader.networks.timeline(reader.scope, network, filters)
    whole = through.whole
    if weighted and len(whole.currencies) > 1:
        raise BadRequest(mixed(whole.currencies, measure))
    if not affordable(measure, whole, STEPS):
        raise BadRequest(too_large(measure, whole))
    told = through.windows(window, step)
    spans = told.spans
    chosen = chosen.on(whole.graph())
    found: dict[str, list[int | None]] = {}
    protected: set[str] = set()
    windows: list[Window] = []
    for at, span in enumerate(spans):
        read = through.within(span)
        graph = read.graph()
        linked = {end for pair in read.pairs for end in pair}
        sealed = {id_ for id_, hidden in zip(read.ids, read.sealed.tolist(), strict=True) if hidden and not all_roles}
        scores = chosen.run(graph, weighted=weighted)
        asked = frozenset(read.of_mode(events=events))
        sign = -1 if chosen.higher_first else 1
        listed = {node: score for node, score in scores.items() if node in linked & asked and node not in sealed}
        order = sorted(listed, key=lambda node, listed=listed: (sign * round(listed[node], DIGITS), node))
        if len(order) < ENOUGH:
            order = []
        else:
            protected |= linked & sealed
        for node, rank in zip(order, ranks([listed[node] for node in order]), strict=True):
            found.setdefault(node, [None] * len(spans))[at] = rank
        windows.append(Window(since=span.since, until=span.until, nodes=len(linked), links=graph.number_of_edges()))
        progress(at + 1, len(spans))
    skipped = min((at for places in found.values() for at, place in enumerate(places) if place), default=0)
    found = {node: places[skipped:] for node, places in found.items()}
    in_order = sorted(found, key=lambda node: (-_top5(found[node]), min(_had(found[node])), node))
    known, roles = entities(reader, in_order[:top]), roles_of(reader, in_order[:top])
    return OverTime(
        **named(chosen, reader.language) | {"definition": DEFINITION.to(reader.language), "literature": LITERATURE},
        network=info(whole, weighted=weighted),
        window=window,
        step=step,
        windows=windows[skipped:],
        earlier=told.earlier,
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
