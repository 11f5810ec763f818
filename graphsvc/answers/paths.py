"""How two nodes hang together: the shortest ways, each step with its statements."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from pydantic import BaseModel, Field

from graphsvc import schema
from graphsvc.answers.briefs import NO_SUCH_NODE, Brief, Said, brief, entities, said
from graphsvc.answers.reader import Reader
from graphsvc.errors import NotFound
from graphsvc.networks.events import is_event
from graphsvc.values import NodeId
from queries import PATHS
from queries.rows import Path, Told

WALKED = tuple(kind.type for kind in schema.SCHEMA.links if kind not in (schema.NAMED_IN, schema.PASSES))
"""A path leads over what people do and use; that two are named in one file is no way from one to the other."""


class Step(BaseModel):
    source: str
    target: str
    statements: list[Said]


class PathAnswer(BaseModel):
    nodes: list[Brief]
    links: list[Step]


class PathsAnswer(BaseModel):
    """The shortest paths between two nodes; none where nothing leads from one to the other within 15 steps."""

    source: Brief
    target: Brief
    length: int | None = Field(description="Steps of each path.")
    paths: list[PathAnswer]


def paths(reader: Reader, source: str, target: str, *, limit: int = 5) -> PathsAnswer:
    """At most `limit` of the shortest paths, in order of their ids; NotFound where an end is unknown."""
    if is_event(source) or is_event(target):  # Networks make events; the graph that is walked here has none.
        raise NotFound(NO_SUCH_NODE)
    rows: list[Path] = []
    if source != target:
        rows = reader.store.read(PATHS, reader.scope, source=source, target=target, links=list(WALKED), limit=limit)
    known = {entity.id: entity for row in rows for entity in row.nodes} or entities(reader, [source, target])
    if not {source, target} <= known.keys():
        raise NotFound(NO_SUCH_NODE)
    sentences = iter(said(reader, [told for row in rows for told in _told(row)], known.values()))
    return PathsAnswer(
        source=brief(known[NodeId(source)]),
        target=brief(known[NodeId(target)]),
        length=len(rows[0].nodes) - 1 if rows else None,
        paths=[_path(row, sentences) for row in rows],
    )


def _told(row: Path) -> Iterable[Told]:
    for step, statement, forward in zip(row.steps, row.statements, row.forward, strict=True):
        ends = row.nodes[step].id, row.nodes[step + 1].id
        source, target = ends if forward else ends[::-1]
        yield Told(source, target, statement)


def _path(row: Path, sentences: Iterator[Said]) -> PathAnswer:
    links = [Step(source=a.id, target=b.id, statements=[]) for a, b in pairwise(row.nodes)]
    for step in row.steps:
        links[step].statements.append(next(sentences))
    return PathAnswer(nodes=[brief(node) for node in row.nodes], links=links)
