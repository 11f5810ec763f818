"""One node and what stands next to it."""

from typing import Annotated, Any

import numpy as np
from pydantic import BaseModel, Field, WithJsonSchema

from graphsvc.answers.briefs import KIND_NAMES, LINK_NAMES, Brief, Said, brief, entity, said
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.kinds import NodeKind
from graphsvc.networks import EVENTS
from graphsvc.networks.events import is_event
from graphsvc.schema import PERSON, SHOWN
from graphsvc.values import NodeId, Value
from queries import NEIGHBOURS
from queries.columns import STATEMENTS
from queries.rows import Told

EACH = 25
"""Statements listed for one neighbour; `count` says how many there are."""


_JSON = {
    str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"},
    list: {"type": "array", "items": {"type": "string"}},
}  # fmt: skip


def _described(kind: NodeKind) -> dict[str, Any]:
    """The properties of a kind, as the API's description says them."""
    fields = {field.name: {**_JSON[field.class_], "description": field.doc.en} for field in kind.fields}
    return {"title": kind.label, "description": kind.doc.en, "type": "object", "properties": fields}


Properties = Annotated[
    dict[str, Value],
    WithJsonSchema({"anyOf": [{**_described(kind), "additionalProperties": False} for kind in SHOWN]}),
]


class EntityAnswer(Brief):
    """A node: what the record says of it, as far as the reader may see it."""

    recruiter: bool = Field(False, description="Some statement gives this person the role of recruiter.")
    fields: Properties = Field(description="The node's properties, by the names of the schema.")
    roles: list[RoleBrief] = Field(description="Of a person: in which cases, and as what.")


class NeighbourAnswer(BaseModel):
    entity: Brief
    count: int = Field(description="Statements between the two nodes.")
    statements: list[Said]


class NeighboursAnswer(BaseModel):
    """The neighbours of a node, most statements first."""

    id: str
    total: int = Field(description="All neighbours of the kinds asked for, before the list was cut.")
    neighbours: list[NeighbourAnswer]


def show(reader: Reader, id_: str) -> EntityAnswer:
    """The node with this id; NotFound if there is none."""
    found = entity(reader, id_)
    roles = roles_of(reader, [id_]).get(id_, []) if found.kind.label == "Person" else []
    return EntityAnswer(**brief(found).model_dump(), recruiter=found.recruiter, fields=found.fields, roles=roles)


def neighbours(reader: Reader, id_: str, kinds: tuple[str, ...] = (), limit: int = 50) -> NeighboursAnswer:
    """The neighbours over links of these types or of these kinds, all if none are named."""
    if is_event(id_):
        return _who_took_part(reader, entity(reader, id_).id, kinds, limit)
    links = [kind for kind in kinds if kind in LINK_NAMES] if kinds else list(LINK_NAMES)
    labels = [kind for kind in kinds if kind in KIND_NAMES]
    rows = reader.store.read(NEIGHBOURS, reader.scope, id=id_, links=links, labels=labels, limit=limit, each=EACH)
    if not rows:
        entity(reader, id_)  # NotFound, unless it merely stands alone.
    told = [
        Told(*((NodeId(id_), row.entity.id) if out else (row.entity.id, NodeId(id_))), statement)
        for row in rows
        for out, statement in zip(row.outgoing, row.statements, strict=True)
    ]
    sentences = iter(said(reader, told, [row.entity for row in rows]))
    return NeighboursAnswer(
        id=id_,
        total=rows[0].total if rows else 0,
        neighbours=[
            NeighbourAnswer(
                entity=brief(row.entity), count=row.count, statements=[next(sentences) for _ in row.statements]
            )
            for row in rows
        ],
    )


def _who_took_part(reader: Reader, event: NodeId, kinds: tuple[str, ...], limit: int) -> NeighboursAnswer:
    """The people of an event with the statements that put them there, which lead to its route or place."""
    read = reader.networks.read(reader.scope, EVENTS)
    statements = read.statements_of_links(np.flatnonzero(read.sources == read.ids.index(event)))
    rows = reader.store.read(STATEMENTS, reader.scope, links=statements)
    found: dict[str, list[Said]] = {}
    for one in said(reader, rows):
        if not kinds or {one.type, PERSON.label} & set(kinds):
            found.setdefault(one.source.id, []).append(one)
    in_order = sorted(found.values(), key=lambda some: (-len(some), some[0].source.id))
    people = [NeighbourAnswer(entity=some[0].source, count=len(some), statements=some[:EACH]) for some in in_order]
    return NeighboursAnswer(id=event, total=len(people), neighbours=people[:limit])
