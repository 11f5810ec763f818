"""The workbook to fill in: it is understood again, empty or filled, in both languages."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from graphsvc.kinds import Table
from graphsvc.schema import SCHEMA
from graphsvc.texts import Language
from ingest.readers import open_case
from ingest.samples.tables import write_tables
from ingest.template import EXAMPLE, LISTS, hint, write_template
from ingest.template_example import CASE
from ingest.values import code_parser
from tests.workbook import checked

LANGUAGES: tuple[Language, ...] = ("id", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_has_every_table_and_loads_no_row(language: Language, tmp_path: Path) -> None:
    write_template(tmp_path / "k.xlsx", language)

    case = open_case(tmp_path / "k.xlsx")

    assert [part.table for part in case.parts] == list(SCHEMA.tables)
    assert checked(case) == {}
    assert not case.strange
    assert [remark.file for remark in case.doubts] == [f"k.xlsx › {text.to(language)}" for text in (EXAMPLE, LISTS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_filled_in_is_the_same_case_as_in_csv_files(language: Language, tmp_path: Path) -> None:
    write_template(tmp_path / "k.xlsx", language, CASE)
    write_tables(tmp_path / "k", CASE)

    from_workbook, from_files = checked(open_case(tmp_path / "k.xlsx")), checked(open_case(tmp_path / "k"))

    assert from_workbook.keys() == from_files.keys() == {table.name for table in SCHEMA.tables}
    for name, table in from_workbook.items():
        assert not table.rejections
        assert not table.warnings
        assert sorted(map(repr, table.rows(*table.values))) == sorted(map(repr, from_files[name].rows(*table.values)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_sheet_shows_every_table_as_its_sheet_would(language: Language, tmp_path: Path) -> None:
    write_template(tmp_path / "k.xlsx", language, CASE)

    book = CalamineWorkbook.from_path(str(tmp_path / "k.xlsx"))
    example = book.get_sheet_by_name(EXAMPLE.to(language)).to_python()
    titles = [row[0] for row in example]
    for table in SCHEMA.tables:
        name = table.name if language == "en" else table.sheet
        header, _, *rows = book.get_sheet_by_name(name).to_python()
        at = titles.index(name) + 1
        assert [row[: len(header)] for row in example[at : at + 1 + len(rows)]] == [header, *rows]


@pytest.mark.parametrize("table", SCHEMA.tables, ids=lambda table: table.name)
def test_what_the_lists_offer_is_understood(table: Table) -> None:
    for column in table.columns:
        for code in column.codes:
            parse = code_parser(column.codes)
            assert (parse(code.text.id), parse(code.text.en)) == (code.code, code.code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_says_what_it_holds_and_lists_are_out_of_the_way(language: Language, tmp_path: Path) -> None:
    write_template(tmp_path / "k.xlsx", language)

    book = CalamineWorkbook.from_path(str(tmp_path / "k.xlsx"))
    for table in SCHEMA.tables:
        _, hints = book.get_sheet_by_name(table.name if language == "en" else table.sheet).to_python()
        assert hints == [hint(column).to(language) for column in table.columns]
    (lists,) = (sheet for sheet in book.sheets_metadata if sheet.name == LISTS.to(language))
    assert lists.visible is SheetVisibleEnum.Hidden
    offered = {cell for row in book.get_sheet_by_name(lists.name).to_python() for cell in row if cell}
    assert offered >= {code.text.to(language) for table in SCHEMA.tables for one in table.columns for code in one.codes}
