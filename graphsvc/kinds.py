"""The vocabulary of the schema: fields, codes, node kinds, link kinds and tables. Nonsense does not import."""

import re
from dataclasses import dataclass
from itertools import product
from typing import Literal

from graphsvc.texts import Text

ValueType = Literal[
    "text", "code", "list", "flag", "date", "moment", "integer", "number", "grade_info", "sha256",
    "nik", "passport", "phone", "imei", "account", "plate", "document", "coordinate", "latitude", "currency", "local", "identifier", "payer",
]  # fmt: skip
CLASSES: dict[ValueType, type] = {
    "integer": int, "grade_info": int, "number": float, "coordinate": float, "latitude": float, "flag": bool, "list": list,
}  # fmt: skip
"""What a value is that is no text; all others are texts, even those of digits only."""
Clock = Literal["span", "at", "on", "calls", "none"]
"""How a statement knows its time: since/until, one moment, one day, the calls it sums, or not at all."""


_OF_NODES = {"id", "sealed", "pseudonym", "sealed_id", "digest", "undoes", "label"}
_OF_STATEMENTS = {"id", "digest", "undoes", "type"}
"""Properties that the graph gives every node or statement itself, or its copy of before a load."""


@dataclass(frozen=True, slots=True)
class Code:
    """One allowed value of a coded field: `code` is stored, `text` is shown, `also` is accepted too."""

    code: str
    text: Text
    also: tuple[str, ...] = ()
    seals: str | None = None
    """For a role: the word of the pseudonym that replaces the person's name (`Korban`), if it is protected."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the crime script: who is in it by role, or by an act that they are the source of."""

    code: str
    text: Text
    doer: Text
    """Whoever does it, as a question names them: "a second driver"."""
    roles: tuple[str, ...]
    acts: tuple[str, ...] = ()
    """Types of links."""


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a kind and one column of its table."""

    name: str
    header: str
    """The column's Indonesian name."""
    doc: Text
    of: ValueType = "text"
    required: bool = False
    codes: tuple[Code, ...] = ()
    search: bool = False
    private: bool = False
    """Identifies its owner: hidden while the owner is sealed, and never repeated in a message. On a link: hidden where
    either end is sealed or used by somebody who is."""
    free: Literal["", "name", "prose"] = ""
    """Text that may mention a sealed person: names in it are replaced before it is shown, in prose lone parts of a
    name too."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.name):
            raise ValueError(f"Field name {self.name!r} is not snake_case")
        if bool(self.codes) != (self.of == "code"):
            raise ValueError(f"{self.name}: codes and of='code' go together")

    @property
    def class_(self) -> type:
        """What its values are: `str`, `int`, `float`, `bool`, or `list` of texts."""
        return CLASSES.get(self.of, str)

    @property
    def is_number(self) -> bool:
        """Whether it is counted with; an identifier is a text, even one of digits only."""
        return self.class_ in {int, float}

    @property
    def identifies(self) -> bool:
        """Whether it is a name or a number: what its sealed owner is looked for by, in whatever else is shown."""
        return self.private and self.search


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node: its label, how it looks and reads, and the properties it has beside `id`."""

    label: str
    name: Text
    plural: Text
    caption: tuple[str, ...]
    """The fields that name it, joined by a space."""
    colour: str
    shape: Literal["dot", "square", "diamond", "triangle", "hexagon", "box"]
    icon: str
    """An SVG path in a 24 × 24 box."""
    fields: tuple[Field, ...]
    doc: Text
    shared: bool = False
    """Shared kinds are one node for all datasets; their id is made from the thing's own number."""

    def __post_init__(self) -> None:
        names = [field.name for field in self.fields]
        if not self.caption or not set(self.caption) <= set(names):
            raise ValueError(f"{self.label}: caption {self.caption} is not among its fields")
        if len(set(names)) != len(names) or _OF_NODES & set(names):
            raise ValueError(f"{self.label}: a field is declared twice or has a reserved name")

    @property
    def prefix(self) -> str:
        return self.label.lower()

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)


@dataclass(frozen=True, slots=True)
class LinkKind:
    """A kind of statement: who it joins, how it reads from either end, and what else it says."""

    type: str
    sources: tuple[NodeKind, ...]
    targets: tuple[NodeKind, ...]
    reads: Text
    """A sentence with `{source}`, `{target}` and required fields in braces."""
    reverse: Text
    doc: Text
    fields: tuple[Field, ...] = ()
    clock: Clock = "span"
    directed: bool = True
    sourced: bool = True
    """Whether its table has the columns source, page, info_grade and status."""
    key: tuple[str, ...] = ()
    """Fields that tell two statements of one paper about the same two nodes apart."""
    also: tuple[tuple[NodeKind, NodeKind], ...] = ()
    """Pairs that it joins beside each of `sources` with each of `targets`."""
    quoted: str = ""
    """The field whose words the sentence ends with, in quotation marks, where there are some."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Z]+(_[A-Z]+)*", self.type):
            raise ValueError(f"Link type {self.type!r} is not UPPER_CASE")
        names = {field.name for field in self.fields}
        usable = {field.name for field in self.fields if field.required} | {"source", "target"}
        for text in (self.reads, self.reverse):
            for used in re.findall(r"{(\w+)}", text.id + text.en):
                if used not in usable:
                    raise ValueError(f"{self.type}: {{{used}}} is not a required field")
        if _OF_STATEMENTS & names:
            raise ValueError(f"{self.type}: {sorted(_OF_STATEMENTS & names)} is a reserved name")
        if not set(self.key) <= names:
            raise ValueError(f"{self.type}: key {self.key} is not among its fields")
        if self.quoted and self.quoted not in names:
            raise ValueError(f"{self.type}: {self.quoted} is not among its fields")

    @property
    def pairs(self) -> tuple[tuple[NodeKind, NodeKind], ...]:
        """Everything that it joins: kinds of source and target."""
        return (*product(self.sources, self.targets), *self.also)


@dataclass(frozen=True, slots=True)
class NodeTable:
    """A table whose rows are nodes of one kind; for a shared kind `note` is what this dataset remarks on the node."""

    name: str
    sheet: str
    kind: NodeKind
    note: Field | None = None

    def __post_init__(self) -> None:
        if (self.note is not None) != self.kind.shared:
            raise ValueError(f"{self.name}: a table of a shared kind, and no other, has a note of its own")

    @property
    def columns(self) -> tuple[Field, ...]:
        local = Field(
            "id", "id", Text("Tanda pengenal dalam berkas ini.", "The row's own id in this folder."), "local", True
        )
        return (self.kind.fields[0], self.note) if self.note else (local, *self.kind.fields)


@dataclass(frozen=True, slots=True)
class LinkTable:
    """A table whose rows are statements; `chooser` is the column that picks the link's or the target's kind."""

    name: str
    sheet: str
    links: tuple[LinkKind, ...]
    source: Field
    target: Field
    common: tuple[Field, ...]
    """Time and paper columns, shared by the tables."""
    chooser: Field | None = None
    row_fields: tuple[Field, ...] | None = None
    """The columns of one row where a link sums several rows (calls); by default the link's own fields."""

    def __post_init__(self) -> None:
        if self.chooser is None and len(self.links) > 1:
            raise ValueError(f"{self.name}: several link kinds need a column that chooses")

    @property
    def columns(self) -> tuple[Field, ...]:
        own = self.links[0].fields if self.row_fields is None else self.row_fields
        chooser = (self.chooser,) if self.chooser else ()
        return (self.source, self.target, *chooser, *own, *self.common)


Table = NodeTable | LinkTable


@dataclass(frozen=True, slots=True)
class Schema:
    nodes: tuple[NodeKind, ...]
    links: tuple[LinkKind, ...]
    tables: tuple[Table, ...]

    def __post_init__(self) -> None:
        for names in (
            [kind.label for kind in self.nodes],
            [kind.type for kind in self.links],
            [t.name for t in self.tables],
        ):
            if len(set(names)) != len(names):
                raise ValueError(f"declared twice: {sorted(names)}")
        for table in self.tables:
            columns = [column.name for column in table.columns]
            if len(set(columns)) != len(columns):
                raise ValueError(f"{table.name}: a column is declared twice: {columns}")

    def node(self, label: str) -> NodeKind:
        return next(kind for kind in self.nodes if kind.label == label)

    def link(self, type_: str) -> LinkKind:
        return next(kind for kind in self.links if kind.type == type_)
