"""What a reader may see: which cases, and which protected people's names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from neo4j.graph import Node, Relationship

from graphsvc.ids import local_id
from graphsvc.kinds import Field, NodeKind
from graphsvc.schema import SCHEMA
from graphsvc.scrub import Scrubber
from graphsvc.values import Entity, NodeId, Statement, Value

_KINDS = {kind.label: kind for kind in SCHEMA.nodes}
_LINKS = {kind.type: kind for kind in SCHEMA.links}


@dataclass(frozen=True, slots=True)
class Scope:
    """`cases`: the ids of the cases that may be read; `opened`: the people whose names may be. None means all."""

    cases: frozenset[str] | None = None
    opened: frozenset[str] | None = frozenset()

    def opens(self, owners: Iterable[str]) -> bool:
        return self.opened is None or all(owner in self.opened for owner in owners)


EVERYTHING_SEALED = Scope()
UNSEALED = Scope(opened=None)


@dataclass(frozen=True, slots=True)
class Seal:
    """One sealed node: the words that give it away, and what stands in their place."""

    id: str
    public_id: NodeId
    pseudonym: str
    words: tuple[str, ...]
    owners: tuple[str, ...]
    near: tuple[str, ...] = ()
    """Element ids of the node itself and of what it uses: what is private on a link of theirs is hidden too."""


@dataclass(slots=True)
class Seals:
    """The seals that hold for one reader at one revision."""

    public: dict[str, NodeId] = field(default_factory=dict[str, NodeId])
    graph_ids: dict[str, str] = field(default_factory=dict[str, str])
    scrubber: Scrubber = field(default_factory=Scrubber)
    near: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, seals: Iterable[Seal], scope: Scope) -> "Seals":
        kept = cls()
        for seal in seals:
            if scope.opens(seal.owners):
                continue
            if seal.public_id != seal.id:
                kept.public[seal.id] = seal.public_id
                kept.graph_ids[seal.public_id] = seal.id
            kept.near.update(seal.near)
            for words in seal.words:
                kept.scrubber.remember(words, seal.pseudonym, seal.owners)
        return kept

    def to_graph(self, node: str) -> str:
        """The graph's id for the id that a reader gave; a sealed node is not to be found by its own number."""
        return self.graph_ids.get(node, "" if node in self.public else node)

    def scrub(self, text: str, *, prose: bool) -> str:
        """The text with the names and numbers of sealed people replaced."""
        return self.scrubber.scrub(text, prose=prose)

    def entity(self, node: Node, scope: Scope) -> Entity:
        """The node as the reader may see it."""
        kind = next(_KINDS[label] for label in node.labels if label in _KINDS)
        graph_id = str(node["id"])
        sealed = bool(node.get("sealed"))
        hidden = sealed and not scope.opens(node.get("sealed_for") or [graph_id])
        fields = {
            field.name: self._shown(field, node[field.name])
            for field in kind.fields
            if node.get(field.name) is not None and not (hidden and field.private)
        }
        searched = [name for name in fields if kind.field(name).search]
        return Entity(
            id=NodeId(str(node["sealed_id"]) if hidden and node.get("sealed_id") else graph_id),
            kind=kind,
            caption=str(node["pseudonym"]) if hidden else _caption(kind, fields) or local_id(graph_id),
            fields=fields,
            sealed=sealed,
            recruiter="Recruiter" in node.labels,
            scrubbed=any(fields[name] != node[name] for name in searched),
        )

    def statement(self, link: Relationship) -> Statement:
        """The statement as the reader may see it."""
        kind = _LINKS[link.type]
        hidden = not self.near.isdisjoint(end.element_id for end in link.nodes if end is not None)
        return Statement(
            id=str(link["id"]),
            kind=kind,
            case=link.get("case"),
            source=link.get("source"),
            page=None if link.get("page") is None else self.scrub(str(link["page"]), prose=True),
            info_grade=link.get("info_grade"),
            status=link.get("status") or "confirmed",
            assumed=bool(link.get("assumed")),
            since=link.get("since"),
            until=link.get("until"),
            fields={
                field.name: self._shown(field, link[field.name])
                for field in kind.fields
                if link.get(field.name) is not None and not (hidden and field.private)
            },
        )

    def _shown(self, field: Field, value: Value) -> Value:
        """The value with sealed people's names and numbers replaced, wherever somebody may have written one.

        Names and numbers of people who are not sealed stay as they are, also where they resemble others; of their
        aliases only the whole name of somebody sealed is replaced.
        """
        if field.of not in {"text", "list"} or (field.identifies and field.of == "text"):
            return value
        scrub = self.scrubber.scrub_alias if field.identifies else partial(self.scrub, prose=field.free == "prose")
        if isinstance(value, list):
            return cast("Value", [scrub(item) if isinstance(item, str) else item for item in value])
        return scrub(str(value))


def _caption(kind: NodeKind, fields: dict[str, Value]) -> str:
    return " ".join(str(fields[name]) for name in kind.caption if name in fields)
