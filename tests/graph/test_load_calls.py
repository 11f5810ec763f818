"""Calls: one statement a pair, channel and source, that sums every call once however often it is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.store import Store
from ingest.calls import _expand, _pages  # pyright: ignore[reportPrivateUsage] - a pair of inverse functions
from ingest.parts import CHUNK
from tests.graph.whole import CASE, complaints, counts, folder, statements, whole
from tests.loading import load_folder

A, B = "082411112222", "082955556666"
HEAD = "caller,callee,at,duration_s,channel,cell,source,page,info_grade,status\n"


def calls(parent: Path, *lines: str) -> Path:
    """A folder with the calls of A to B that these lines go on from, and the paper s1."""
    return folder(parent, **CASE, calls=HEAD + "".join(f"{A},{B},{line}\n" for line in lines))


def test_one_statement_sums_the_calls_of_a_pair_channel_and_source(empty_store: Store, tmp_path: Path) -> None:
    lines = [
        "2024-09-06T08:00,15,voice,BDU-1,s1,3,1,",
        "2024-09-05T20:00,,voice,,s1,1,1,",
        "2024-09-05T21:00,30,voice,,s1,2,1,",
    ]

    report = load_folder(empty_store, calls(tmp_path, *lines))

    (said,) = statements(empty_store, "CALLED")
    assert counts(report, "calls") == (3, 3, 0, 0)
    assert {name: said[name] for name in said if name not in {"id", "load", "digest"}} == {
        "a": "phone:6282411112222",
        "b": "phone:6282955556666",
        "case": "case:kecil:k1",
        "dataset": "kecil",
        "source": "source:kecil:s1",
        "page": "1-3",
        "info_grade": 1,
        "status": "confirmed",
        "since": "2024-09-05",
        "until": "2024-09-06",
        "channel": "voice",
        "count": 3,
        "first_at": "2024-09-05T20:00:00",
        "last_at": "2024-09-06T08:00:00",
        "duration_s": 45,
        "times": ["2024-09-05T20:00:00", "2024-09-05T21:00:00", "2024-09-06T08:00:00"],
        "durations": [-1, 30, 15],
        "cells": ["", "", "BDU-1"],
    }


@pytest.mark.parametrize(
    "other",
    [
        f"{B},{A},2024-09-05T20:00,,voice,,s1,,,",
        f"{A},{B},2024-09-05T20:00,,sms,,s1,,,",
        f"{A},{B},2024-09-05T20:00,,voice,,,,,",
    ],
)
def test_direction_channel_and_source_tell_statements_apart(other: str, empty_store: Store, tmp_path: Path) -> None:
    text = f"{HEAD}{A},{B},2024-09-05T20:00,,voice,,s1,,,\n{other}\n"

    load_folder(empty_store, folder(tmp_path, **CASE, calls=text))

    assert [said["count"] for said in statements(empty_store, "CALLED")] == [1, 1]


def test_a_call_told_twice_in_a_file_counts_once_and_its_pages_are_kept(empty_store: Store, tmp_path: Path) -> None:
    lines = ["2024-09-05T20:00,60,voice,,s1,7,1,", "2024-09-05T20:00,60,voice,,s1,9,1,"]

    report = load_folder(empty_store, calls(tmp_path, *lines))

    (said,) = statements(empty_store, "CALLED")
    assert counts(report, "calls") == (2, 1, 1, 0)
    assert [(remark.row, remark.column) for remark in report.warnings] == [(3, "at")]
    assert (said["count"], said["page"]) == (1, "7, 9")


def test_a_later_load_adds_only_the_calls_that_are_new(empty_store: Store, tmp_path: Path) -> None:
    old, common, new = (f"2024-09-0{day}T20:00,60,voice,,s1,{day},1," for day in (1, 2, 3))
    load_folder(empty_store, calls(tmp_path, old, common))

    report = load_folder(empty_store, calls(tmp_path, common, new))

    (said,) = statements(empty_store, "CALLED")
    assert counts(report, "calls") == (2, 1, 1, 0)
    assert said["times"] == [f"2024-09-0{day}T20:00:00" for day in (1, 2, 3)]
    assert (said["count"], said["duration_s"], said["page"]) == (3, 180, "1-3")


def test_calls_in_any_order_of_loads_are_the_same(empty_store: Store, tmp_path: Path) -> None:
    lines = [f"2024-09-0{day}T20:00,{day},voice,C{day},s1,{10 - day},1," for day in (1, 2, 3)]
    load_folder(empty_store, calls(tmp_path, *lines))
    (together,) = statements(empty_store, "CALLED")
    for line in (lines[2], lines[0], lines[1]):
        load_folder(empty_store, calls(tmp_path, line), dataset="satu-satu")

    (one_by_one,) = [said for said in statements(empty_store, "CALLED") if said["dataset"] == "satu-satu"]

    for name in ("times", "durations", "cells", "page", "count", "duration_s", "since", "until"):
        assert one_by_one[name] == together[name]


def test_calls_without_a_moment_are_counted(empty_store: Store, tmp_path: Path) -> None:
    lines = [",,chat,,s1,1,,", ",,chat,,s1,1,,", "2024-09-07,,chat,,s1,2,,", "2024-09-07,,chat,,s1,2,,"]

    report = load_folder(empty_store, calls(tmp_path, *lines))

    (said,) = statements(empty_store, "CALLED")
    assert counts(report, "calls") == (4, 4, 0, 0)
    assert (said["count"], said["times"]) == (4, ["", "", "2024-09-07", "2024-09-07"])
    assert (said["since"], said["first_at"]) == ("2024-09-07", "2024-09-07")
    assert "duration_s" not in said


def test_calls_without_a_moment_told_again_change_nothing(empty_store: Store, tmp_path: Path) -> None:
    case = calls(tmp_path, ",,chat,,s1,,,", ",,chat,,s1,,,")
    load_folder(empty_store, case)
    before = whole(empty_store)

    report = load_folder(empty_store, case)

    assert counts(report, "calls") == (2, 0, 2, 0)
    assert whole(empty_store) == before


def test_another_grade_of_the_same_statement_is_rejected(empty_store: Store, tmp_path: Path) -> None:
    lines = ["2024-09-05T20:00,,voice,,s1,,1,", "2024-09-05T21:00,,voice,,s1,,4,"]

    report = load_folder(empty_store, calls(tmp_path, *lines))

    assert counts(report, "calls") == (2, 1, 0, 1)
    assert complaints(report) == {("calls.csv", 3, "status")}


def test_a_later_load_may_correct_the_grade(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, calls(tmp_path, "2024-09-05T20:00,,voice,,s1,,4,"))

    report = load_folder(empty_store, calls(tmp_path, "2024-09-05T20:00,,voice,,s1,,1,"))

    (said,) = statements(empty_store, "CALLED")
    assert counts(report, "calls") == (1, 1, 0, 0)
    assert (said["info_grade"], said["status"], said["count"]) == (1, "confirmed", 1)


@pytest.mark.parametrize("page", ["118-131", "12, 14", "hal. 3", "7", "131-118", "1-999999999"])
def test_pages_as_people_write_them_change_nothing_when_loaded_again(
    page: str, empty_store: Store, tmp_path: Path
) -> None:
    case = calls(tmp_path, f'2024-09-05T20:00,,voice,,s1,"{page}",,')
    load_folder(empty_store, case)

    report = load_folder(empty_store, case)

    assert report.load is None
    assert [said["page"] for said in statements(empty_store, "CALLED")] == [page]


@given(st.lists(st.integers(1, 300).map(str) | st.from_regex(r"[1-9][0-9]?-[1-9][0-9]?", fullmatch=True) | st.text()))
def test_written_pages_expand_to_what_they_were_written_from(pages: list[str]) -> None:
    found = {page for text in pages for page in _expand(text)}

    assert _expand(_pages(found) or "") == found


def test_a_long_file_is_summed_across_its_chunks(empty_store: Store, tmp_path: Path) -> None:
    """Three calls stand on both sides of the border: a timed one told twice, and two that nothing tells apart."""
    once = [f"2024-09-05T{at // 3600:02d}:{at // 60 % 60:02d}:{at % 60:02d},1,voice,,s1,,1," for at in range(CHUNK - 2)]
    border = ["2024-10-01T08:00,1,voice,,s1,1,1,", ",1,voice,,s1,,1,"]
    case = calls(tmp_path, *once, *border, *border, "2024-10-02T08:00,1,voice,,s1,,5,")

    predicted = load_folder(empty_store, case, dry_run=True)
    report = load_folder(empty_store, case)

    (said,) = statements(empty_store, "CALLED")
    assert counts(report, "calls") == counts(predicted, "calls") == (CHUNK + 3, CHUNK + 1, 1, 1)
    assert [remark.row for remark in report.warnings] == [CHUNK + 2]
    assert complaints(report) == {("calls.csv", CHUNK + 4, "status")}
    assert said["count"] == len(said["times"]) == CHUNK + 1
    assert said["times"][:2] == ["", ""]
    assert said["times"][-1] == "2024-10-01T08:00:00"
    assert counts(load_folder(empty_store, case), "calls") == (CHUNK + 3, 0, CHUNK + 2, 1)
