"""The centrality report: rankings and clusters of one network, with all that is needed to make them again."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import partial
from importlib.metadata import version
from typing import Any

from pydantic import BaseModel, Field, field_validator

from graphsvc.answers.about import LoadRow, loads
from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.communities import PASSES, Communities, communities
from graphsvc.answers.grounds import lasts
from graphsvc.answers.listing import takes_long
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.answers.reader import Reader
from graphsvc.answers.reports_papers import PaperRow, papers
from graphsvc.answers.sureness import tried
from graphsvc.errors import BadRequest, GraphUnavailable
from graphsvc.filters import Filters
from graphsvc.measures import MEASURE_BY_NAME, PARTITION_BY_NAME, PARTITION_SEED
from graphsvc.measures.brokerage import CUT_POINT
from graphsvc.stability import SEED, Progress, silent
from graphsvc.texts import Text

DEFAULT_MEASURES = ("degree", "betweenness", "closeness", "pagerank", "core", "constraint", "cut_point")
MEMBERS, LARGE, FEW = 5000, 20_000, 20
"""Members that are named of each cluster; in a network of more than so many nodes only a few."""
LOADS = 1000
CUT_POINTS = 1000
"""Cut points that are looked at to find those that hold most apart."""
DRAWN_WITH = ("graphsvc", "networkx", "igraph", "numpy", "typst", "xlsxwriter")
"""The packages that decide what a report says and how its files come out."""
_TRIES = 3
_MOVED = Text(
    "Graf berubah sewaktu laporan dibuat. Ulangi bila tidak ada yang sedang dimuat.",
    "The graph changed while the report was being made. Try again when nothing is being loaded.",
)


@dataclass(frozen=True, slots=True)
class Question:
    """What a report is asked for; the names are those of the API's parameters."""

    network: str = "associates"
    filters: Filters = field(default_factory=Filters)
    measures: tuple[str, ...] = DEFAULT_MEASURES
    method: str = "leiden"
    top: int = 10
    bands: bool = False
    all_roles: bool = False
    weighted: bool = False
    directed: bool = False

    def parameters(self) -> dict[str, Any]:
        """The same as the API takes it, filters among the others and only those that are set."""
        asked = asdict(self) | {"measures": list(self.measures)}
        return {name: value for name, value in asked.items() if name != "filters"} | self.filters.shown()


class Issued(BaseModel):
    """When a report was asked for and by whom: all that differs between two reports of one question at one revision."""

    at: str = Field(examples=["2026-03-04T05:06:07+00:00"])
    by: str = Field(description="As they gave it; empty where nobody said.")

    @field_validator("at")
    @classmethod
    def _is_a_moment(cls, at: str) -> str:
        datetime.fromisoformat(at)
        return at


class Making(BaseModel):
    """What a report is made from: the same question at the same revision by the same versions gives the same report."""

    parameters: dict[str, Any] = Field(description="What was asked, as /api/v1/reports takes it.")
    revision: int = Field(description="The graph's, raised by every load that changes something.")
    sealed: bool = Field(description="Whether protected people stand behind pseudonyms.")
    versions: dict[str, str]
    seeds: dict[str, int] = Field(
        description="Of the random numbers that clusters, bands and estimates are found with."
    )


class NotComputed(BaseModel):
    """A measure or partition that has no answer on this network, and why."""

    name: str
    caption: str
    reason: str


class Report(BaseModel):
    """One network's rankings and clusters, what they rest on, and how they were made."""

    making: Making
    issued: Issued
    network: NetworkInfo
    cases: list[Brief] = Field(description="The cases that the filters name.")
    rankings: list[Ranking]
    cut_among_equals: list[str] = Field(description="Measures whose list ends where further rows share the last rank.")
    not_computed: list[NotComputed]
    communities: Communities | None
    papers: list[PaperRow] | None = Field(
        description="The papers that the links rest on; None where the network is too large to look into."
    )
    loads: list[LoadRow] = Field(description="The loads up to this revision of the datasets that went in.")


def report(reader: Reader, question: Question, issued: Issued, progress: Progress = silent) -> Report:
    """Everything at one revision; GraphUnavailable where loads keep raising it."""
    for _ in range(_TRIES):
        made = _made(reader, question, issued, progress)
        parts = (*made.rankings, made.communities)
        if all(part is None or part.network.revision == made.making.revision for part in parts):
            return made
    raise GraphUnavailable(_MOVED)


def is_long(reader: Reader, question: Question) -> bool:
    """Whether some measure takes more than a second or two, bands aside."""
    return lasts(reader, question.filters, PASSES) or any(
        takes_long(reader, measure, question.network, question.filters) for measure in question.measures
    )


def _made(reader: Reader, question: Question, issued: Issued, progress: Progress) -> Report:
    read = reader.networks.read(reader.scope, question.network, question.filters, lean=True)
    known = entities(reader, question.filters.case)
    made = Report(
        making=Making(
            parameters={**question.parameters(), "lang": reader.language},
            revision=read.revision,
            sealed=reader.scope.opened is not None,
            versions={**{name: version(name) for name in DRAWN_WITH}, "neo4j": reader.store.server},
            seeds={"communities": PARTITION_SEED, **({"bands": SEED} if question.bands else {})},
        ),
        issued=issued,
        network=info(read, directed=question.directed, weighted=question.weighted),
        cases=[brief(known[id_]) for id_ in question.filters.case if id_ in known],
        rankings=[],
        cut_among_equals=[],
        not_computed=[],
        communities=None,
        papers=papers(reader, read),
        loads=_loads(reader, question.filters.dataset, read.revision),
    )
    for at, name in enumerate(question.measures):
        share = partial(_share_of, progress, at, len(question.measures))
        try:
            _rank(made, _ranking(reader, question, name, share), question.top)
        except BadRequest as refused:
            made.not_computed.append(_refused(reader, name, MEASURE_BY_NAME[name].caption, refused))
    try:
        made.communities = _communities(reader, question, made.network.nodes)
    except BadRequest as refused:
        caption = PARTITION_BY_NAME[question.method].caption
        made.not_computed.append(_refused(reader, question.method, caption, refused))
    return made


def _share_of(progress: Progress, at: int, measures: int, done: int, steps: int) -> None:
    """How far one measure of several is, as how far all are."""
    progress(at * steps + done, measures * steps)


def _ranking(reader: Reader, question: Question, measure: str, progress: Progress) -> Ranking:
    """One row more than is shown: it tells whether the list is cut among equals. All cut points are equals."""
    return ranking(
        reader,
        measure,
        question.network,
        question.filters,
        top=CUT_POINTS if measure == CUT_POINT.name else question.top + 1,
        all_roles=question.all_roles,
        weighted=question.weighted,
        directed=question.directed,
        sureness=partial(tried, progress=progress) if question.bands and MEASURE_BY_NAME[measure].of != "set" else None,
    )


def _rank(made: Report, found: Ranking, top: int) -> None:
    rows = found.rows
    if found.measure == CUT_POINT.name:  # Whoever holds more apart first; the others are no cut points.
        rows = sorted((row for row in rows if row.score), key=lambda row: -row.cut_off)
    shown, beyond = rows[:top], rows[top:]
    if beyond and beyond[0].rank == shown[-1].rank:
        made.cut_among_equals.append(found.measure)
    if found.estimate:
        made.making.seeds["estimates"] = found.estimate.seed
    made.rankings.append(found.model_copy(update={"rows": shown}))


def _communities(reader: Reader, question: Question, nodes: int) -> Communities:
    return communities(
        reader,
        question.network,
        question.filters,
        method=question.method,
        weighted=question.weighted,
        members=MEMBERS if nodes <= LARGE else FEW,
    )


def _refused(reader: Reader, name: str, caption: Text, refused: BadRequest) -> NotComputed:
    language = reader.language
    return NotComputed(name=name, caption=caption.to(language), reason=refused.message.to(language))


def _loads(reader: Reader, dataset: str | None, revision: int) -> list[LoadRow]:
    """Oldest first, so that what a report lists stays where it is as long as nothing is added."""
    made = [one for one in loads(reader, LOADS).loads if one.revision <= revision]
    return [one for one in reversed(made) if dataset in (None, one.dataset)]
