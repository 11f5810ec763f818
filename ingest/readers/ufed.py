"""Phone extractions (Cellebrite UFED reports in XML) → calls, contacts, and the handset that the number was found in."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.texts import Text
from ingest.parts import TABLES_BY_NAME, CaseFiles, Cells, Chunk, Numbered, Part, in_chunks
from ingest.readers.papers import NO_CASE, is_copy, paper_for, public_stem
from ingest.readers.ufed_ends import NO_OWNER, ends, phone_number
from ingest.readers.ufed_models import Broken, Model, metadata, models
from ingest.report import Remark
from ingest.values import Invalid, parse_date

REPORT = ".xml"
_CHANNELS = {"Call": "voice", "SMS": "sms", "InstantMessage": "chat"}
_COLUMNS = {
    "handsets": ("number", "imei", "since", "until", "source"),
    "calls": ("caller", "callee", "at", "duration_s", "channel", "source", "page"),
    "contacts": ("owner", "number", "saved_as", "source", "page"),
}
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}")
_ZONE = re.compile(r" ?\(UTC(?:([+-])(\d{1,2})(?::(\d{2}))?)?\)$")
_LENGTH = re.compile(r"(?:(\d{1,3})\.)?(\d{1,3}):(\d{2}):(\d{2})(?:\.\d{1,7})?")
NO_NUMBER = Text("Kontak ini tidak memuat nomor telepon.", "This contact holds no phone number.")
DRAFT = Text("Konsep yang tidak terkirim.", "A draft that was never sent.")
PASSED_OVER = Text(
    "Yang lain dalam laporan ini tidak dimuat: {kinds}.", "What else this report holds is not loaded: {kinds}."
)
SEVERAL = Text(
    "Laporan menyebut {count} nomor pemilik, bukan kartu mana yang dipakai; nomor pertama mewakili ponselnya.",
    "The report names {count} numbers of its owner, not which SIM was used; the first stands for the phone.",
)
MOST_HANDSETS = 100
"""Pairs of number and IMEI."""
TOO_MANY = Text(
    "Laporan menyebut {numbers} nomor pemilik dan {imeis} IMEI: tidak ada ponsel dengan sebanyak itu.",
    "The report names {numbers} numbers of its owner and {imeis} IMEIs: no phone has so many.",
)


@dataclass(frozen=True, slots=True)
class _Report:
    """A report that can be read: its paper, its owner's numbers and handsets, and the day it was made."""

    path: Path
    source: str
    numbers: list[str]
    imeis: list[str]
    day: str
    doubts: list[Text]

    @property
    def own(self) -> str:
        return self.numbers[0] if self.numbers else ""


def open_report(path: Path) -> CaseFiles:
    """The report as a case by itself; raises BadRequest where it is none."""
    try:
        return CaseFiles(public_stem(path), _parts(path, {}), [], [path])
    except Broken as broken:
        raise BadRequest(broken.reason) from broken


def add_reports(case: CaseFiles, files: Iterable[Path], listed: dict[str, str]) -> None:
    """Gives the case the parts of its reports. `listed`: ids of sources by file."""
    known: dict[str, str] = {}
    for path in files:
        if is_copy(case, path, known):
            case.files.append(path)
            continue
        try:
            case.parts.extend(_parts(path, listed))
            case.files.append(path)
        except Broken as broken:
            case.strange.append(Remark(path.name, 0, "", path.name, broken.reason))


def _parts(path: Path, listed: dict[str, str]) -> list[Part]:
    """The tables that the report fills. `listed`: ids of sources by file. Raises `Broken` for what is no report."""
    about = metadata(path)
    day = _day(about)
    source, paper = paper_for(path, listed, kind="ekstraksi ponsel", date=day, acquired_on=day)
    doubts = [NO_CASE] if paper else []
    report = _Report(path, source, _numbers(about, "MSISDN"), _numbers(about, "IMEI"), day, doubts)
    size = path.stat().st_size
    reading = {"handsets": (0, _handsets), "calls": (size, _calls), "contacts": (size, _contacts)}
    parts = [
        Part(path.name, TABLES_BY_NAME[name], bytes_, partial(chunks, report))
        for name, (bytes_, chunks) in reading.items()
    ]
    return [*([paper] if paper else []), *parts]


def _day(about: dict[str, list[str]]) -> str:
    """The day of the extraction; empty where the report names none that can be."""
    for name in ("DeviceInfoExtractionStartDateTime", "DeviceInfoExtractionEndDateTime"):
        for found in _DAY.findall(" ".join(about.get(name, []))):
            try:
                return parse_date(found)
            except Invalid:
                continue
    return ""


def _numbers(about: dict[str, list[str]], name: str) -> list[str]:
    """The MSISDNs or IMEIs of the phone: some reports number the items, some put several into one."""
    items = [text for item, texts in about.items() if re.fullmatch(rf"(?i){name} ?\d?", item) for text in texts]
    numbers = [number.strip() for text in items for number in re.split(r"[;,\n]", text)]
    return list(dict.fromkeys(number for number in numbers if re.search(r"(\d\D*){6}", number)))


def _chunks(report: _Report, name: str, rows: Iterator[Numbered]) -> Iterator[Chunk]:
    fields = {field.name: field for field in TABLES_BY_NAME[name].columns}
    return in_chunks(report.path.name, [fields[column] for column in _COLUMNS[name]], rows)


def _handsets(report: _Report) -> Iterator[Chunk]:
    """Each number with each IMEI: a phone with two SIMs is one handset."""
    if len(report.numbers) * len(report.imeis) > MOST_HANDSETS:
        reason = TOO_MANY.fill(numbers=len(report.numbers), imeis=len(report.imeis))
        return _chunks(report, "handsets", iter([(1, reason)]))
    pairs = [(number, imei) for number in report.numbers for imei in report.imeis]
    rows = ([number, imei, report.day, report.day, report.source] for number, imei in pairs)
    return _chunks(report, "handsets", enumerate(rows, 1))


def _calls(report: _Report) -> Iterator[Chunk]:
    others: Counter[str] = Counter()
    yield from _chunks(report, "calls", _rows(report, partial(_call_rows, others=others)))
    doubts = list(report.doubts)
    if others:
        doubts.append(PASSED_OVER.fill(kinds=", ".join(f"{kind} {count}" for kind, count in sorted(others.items()))))
    if len(report.numbers) > 1:
        doubts.append(SEVERAL.fill(count=len(report.numbers)))
    if doubts:
        yield Chunk([], {}, [], tuple(Remark(report.path.name, 0, "", "", doubt) for doubt in doubts))


def _contacts(report: _Report) -> Iterator[Chunk]:
    return _chunks(report, "contacts", _rows(report, _contact_rows))


def _rows(report: _Report, rows_of: Callable[[_Report, Model], Iterator[Cells | Text]]) -> Iterator[Numbered]:
    """The rows with their model's number. Where the report breaks off, that is a row too, of which nothing can be said."""
    number = 0
    try:
        for model in models(report.path):
            number = model.number
            yield from ((number, row) for row in rows_of(report, model))
    except Broken as broken:
        yield number + 1, broken.reason


def _call_rows(report: _Report, model: Model, others: Counter[str]) -> Iterator[Cells | Text]:
    channel = _CHANNELS.get(model.type)
    if channel is None:
        # What a report calls its models is one word; whatever else stands there is not repeated.
        if model.type not in {"Contact", "Chat"}:
            others[model.type if re.fullmatch(r"[A-Za-z]{1,40}", model.type) else "?"] += 1
    elif {model.get("Folder").casefold(), model.get("Status").casefold()} & {"draft", "drafts", "unsent"}:
        yield DRAFT
    else:
        at, length = _moment(model.get("TimeStamp")), _seconds(model.get("Duration")) if channel == "voice" else ""
        for end in ends(model, report.own):
            # The page is the model's number, not its id: a pair's calls become one statement, which names all its pages.
            yield end if isinstance(end, Text) else [*end, at, length, channel, report.source, str(model.number)]


def _contact_rows(report: _Report, model: Model) -> Iterator[Cells | Text]:
    if model.type != "Contact":
        return
    saved = [part.get("Value") for part in model.parts if part.type == "PhoneNumber"]
    accounts = [phone_number(part.get("Value"), "app") for part in model.parts if part.type == "UserID"]
    numbers = list(dict.fromkeys(number for number in saved or accounts if number))
    if not numbers or not report.own:
        yield NO_OWNER if numbers else NO_NUMBER
        return
    for number in numbers:
        yield [report.own, number, model.get("Name"), report.source, model.id or str(model.number)]


def _moment(text: str) -> str:
    """`27/05/2025 11:52:08(UTC+7)`, as some reports write it, with its offset as elsewhere."""
    zone = _ZONE.search(text)
    if not zone:
        return text
    sign, hours, minutes = zone.groups()
    return f"{text[: zone.start()]}{sign or '+'}{int(hours or 0):02d}:{minutes or '00'}"


def _seconds(text: str) -> str:
    """`00:01:10` in seconds; what is no length stays as it is, to be rejected as such."""
    length = _LENGTH.fullmatch(text)
    if not length:
        return text
    days, hours, minutes, seconds = (int(part or 0) for part in length.groups())
    return str(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
