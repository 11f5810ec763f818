"""How two nodes hang together: the shortest ways, each step with its statements."""

from itertools import pairwise

from pydantic import BaseModel, Field

from graphsvc import schema
from graphsvc.answers.briefs import Brief, Said, brief, entities, entity, said
from graphsvc.answers.reader import Reader
from graphsvc.codes import COUNTED_STATUSES
from queries import PATHS, STATEMENTS_BETWEEN
from queries.rows import Told

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
    ends = entity(reader, source), entity(reader, target)
    routes = [] if source == target else _routes(reader, source, target, limit)
    pairs = sorted({pair for route in routes for pair in pairwise(route)})
    known = entities(reader, {id_ for route in routes for id_ in route})
    told = _statements(reader, pairs)
    return PathsAnswer(
        source=brief(ends[0]),
        target=brief(ends[1]),
        length=len(routes[0]) - 1 if routes else None,
        paths=[
            PathAnswer(
                nodes=[brief(known[id_]) for id_ in route],
                links=[
                    Step(source=a, target=b, statements=told.get(frozenset((a, b)), [])) for a, b in pairwise(route)
                ],
            )
            for route in routes
        ],
    )


def _routes(reader: Reader, source: str, target: str, limit: int) -> list[list[str]]:
    rows = reader.store.read(
        PATHS,
        reader.scope,
        source=source,
        target=target,
        links=list(WALKED),
        status=list(COUNTED_STATUSES),
        limit=limit,
    )
    return [list(row.nodes) for row in rows]


def _statements(reader: Reader, pairs: list[tuple[str, str]]) -> dict[frozenset[str], list[Said]]:
    rows: list[Told] = reader.store.read(
        STATEMENTS_BETWEEN, reader.scope, pairs=pairs, links=list(WALKED), status=list(COUNTED_STATUSES)
    )
    found: dict[frozenset[str], list[Said]] = {}
    for one in said(reader, rows):
        step = found.setdefault(frozenset((one.source.id, one.target.id)), [])
        if one not in step:
            step.append(one)
    return found
