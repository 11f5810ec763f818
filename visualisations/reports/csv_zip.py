"""A report as CSV tables in one ZIP file."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Sequence

from graphsvc.answers.reports import Issued, Report
from graphsvc.errors import Unreadable
from graphsvc.spreadsheets import guard
from visualisations.reports.blocks import Document, Flat, flat, header
from visualisations.reports.found import Found
from visualisations.reports.method import machine

MAKING, ISSUED, WORDS = "method.json", "issued.json", "report.txt"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every part: a ZIP file has no place for none."""
_MOST = 200 * 2**20
"""Bytes that all parts may unpack to: a report of ours never comes near."""


def write(report: Report, document: Document) -> bytes:
    """A table a file, what stands around the tables as text, and how it was made as JSON."""
    parts = {WORDS: _words(document), MAKING: machine(report.making), ISSUED: report.issued.model_dump_json()}
    for section in document.sections:
        parts |= {f"{table.name}.csv": _csv([header(table), *flat(table)]) for table in section.tables}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            about = zipfile.ZipInfo(name, _MOMENT)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3  # The same on every system.
            about.external_attr = 0o600 << 16
            packed.writestr(about, text.encode("utf-8-sig" if name.endswith(".csv") else "utf-8"))
    return stream.getvalue()


def _words(document: Document) -> str:
    lines = [document.title, "", document.lead, "", *(f"{name}: {value}" for name, value in document.facts), ""]
    lines += [*(f"- {one}" for one in document.warnings), ""]
    for section in document.sections:
        lines += [f"## {section.title}", *(one.text for one in section.paragraphs if one.tone != "code")]
        lines += [*(f"({table.name}.csv)" for table in section.tables), ""]
    return "\n".join(lines)


def _csv(rows: Iterable[Sequence[Flat]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([guard(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return text.getvalue()


def read(data: bytes) -> Found:
    """Places are `degree.csv 3.score` (row and column), and lines of the text."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _MOST:
                raise Unreadable
            parts = {name: packed.read(name).decode("utf-8-sig") for name in packed.namelist()}
        making, issued = parts.pop(MAKING), Issued.model_validate_json(parts.pop(ISSUED))
        tables = {name: list(csv.reader(io.StringIO(text))) for name, text in parts.items() if name.endswith(".csv")}
    except (zipfile.BadZipFile, zlib.error, csv.Error, KeyError, ValueError, EOFError, RuntimeError) as error:
        raise Unreadable from error
    places: dict[str, str] = {}
    for name, text in parts.items():
        if name in tables:
            rows = tables[name]
            heads = rows[0] if rows else []
            places |= {f"{name} 1.{at}": cell for at, cell in enumerate(heads, 1)}
            places |= {
                f"{name} {number}.{heads[at] if at < len(heads) else at + 1}": cell
                for number, row in enumerate(rows[1:], 2)
                for at, cell in enumerate(row)
            }
        else:
            places |= {f"{name} {number}": line for number, line in enumerate(text.splitlines(), 1)}
    return Found(making, issued, places)
