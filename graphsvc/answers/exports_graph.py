"""An export as a graph for other tools: JSON and GraphML, every node and every statement with all that it says."""

import json
from collections.abc import Iterator

from graphsvc.answers.exports import SEALED, Export
from graphsvc.answers.graphml import Edge, graphml
from graphsvc.kinds import Field, LinkKind, NodeKind
from graphsvc.schema import LOAD, SCHEMA

_NODES = tuple(kind for kind in SCHEMA.nodes if kind is not LOAD)


def _keys(kinds: tuple[NodeKind, ...] | tuple[LinkKind, ...], **own: type) -> dict[str, type]:
    """What nodes or links may say, with its type; where kinds differ in that it is text."""
    found = own
    fields: Iterator[Field] = (field for kind in kinds for field in kind.fields)
    for field in fields:
        type_ = str if field.class_ is list else field.class_
        found[field.name] = type_ if found.get(field.name, type_) is type_ else str
    return found


_KEYS: dict[str, dict[str, type]] = {
    "graph": {"about": str},
    "node": _keys(_NODES, label=str, caption=str, sealed=bool, recruiter=bool),
    "edge": _keys(
        SCHEMA.links, type=str, case=str, source=str, page=str, info_grade=int, status=str, since=str, until=str
    ),
}


def as_json(export: Export) -> Iterator[str]:
    """One object, a node or link a line: `{"sealed", "revision", "filters", "nodes": [...], "links": [...]}`.

    A node has `id`, `label`, `caption`, `sealed`, `recruiter`; a link `id`, `type`, `from`, `to`, `case`, `source`,
    `page`, `info_grade`, `status`, `since`, `until`; both have `fields`, named as in the schema.
    """
    yield "{"
    if export.sealed:
        yield f'"about": {json.dumps(SEALED.to(export.reader.language))},'
    about = {"sealed": export.sealed, "revision": export.revision, "filters": export.filters.shown()}
    yield f"{json.dumps(about, ensure_ascii=False)[1:-1]},"
    yield '"nodes": ['
    yield from _items({"id": id_, **said, "fields": fields} for id_, said, fields in _nodes(export))
    yield '], "links": ['
    yield from _items(
        {"id": id_, "type": said.pop("type"), "from": source, "to": target, **said, "fields": fields}
        for id_, source, target, said, fields in _links(export)
    )
    yield "]}"


def as_graphml(export: Export) -> Iterator[str]:
    """GraphML with a directed edge a statement; lists are joined by semicolons."""
    nodes = ((id_, {**fields, **said}) for id_, said, fields in _nodes(export))
    edges = (Edge(source, target, {**fields, **said}, id_) for id_, source, target, said, fields in _links(export))
    graph = {"about": SEALED.to(export.reader.language) if export.sealed else None}
    return graphml(_KEYS, nodes, edges, directed=True, graph=graph)


def _nodes(export: Export) -> Iterator[tuple[str, dict[str, object], dict[str, object]]]:
    for kind in _NODES:
        for one in export.nodes(kind):
            said: dict[str, object] = {"label": kind.label, "caption": one.caption}
            yield one.id, {**said, "sealed": one.sealed, "recruiter": one.recruiter}, {**one.fields}


def _links(export: Export) -> Iterator[tuple[str, str, str, dict[str, object], dict[str, object]]]:
    for kind in SCHEMA.links:
        for told in export.statements(kind):
            one = told.statement
            said: dict[str, object] = {
                "type": kind.type,
                "case": one.case,
                "source": one.source,
                "page": one.page,
                "info_grade": one.info_grade,
                "status": one.status if kind.sourced else None,
                "since": one.since,
                "until": one.until,
            }
            yield one.id, told.source, told.target, said, {**one.fields}


def _items(items: Iterator[dict[str, object]]) -> Iterator[str]:
    before = ""
    for item in items:
        yield before + json.dumps(item, ensure_ascii=False)
        before = ","
