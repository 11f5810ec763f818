"""An empty workbook made from the schema: a sheet a table, what each column holds, lists to choose from, an example."""

# pyright: reportUnknownMemberType=false
# xlsxwriter gives no types for the dictionaries that its methods take.

from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from graphsvc.kinds import Code, Field, Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Language, Text
from ingest.samples.tables import Tables
from ingest.template_example import CASE

EXAMPLE = Text("Contoh", "Example")
LISTS = Text("Daftar", "Lists")
_REQUIRED = Text("Wajib.", "Required.")
_FLAGS = (Code("yes", Text("ya", "yes")), Code("no", Text("tidak", "no")))
_ABOUT_EXAMPLE = Text(
    "Perkara rekaan. Lembar ini tidak dimuat: isilah lembar dengan nama tabelnya.",
    "An invented case. This sheet is not loaded: fill in the sheets named for the tables.",
)
_CHOOSE = Text("Pilih dari daftar, atau tulis kodenya.", "Choose from the list, or write the code.")
_LAST_ROW = 1_048_575


def hint(column: Field) -> Text:
    """What the second row of the template says of a column."""
    if not column.required:
        return column.doc
    return Text(f"{_REQUIRED.id} {column.doc.id}", f"{_REQUIRED.en} {column.doc.en}")


def is_hint(columns: Iterable[Field], row: Sequence[str]) -> bool:
    """Whether a row is the template's own, and nobody's data."""
    for column, cell in zip(columns, row, strict=True):
        if cell.strip():
            text = hint(column)
            if cell.strip() not in {text.id, text.en}:
                return False
    return any(row)


def write_template(path: Path, language: Language, tables: Tables | None = None) -> None:
    """Write the workbook, with these rows in its sheets if any are given."""
    # What looks like a formula or a number stays the text that it is.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        _Template(book, language).write(tables or {})


class _Template:
    """The workbook while it is being written."""

    def __init__(self, book: xlsxwriter.Workbook, language: Language) -> None:
        self.book = book
        self.language: Language = language
        self.text = book.add_format({"num_format": "@"})
        self.number = book.add_format({"num_format": "General"})
        self.title = book.add_format({"bold": True, "font_size": 13})
        self.required = book.add_format({"bold": True, "bg_color": "#1f3d5c", "font_color": "#ffffff"})
        self.optional = book.add_format({"bold": True, "bg_color": "#dfe6ee"})
        self.small = book.add_format(
            {"italic": True, "font_color": "#5f6b76", "text_wrap": True, "valign": "top", "num_format": "@"}
        )
        self.lists: dict[tuple[Code, ...], str] = {}

    def write(self, tables: Tables) -> None:
        sheets = [(table, self.book.add_worksheet(self._name(table))) for table in SCHEMA.tables]
        example = self.book.add_worksheet(EXAMPLE.to(self.language))
        lists = self.book.add_worksheet(LISTS.to(self.language))
        lists.hide()
        for table, sheet in sheets:
            self._header(sheet, 0, table)
            sheet.freeze_panes(2, 0)
            for at, column in enumerate(table.columns):
                sheet.set_column(at, at, max(16, len(column.name) + 4), self._format(column))
                sheet.write_string(1, at, hint(column).to(self.language), self.small)
                self._choices(sheet, lists, at, column)
            self._rows(sheet, 2, table, tables)
        self._example(example)

    def _name(self, table: Table) -> str:
        return table.name if self.language == "en" else table.sheet

    def _format(self, column: Field) -> Format:
        """Text for all that is not counted with, or Excel drops zeros and makes full dates of incomplete ones."""
        return self.number if column.is_number else self.text

    def _header(self, sheet: Worksheet, row: int, table: Table) -> None:
        for at, column in enumerate(table.columns):
            name = column.name if self.language == "en" else column.header
            sheet.write_string(row, at, name, self.required if column.required else self.optional)

    def _rows(self, sheet: Worksheet, row: int, table: Table, tables: Tables) -> int:
        """The number of the row after them."""
        for cells in tables.get(table.name, []):
            for at, column in enumerate(table.columns):
                cell = cells.get(column.name, "")
                if cell and column.is_number:
                    sheet.write_number(row, at, float(cell), self.number)
                elif cell:
                    sheet.write_string(row, at, self._caption(column, cell), self.text)
            row += 1
        return row

    def _caption(self, column: Field, cell: str) -> str:
        return next((code.text.to(self.language) for code in _codes(column) if code.code == cell), cell)

    def _choices(self, sheet: Worksheet, lists: Worksheet, at: int, column: Field) -> None:
        codes = _codes(column)
        if not codes:
            return
        if codes not in self.lists:
            place = len(self.lists)
            for row, code in enumerate(codes):
                lists.write_string(row, place, code.text.to(self.language))
            self.lists[codes] = f"={LISTS.to(self.language)}!{xl_range_abs(0, place, len(codes) - 1, place)}"
        # A warning and no refusal: whoever knows the codes may write them.
        choose = {"error_type": "warning", "error_title": column.header, "error_message": _CHOOSE.to(self.language)}
        sheet.data_validation(2, at, _LAST_ROW, at, {"validate": "list", "source": self.lists[codes], **choose})

    def _example(self, sheet: Worksheet) -> None:
        sheet.set_column(0, 14, 18)
        sheet.write_string(0, 0, _ABOUT_EXAMPLE.to(self.language), self.title)
        row = 2
        for table in SCHEMA.tables:
            sheet.write_string(row, 0, self._name(table), self.title)
            self._header(sheet, row + 1, table)
            row = self._rows(sheet, row + 2, table, CASE) + 1


def _codes(column: Field) -> tuple[Code, ...]:
    return _FLAGS if column.of == "flag" else column.codes
