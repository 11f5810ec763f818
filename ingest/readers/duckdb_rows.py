"""The rows of one SELECT over the files of the folder it is run in: a program of its own, see `ingest.readers.apart`.

It writes lines of JSON: the names of the columns, then each row as texts; or, as an object, what is wrong. DuckDB may
open the files that the SELECT names and nothing else. Its settings are not enough for that: what it may read it may
write too (`WITH … AS (COPY …)`), so only the forms of a SELECT and the functions listed here are run at all.
"""

import csv
import difflib
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, cast

import duckdb
from python_calamine import CalamineError, CalamineWorkbook

_NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
_TABLE_FUNCTIONS = {"generate_series", "json_each", "json_tree", "range", "read_csv", "unnest"}
_REFUSED = {"error", "pg_sleep", "sleep_ms", "write_log"}
"""Functions that repeat what is in a row, or wait without working."""
_SETTINGS = (
    "autoinstall_known_extensions = false", "autoload_known_extensions = false", "allow_community_extensions = false",
    "allow_persistent_secrets = false", "threads = 2", "memory_limit = '1GB'", "temp_directory = ''",
    "enable_external_access = false", "lock_configuration = true",
)  # fmt: skip
_READERS = {".json": "read_json", ".jsonl": "read_json", ".ndjson": "read_json", ".parquet": "read_parquet"}
_WORKBOOKS = {".xlsx", ".xlsm"}
# What DuckDB says about a row quotes the row. Of that only these words are repeated.
_SAYS_NOTHING = re.compile(
    r"CSV Error on Line: \d+|Expected Number of Columns: \d+ Found: \d+|not utf-8 encoded|Could not convert string"
    r"|Could not parse string|out of range|Malformed JSON|to '?[A-Z]+[0-9]*'?(?!\w)|^  file = .+",
    re.MULTILINE,
)
_ABOUT_THE_TEXT = (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException, duckdb.PermissionException)


class Wrong(Exception):
    """What is wrong with the SELECT: a kind that `ingest.readers.mappings` has words for, a detail, and the line."""

    def __init__(self, kind: str, detail: str = "", line: int = 1) -> None:
        super().__init__(kind, detail, line)


def run(sql: str) -> Iterator[list[str]]:
    """The names of the columns, then the rows. Raises `Wrong`."""
    connection = duckdb.connect(config={"python_enable_replacements": "false"})
    try:
        tables, read = _named(sql, _parse(connection, sql))
        allowed = read.union(file for parts in tables.values() for file, _ in parts)
        connection.execute(f"SET allowed_paths = [{', '.join(map(_quoted, sorted(allowed)))}]")
        for setting in _SETTINGS:
            connection.execute(f"SET {setting}")
        for name, parts in tables.items():
            selects = " UNION ALL BY NAME ".join(_select(connection, file, sheet) for file, sheet in parts)
            connection.execute(f"CREATE VIEW {_quoted(name, chr(34))} AS {selects}")
        connection.execute(sql)
        yield [column[0] for column in connection.description or ()]
        while rows := connection.fetchmany(2000):
            for row in rows:
                yield [_text(value) for value in row]
    except duckdb.Error as error:
        raise Wrong("duckdb", _sentence(error, sql), _line_of(error)) from None


def _parse(connection: duckdb.DuckDBPyConnection, sql: str) -> Any:
    """DuckDB's own syntax tree of the one SELECT that `sql` is."""
    found = connection.execute("SELECT json_serialize_sql(?)", [sql]).fetchone()
    assert found is not None
    tree: Any = json.loads(found[0])
    if tree.get("error_type") == "parser":
        raise Wrong("duckdb", tree["error_message"], _line(sql, tree.get("position")))
    if tree["error"] or len(tree["statements"]) != 1:
        raise Wrong("select")
    return tree


def _walk(tree: Any) -> Iterator[dict[str, Any]]:
    """Every part of the tree."""
    ahead: list[Any] = [tree]
    while ahead:
        part = ahead.pop()
        if isinstance(part, dict):
            yield cast("dict[str, Any]", part)
            ahead.extend(cast("dict[str, Any]", part).values())
        elif isinstance(part, list):
            ahead.extend(cast("list[Any]", part))


def _named(sql: str, tree: Any) -> tuple[dict[str, list[tuple[str, str]]], set[str]]:
    """The tables that the SELECT names, each as files and sheets, and the files that it reads by itself.

    Raises `Wrong` for what it may not do.
    """
    tables: dict[str, list[tuple[str, str]]] = {}
    read: set[str] = set()
    for part in _walk(tree):
        kind, line = str(part.get("type")), _line(sql, part.get("query_location"))
        if kind.endswith("_NODE") and kind not in _NODES:
            raise Wrong("select", line=line)
        if kind == "FUNCTION" and part["function_name"].casefold() in _REFUSED:
            raise Wrong("function", part["function_name"], line)
        if kind == "TABLE_FUNCTION":
            _check_function(sql, part, line)
        elif kind == "BASE_TABLE" and (parts := _files(part["table_name"])):
            tables[part["table_name"]] = parts
        elif kind == "BASE_TABLE" and re.search(r"[./\\*]", part["table_name"]):
            raise Wrong("file", part["table_name"], line)
        elif kind == "VALUE_CONSTANT":
            read.update(_inside(Path(str(part["literal"].get("text")))))
    return tables, read


def _check_function(sql: str, part: dict[str, Any], line: int) -> None:
    name = part["function"]["function_name"]
    if name.casefold() not in _TABLE_FUNCTIONS:
        raise Wrong("function", name, line)
    start = part["query_location"]
    call = sql.encode()[start : start + part["query_location_length"]].decode(errors="replace")
    if name.casefold() == "read_csv" and (
        not re.search(r"\bauto_detect\s*:?=\s*false\b", call, re.IGNORECASE) or "ignore_errors" in call
    ):
        raise Wrong("guessing", name, line)


def _files(name: str) -> list[tuple[str, str]]:
    """The files of this folder that a name stands for (`*.csv` for several), each with the sheet it names, if any."""
    book = next((parent for parent in PurePosixPath(name).parents if parent.suffix.casefold() in _WORKBOOKS), None)
    if book is not None:
        return [(file, name.removeprefix(f"{book}/")) for file in _inside(Path(book))]
    try:
        found = sorted(Path().glob(name)) if "*" in name else [Path(name)]
    except (ValueError, NotImplementedError):  # No pattern, or one from the root.
        return []
    return [(file, "") for path in found for file in _inside(path)]


def _inside(path: Path) -> list[str]:
    """The path if it is that of a file in this folder, links followed."""
    try:
        known = ".." not in path.parts and not path.is_absolute() and path.is_file()
        return [path.as_posix()] if known and path.resolve().is_relative_to(Path.cwd().resolve()) else []
    except (OSError, ValueError):  # No path at all.
        return []


def _select(connection: duckdb.DuckDBPyConnection, file: str, sheet: str) -> str:
    """A SELECT of the file's rows, all cells as texts, with one more column, `_row`: where the row stands."""
    suffix = Path(file).suffix.casefold()
    if suffix in _WORKBOOKS:
        return _sheet(connection, file, sheet)
    origin = f"{_quoted(file + ' ')} || (row_number() OVER () + {0 if suffix in _READERS else 1}) AS _row"
    if suffix in _READERS:
        return f"SELECT *, {origin} FROM {_READERS[suffix]}({_quoted(file)})"  # noqa: S608 (names are quoted)
    with Path(file).open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        first = stream.readline()
        separator = max(",;\t|", key=first.count)
        stream.seek(0)
        try:
            header = _header(file, next(csv.reader(stream, delimiter=separator), list[str]()))
        except csv.Error:
            raise Wrong("unreadable", file) from None
    columns = ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name in header)
    # Nothing is left to be guessed: guessing, DuckDB passes over rows that do not look like the others.
    dialect = f"delim = {_quoted(separator)}, quote = '\"', escape = '\"', header = true, auto_detect = false"
    return f"SELECT *, {origin} FROM read_csv({_quoted(file)}, {dialect}, columns = {{{columns}}})"  # noqa: S608 (as above)


def _sheet(connection: duckdb.DuckDBPyConnection, file: str, name: str) -> str:
    """The sheet (by default the first), made a table of texts."""
    try:
        workbook = CalamineWorkbook.from_path(file)  # pyright: ignore[reportUnknownMemberType] (a path of any kind)
        sheet = workbook.get_sheet_by_name(name) if name else workbook.get_sheet_by_index(0)
    except CalamineError:
        raise Wrong("unreadable", f"{file}/{name}" if name else file) from None
    rows = [(number, [_text(cell) for cell in row]) for number, row in enumerate(sheet.iter_rows(), 1)]
    rows = [(number, row) for number, row in rows if any(row)]
    header = [*_header(f"{file}/{sheet.name}", rows[0][1] if rows else []), "_row"]
    cells = [[*row, f"{file}/{sheet.name} {number}"] for number, row in rows[1:]]
    table = _quoted(f"{file}/{sheet.name} (read)", '"')
    connection.execute(f"CREATE TABLE {table} ({', '.join(_quoted(name, chr(34)) + ' VARCHAR' for name in header)})")
    columns = [[row[at] or None for row in cells] for at in range(len(header))]
    connection.execute(f"INSERT INTO {table} SELECT {', '.join(['unnest(?::VARCHAR[])'] * len(header))}", columns)
    return f"FROM {table}"


def _header(file: str, cells: list[str]) -> list[str]:
    names = [cell or f"column{at}" for at, cell in enumerate(cells, 1)]
    if not names or len({name.casefold() for name in names}) != len(names):
        raise Wrong("unreadable", file)
    return names


def _quoted(text: str, mark: str = "'") -> str:
    return mark + text.replace(mark, mark * 2) + mark


def _text(value: object) -> str:
    """The value as a cell of a CSV file would have it; a list with semicolons between."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else f"{value:.15g}"
    if isinstance(value, date):  # A moment too.
        return value.isoformat()
    if isinstance(value, list):
        return ";".join(map(_text, cast("list[object]", value)))
    return str(value)


def _line(sql: str, position: object) -> int:
    """The line of a place that DuckDB counts in bytes; the first for what is nowhere."""
    text, at = sql.encode(), int(str(position or 0))
    return text.count(b"\n", 0, at) + 1 if at < len(text) else 1


def _line_of(error: duckdb.Error) -> int:
    found = re.search(r"^LINE (\d+):", str(error), re.MULTILINE)
    return int(found[1]) if found else 1


def _sentence(error: duckdb.Error, sql: str) -> str:
    """DuckDB's sentence without what it quotes from the files."""
    kind, _, message = str(error).partition(": ")
    if not isinstance(error, _ABOUT_THE_TEXT):
        found = dict.fromkeys(match[0].strip() for match in _SAYS_NOTHING.finditer(message.partition("\nLINE ")[0]))
        return ": ".join([kind, *([" … ".join(found)] if found else [])])
    first, _, rest = message.partition("\n")
    wanted = [word for word in re.findall(r'"([^"]*)"', first) if word in sql]
    near = (
        difflib.get_close_matches(wanted[0], re.findall(r'"([^"]*)"', rest.partition("\n")[0]), n=1) if wanted else []
    )
    said = re.sub(r'"([^"]*)"', lambda word: word[0] if word[1] in sql else '"…"', first)
    return f"{kind}: {said}" + (f" ({near[0]}?)" if near else "")


def main(file: Path) -> None:
    try:
        for line in run(file.read_bytes().decode("utf-8-sig", errors="replace")):
            sys.stdout.write(json.dumps(line) + "\n")
    except Wrong as wrong:
        sys.stdout.write(json.dumps(dict(zip(("kind", "detail", "line"), wrong.args, strict=True))) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
