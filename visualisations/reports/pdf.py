"""A report as PDF/A for print and for the file: set by typst, with its own data attached."""

import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from graphsvc.answers.reports import Issued, Report
from graphsvc.errors import Unreadable
from graphsvc.texts import Language
from visualisations.formats import moment
from visualisations.reports.blocks import Cell, Column, Document, Span, Table, flat, header, share, written
from visualisations.reports.found import Found
from visualisations.reports.method import machine
from visualisations.texts import CATALOGUE, say
from visualisations.words import capitalise, rank_at

STANDARDS: list[Any] = ["a-3a"]
MAKING, ISSUED, TABLES = "method.json", "issued.json", "tables.json"
FONTS = ("manimgx_fonts", "pylopdf_fonts_zh_cn")
"""Packages of faces beside typst's own, so that the same letters come out on every computer: Burmese, Khmer, Thai, Lao,
Tamil, Arabic and more in the first, Chinese in the second."""
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_NO_LETTERS = ("Cc", "Cn", "Co", "Cs")
"""Control signs and what Unicode leaves open: no face has them, and PDF/A forbids some."""
_STREAM = re.compile(rb"(\d+) 0 obj\s*<<((?:[^<>]|<<[^<>]*>>)*)>>\s*stream\r?\n")
_ATTACHED = re.compile(rb"/Type/Filespec/F\(([a-z.]+)\)[^\n]*?/EF<</F (\d+) 0 R")
_PAGE = re.compile(rb"/Type/Page/[^\n]*?/Contents (\d+) 0 R")


def write(report: Report, document: Document) -> bytes:
    """The pages; a sign that no face has is printed as its code, and the report says so."""
    signs = set("".join(_texts(_data(report, document, set())))) - {"\n"}
    missing = {sign for sign in signs if unicodedata.category(sign) in _NO_LETTERS}
    while True:
        try:
            return _compiled(report, document, missing)
        except typst.TypstError as error:
            found = set("".join(_unescaped(text) for text in _MISSING.findall(error.diagnostic))) - missing
            if not found:
                raise
            missing |= found


def _compiled(report: Report, document: Document, missing: set[str]) -> bytes:
    shown = _written_out(_data(report, document, missing), {ord(sign): f"[U+{ord(sign):04X}]" for sign in missing})
    tables = {table.name: [header(table), *flat(table)] for section in document.sections for table in section.tables}
    parts: Any = {  # Its stub knows of one file only.
        "main.typ": _template(),
        "report.json": json.dumps(shown, ensure_ascii=False).encode(),
        MAKING: machine(report.making).encode(),
        ISSUED: report.issued.model_dump_json().encode(),
        TABLES: json.dumps(tables, ensure_ascii=False).encode(),
    }
    made = typst.compile(
        parts,
        format="pdf",
        font_paths=_faces(),
        ignore_system_fonts=True,
        pdf_standards=STANDARDS,
        timestamp=datetime.fromisoformat(report.issued.at),
    )
    assert isinstance(made, bytes)
    return made


def _texts(value: Any) -> Iterator[str]:
    """Every text in data for JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:  # pyright: ignore[reportUnknownVariableType] (data for JSON)
            yield from _texts(one)


def _written_out(value: Any, codes: dict[int, str]) -> Any:
    """The data with the signs that have no glyph as their codes."""
    if isinstance(value, str):
        return value.translate(codes)
    if isinstance(value, list | tuple):
        return [_written_out(one, codes) for one in value]  # pyright: ignore[reportUnknownVariableType] (data for JSON)
    if isinstance(value, dict):
        return {name: _written_out(one, codes) for name, one in value.items()}  # pyright: ignore[reportUnknownVariableType]
    return value


@cache
def _template() -> bytes:
    return (Path(__file__).parent / "report.typ").read_bytes()


@cache
def _faces() -> list[Path]:
    return [Path(str(files(package))) for package in FONTS]


def _unescaped(text: str) -> str:
    """typst writes some signs as \\u{103a}."""
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)
    return re.sub(r"\\(.)", r"\1", text)


def _data(report: Report, document: Document, missing: set[str]) -> dict[str, Any]:
    """The document as the template takes it: every number as it is read."""
    language = document.language
    issued = report.issued
    facts = [
        *document.facts,
        (CATALOGUE["reports.asked_at"].to(language), moment(issued.at, language)),
        (CATALOGUE["reports.asked_by"].to(language), issued.by or CATALOGUE["reports.nobody"].to(language)),
    ]
    warnings = list(document.warnings)
    if missing:
        signs = " ".join(f"U+{ord(sign):04X}" for sign in sorted(missing))
        warnings.append(CATALOGUE["reports.no_glyph"].to(language).format(signs=signs))
    at = datetime.fromisoformat(issued.at)
    return {
        "language": language,
        "title": document.title,
        "lead": document.lead,
        "author": issued.by,
        "at": [at.year, at.month, at.day, at.hour, at.minute, at.second],
        "facts": facts,
        "warnings": warnings,
        "open": ""
        if document.sealed
        else f"{CATALOGUE['unsealed.title'].to(language)} {CATALOGUE['reports.open_body'].to(language)}",
        "number": say(language, "reports.number", number=document.number),
        "revision": f"{CATALOGUE['foot.revision'].to(language)} {document.revision}",
        "contents": CATALOGUE["reports.contents"].to(language),
        "method": CATALOGUE["reports.method_page"].to(language),
        "not_guilt": CATALOGUE["warn.not_guilt"].to(language),
        "sections": [
            {
                "name": section.name,
                "title": section.title,
                "new_page": section.new_page,
                "paragraphs": [{"text": one.text, "tone": one.tone} for one in section.paragraphs],
                "figures": [asdict(one) for one in section.figures],
                "tables": [_table(table, language) for table in section.tables if not table.files_only],
            }
            for section in document.sections
        ],
    }


def _table(table: Table, language: Language) -> dict[str, Any]:
    beside = [(at, column) for at, column in enumerate(table.columns) if column.sort != "below"]
    below = [(at, column) for at, column in enumerate(table.columns) if column.sort == "below"]
    return {
        "name": table.name,
        "caption": table.caption,
        "columns": [
            {"title": capitalise(column.title), "sort": column.sort, "bears": at == table.bearer}
            for at, column in beside
        ],
        "rows": [
            {
                "cells": [_cell(table, column, row[at], language) for at, column in beside],
                "below": [text for at, column in below if (text := written(column, row[at], language))],
            }
            for row in table.rows
        ],
    }


def _cell(table: Table, column: Column, cell: Cell, language: Language) -> dict[str, Any]:
    """What is written, and what is drawn beside it as shares of the width."""
    one: dict[str, Any] = {"text": written(column, cell, language), "id": getattr(cell, "id", "")}
    if column.sort == "bar":
        one["bar"] = round(share(column, cell), 4)
    if isinstance(cell, Span):
        places = (rank_at(rank, table.widest) / 88 for rank in (cell.low, cell.high, cell.rank))
        one["span"] = [round(place, 4) for place in places]
    return one


def read(data: bytes) -> Found:
    """Places are those of the attached tables, `degree.3.score`, and the drawing of each page by its SHA-256."""
    try:
        streams = {int(found[1]): _unpacked(data, found) for found in _STREAM.finditer(data)}
        attached = {name.decode(): streams[int(number)] for name, number in _ATTACHED.findall(data)}
        issued = Issued.model_validate_json(attached[ISSUED])
        tables: dict[str, list[list[Any]]] = json.loads(attached[TABLES])
        places = {
            f"{name}.{number}.{head}": str(cell)
            for name, rows in tables.items()
            for number, row in enumerate(rows[1:], 1)
            for head, cell in zip(rows[0], row, strict=True)
        }
        pages = [streams[int(number)] for number in _PAGE.findall(data)]
    except (KeyError, ValueError, zlib.error, AttributeError, TypeError, IndexError) as error:
        raise Unreadable from error
    places |= {f"PDF {number}": sha256(page).hexdigest() for number, page in enumerate(pages, 1)}
    return Found(attached[MAKING].decode("utf-8", "replace"), issued, places)


def _unpacked(data: bytes, found: re.Match[bytes]) -> bytes:
    length = re.search(rb"/Length (\d+)", found[2])
    if length is None:
        raise Unreadable
    raw = data[found.end() : found.end() + int(length[1])]
    return zlib.decompress(raw) if b"/FlateDecode" in found[2] else raw
