"""One SELECT over the files of an export: what it gives, what it may not do, and what is said of it."""

import csv
import io
from datetime import date
from pathlib import Path

import duckdb
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.duckdb_rows import Wrong, run

PEOPLE = 'id,name,phone\n1,Budi,0812\n2,"Siti Aminah, Ny.",0813\n'
SECRET = "outside,the export\nrahasia,1\n"


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one file and, beside it, one that nothing in it may reach; the program runs inside."""
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "people.csv").write_text(PEOPLE, "utf-8")
    (tmp_path / "secret.csv").write_text(SECRET, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_cells_are_texts_as_they_stand(export: Path) -> None:
    (export / "semi.csv").write_bytes('\ufeffid;nama;lahir\r\n007;"A;\nB";1/2/2003\r\n#8;NULL;\r\n'.encode())

    assert list(run("FROM 'semi.csv'")) == [
        ["id", "nama", "lahir", "_row"],
        ["007", "A;\nB", "1/2/2003", "semi.csv 2"],
        ["#8", "NULL", "", "semi.csv 3"],
    ]


def test_several_files_are_one_table(export: Path) -> None:
    (export / "cdr").mkdir()
    (export / "cdr" / "jan.csv").write_text("a,b\n1,2\n", "utf-8")
    (export / "cdr" / "feb.csv").write_text("b,a\n4,3\n", "utf-8")

    assert list(run("SELECT a, b, _row FROM 'cdr/*.csv' ORDER BY a")) == [
        ["a", "b", "_row"],
        ["1", "2", "cdr/jan.csv 2"],
        ["3", "4", "cdr/feb.csv 2"],
    ]


def test_json_and_parquet_have_values_of_their_own(export: Path) -> None:
    (export / "a.json").write_text('[{"n": "0812", "x": 2.0, "also": ["p", "q"]}, {"x": 0.5}]', "utf-8")
    duckdb.execute("COPY (SELECT DATE '2024-01-02', TIMESTAMP '2024-01-02 03:04:05', true) TO 'b.parquet'")

    assert list(run("FROM 'a.json'"))[1:] == [["0812", "2", "p;q", "a.json 1"], ["", "0.5", "", "a.json 2"]]
    assert list(run("FROM 'b.parquet'"))[1:] == [["2024-01-02", "2024-01-02T03:04:05", "True", "b.parquet 1"]]


def test_the_sheets_of_a_workbook(export: Path) -> None:
    with xlsxwriter.Workbook("book.xlsx", {"default_date_format": "dd/mm/yyyy"}) as book:
        book.add_worksheet("Isi").write_row(0, 0, ["a"])
        sheet = book.add_worksheet("Data 1")
        sheet.write_row(0, 0, ["id", "at"])
        sheet.write_row(2, 0, [7, date(2024, 5, 6)])

    assert list(run("FROM 'book.xlsx/Data 1'")) == [["id", "at", "_row"], ["7", "2024-05-06", "book.xlsx/Data 1 3"]]
    assert list(run("FROM 'book.xlsx'")) == [["a", "_row"]]
    with pytest.raises(Wrong, match="unreadable"):
        list(run("FROM 'book.xlsx/Data 2'"))


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=2, max_size=2)
    )
)
def test_no_row_is_passed_over(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    table = [["id", "cell", "note"], *([str(number), *cells] for number, cells in enumerate(rows))]
    text = io.StringIO()
    csv.writer(text).writerows(table)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("export"))
        Path("any.csv").write_text(text.getvalue(), "utf-8", newline="")

        assert list(run("SELECT id, cell, note FROM 'any.csv'")) == table


@pytest.mark.parametrize("text", ["a,b\n1,2\n3\n", "a,b\n1,2\n3,4,5\n", 'a,b\n1,"2\n3,4\n', "Laporan\n\na,b\n1,2\n"])
def test_a_file_with_a_row_of_another_shape_is_not_half_read(export: Path, text: str) -> None:
    (export / "broken.csv").write_text(text, "utf-8")

    with pytest.raises(Wrong, match=r"CSV Error on Line: \d.*file = broken\.csv"):
        list(run("SELECT a, b FROM 'broken.csv'" if text[0] == "a" else "FROM 'broken.csv'"))


def test_a_preamble_is_skipped_when_nothing_is_guessed(export: Path) -> None:
    (export / "cdr.csv").write_text("Laporan\n\nA;B\n1;2\n", "utf-8")
    call = "read_csv('cdr.csv', {}skip = 2, delim = ';', header = true, columns = {{'A': 'VARCHAR', 'B': 'VARCHAR'}}{})"

    assert list(run("FROM " + call.format("auto_detect = false, ", ""))) == [["A", "B"], ["1", "2"]]
    for guessing in (call.format("", ""), call.format("auto_detect = false, ", ", ignore_errors = true")):
        with pytest.raises(Wrong, match="guessing"):
            list(run("FROM " + guessing))


OUTSIDE = ["../secret.csv", "{outside}/secret.csv", "link.csv", "linked/secret.csv", "sub/../../secret.csv", "file://{outside}/secret.csv", "https://127.0.0.1:9/secret.csv", "s3://bucket/secret.csv"]  # fmt: skip
ESCAPES = [
    *(f"FROM '{path}'" for path in OUTSIDE),
    *(f"FROM read_csv('{path}', auto_detect = false, columns = {{'a': 'VARCHAR'}})" for path in OUTSIDE),
    "FROM read_csv('../' || 'secret.csv', auto_detect = false, columns = {'a': 'VARCHAR'})",
    "FROM '../*.csv'",
    "FROM '{outside}/*.csv'",
    "FROM read_text('../secret.csv')",
    "FROM read_blob('people.csv')",
    "FROM read_csv_auto('people.csv')",
    "FROM glob('../*')",
    "FROM sniff_csv('../secret.csv')",
    "FROM query('FROM ''people.csv''')",
    "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    "FROM duckdb_settings()",
    "FROM enable_logging()",
    "FROM (FROM query_table('people.csv'))",
    "SELECT (FROM query('SELECT 1'))",
    "WITH a AS (COPY (SELECT 1) TO 'people.csv' (USE_TMP_FILE false)) FROM a",
    "FROM (WITH a AS (COPY (SELECT 1) TO 'new.csv') FROM a)",
    "WITH a AS (INSERT INTO 'people.csv' VALUES (1) RETURNING *) FROM a",
    "COPY (SELECT 1) TO 'new.csv'",
    "EXPORT DATABASE 'new'",
    "ATTACH 'new.db'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "RESET allowed_paths",
    "PRAGMA enable_profiling",
    "CALL enable_logging()",
    "CREATE TABLE a AS SELECT 1",
    "SELECT 1; COPY (SELECT 1) TO 'new.csv'",
    "SELECT 1; SELECT 2",
    "",
    "SELECT sleep_ms(1000000)",
    "SELECT getenv('HOME')",
]


@pytest.mark.parametrize("escape", ESCAPES)
def test_nothing_reaches_out_of_the_export_or_writes(export: Path, escape: str) -> None:
    (export / "sub").mkdir()
    try:
        (export / "link.csv").symlink_to(export.parent / "secret.csv")
        (export / "linked").symlink_to(export.parent, target_is_directory=True)
    except OSError:
        pytest.skip("no links may be made here")
    before = {path: path.read_bytes() for path in export.parent.rglob("*") if path.is_file()}

    with pytest.raises(Wrong) as wrong:
        list(run(escape.replace("{outside}", export.parent.as_posix())))

    assert "rahasia" not in str(wrong.value)
    assert {path: path.read_bytes() for path in export.parent.rglob("*") if path.is_file()} == before


def test_duckdb_itself_is_locked_up(export: Path) -> None:
    names = ("enable_external_access", "autoinstall_known_extensions", "autoload_known_extensions", "allow_community_extensions", "lock_configuration", "threads", "memory_limit", "temp_directory")  # fmt: skip

    _, values = run("SELECT " + ", ".join(f"current_setting('{name}')" for name in names))

    assert values == ["False", "False", "False", "False", "True", "2", "953.6 MiB", ""]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT 1\nFROM 'people.csv'\nWHER id = 1", ("syntax error at or near", 3)),
        ("SELECT id,\n       nam\nFROM 'people.csv'", ('Referenced column "nam" not found in FROM clause! (name?)', 2)),
        ("SELECT a\nFROM 'persons.csv'", ("persons.csv", 2)),
        ("SELECT\n\nfoo(1)", ("Scalar Function with name foo does not exist!", 3)),
        ("SELECT name::INTEGER FROM 'people.csv'", ("CSV Error on Line: 2 … Could not convert string … to 'INTEGER'", 1)),
        ("SELECT (name || '')::DATE FROM 'people.csv'", ("Could not convert string", 1)),
        ("SELECT strptime(name, '%Y') FROM 'people.csv'", ("Could not parse string", 1)),
        ("SELECT json(name || ' ' || phone) FROM 'people.csv'", ("Malformed JSON", 1)),
        ("SELECT error(name) FROM 'people.csv'", ("error", 1)),
        ("SELECT phone::BIGINT * 9000000000000000000::BIGINT FROM 'people.csv'", ("Out of Range", 1)),
        ("SELECT regexp_matches('x', name || '(') FROM 'people.csv'", ("Invalid Input Error", 1)),
    ],
)  # fmt: skip
def test_an_error_says_where_and_repeats_nothing_of_a_row(export: Path, sql: str, said: tuple[str, int]) -> None:
    with pytest.raises(Wrong) as wrong:
        list(run(sql))

    _, detail, line = wrong.value.args
    assert said[0] in detail
    assert line == said[1]
    assert not any(private in detail for private in ("Budi", "Siti", "812", "813"))
