"""Operators' call records → calls, the handsets they were made with, and the paper that they are.

A call that comes in is told from the other side: the B number calls the number that was asked about. A forwarded call
is two calls at one moment. Names of senders and short service numbers are no phones: such rows are rejected. Cells and
handsets are those of the number that was asked about. Rows count as lines of the file do, and are the pages of their
statements.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.texts import Text
from ingest.identifiers import network_imei
from ingest.parts import CHUNK, TABLES_BY_NAME, CaseFiles, Chunk, Part
from ingest.readers.papers import NO_CASE, is_copy, paper_for, public_stem
from ingest.readers.record_files import RecordFile, find_records
from ingest.readers.record_rows import Refused, day_of, read_calls
from ingest.readers.unknown_layouts import propose
from ingest.report import Remark

FORWARDED = Text(
    "{count} panggilan diteruskan, mulai baris ini: masing-masing menjadi dua panggilan pada saat yang sama.",
    "{count} forwarded calls, from this row on: each becomes two calls at the same moment.",
)
NO_IMEI = Text(
    "{count} baris dengan IMEI yang tidak terbaca, mulai baris ini; gawainya tidak dicatat.",
    "{count} rows whose IMEI cannot be read, from this one on; the handset is left out.",
)
RECORDS = {".csv", ".txt"}
_CALL = ("caller", "callee", "at", "duration_s", "channel", "cell")


def open_records(path: Path) -> CaseFiles:
    """One file of call records as a case of its own. Raises BadRequest where its layout is unknown."""
    records = find_records(path)
    if records is None:
        raise BadRequest(propose(path))
    case = CaseFiles(public_stem(path), [], [], [])
    add_records(case, [records], {})
    return case


def add_records(case: CaseFiles, files: Iterable[RecordFile], listed: dict[str, str]) -> None:
    """Gives the case the parts of its files of call records. `listed`: ids of sources by file."""
    known: dict[str, str] = {}
    for records in files:
        path = records.path
        case.files.append(path)
        if is_copy(case, path, known):
            continue
        paper, made = paper_for(path, listed, kind="CDR", number=records.asked)
        calls = partial(_calls, records, paper, listed=made is None)
        case.parts.extend([made] if made else [])
        if "imei" in records.places:
            case.parts.append(Part(path.name, TABLES_BY_NAME["handsets"], 0, partial(_handsets, records, paper)))
        case.parts.append(Part(path.name, TABLES_BY_NAME["calls"], path.stat().st_size, calls))


def _calls(records: RecordFile, paper: str, *, listed: bool) -> Iterator[Chunk]:
    name, days = records.path.name, records.days
    doubts = [] if listed else [Remark(name, records.line, "file", "", NO_CASE)]
    if days.doubt:
        doubts.append(Remark(name, days.row, records.heading("day"), "", days.doubt))
    numbers: list[int] = []
    calls: list[dict[str, str]] = []
    bad: list[Remark] = []
    forwarded: list[int] = []

    def chunk() -> Chunk:
        cells = {column: [call.get(column, "") for call in calls] for column in _CALL}
        pages = [str(number) for number in numbers]
        return Chunk(numbers, cells | {"source": [paper] * len(calls), "page": pages}, bad, tuple(doubts))

    for number, row in records.rows():
        told = [Refused("", row)] if isinstance(row, Text) else read_calls(row, month_first=days.month_first)
        forwarded += [number] * (len(told) > 1)
        for call in told:
            if isinstance(call, Refused):
                bad.append(Remark(name, number, records.heading(call.role), "", call.reason))
            else:
                numbers.append(number)
                calls.append(call)
        if len(calls) + len(bad) >= CHUNK:
            yield chunk()
            numbers, calls, bad, doubts = [], [], [], []
    if forwarded:
        doubts.append(Remark(name, forwarded[0], "", "", FORWARDED.fill(count=len(forwarded))))
    yield chunk()


@dataclass(slots=True)
class Sighting:
    """A number in a handset: the first line that says so, and the days of the first and the last."""

    number: int
    phone: str
    imei: str
    since: str
    until: str


def _handsets(records: RecordFile, paper: str) -> Iterator[Chunk]:
    """Which handsets the number that was asked about was seen in, by every row whose IMEI and date can be read."""
    name, month_first = records.path.name, records.days.month_first
    seen: dict[tuple[str, str], Sighting] = {}
    unread: list[int] = []
    for number, row in records.rows():
        if isinstance(row, Text) or not row["imei"]:
            continue
        imei, day = network_imei(row["imei"]), day_of(row["day"], month_first=month_first)
        if not imei:
            unread.append(number)
        elif day:
            phone = re.sub(r"\D", "", row["a"])
            one = seen.setdefault((phone, imei), Sighting(number, row["a"], imei, day, day))
            one.since, one.until = min(one.since, day), max(one.until, day)
    found = list(seen.values())
    cells = {
        "number": [one.phone for one in found],
        "imei": [one.imei for one in found],
        "since": [one.since for one in found],
        "until": [one.until for one in found],
        "source": [paper] * len(found),
        "page": [str(one.number) for one in found],
    }
    left_out = NO_IMEI.fill(count=len(unread))
    doubts = [Remark(name, unread[0], records.heading("imei"), "", left_out)] if unread else []
    yield Chunk([one.number for one in found], cells, [], tuple(doubts))
