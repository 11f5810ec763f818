"""What a reader gets out of the graph: nodes and statements, already as the reader may see them."""

from dataclasses import dataclass
from typing import NewType

from graphsvc.kinds import LinkKind, NodeKind

NodeId = NewType("NodeId", str)
"""A node's id as readers know it: for a sealed phone or document not the number itself."""

Value = str | int | float | bool | list[str] | list[int]


@dataclass(frozen=True, slots=True)
class Entity:
    """A node. While it is sealed, `caption` is a pseudonym and `fields` lack everything that identifies."""

    id: NodeId
    kind: NodeKind
    caption: str
    fields: dict[str, Value]
    sealed: bool
    recruiter: bool = False
    scrubbed: bool = False
    """Whether something that a search looks at is not shown as it was written."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One paper says one thing. `since` and `until` may be incomplete dates; a missing value is None."""

    id: str
    kind: LinkKind
    case: NodeId | None
    source: NodeId | None
    page: str | None
    info_grade: int | None
    status: str
    assumed: bool
    """Whether its row says nothing of its status, and its paper alone does not confirm it."""
    since: str | None
    until: str | None
    fields: dict[str, Value]


Opaque = NewType("Opaque", str)
"""Text that is compared or looked up and never shown: a day, a vehicle, a status code, a statement's id."""

Shown = NewType("Shown", str)
"""Text as the reader may see it: names and numbers of sealed people in it are replaced."""


def text_or_none(value: object) -> str | None:
    """The value as text; None stays None."""
    return None if value is None else str(value)
