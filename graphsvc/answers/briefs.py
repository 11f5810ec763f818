"""A node in a few words, and a statement as a sentence with its paper: the parts that every answer is made of."""

import re
from collections.abc import Iterable, Mapping

from pydantic import BaseModel, Field

from graphsvc.answers.reader import Reader
from graphsvc.errors import NotFound
from graphsvc.kinds import Code
from graphsvc.networks import EVENTS
from graphsvc.networks.events import is_event, parts_of, same_event
from graphsvc.schema import EVENT, ROUTE, SCHEMA
from graphsvc.texts import Language, Text
from graphsvc.values import Entity, NodeId, Statement, Value
from queries import ENTITIES
from queries.rows import Told

LONG = 80
"""Characters of a name within a sentence."""
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_JOURNEY = Text("{at}, {day}", "{at}, {day}")
_STAY = Text("{at}, mulai {day}", "{at}, from {day}")
NO_SUCH_NODE = Text("Tidak ada simpul dengan id itu.", "There is no node with this id.")


class Brief(BaseModel):
    """A node in a few words; `caption` is a pseudonym while it is sealed."""

    id: str = Field(examples=["person:kalbar:p035"])
    kind: str = Field(examples=["Person"])
    caption: str
    sealed: bool = False


class Paper(BaseModel):
    """The source a statement stands in."""

    id: str
    caption: str
    date: str | None = None
    grade: str | None = Field(None, description="Reliability of the source, A-F (Admiralty).")


class Said(BaseModel):
    """One statement: what it says, in words and in fields, and where that is written."""

    id: str
    type: str
    sentence: str
    source: Brief
    target: Brief
    case: str | None
    paper: Paper | None
    page: str | None
    info_grade: int | None
    status: str
    since: str | None
    until: str | None
    fields: dict[str, Value]


def brief(entity: Entity) -> Brief:
    return Brief(id=entity.id, kind=entity.kind.label, caption=entity.caption, sealed=entity.sealed)


def entities(reader: Reader, ids: Iterable[str]) -> dict[str, Entity]:
    """The nodes with these ids that the reader may see, by id."""
    wanted = set(ids)
    events = {id_ for id_ in wanted if is_event(id_)}
    asked = sorted((wanted - events) | {parts_of(id_)[0] for id_ in events})
    found = reader.store.read(ENTITIES, reader.scope, ids=asked) if asked else []
    there = {row.entity.id: row.entity for row in found}
    known: dict[str, Entity] = {id_: one for id_, one in there.items() if id_ in wanted}
    return known | {id_: one for id_ in events if (one := _event(id_, there, reader.language))}


def _event(id_: str, there: Mapping[NodeId, Entity], language: Language) -> Entity | None:
    """An event by its route or place and its day; None where those may not be seen."""
    thing, begins, vehicle = parts_of(id_)
    at = there.get(thing)
    if at is None:
        return None
    words = _JOURNEY if at.kind is ROUTE else _STAY
    caption = words.fill(at=at.caption, day=day(begins, language)).to(language)
    fields: dict[str, Value] = {"at": at.caption, "since": begins, **({"vehicle": vehicle} if vehicle else {})}
    return Entity(NodeId(id_), EVENT, f"{caption}, {vehicle}" if vehicle else caption, fields, sealed=False)


def entity(reader: Reader, id_: str) -> Entity:
    """The node with this id, an event as it is without any filter; NotFound if there is none for this reader."""
    if is_event(id_):
        there = reader.networks.read(reader.scope, EVENTS, lean=True).of_mode(events=True)
        id_ = same_event(id_, there) or NodeId("")
    found = entities(reader, [id_]).get(id_)
    if found is None:
        raise NotFound(NO_SUCH_NODE)
    return found


def said(reader: Reader, told: Iterable[Told], known: Iterable[Entity] = ()) -> list[Said]:
    """The statements as sentences; captions and papers that are not `known` are fetched in one go."""
    rows = list(told)
    there = {entity.id: entity for entity in known}
    wanted = {id_ for row in rows for id_ in (row.source, row.target, row.statement.source) if id_} - there.keys()
    everything = {**there, **entities(reader, wanted)}
    return [_said(row, everything, reader.language) for row in rows]


def _said(row: Told, known: Mapping[str, Entity], language: Language) -> Said:
    source, target, statement = known[row.source], known[row.target], row.statement
    return Said(
        id=statement.id,
        type=statement.kind.type,
        sentence=sentence(statement, source.caption, target.caption, language),
        source=brief(source),
        target=brief(target),
        case=statement.case,
        paper=paper(known.get(statement.source or NodeId(""))),
        page=statement.page,
        info_grade=statement.info_grade,
        status=statement.status,
        since=statement.since,
        until=statement.until,
        fields=statement.fields,
    )


def paper(source: Entity | None) -> Paper | None:
    if source is None:
        return None
    grade, date = source.fields.get("grade"), source.fields.get("date")
    return Paper(
        id=source.id,
        caption=source.caption,
        date=None if date is None else str(date),
        grade=None if grade is None else str(grade),
    )


def sentence(statement: Statement, source: str, target: str, language: Language) -> str:
    """The statement read aloud from its declaration: “A menelepon B 14 kali”."""
    words = {
        field.name: spoken(statement, field.name, field.codes, language)
        for field in statement.kind.fields
        if field.required
    }
    quoted = statement.fields.get(statement.kind.quoted)
    # Names go in last and untouched, so that braces in a name stay braces.
    read = statement.kind.reads.to(language).format(source=source, target=target, **words)
    return f"{read}: “{quoted}”" if quoted else read


def spoken(statement: Statement, name: str, codes: tuple[Code, ...], language: Language) -> str:
    value = statement.fields.get(name)
    for code in codes:
        if code.code == value:
            return code.text.to(language)
    if name == "amount" and isinstance(value, int | float):
        return f"{statement.fields.get('currency') or ''} {thousands(value, language)}".strip()
    return "?" if value is None else str(value)


def thousands(value: float, language: Language) -> str:
    """2.400.000 in Indonesian, 2,400,000 in English; two decimals where there are some."""
    return decimal(value, 0 if value == int(value) else 2, language)


def decimal(value: float, digits: int, language: Language) -> str:
    """1,236.5 in English, 1.236,5 in Indonesian."""
    text = f"{value:,.{digits}f}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def day(value: object, language: Language) -> str:
    """6 Sep 2024, Sep 2024 or 2024: dates may be incomplete."""
    text = "" if value is None else str(value)
    parts = text[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
        return text or "–"
    months = MONTHS[language]
    if len(parts) > 1 and 1 <= int(parts[1]) <= 12:
        return " ".join([*(str(int(part)) for part in parts[2:3]), months[int(parts[1]) - 1], parts[0]])
    return parts[0]


def clip(text: str, most: int = LONG) -> str:
    """A name as a sentence has it: cut where it is longer than any name needs to be, and without the signs that would
    turn the direction of the words behind it."""
    text = _TURNS.sub("", text)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


MONTHS = {
    "id": ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
KIND_NAMES = tuple(kind.label for kind in SCHEMA.nodes)
LINK_NAMES = tuple(kind.type for kind in SCHEMA.links)
