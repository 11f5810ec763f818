"""One case folder in the making: chapters go in, tables come out."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from ingest.samples import numbers
from ingest.samples.homes import HOMES
from ingest.samples.papers import PAPERS
from ingest.samples.places import PLACES
from ingest.samples.plot import Case, Chapter, Person, Route, Source
from ingest.samples.tables import Row, Tables

CALLS_A_PAGE = 40
_DAYS_AROUND = (-2, -1, -1, 0, 0, 0, 0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every event says of its papers; status and grade follow from the papers unless given."""

    cite: str
    status: str = ""
    info_grade: str = ""


def each(people: str) -> Iterator[str]:
    """The ids of `p013-p016 p020`, one by one."""
    for part in people.split():
        if span := re.fullmatch(r"p(\d+)-p(\d+)", part):
            yield from (f"p{number:03d}" for number in range(int(span[1]), int(span[2]) + 1))
        else:
            yield part


class Book:
    """The tables of one dataset, filled chapter by chapter."""

    def __init__(self, dataset: str, seed: int) -> None:
        self.tables: Tables = {}
        self.case = ""
        self._dataset = dataset
        self._seed = seed
        self._people: dict[str, Person] = {}
        self._sources: dict[str, Source] = {}
        self._cases: dict[str, Case] = {}
        self._phones: dict[str, str] = {}

    def add(self, table: str, **row: str) -> None:
        self.tables.setdefault(table, []).append(row)

    def read(self, chapter: Chapter) -> None:
        """Take in one chapter: its catalogue first, then what happened."""
        self.case = chapter.cases[0].id
        for case in chapter.cases:
            self._cases[case.id] = case
            self.add("cases", **asdict(case))
        for source in chapter.sources:
            self._source(source)
        for person in chapter.people:
            self._person(person)
        for organisation in chapter.organisations:
            self.add("organisations", **asdict(organisation))
        for route in chapter.routes:
            self._route(route)
        for event in chapter.events:
            event.tell(self)
        for key, note in chapter.phone_notes.items():
            self._note_phone(key, note)

    def finish(self) -> Tables:
        """The tables, with the places and phones that the chapters came upon."""
        seen = {row["place"] for table in ("legs", "stays") for row in self.tables.get(table, [])}
        for place in PLACES:
            if place.id in seen:
                self.add("places", **asdict(place))
        noted = {row["number"] for row in self.tables.get("phones", [])}
        for number in sorted(set(self._phones.values()) - noted):
            self.add("phones", number=number)
        self._number_pages()
        return self.tables

    def state(self, table: str, claim: Claim, **row: str) -> None:
        """Add `row` once for each paper that says so; papers of two kinds of evidence confirm each other."""
        papers = [part.split("/") for part in claim.cite.split()]
        kinds = {PAPERS[self._sources[source].kind].evidence for source, _ in papers}
        for source, page in papers:
            paper = PAPERS[self._sources[source].kind]
            status = claim.status or ("confirmed" if len(kinds) > 1 else paper.status)
            info_grade = claim.info_grade or paper.info_grade
            self.add(table, **row, source=source, page=page, info_grade=info_grade, status=status)

    def call(self, claim: Claim, caller: str, callee: str, day: str, nth: int) -> None:
        """One call between two people's phones, in either direction, near `day`."""
        draw = numbers.chance(self._seed, self._dataset, "call", caller, callee, day, nth)
        near = (date.fromisoformat(day) + timedelta(draw.choice(_DAYS_AROUND))).isoformat()
        source = claim.cite.split("/", maxsplit=1)[0]
        chat = self._sources[source].kind == "ekstraksi ponsel"
        channel = "chat" if chat else numbers.some(("voice", "sms"), draw, weights=(5, 1))
        ends = [self._number(caller), self._number(callee)]
        if draw.randrange(5) < 2:
            ends.reverse()
        # An operator writes numbers one way, a phone's memory writes them as they were saved.
        written = [numbers.spelled(end, draw) if chat else end.replace("+62", "62") for end in ends]
        self.state(
            "calls",
            claim,
            caller=written[0],
            callee=written[1],
            at=self.moment(near, caller, callee, day, nth),
            duration_s=str(draw.randrange(9, 400)) if channel == "voice" else "",
            channel=channel,
            cell="" if chat else f"510-99-{6100 + draw.randrange(1, 13)}-{draw.randrange(1, 60)}",
        )

    def moment(self, day: str, *key: object) -> str:
        """A time in the waking hours of `day`, Western Indonesian Time."""
        draw = numbers.chance(self._seed, self._dataset, "moment", day, *key)
        return f"{day}T{draw.randrange(6, 22):02d}:{draw.randrange(60):02d}:{draw.randrange(60):02d}+07:00"

    def identifier(self, kind: str, what: str, person: str) -> str:
        """What stands in `uses.identifier`."""
        if kind == "phone":
            return numbers.spelled(self._number(what), numbers.chance(self._seed, self._dataset, kind, person, what))
        if kind == "device":
            return numbers.imei(*self._key(what))
        if kind == "account":
            return self.payer(what)
        return f"passport:{self._people[person].passport}" if kind == "document" else what

    def payer(self, end: str) -> str:
        """A person's id as it is; `BANK@key` as `BANK:number`."""
        bank, _, key = end.partition("@")
        return numbers.account(bank, *self._key(key)) if key else end

    def _key(self, key: str) -> tuple[object, ...]:
        return (self._seed, key) if key.startswith("~") else (self._seed, self._dataset, key)

    def _number(self, key: str) -> str:
        owner = self._people.get(key)
        return self._phones.setdefault(key, numbers.phone(owner.nationality if owner else "ID", *self._key(key)))

    def _note_phone(self, key: str, note: str) -> None:
        self.add("phones", number=self._number(key), note=note)

    def _source(self, source: Source) -> None:
        self._sources[source.id] = source
        paper = PAPERS[source.kind]
        case = self._cases[source.case or self.case]
        file = f"{source.id}-{source.kind.lower().replace(' ', '-')}.{paper.file}"
        digest = hashlib.sha256(f"{self._dataset}/{file}/{self._seed}".encode()).hexdigest()
        self.add(
            "sources",
            id=source.id,
            case=case.id,
            kind=source.kind,
            number=source.number,
            date=source.date,
            grade=source.grade or paper.grade,
            evidence_kind=paper.evidence_2025 if case.regime == "KUHAP2025" else paper.evidence,
            acquired_on=source.date,
            acquired_by=f"Penyidik {case.unit}",
            legal_basis=paper.basis,
            sha256="" if paper.file == "pdf" else digest,
            file=file,
        )

    def _route(self, route: Route) -> None:
        self.add("routes", id=route.id, name=route.name)
        for seq, leg in enumerate(route.legs.split(), start=1):
            place, mode = leg.split(":")
            self.add("legs", route=route.id, seq=str(seq), place=place, mode=mode)

    def _person(self, person: Person) -> None:
        self._people[person.id] = person
        born, nik = person.born, person.nik
        if person.nationality == "ID" and not person.undocumented and not nik:
            day = numbers.birthday(born, *self._key(person.id)) if len(born) == 4 else date.fromisoformat(born)
            serial = numbers.chance("nik", *self._key(person.id)).randrange(1000)
            born, nik = day.isoformat(), numbers.nik(HOMES[person.home], day, person.sex, serial)
        details = {"nationality": person.nationality, "home": person.home, "note": person.note}
        known = {"aliases": person.aliases, "passport": person.passport, "protected": "yes" if person.protected else ""}
        self.add("persons", id=person.id, name=person.name, nik=nik, born_on=born, sex=person.sex, **details, **known)

    def _number_pages(self) -> None:
        """Call records run on for pages, in order of time."""
        lines: dict[str, int] = {}
        calls: list[Row] = self.tables.get("calls", [])
        for call in sorted(calls, key=lambda call: call["at"]):
            line = lines[call["source"]] = lines.get(call["source"], 0) + 1
            call["page"] = str(1 + (line - 1) // CALLS_A_PAGE)
