"""Extraction reports that are broken, strange or meant to do harm: read as far as they go, or refused with a reason."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import BadRequest
from ingest.readers.ufed import TOO_MANY
from ingest.readers.ufed_models import DTD, NO_REPORT, TOO_LONG
from tests.ufed_reports import (
    OWN,
    WA_A,
    WA_OWN,
    A,
    B,
    call,
    chat,
    chunks,
    contact,
    message,
    model,
    opened,
    party,
    refused,
    report,
    rows,
    sms,
)


@pytest.mark.parametrize("namespace", ["http://pa.cellebrite.com/report/1.0", "http://pa.cellebrite.com/report/3.0"])
def test_reports_of_other_versions_are_read_too(namespace: str, tmp_path: Path) -> None:
    case = opened(tmp_path, report(call(party(A, "To")), namespace=namespace))

    assert rows(case, "calls", "caller", "callee") == [(OWN, A)]


def test_fields_of_a_foreign_namespace_say_nothing(tmp_path: Path) -> None:
    foreign = '<x:field xmlns:x="urn:lain" name="Type"><x:value>Incoming</x:value></x:field>'

    case = opened(tmp_path, report(call(party(A), Direction="Outgoing").replace("<field", foreign + "<field", 1)))

    assert rows(case, "calls", "caller", "callee") == [(OWN, A)]


def test_a_report_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    whole = report(call(party(A, "To")), call(party(B, "To")), contact("x", A))

    case = opened(tmp_path, whole[: whole.index(B)])

    assert rows(case, "calls", "row", "callee") == [(1, A)]
    for table in ("calls", "contacts"):
        ((row, reason),) = refused(case, table)
        assert (row, reason[:46]) == (2, "The XML breaks off or is broken at line 2, col")


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (report().replace("<project", BOMB + "<project"), DTD.en),
        (report().replace("<project", OUTSIDE + "<project"), DTD.en),
        (report().replace("<project", "<!DOCTYPE project><project"), DTD.en),
        ("<html/>", NO_REPORT.en),
        ("<project/>", NO_REPORT.en),
        (report(namespace="http://contoh.id/report/2.0"), NO_REPORT.en),
        ("", "The XML breaks off"),
        ("id,name\np1,Budi\n", "The XML breaks off"),
        (b"PK\x03\x04\0\0", "The XML breaks off"),
        (report().replace("utf-8", "klingon"), "The "),
        (report().replace("utf-8", "big5"), "The character encoding"),
        (report(numbers=["\xff"]).encode("latin-1"), "The XML breaks off"),
        (report(numbers=["\0"]), "The XML breaks off"),
    ],
)
def test_what_is_no_report_is_refused_with_the_reason(text: str | bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(BadRequest) as refusal:
        opened(tmp_path, text)

    assert refusal.value.message.en.startswith(reason)


def test_an_entity_in_the_middle_is_no_way_in(tmp_path: Path) -> None:
    case = opened(tmp_path, report(call(party("&a;", "To")).replace("&amp;", "&"), call(party(A, "To"))))

    assert rows(case, "calls", "callee") == []
    assert len(refused(case, "calls")) == 1


def test_a_tag_of_megabytes_is_where_the_report_ends(tmp_path: Path) -> None:
    first, second = call(party(A, "To")), call(party(B, "To"))

    case = opened(tmp_path, report(first, f"<!--{'x' * 2_000_000}-->", second))

    assert rows(case, "calls", "row", "callee") == [(1, A)]
    assert refused(case, "calls") == [(2, TOO_LONG.en)]


def test_a_text_of_megabytes_is_no_tag(tmp_path: Path) -> None:
    case = opened(tmp_path, report(sms(party(A, "To"), Name="x" * 2_000_000), call(party(B, "To"))))

    assert [callee for (callee,) in rows(case, "calls", "callee")][1:] == [B]


def test_thousands_of_numbers_and_handsets_are_no_millions_of_rows(tmp_path: Path) -> None:
    numbers, imeis = ([f"{start}{at:09d}" for at in range(5_000)] for start in ("+62824", "350000"))

    case = opened(tmp_path, report(numbers=numbers, imeis=imeis))

    assert rows(case, "handsets", "imei") == []
    assert refused(case, "handsets") == [(1, TOO_MANY.fill(numbers=5_000, imeis=5_000).en)]


def test_utf_16_is_read(tmp_path: Path) -> None:
    text = report(contact("Mami Ñ", A)).replace("utf-8", "utf-16")

    assert rows(opened(tmp_path, text.encode("utf-16")), "contacts", "saved_as") == [("Mami Ñ",)]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
DIGITS = st.text("0123456789", min_size=9, max_size=12).map("+62{}".format)


@given(st.lists(st.tuples(WORDS, DIGITS), max_size=30), st.lists(DIGITS, max_size=30))
def test_every_model_is_a_row(
    tmp_path_factory: pytest.TempPathFactory, saved: list[tuple[str, str]], called: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("laporan")
    contacts = [contact(name, number, id_=f"k-{at}") for at, (name, number) in enumerate(saved)]

    case = opened(folder, report(*contacts, *(call(party(number, "To")) for number in called), model("Chat")))

    assert rows(case, "contacts", "saved_as", "number") == saved
    assert [callee for (callee,) in rows(case, "calls", "callee")] == called
    assert [number for (number,) in rows(case, "calls", "row")] == list(
        range(len(saved) + 1, len(saved) + len(called) + 1)
    )


@given(st.data())
def test_cut_or_garbled_anywhere_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = report(
        contact("Mami", A), chat([party(WA_A)], message(party(WA_A), party(WA_OWN))), call(party(B, "To"))
    ).encode()
    at = data.draw(st.integers(0, len(whole)))
    junk = data.draw(st.binary(max_size=20))

    try:
        case = opened(
            tmp_path_factory.mktemp("laporan"), whole[:at] + junk + data.draw(st.sampled_from([b"", whole[at:]]))
        )
    except BadRequest:
        return

    for table in ("calls", "contacts", "handsets"):
        assert all(remark.row and remark.reason.id for chunk in chunks(case, table) for remark in chunk.bad)
        assert len(rows(case, table, "row")) <= 2
