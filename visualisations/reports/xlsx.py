"""A report as a workbook: the words first, then a sheet a table. Text is text, numbers are numbers, nothing is a formula."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import python_calamine
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from graphsvc.answers.reports import Issued, Report
from graphsvc.errors import Unreadable
from visualisations.reports.blocks import Column, Document, Flat, Table, flat, header
from visualisations.reports.found import Found
from visualisations.reports.method import machine
from visualisations.texts import CATALOGUE, say

FIRST, HIDDEN = "Laporan", "graphsvc"
_CELL = 30_000
"""Signs of the hidden method a cell: Excel takes 32,767."""
_LIMIT = 32_767
_WIDTHS = {"text": 34, "long": 60, "short": 20, "mono": 22, "integer": 9, "number": 11, "bar": 11, "below": 60}


def write(report: Report, document: Document) -> bytes:
    """The date of its properties is that of the report, so that nothing in it depends on when it was written."""
    stream = io.BytesIO()
    book: Any = xlsxwriter.Workbook(  # Its types are not whole.
        stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {"title": document.title, "author": report.issued.by, "created": datetime.fromisoformat(report.issued.at)}
    )
    styles = {
        "bold": book.add_format({"bold": True}),
        "title": book.add_format({"bold": True, "font_size": 16}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
    }
    _first(_sheet(book, FIRST, document), report, document, styles)
    for section in document.sections:
        for table in section.tables:
            _table(_sheet(book, table.name, document), table, styles)
    hidden = _sheet(book, HIDDEN, document)
    hidden.hide()
    making = machine(report.making)
    for row, at in enumerate(range(0, len(making), _CELL)):
        hidden.write_string(row, 0, making[at : at + _CELL])
    hidden.write_string(0, 1, report.issued.model_dump_json())
    book.close()
    return stream.getvalue()


def _sheet(book: Any, name: str, document: Document) -> Worksheet:
    """A sheet for A4, as wide as the page; printed, each page says which report it is of."""
    language = document.language
    number = say(language, "reports.number", number=document.number)
    revision = f"{say(language, 'foot.revision')} {document.revision}"
    foot = say(language, "warn.not_guilt") if document.sealed else say(language, "unsealed.title")
    sheet: Any = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&L&8{number} · {revision}&R&8&A")
    sheet.set_footer(f"&L&8{foot}&R&8&P / &N")
    return sheet


def _first(sheet: Worksheet, report: Report, document: Document, styles: dict[str, Any]) -> None:
    language = document.language
    issued = [
        (CATALOGUE["reports.asked_at"].to(language), report.issued.at),
        (CATALOGUE["reports.asked_by"].to(language), report.issued.by or CATALOGUE["reports.nobody"].to(language)),
    ]
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 110)
    lines: list[tuple[str, str, str]] = [("title", document.title, ""), ("", "", document.lead)]
    lines += [("bold", name, value) for name, value in (*document.facts, *issued)]
    lines += [("", "!", one) for one in document.warnings]
    for section in document.sections:
        lines.append(("bold", section.title, ""))
        lines += [("", "", one.text) for one in section.paragraphs if one.tone != "code"]
    for row, (style, name, value) in enumerate(lines):
        sheet.write_string(row, 0, name, styles.get(style))
        if value:
            sheet.write_string(row, 1, value[:_LIMIT], styles["wrap"])


def _table(sheet: Worksheet, table: Table, styles: dict[str, Any]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    for at, (name, width) in enumerate(zip(header(table), _widths(table.columns), strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, styles["head"])
    for row, cells in enumerate(flat(table), 1):
        for at, cell in enumerate(cells):
            _write(sheet, row, at, cell, styles["wrap"])


def _widths(columns: Sequence[Column]) -> list[int]:
    return [
        width
        for column in columns
        for width in ({"node": (26, 30), "span": (7, 7)}.get(column.sort) or (_WIDTHS[column.sort],))
    ]


def _write(sheet: Worksheet, row: int, at: int, cell: Flat, style: Any) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, at, cell[:_LIMIT], style)
    elif cell is not None:
        sheet.write_number(row, at, cell, style)


def read(data: bytes) -> Found:
    """Places are those of a spreadsheet: `degree!C5`."""
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
        hidden = sheets.pop(HIDDEN)
        making = "".join(str(row[0]) for row in hidden)
        issued = Issued.model_validate_json(str(hidden[0][1]))
    except (python_calamine.CalamineError, KeyError, IndexError, ValueError) as error:
        raise Unreadable from error
    places = {
        f"{name}!{_letters(at)}{row}": str(cell)
        for name, rows in sheets.items()
        for row, cells in enumerate(rows, 1)
        for at, cell in enumerate(cells)
        if cell != ""
    }
    return Found(making, issued, places)


def _letters(at: int) -> str:
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)
