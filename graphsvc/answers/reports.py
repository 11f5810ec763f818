"""The centrality report: what stands out in one network, with all that is needed to make it again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from pydantic import BaseModel, Field, field_validator

from graphsvc.answers.about import LoadRow, loads
from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.grounds import lasts
from graphsvc.answers.listing import takes_long
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.answers.reader import Reader
from graphsvc.answers.reports_papers import PaperRow, papers
from graphsvc.answers.reports_parts import PARTS, Asking, Parts, parts_of
from graphsvc.answers.reports_question import Question
from graphsvc.answers.sureness import tried
from graphsvc.errors import BadRequest, TryLater
from graphsvc.measures import MEASURE_BY_NAME, PARTITION_SEED
from graphsvc.measures.brokerage import CUT_POINT
from graphsvc.stability import SEED, Progress, silent
from graphsvc.texts import Text

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
    """A measure or part that has no answer on this network, and why."""

    name: str
    caption: str
    reason: str


class Report(Parts):
    """One network's rankings and whatever else was asked for, what they rest on, and how they were made."""

    making: Making
    issued: Issued
    network: NetworkInfo
    cases: list[Brief] = Field(description="The cases that the filters name.")
    rankings: list[Ranking]
    cut_among_equals: list[str] = Field(description="Measures whose list ends where further rows share the last rank.")
    not_computed: list[NotComputed]
    papers: list[PaperRow] | None = Field(
        description="The papers that the links rest on; None where the network is too large to look into."
    )
    loads: list[LoadRow] = Field(description="The loads up to this revision of the datasets that went in.")

    @property
    def number(self) -> str:
        """What it says, in twelve signs: another number is another report, whoever asked and when."""
        digest = sha256(self.model_dump_json(exclude={"issued"}).encode()).hexdigest()
        return f"{digest[:4]}-{digest[4:8]}-{digest[8:12]}"


def report(reader: Reader, question: Question, issued: Issued, progress: Progress = silent) -> Report:
    """Everything at one revision; TryLater where loads keep raising it."""
    question = replace(question, parts=parts_of(question))
    for _ in range(_TRIES):
        made = _made(reader, question, issued, progress)
        if set(_revisions(made)) <= {made.making.revision}:
            return made
    raise TryLater(_MOVED)


def is_long(reader: Reader, question: Question) -> bool:
    """Whether some measure or part takes more than a second or two, bands aside."""
    parts = [PARTS[name] for name in parts_of(question)]
    return (
        question.stability
        or any(part.long for part in parts)
        or lasts(reader, question.filters, sum(part.passes for part in parts))
        or any(takes_long(reader, measure, question.network, question.filters) for measure in question.measures)
    )


def _revisions(made: Report) -> Iterator[int]:
    """Those that each part rests on."""
    parts: list[Any] = [*made.rankings, *(getattr(made, name) for name in PARTS)]
    for part in parts:
        if part:
            yield getattr(part, "network", part).revision


def _made(reader: Reader, question: Question, issued: Issued, progress: Progress) -> Report:
    read = reader.networks.read(reader.scope, question.network, question.filters, lean=True)
    known = entities(reader, question.filters.case + question.than.case)
    random = {"bands": question.bands, "what_if": "what_if" in question.parts}
    made = Report(
        making=Making(
            parameters={**question.parameters(), "lang": reader.language},
            revision=read.revision,
            sealed=reader.scope.opened is not None,
            versions={**{name: version(name) for name in DRAWN_WITH}, "neo4j": reader.store.server},
            seeds={"communities": PARTITION_SEED, **{name: SEED for name, used in random.items() if used}},
        ),
        issued=issued,
        network=info(read, directed=question.directed, weighted=question.weighted),
        cases=[brief(entity) for entity in known.values()],
        rankings=[],
        cut_among_equals=[],
        not_computed=[],
        papers=papers(reader, read),
        loads=_loads(reader, question.filters.dataset, read.revision),
    )
    steps = len(question.measures) + len(question.parts)
    for at, name in enumerate(question.measures):
        try:
            _rank(made, _ranking(reader, question, name, partial(_share_of, progress, at, steps)), question.top)
        except BadRequest as refused:
            made.not_computed.append(_refused(reader, name, MEASURE_BY_NAME[name].caption, refused))
        progress(at + 1, steps)
    listed = {id_ for ranking in made.rankings for row in ranking.rows for id_ in row.id.split("|")}
    for at, name in enumerate(question.parts, len(question.measures)):
        asking = Asking(reader, question, made.network.nodes, listed, partial(_share_of, progress, at, steps))
        try:
            setattr(made, name, PARTS[name].make(asking))
        except BadRequest as refused:
            made.not_computed.append(_refused(reader, name, PARTS[name].caption, refused))
        progress(at + 1, steps)
    return made


def _share_of(progress: Progress, at: int, count: int, done: int, steps: int) -> None:
    """How far one of `count` is, as how far all are."""
    progress(at * steps + done, count * steps)


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


def _refused(reader: Reader, name: str, caption: Text, refused: BadRequest) -> NotComputed:
    language = reader.language
    return NotComputed(name=name, caption=caption.to(language), reason=refused.message.to(language))


def _loads(reader: Reader, dataset: str | None, revision: int) -> list[LoadRow]:
    """Oldest first, so that what a report lists stays where it is as long as nothing is added."""
    made = [one for one in loads(reader, LOADS).loads if one.revision <= revision]
    return [one for one in reversed(made) if dataset in (None, one.dataset)]
