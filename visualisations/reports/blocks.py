"""What a report is made of, whatever it is written as: sections of sentences, figures and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from graphsvc.answers.briefs import Brief
from graphsvc.texts import Language
from visualisations.formats import number, score
from visualisations.texts import say


@dataclass(frozen=True, slots=True)
class Node:
    """A node in a cell."""

    id: str
    caption: str

    @classmethod
    def of(cls, one: Brief) -> "Node":
        return cls(one.id, one.caption)


@dataclass(frozen=True, slots=True)
class Span:
    """A rank, and the band it keeps to."""

    low: int
    high: int
    rank: int


Cell = str | int | float | Node | Span | None
Sort = Literal["text", "long", "short", "mono", "integer", "number", "bar", "node", "span", "below"]


@dataclass(frozen=True, slots=True)
class Column:
    """`name` heads the column in files, `title` on a page. What is `short` is kept on one line, what is `long` has a wide
    column; a `bar` is a number with its share of `most` drawn beside it; what is `below` stands under the row's node, or
    its long text."""

    name: str
    title: str
    sort: Sort = "text"
    digits: int = 0
    most: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """`files_only`: too long for a page; it stands in the workbook and among the CSV files."""

    name: str
    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    files_only: bool = False

    @property
    def bearer(self) -> int:
        """The column under which stands what is below."""
        sorts = [column.sort for column in self.columns]
        return next(sorts.index(sort) for sort in ("node", "long", *sorts) if sort in sorts)

    @property
    def widest(self) -> int:
        """The worst rank that its bands reach; never less than ten, so that short lists do not look unsure."""
        spans = [cell for row in self.rows for cell in row if isinstance(cell, Span)]
        return max([10, *(max(span.high, span.rank) for span in spans)])


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a figure: `x`, `y` is where their line begins, has its middle or ends."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    size: float = 7.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in greys, in points: `svg` has its shapes and no words, since each kind of file has its own letters.

    The tables of its section say the same in numbers; `alt` is for whoever does not see it.
    """

    name: str
    alt: str
    width: float
    height: float
    svg: str
    labels: Sequence[Label]

    @property
    def shapes(self) -> Markup:
        return Markup(self.svg)  # noqa: S704 (numbers and our own signs, no word that anybody gave)


Tone = Literal["lead", "plain", "note", "small", "code"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    tone: Tone = "plain"


def defined(definition: str, literature: str, language: Language) -> Paragraph:
    """How something was found, and who says so."""
    return Paragraph(f"{definition} {say(language, 'reports.literature', literature=literature)}.", "small")


@dataclass(frozen=True, slots=True)
class Section:
    """`new_page`: where it is printed it begins a page."""

    name: str
    title: str
    paragraphs: Sequence[Paragraph] = ()
    tables: Sequence[Table] = ()
    figures: Sequence[Figure] = ()
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A report in words: what stands above all sections, and the sections."""

    language: Language
    title: str
    lead: str
    facts: Sequence[tuple[str, str]]
    warnings: Sequence[str]
    sections: Sequence[Section]
    number: str
    revision: str
    sealed: bool


Flat = str | int | float | None


def header(table: Table) -> list[str]:
    """The names of the columns that a file has: two for a node and for a band."""
    return [name for column in table.columns for name in _names(column)]


def flat(table: Table) -> list[list[Flat]]:
    """The rows as a file has them: numbers as numbers."""
    return [
        [value for column, cell in zip(table.columns, row, strict=True) for value in _values(column, cell)]
        for row in table.rows
    ]


def _names(column: Column) -> tuple[str, ...]:
    return {"node": ("id", column.name), "span": ("low", "high")}.get(column.sort, (column.name,))


def _values(column: Column, cell: Cell) -> tuple[Flat, ...]:
    if isinstance(cell, Node):
        return cell.id, cell.caption
    if isinstance(cell, Span):
        return cell.low, cell.high
    return (cell,) * len(_names(column))


def written(column: Column, cell: Cell, language: Language) -> str:
    """The cell as it is read."""
    if cell is None or cell == "":
        return "–" if column.sort != "below" else ""
    if isinstance(cell, Node):
        return cell.caption
    if isinstance(cell, Span):
        return f"{cell.low}–{cell.high}"
    if isinstance(cell, str):
        return cell
    return number(cell, language) if column.digits == 0 else score(cell, column.digits, language)


def share(column: Column, cell: Cell) -> float:
    """How long the bar beside a number is, 0 to 1."""
    return min(max(float(cell) / column.most, 0.0), 1.0) if isinstance(cell, int | float) and column.most > 0 else 0.0
