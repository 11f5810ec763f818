"""Call records of each known layout → the calls, handsets and source that they are."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import BadRequest
from ingest.parts import NOT_UTF8
from ingest.readers import open_case
from tests.ingest.recorded import AIRTEL, BSNL, JIO, airtel, line, read, records, refused, rows

A, B, C = "0824-1111-2222", "082955556666", "0839 9999 0000"
CALL = ("caller", "callee", "at", "duration_s", "channel", "cell", "page")
AT = "2024-09-13T10:15:20"


def test_airtel(tmp_path: Path) -> None:
    where = {"FirstCGILatLong": "0.8601/112.9301", "FirstCGI": "510-10-77-1", "LastCGI": "510-10-77-2"}

    case = records(
        tmp_path, "Call details of 0824", "", AIRTEL, airtel(f"'{A}'", "OUT", f"'{B}'", **where),
        airtel(f"'{A}'", "IN", f"'{B}'"), "", airtel(A, "SMT", C, ServiceType="SMS", Durs="---"),
        airtel(A, "SMT", "AD-Airtel-S", ServiceType="SMS"), airtel(A, "IN", "121"), airtel(A, "??", B), "Total,4",
    )  # fmt: skip

    assert rows(case, "calls", *CALL) == [
        (4, A, B, AT, "61", "voice", "510-10-77-1 (0.8601, 112.9301) / 510-10-77-2", "4"),
        (5, B, A, AT, "61", "voice", "", "5"),
        (7, C, A, AT, "", "sms", "", "7"),
    ]
    assert refused(case) == [(8, "B Party No"), (9, "B Party No"), (10, "Call Type"), (11, "")]
    assert rows(case, "handsets", "number", "imei", "since", "until", "page") == [
        (4, A, "350000000000063", "2024-09-13", "2024-09-13", "4")
    ]


def test_bsnl(tmp_path: Path) -> None:
    told = {"CallType": "OUT", "TargetA": A, "OtherB": B, "CallDate": "30-APR-2022", "CallInit": "101520", "CallDur": "5",
            "FirstBTS": '"Desa Contoh Lat-0.39711; Long-109.43938"', "ServiceType": "VOICE"}  # fmt: skip

    case = records(
        tmp_path, "Search Criteria : MSISDN", BSNL, line(BSNL, **told),
        line(BSNL, **told, Original=C), line(BSNL, **told | {"CallType": "CFW"}, Original=C), line(BSNL, **told, Original=A),
    )  # fmt: skip

    at, cell = "2022-04-30T10:15:20", "Desa Contoh (0.39711, 109.43938)"
    call, before = (A, B, at, "5", "voice", cell), (C, A, at, "", "voice", "")
    assert rows(case, "calls", *CALL) == [
        (3, *call, "3"), (4, *call, "4"), (4, *before, "4"), (5, *call, "5"), (5, *before, "5"), (6, *call, "6"),
    ]  # fmt: skip
    assert [(doubt.row, doubt.reason.en[:17]) for doubt in read(case, "calls").doubts] == [
        (2, "The table sources"),
        (4, "2 forwarded calls"),
    ]


def test_jio(tmp_path: Path) -> None:
    told = {"TargetA": A, "BParty": B, "CallDate": "13/09/2024", "CallTime": "10:15:20", "CallDuration": "7", "FirstCell": "5101077",
            "FirstBTS": "Jalan Contoh 1", "ServiceType": "Voice"}  # fmt: skip

    case = records(
        tmp_path, JIO, line(JIO, **told, CallType="a_in"), line(JIO, **told, CallType="a_in", CallForw=C),
        line(JIO, **told | {"ServiceType": "SMS"}, CallType="P2P_SMSOUT"), line(JIO, **told | {"ServiceType": "GPRS"}, CallType="a_out"),
    )  # fmt: skip

    cell = "5101077 Jalan Contoh 1"
    assert rows(case, "calls", *CALL) == [
        (2, B, A, AT, "7", "voice", cell, "2"),
        (3, B, A, AT, "7", "voice", cell, "3"),
        (3, A, C, AT, "", "voice", "", "3"),
        (4, A, B, AT, "7", "sms", cell, "4"),
    ]
    assert refused(case) == [(5, "Service Type (Voice/SMS)")]


def test_the_research_set_and_what_a_spreadsheet_makes_of_it(tmp_path: Path) -> None:
    one = records(tmp_path, "From,To,Datetime,Duration(seconds),Cell Tower", f"{A},{B},20060106 0008,12,T1")
    other = records(tmp_path, ",From,To,DateTime,Duration.seconds.,Cell.Tower", f"1,{A},{B},1/6/2006 0:08,12,T1",
                    f"2,{A},{B},1/13/2006 0:08,12,T1", name="sheet.csv")  # fmt: skip

    expected = (2, A, B, "2006-01-06T00:08", "12", "", "T1", "2")
    assert rows(one, "calls", *CALL) == [expected]
    assert rows(other, "calls", *CALL)[0] == expected


def test_cellyzer(tmp_path: Path) -> None:
    header = "user,other,direction,duration,timestamp,antenna_id,cost"

    case = records(tmp_path, header, f"{A},{B},Incoming,12,Tue Jan 11 10:41:04 +0700 2011,7,1.5", f"{A},{B},Missed,,Wed Jan 12 10:41:04 UTC 2011,7,")  # fmt: skip

    assert rows(case, "calls", *CALL) == [
        (2, B, A, "2011-01-11T10:41:04+07:00", "12", "", "7", "2"),
        (3, B, A, "2011-01-12T10:41:04+00:00", "", "", "7", "3"),
    ]


@pytest.mark.parametrize(
    ("days", "read_as", "doubt"),
    [
        (["13/09/2024", "01/06/2024"], ["2024-09-13", "2024-06-01"], ""),
        (["09/13/2024", "01/06/2024"], ["2024-09-13", "2024-01-06"], ""),
        (["01/06/2024", "02/07/2024"], ["2024-06-01", "2024-07-02"], "No date in this file"),
        (["06/06/2024", "07/07/2024"], ["2024-06-06", "2024-07-07"], ""),
        (["13/09/2024", "09/13/2024"], ["2024-09-13", "2024-13-09"], "Some dates can only"),
        (["2024-06-01", "20240602"], ["2024-06-01", "2024-06-02"], ""),
    ],
)
def test_day_or_month_first_is_decided_by_the_whole_file(
    days: list[str], read_as: list[str], doubt: str, tmp_path: Path
) -> None:
    case = records(tmp_path, AIRTEL, *(airtel(A, "OUT", B, day) for day in days))

    assert [at[:10] for at in read(case, "calls").cells["at"]] == read_as
    assert [one.reason.en[: len(doubt)] for one in read(case, "calls").doubts[1:]] == ([doubt] if doubt else [])


def test_a_sim_in_two_handsets_and_two_sims_in_one(tmp_path: Path) -> None:
    first, second = "350000000000063", "35000000000007"

    case = records(
        tmp_path, AIRTEL, airtel(A, "OUT", B, "20/09/2024", IMEI=f"'{first}'"), airtel(A, "OUT", B, "13/09/2024", IMEI=first[:14] + "0"),
        airtel(A, "IN", "AD-BANK-S", "25/09/2024", IMEI=second), airtel(C, "OUT", B, "26/09/2024", IMEI=second + "12"),
        airtel(C, "OUT", B, IMEI="3.5E+14"), airtel(C, "OUT", B, IMEI="0"),
    )  # fmt: skip

    assert rows(case, "handsets", "number", "imei", "since", "until", "page") == [
        (2, A, first, "2024-09-13", "2024-09-20", "2"),
        (4, A, "350000000000071", "2024-09-25", "2024-09-25", "4"),
        (5, C, "350000000000071", "2024-09-26", "2024-09-26", "5"),
    ]
    (doubt,) = read(case, "handsets").doubts
    assert (doubt.row, doubt.column, doubt.reason.en[:6]) == (6, "IMEI", "2 rows")


def test_the_file_is_the_source_and_names_the_number_asked_about(tmp_path: Path) -> None:
    case = records(tmp_path, AIRTEL, airtel(A, "OUT", B), name="hp 082411112222 Siti.csv")

    digest = hashlib.sha256((tmp_path / "hp 082411112222 Siti.csv").read_bytes()).hexdigest()
    assert rows(case, "sources", "id", "kind", "number", "sha256", "file") == [
        (1, f"sha256-{digest[:12]}", "CDR", A, digest, "hp 082411112222 Siti.csv")
    ]
    assert set(read(case, "calls").cells["source"]) == {f"sha256-{digest[:12]}"}
    assert case.name == f"hp {digest[:8]} Siti"


def test_in_a_case_folder_records_stand_beside_tables(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("id,kind,file\ns2,CDR,bukti/CDR-1.csv\n", "utf-8")
    (tmp_path / "calls.csv").write_text(f"caller,callee\n{A},{B}\n", "utf-8")
    for name, b in (("CDR-1", B), ("CDR-2", C), ("salinan", B)):
        (tmp_path / f"{name}.csv").write_text(f"{AIRTEL}\n{airtel(A, 'OUT', b)}\n", "utf-8")

    case = open_case(tmp_path)

    assert [(part.table.name, part.name) for part in case.parts] == [
        ("sources", "sources.csv"), ("sources", "CDR-2.csv"), ("handsets", "CDR-1.csv"), ("handsets", "CDR-2.csv"),
        ("calls", "calls.csv"), ("calls", "CDR-1.csv"), ("calls", "CDR-2.csv"),
    ]  # fmt: skip
    (chunk,) = next(part for part in case.parts if part.name == "CDR-1.csv").chunks()
    assert chunk.cells["source"] == ["s2"]
    assert [(remark.file, remark.reason.en) for remark in case.doubts] == [("salinan.csv", "Identical to CDR-1.csv; read once.")]  # fmt: skip
    assert {path.name for path in case.files} == {"sources.csv", "calls.csv", "CDR-1.csv", "CDR-2.csv", "salinan.csv"}


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_other_separators(separator: str, tmp_path: Path) -> None:
    lines = (text.replace(",", separator) for text in (AIRTEL, airtel(A, "OUT", B)))

    assert rows(records(tmp_path, "x,y", *lines), "calls", "callee") == [(3, B)]


def test_what_is_not_utf8_costs_its_row_only_where_we_read_it(tmp_path: Path) -> None:
    case = records(
        tmp_path, AIRTEL, airtel(A, "OUT", B, SMSC="é"), airtel(A, "OUT", B, FirstCGI="é"), encoding="latin-1"
    )

    assert rows(case, "calls", "callee") == [(2, B)]
    assert [(remark.row, remark.reason) for remark in read(case, "calls").bad] == [(3, NOT_UTF8)]


def test_a_huge_line_and_an_open_quote_cost_their_own_rows(tmp_path: Path) -> None:
    case = records(
        tmp_path, AIRTEL, airtel(A, "OUT", B), "x" * 10_000_000, airtel(A, "OUT", C), airtel(A, "OUT", '"0824')
    )

    assert rows(case, "calls", "callee") == [(2, B), (4, C)]
    assert [number for number, _ in refused(case)] == [3, 5]


@pytest.mark.parametrize(
    "text", [b"", b"\0" * 1000, b"\xff\xfe" + AIRTEL.encode("utf-16-le"), b"a" * 10_000_000, b'"' * 999]
)
def test_garbage_is_no_call_records(text: bytes, tmp_path: Path) -> None:
    (tmp_path / "CDR.csv").write_bytes(text)

    with pytest.raises(BadRequest, match="not UTF-8" if b"\0" in text else "No call records of a known layout"):
        open_case(tmp_path / "CDR.csv")


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=40), max_size=5),
    st.binary(max_size=300),
)
def test_no_bytes_crash_the_reader_and_every_line_is_told_of(
    tmp_path_factory: pytest.TempPathFactory, preamble: list[str], garbage: bytes
) -> None:
    folder = tmp_path_factory.mktemp("cdr")
    path = folder / "CDR.csv"
    head = "".join(f"{text}\n" for text in preamble).encode() + f"{AIRTEL}\n{airtel(A, 'OUT', B)}\n".encode()
    path.write_bytes(head + garbage)

    case = open_case(path)
    chunk = read(case, "calls")

    assert chunk.numbers[:1] == [len(preamble) + 2]
    told = [*chunk.numbers, *(remark.row for remark in chunk.bad)]
    lines = garbage.decode("utf-8", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert {number for number, text in enumerate(lines, len(preamble) + 3) if text.strip(", \t")} <= set(told)
    assert len(told) == len(set(told))
    assert set(read(case, "handsets").numbers) <= set(told)
