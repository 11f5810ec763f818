"""Rows of cells → rows of values, column by column; what cannot be read becomes a remark and costs only its row."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from graphsvc.kinds import Field, LinkTable, Table
from graphsvc.texts import Text
from ingest import identifiers, values
from ingest.parts import Chunk
from ingest.report import Remark
from ingest.values import Doubtful, Invalid, Parser

_PARSERS: dict[str, Parser] = {
    "text": values.parse_text,
    "list": values.parse_list,
    "flag": values.parse_flag,
    "date": values.parse_date,
    "moment": values.parse_moment,
    "integer": values.parse_integer,
    "number": values.parse_number,
    "grade_info": values.parse_info_grade,
    "sha256": values.parse_sha256,
    "coordinate": values.parse_coordinate,
    "latitude": values.parse_latitude,
    "currency": values.parse_currency,
    "local": values.parse_local,
    "nik": identifiers.parse_nik,
    "passport": identifiers.parse_passport,
    "phone": identifiers.parse_phone,
    "imei": identifiers.parse_imei,
    "plate": identifiers.parse_plate,
    "payer": identifiers.parse_payer,
}
Values = list[object]
_SEPARATOR = "\x1f"
_LONG_NUMBER = re.compile(r"\d{7,}|\d(?:[\W_]{0,3}\d){8,}")
"""Long enough for a phone or an identity number."""
_DATE = re.compile(r"(\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3\d{4})(\D+\d{1,2}){0,3}")
_SHORTENED = Text(
    "Excel memendekkan nomor ini (8.12E+10), angka lainnya hilang; ketik ulang dari surat aslinya sebagai teks.",
    "Excel shortened this number (8.12E+10), its other digits are lost; type it again from the paper as text.",
)


@dataclass(slots=True)
class Checked:
    """The good rows of a chunk: their numbers, and their values by column (`None` where the cell is empty)."""

    numbers: list[int]
    values: dict[str, Values]
    rejections: list[Remark]
    warnings: list[Remark]

    def rows(self, *columns: str) -> Iterable[tuple[object, ...]]:
        return zip(*(self.values[column] for column in columns), strict=True)


def shown(field: Field, cell: str) -> str:
    """The cell as a message may repeat it: what identifies a person only by its length, words and numbers in dots.

    In a row whose cells have shifted any column may hold a name. A single word in small letters is a code or a slip.
    """
    if field.private:
        return "•" * min(len(cell), 20) + (f" ({len(cell)})" if cell else "")
    plain = re.fullmatch(r"[a-z_-]*|[\w.-]*\d[\w.-]*", cell) or _means_a_code(field, cell)
    text = cell if plain else re.sub(r"[^\W\d_]{4,}", _dots, cell)
    text = _LONG_NUMBER.sub(lambda number: number[0] if _DATE.fullmatch(number[0]) else _dots(number), text)
    return text if len(text) <= 80 else text[:79] + "…"


def _dots(word: re.Match[str]) -> str:
    return "•" * len(word[0])


def _means_a_code(field: Field, cell: str) -> bool:
    words = [word for code in field.codes for word in (code.code, code.text.id, code.text.en, *code.also)]
    return bool(difflib.get_close_matches(cell.casefold(), words, n=1))


def check(file: str, table: Table, chunk: Chunk) -> Checked:
    """The chunk's rows as values; each distinct cell of a column is parsed once."""
    rejected: dict[int, Remark] = {}
    warnings: list[Remark] = []
    parsed: dict[str, Values] = {}
    for field in table.columns:
        cells = chunk.cells.get(field.name, [""] * len(chunk.numbers))
        column, doubts = _parse_column(field, table, chunk, cells)
        parsed[field.name] = column
        for index in doubts:
            value = column[index]
            assert isinstance(value, Invalid | Doubtful)
            remark = Remark(file, chunk.numbers[index], field.name, shown(field, cells[index]), value.reason)
            if isinstance(value, Invalid):
                rejected.setdefault(index, remark)
            else:
                warnings.append(remark)
                column[index] = value.value
    good = [index for index in range(len(chunk.numbers)) if index not in rejected]
    return Checked(
        numbers=[chunk.numbers[index] for index in good],
        values={name: [column[index] for index in good] for name, column in parsed.items()},
        rejections=[*chunk.bad, *(rejected[index] for index in sorted(rejected))],
        warnings=warnings,
    )


def _parse_column(field: Field, table: Table, chunk: Chunk, cells: list[str]) -> tuple[Values, list[int]]:
    """The values of a column, and which of them are `Invalid` or `Doubtful`."""
    parser = values.code_parser(field.codes) if field.codes else _PARSERS.get(field.of)
    if parser is None:  # An identifier is read as what the row's `kind` says it is.
        assert isinstance(table, LinkTable)
        assert table.chooser is not None
        kinds = chunk.cells[table.chooser.name]
        cells = [f"{kind}{_SEPARATOR}{cell}" for kind, cell in zip(kinds, cells, strict=True)]
        parser = _identifier_parser(field, table.chooser)
    codes, distinct = pd.factorize(pd.Series(cells, dtype=object))
    once = [_parse_cell(field, str(cell), parser) for cell in distinct]
    odd = [at for at, value in enumerate(once) if isinstance(value, Invalid | Doubtful)]
    places: list[int] = codes.tolist()
    return [once[place] for place in places], np.flatnonzero(np.isin(codes, odd)).tolist() if odd else []


def _identifier_parser(field: Field, chooser: Field) -> Parser:
    kind_of = values.code_parser(chooser.codes)

    def parse(pair: str) -> object:
        kind, _, cell = pair.partition(_SEPARATOR)
        try:
            chosen = str(kind_of(kind))
        except Invalid:
            return None  # The column `kind` says so itself.
        return _parse_cell(field, cell, identifiers.IDENTIFIER_PARSERS[chosen])

    return parse


def _parse_cell(field: Field, cell: str, parser: Parser) -> object:
    if not cell:
        return Invalid(Text("Kolom ini wajib diisi.", "This column must be filled.")) if field.required else None
    try:
        return parser(cell)
    except Invalid as invalid:
        return Invalid(_SHORTENED) if re.fullmatch(r"(?a)(\w+:)?\d([.,]\d+)?[Ee]\+?\d+", cell) else invalid
