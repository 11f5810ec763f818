"""One cell → its value: what is accepted, what it becomes, and that nothing but `Invalid` ever comes out."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import identifiers, values
from ingest.values import (
    Doubtful,
    Invalid,
    parse_coordinate,
    parse_date,
    parse_flag,
    parse_info_grade,
    parse_integer,
    parse_list,
    parse_local,
    parse_moment,
    parse_number,
    parse_sha256,
    parse_text,
)

PARSERS: list[Callable[[str], object]] = [
    *(getattr(values, name) for name in dir(values) if name.startswith("parse_")),
    *(getattr(identifiers, name) for name in dir(identifiers) if name.startswith("parse_")),
]
CELLS = st.text(st.characters(exclude_categories=["Cs"])) | st.text("0123456789+-/:. TZ;abKB٣９½", max_size=40)


@pytest.mark.parametrize("parse", PARSERS)
@given(CELLS)
def test_any_text_is_read_or_invalid(parse: Callable[[str], object], cell: str) -> None:
    with suppress(Invalid):  # Any other exception fails the test.
        parse(cell)


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("cell", ["T" * 10**6, "A" + " " * 10**6 + "x", "1" * 10**6, "-" * 10**6, "a:" * 10**5])
def test_a_megabyte_is_judged_at_once(parse: Callable[[str], object], cell: str) -> None:
    started = time.monotonic()

    with suppress(Invalid):
        parse(cell)

    assert time.monotonic() - started < 5  # A pattern that backtracks would take hours.


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2024-09-06", "2024-09-06"),
        ("2024-9-6", "2024-09-06"),
        ("06/09/2024", "2024-09-06"),
        ("6/9/2024", "2024-09-06"),
        ("2024-09", "2024-09"),
        ("2024-9", "2024-09"),
        ("2024", "2024"),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_dates_become_iso_and_stay_incomplete(cell: str, value: str) -> None:
    assert parse_date(cell) == value


@pytest.mark.parametrize(
    "cell",
    ["2023-02-29", "31/04/2024", "2024-13", "2024-00-01", "32/01/2024", "1849", "2151-01-01", "06-09-2024",
     "6 September 2024", "2024/09/06", "24", "20240906", "2024-09-06T10:00", "٢٠٢٤", "２０２４-09-06", ""],
)  # fmt: skip
def test_other_dates_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_date(cell)


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)))
def test_both_spellings_of_a_day_are_one(day: date) -> None:
    assert parse_date(day.isoformat()) == parse_date(day.strftime("%d/%m/%Y")) == day.isoformat()


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)), st.sampled_from([4, 7, 10]))
def test_a_read_date_reads_as_itself(day: date, length: int) -> None:
    assert parse_date(parse_date(day.isoformat()[:length])) == day.isoformat()[:length]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2024-09-06T09:00", "2024-09-06T09:00:00"),
        ("2024-09-06 09.00", "2024-09-06T09:00:00"),
        ("06/09/2024 9:05:07", "2024-09-06T09:05:07"),
        ("2024-09-06T09:00:00.123Z", "2024-09-06T09:00:00+00:00"),
        ("2024-09-06T09:00 +0700", "2024-09-06T09:00:00+07:00"),
        ("2024-09-06T09:00+08:00", "2024-09-06T09:00:00+08:00"),
        ("2024-09-06", "2024-09-06"),
        ("2024-09", "2024-09"),
    ],
)
def test_moments_become_iso_and_keep_their_offset(cell: str, value: str) -> None:
    assert parse_moment(cell) == value


@pytest.mark.parametrize(
    "cell",
    ["2024-09-06T24:00", "2024-09-06T09:60", "2024-02-30T09:00", "2024-09T09:00", "09:00", "20240906 09:00",
     "2024-09-06T09", "2024-09-06T09:00+99:00", "2024-09-06T09:00+07:60", "2024-09-06T09:00 WIB", "kemarin 09:00"],
)  # fmt: skip
def test_other_moments_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_moment(cell)


def test_a_garbled_moment_is_told_how_moments_are_written() -> None:
    with pytest.raises(Invalid, match="Moments are written"):
        parse_moment("20240906 09:00")


@given(st.datetimes(datetime(1850, 1, 1), datetime(2150, 12, 31)))  # noqa: DTZ001 - a moment as paper has it
def test_a_read_moment_reads_as_itself(at: datetime) -> None:
    cell = at.replace(microsecond=0).isoformat()

    assert parse_moment(cell) == parse_moment(str(parse_moment(cell))) == cell


@pytest.mark.parametrize(("cell", "value"), [("0", 0), ("007", 7), ("999999999999999", 999_999_999_999_999)])
def test_whole_numbers(cell: str, value: int) -> None:
    assert parse_integer(cell) == value


@pytest.mark.parametrize("cell", ["-1", "1.0", "1e3", "1 000", "٣", "1_000", "1" * 16, ""])
def test_other_whole_numbers_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_integer(cell)


@pytest.mark.parametrize(("cell", "value"), [("2400000", 2_400_000.0), ("12.5", 12.5), ("0.333", 0.333), ("0", 0.0)])
def test_numbers(cell: str, value: float) -> None:
    assert parse_number(cell) == value


@pytest.mark.parametrize(
    "cell", ["2.400.000", "2,400,000", "1,5", "-5", "1e9", "nan", "inf", "1_0", "Rp500", "٣", "", "9" * 16]
)
def test_other_numbers_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_number(cell)


@pytest.mark.parametrize("cell", ["500.000", "2.400"])
def test_what_may_be_a_thousands_separator_is_doubtful(cell: str) -> None:
    found = parse_number(cell)

    assert isinstance(found, Doubtful)
    assert found.value == float(cell)
    assert cell.replace(".", "") in found.reason.en


@given(st.integers(0, 10**15 - 1))
def test_a_written_integer_is_read_back(number: int) -> None:
    assert parse_number(str(number)) == float(number)


@pytest.mark.parametrize(("cell", "value"), [("1.04", 1.04), ("-0.0500", -0.05), ("+111.89", 111.89), ("180", 180.0)])
def test_coordinates(cell: str, value: float) -> None:
    assert parse_coordinate(cell) == value


@pytest.mark.parametrize("cell", ["181", "1,04", "nan", "inf", "1e2", "1_1", "1°02'", "", "9" * 400])
def test_other_coordinates_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_coordinate(cell)


@pytest.mark.parametrize(("cell", "value"), [("ya", True), ("YES", True), ("1", True), ("Tidak", False), ("n", False)])
def test_flags_in_both_languages(cell: str, value: bool) -> None:
    assert parse_flag(cell) is value


@pytest.mark.parametrize("cell", ["mungkin", "", "2", "x"])
def test_other_flags_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_flag(cell)


@pytest.mark.parametrize("cell", ["0", "7", "A", "1.0", "²", ""])
def test_an_information_grade_is_1_to_6(cell: str) -> None:
    assert [parse_info_grade(str(grade)) for grade in range(1, 7)] == [1, 2, 3, 4, 5, 6]
    with pytest.raises(Invalid):
        parse_info_grade(cell)


def test_a_sha256_is_kept_in_small_letters() -> None:
    assert parse_sha256("AB" * 32) == "ab" * 32
    with pytest.raises(Invalid):
        parse_sha256("ab" * 31)


def test_a_list_has_no_empty_parts() -> None:
    assert parse_list(" Pak Haji ;; Bang Har; ") == ["Pak Haji", "Bang Har"]


@pytest.mark.parametrize("parse", [parse_text, parse_list, parse_local])
def test_a_nul_is_invalid_in_any_text(parse: Callable[[str], object]) -> None:
    with pytest.raises(Invalid, match="NUL"):
        parse("Budi\0Hartono")


def test_an_id_of_a_row_has_at_most_200_characters() -> None:
    assert parse_local("p" * 200) == "p" * 200
    with pytest.raises(Invalid):
        parse_local("p" * 201)


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x07", "\x7f", "\x9b"])
def test_a_sign_that_steers_a_terminal_is_refused(sign: str) -> None:
    with pytest.raises(Invalid, match="control character"):
        values.parse_text(f"Ahmad{sign}[31m")
