"""Sample case folders are valid, complete in themselves, and the same bytes for the same people and seed."""

import csv
import hashlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import phonenumbers
import pytest

import ingest.samples
from graphsvc.kinds import Field, LinkTable
from graphsvc.schema import SCHEMA
from ingest.identifiers import (
    IDENTIFIER_PARSERS,
    nik_contradicts,
    parse_account,
    parse_nik,
    parse_passport,
    parse_payer,
    parse_phone,
)
from ingest.samples import write
from ingest.samples.numbers import imei
from ingest.samples.tables import COLUMNS
from ingest.values import (
    Doubtful,
    code_parser,
    parse_coordinate,
    parse_date,
    parse_flag,
    parse_info_grade,
    parse_integer,
    parse_moment,
    parse_number,
    parse_sha256,
)

Row = dict[str, str]
DATA = Path(ingest.samples.__file__).parent / "data"
PARSERS: dict[str, Callable[[str], object]] = {
    "flag": parse_flag, "date": parse_date, "moment": parse_moment, "integer": parse_integer, "number": parse_number,
    "grade_info": parse_info_grade, "sha256": parse_sha256, "nik": parse_nik, "passport": parse_passport,
    "phone": parse_phone, "coordinate": parse_coordinate, "payer": parse_payer,
}  # fmt: skip
STORY = ["kalbar", "kepri-siber"]
SIZES = [1, 5, 20, 35, 36, 75, 110, 111, 130, 149, 150, 151, 153, 170, 1200]


def rows(folder: Path, table: str) -> list[Row]:
    path = folder / f"{table}.csv"
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines())) if path.exists() else []


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.csv")}


def parsed(column: Field, row: Row) -> object:
    cell = row[column.name]
    if column.of == "code":
        return code_parser(column.codes)(cell)
    if column.of == "identifier":
        return IDENTIFIER_PARSERS[row["kind"]](cell)
    return PARSERS.get(column.of, str)(cell)


def test_committed_files_are_what_the_generator_writes(tmp_path: Path) -> None:
    write(tmp_path)

    assert files(DATA) == files(tmp_path)


def test_committed_files_stay_small() -> None:
    assert sum(map(len, files(DATA).values())) < 500_000


def test_all_tables_are_used() -> None:
    assert {path.stem for path in DATA.rglob("*.csv")} == {table.name for table in SCHEMA.tables}


def test_same_people_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path / "one", people=900, seed=3)
    write(tmp_path / "two", people=900, seed=3)

    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_cells_are_the_same_bytes_as_on_every_platform(tmp_path: Path) -> None:
    (*_, synthetic) = write(tmp_path, people=400, seed=5)

    digest = hashlib.sha256(b"".join(text for _, text in sorted(files(synthetic).items()))).hexdigest()

    assert digest == "adbf021ddd6ccf8276109e30ae37fc23823b4a316f9148fa1709e33089524586"


def test_another_seed_changes_numbers_and_not_names(tmp_path: Path) -> None:
    write(tmp_path, seed=2)

    first, second = rows(DATA / "kalbar", "persons"), rows(tmp_path / "kalbar", "persons")

    assert [row["name"] for row in first] == [row["name"] for row in second]
    assert sum(one["nik"] == two["nik"] for one, two in zip(first, second, strict=True) if one["nik"]) == 1
    assert not {row["number"] for row in rows(DATA / "kalbar", "phones") if row["number"].startswith("+62")} & {
        row["number"] for row in rows(tmp_path / "kalbar", "phones")
    }


@pytest.mark.parametrize("people", SIZES)
def test_there_are_as_many_people_as_asked_for(tmp_path: Path, people: int) -> None:
    folders = write(tmp_path, people=people)

    assert sum(len(rows(folder, "persons")) for folder in folders) == people
    assert [folder.name for folder in folders] == [*STORY, "synthetic"][: len(folders)]
    assert (folders[-1].name == "synthetic") == (people > 150)


@pytest.mark.parametrize("people", SIZES)
def test_no_row_points_at_nothing(tmp_path: Path, people: int) -> None:
    ends = {"person": "persons", "from": "persons", "to": "persons", "case": "cases", "source": "sources",
            "organisation": "organisations", "place": "places", "route": "routes"}  # fmt: skip

    for folder in write(tmp_path, people=people):
        ids = {table: {row["id"] for row in rows(folder, table)} for table in set(ends.values())}
        payers = [end for row in rows(folder, "payments") for end in (row["payer"], row["payee"]) if ":" not in end]
        assert set(payers) <= ids["persons"]
        for table in SCHEMA.tables:
            for row in rows(folder, table.name):
                wrong = {
                    column: row[column] for column, of in ends.items() if column in row and row[column] not in ids[of]
                }
                assert not wrong, (folder.name, table.name, row)


def test_fewer_people_leave_nothing_that_is_only_about_the_others(tmp_path: Path) -> None:
    (folder,) = write(tmp_path, people=4)

    known = {(parse_phone(row["identifier"])) for row in rows(folder, "uses") if row["kind"] == "phone"}

    assert {row["id"] for row in rows(folder, "cases")} == {"badau", "aruk"}
    assert all({parse_phone(row["caller"]), parse_phone(row["callee"])} & known for row in rows(folder, "calls"))
    assert not {row["place"] for row in rows(folder, "stays")} - {"penginapan-badau"}


@pytest.mark.parametrize("people", [150, 700])
def test_every_cell_is_valid(tmp_path: Path, people: int) -> None:
    for folder in write(tmp_path, people=people):
        for table in SCHEMA.tables:
            for row in rows(folder, table.name):
                assert list(row) == COLUMNS[table.name]
                for column in table.columns:
                    if row[column.name]:
                        assert not isinstance(parsed(column, row), Doubtful), (table.name, column.name, row)
                    else:
                        assert not column.required, (table.name, column.name, row)


def test_one_national_id_number_contradicts_its_birth_date() -> None:
    doubtful = [
        (dataset, row["id"])
        for dataset in STORY
        for row in rows(DATA / dataset, "persons")
        if row["nik"] and nik_contradicts(row["nik"], row["born_on"], row["sex"])
    ]

    assert doubtful == [("kepri-siber", "p002")]


@pytest.mark.parametrize("people", [150, 700])
def test_no_row_says_the_same_twice(tmp_path: Path, people: int) -> None:
    for folder in write(tmp_path, people=people):
        for table in SCHEMA.tables:
            seen = Counter(tuple(row.values()) for row in rows(folder, table.name))
            assert not [row for row, times in seen.items() if times > 1], (folder.name, table.name)


def test_no_paper_makes_the_same_statement_twice() -> None:
    for dataset in STORY:
        for table in (table for table in SCHEMA.tables if isinstance(table, LinkTable) and table.name != "calls"):
            names = (table.source.name, table.target.name, "kind", "source", *table.links[0].key)
            seen = Counter(tuple(row.get(name, "") for name in names) for row in rows(DATA / dataset, table.name))
            assert not [row for row, times in seen.items() if times > 1], (dataset, table.name)


def test_phones_are_valid_and_spelled_in_many_ways() -> None:
    spellings = [
        row["identifier"] for dataset in STORY for row in rows(DATA / dataset, "uses") if row["kind"] == "phone"
    ]
    international = [row["number"] for dataset in STORY for row in rows(DATA / dataset, "phones")]

    assert all(phonenumbers.is_valid_number(phonenumbers.parse(number)) for number in international)
    assert {number[:3] for number in international} == {"+62", "+60", "+85"}
    for start in ("08", "62", "+62 8", "0062", "+60", "0060"):
        assert any(spelling.startswith(start) for spelling in spellings), start
    assert any("." in spelling for spelling in spellings)


def test_phone_numbers_are_not_given_to_two_keys() -> None:
    for dataset in STORY:
        numbers = [row["number"] for row in rows(DATA / dataset, "phones")]
        assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("key", range(20))
def test_handset_numbers_pass_the_luhn_check(key: int) -> None:
    number = imei(key)

    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(number)]

    assert len(number) == 15
    assert sum(sum(divmod(value, 10)) for value in doubled) % 10 == 0


def test_accounts_have_the_length_of_their_bank() -> None:
    used = [row["identifier"] for dataset in STORY for row in rows(DATA / dataset, "uses") if row["kind"] == "account"]

    lengths = {(parse_account(identifier).fields[0], len(identifier.partition(":")[2])) for identifier in used}

    assert lengths == {("BCA", 10), ("BNI", 10), ("BRI", 15), ("MANDIRI", 13), ("DANA", 12)}


def test_some_dates_are_incomplete() -> None:
    since = [row["since"] for table in ("ties", "uses", "roles") for row in rows(DATA / "kalbar", table)]

    assert {len(date) for date in since} == {0, len("2024"), len("2024-08"), len("2024-08-22")}


def test_line_ends_are_line_feeds(tmp_path: Path) -> None:
    write(tmp_path, people=170)

    assert not [name for name, text in files(tmp_path).items() if b"\r" in text or not text.endswith(b"\n")]


def test_an_earlier_larger_run_leaves_no_table_behind(tmp_path: Path) -> None:
    write(tmp_path)
    write(tmp_path, people=3)
    write(tmp_path / "fresh", people=3)

    assert files(tmp_path / "kalbar") == files(tmp_path / "fresh" / "kalbar")


@pytest.mark.parametrize("people", [0, -1, 1_000_001])
def test_impossible_numbers_of_people_are_refused(tmp_path: Path, people: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 1000000"):
        write(tmp_path, people=people)
