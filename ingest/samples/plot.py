"""The words that the sample story is written in: cases, papers, people, routes, and the chapter that holds them."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.samples.events import Event


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    number: str
    title: str
    unit: str
    opened_on: str
    phase: str
    regime: str
    """`KUHAP1981` or `KUHAP2025`: decides what kind of evidence a paper is."""
    lineage: str


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    kind: str
    """A key of `papers.PAPERS`."""
    number: str
    date: str
    case: str = ""
    """The chapter's first case if empty."""
    grade: str = ""
    """The usual grade of such a paper if empty."""


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    sex: str
    born: str
    """A year, completed to a day for those with a national id number, or the date as the record has it."""
    home: str
    aliases: str = ""
    nationality: str = "ID"
    passport: str = ""
    nik: str = ""
    """Made from district, birth date and sex if empty, except for foreigners and those `undocumented`."""
    undocumented: bool = False
    protected: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: str
    kind: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    id: str
    name: str
    kind: str
    lat: str
    lon: str
    region: str


@dataclass(frozen=True, slots=True)
class Route:
    id: str
    name: str
    legs: str
    """`place:mode` in order of travel, with spaces between; the mode is how one gets there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One investigation: its case (and split files), the papers, the people, and what the papers say happened."""

    cases: tuple[Case, ...]
    sources: tuple[Source, ...]
    people: tuple[Person, ...]
    events: "tuple[Event, ...]"
    organisations: tuple[Organisation, ...] = ()
    routes: tuple[Route, ...] = ()
    phone_notes: dict[str, str] = field(default_factory=dict[str, str])
    """What the file says about a number, by the number's key."""
