"""Extraction reports → rows: who contacted whom, who saved whom, and no model lost without a word."""

from pathlib import Path

import pytest

from ingest.parts import CaseFiles
from ingest.readers import open_case
from ingest.readers.papers import NO_CASE, SAME_FILE
from ingest.readers.ufed import DRAFT, NO_NUMBER
from ingest.readers.ufed_ends import NO_DIRECTION, NO_OTHER, NO_OWNER, NO_PHONE
from ingest.readers.ufed_models import NO_REPORT
from tests.ufed_reports import (
    IMEI,
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

GROUP = "123-456@g.us"


def ends(folder: Path, *models: str) -> list[tuple[object, ...] | str]:
    """Both ends of each call or message, then why others have none."""
    case = opened(folder, report(*models))
    return [*rows(case, "calls", "caller", "callee"), *(reason for _, reason in refused(case, "calls"))]


def doubts(case: CaseFiles) -> list[str]:
    return [doubt.reason.en for chunk in chunks(case, "calls") for doubt in chunk.doubts]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (call(party(A, "To"), Type="Outgoing"), (OWN, A)),
        (call(party(A, "From"), Type="Missed"), (A, OWN)),
        (call(party(OWN, "From"), party(A, "To")), (OWN, A)),
        (call(party(A, "From"), party(role="To", owner=True)), (A, OWN)),
        (call(party(A), Direction="Incoming", Type="Rejected"), (A, OWN)),
        (call(party("+6282411112222", "General"), party(A, "General"), Direction="Outgoing"), (OWN, A)),
        (sms(party(A), Folder="Inbox"), (A, OWN)),
        (sms(party(A), Folder="Sent"), (OWN, A)),
        (sms(party(A, "To"), Folder="Drafts"), DRAFT.en),
        (sms(party(A, "To"), Status="Unsent"), DRAFT.en),
        (call(party(A), Type="Unknown"), NO_DIRECTION.en),
        (call(Type="Outgoing"), NO_OTHER.en),
        (call(party(role="To", owner=True), Type="Incoming"), NO_OTHER.en),
        (call(party(role="To"), Type="Outgoing"), NO_PHONE.en),
        (message(party(WA_A), party(WA_OWN, owner=True)), ("+6282955556666", "+6282411112222")),
        (message(party(WA_A), party("pemilik", owner=True)), ("+6282955556666", OWN)),
        (message("", party(WA_A)), NO_DIRECTION.en),
    ],
)  # fmt: skip
def test_who_is_at_either_end(told: str, expected: tuple[str, str] | str, tmp_path: Path) -> None:
    assert ends(tmp_path, told) == [expected]


def test_a_conversation_of_several_is_one_row_for_each_that_it_reached(tmp_path: Path) -> None:
    everybody = [party(WA_A), party(WA_OWN, owner=True), party("60125550789@s.whatsapp.net"), party("Mami", "General")]

    told = ends(
        tmp_path,
        chat(everybody, message(party(WA_A)), message(party(WA_OWN, owner=True), party(GROUP)), Source="WhatsApp"),
        call(party(A, "To"), party(B, "To"), Type="Outgoing"),
    )

    a, own, b = "+6282955556666", "+6282411112222", "+60125550789"
    assert told == [(a, own), (a, b), (own, a), (own, b), (OWN, A), (OWN, B), NO_PHONE.en, NO_PHONE.en]


@pytest.mark.parametrize(
    ("app", "identifier", "number"),
    [
        ("WhatsApp", "6282955556666", "+6282955556666"),
        ("WhatsApp Business", "6282955556666:12@s.whatsapp.net", "+6282955556666"),
        ("", "082955556666", "082955556666"),
        ("Native Messages", "3636", "3636"),
        ("Telegram", "+62 829 5555 6666", "+62 829 5555 6666"),
        ("", "TELKOMSEL", NO_PHONE.en),
        ("Telegram", "6282955556666", NO_PHONE.en),
        ("Facebook Messenger", "100001234567890", NO_PHONE.en),
        ("", "budi@contoh.id", NO_PHONE.en),
        ("Telegram", "Bang Har", NO_PHONE.en),
    ],
)
def test_only_what_is_surely_a_number_is_taken_for_one(app: str, identifier: str, number: str, tmp_path: Path) -> None:
    assert ends(tmp_path, call(party(identifier, "To"), Type="Outgoing", Source=app)) in ([(OWN, number)], [number])


def test_what_a_call_says_beside_its_ends(tmp_path: Path) -> None:
    case = opened(
        tmp_path,
        report(
            call(party(A, "To"), TimeStamp="2025-05-21T02:38:43.000+00:00", Duration="01:02:03"),
            sms(party(A, "To"), TimeStamp="27/05/2025 11:52:08(UTC+7)", Duration="00:00:01"),
            call(party(A, "To"), TimeStamp="27/05/2025 11:52:08 (UTC)", Duration="1.00:00:01"),
            chat([party(WA_A), party(WA_OWN)], message(party(WA_OWN)), Source="WhatsApp"),
            call(party(A, "To"), Duration="-00:00:05"),
        ),
    )

    source = case.parts[0].table.name == "sources" and rows(case, "sources", "id")[0][0]
    assert rows(case, "calls", "row", "page", "at", "duration_s", "channel", "source") == [
        (1, "1", "2025-05-21T02:38:43.000+00:00", "3723", "voice", source),
        (2, "2", "27/05/2025 11:52:08+07:00", "", "sms", source),
        (3, "3", "27/05/2025 11:52:08+00:00", "86401", "voice", source),
        (5, "5", "", "", "chat", source),  # The chat around it is the fourth model.
        (6, "6", "", "-00:00:05", "voice", source),
    ]


def test_contacts_say_who_saved_whom_and_where_that_stands(tmp_path: Path) -> None:
    case = opened(
        tmp_path,
        report(
            contact("Mami <Badau>", A, B, A, id_="k-1"),
            contact("", A, id_="k-2"),
            contact("WA", accounts=[WA_A, "mami.badau"], id_="k-3"),
            contact("Surel", accounts=["mami@contoh.id"], id_="k-4"),
            chat(
                [party(WA_A)],
                message(party(WA_A), party(WA_OWN)).replace("</model>", contact("dikirim", B) + "</model>"),
            ),
        ),
    )

    assert rows(case, "contacts", "row", "page", "owner", "number", "saved_as") == [
        (1, "k-1", OWN, A, "Mami <Badau>"),
        (1, "k-1", OWN, B, "Mami <Badau>"),
        (2, "k-2", OWN, A, ""),
        (3, "k-3", OWN, "+6282955556666", "WA"),
    ]
    assert refused(case, "contacts") == [(4, NO_NUMBER.en)]


def test_the_report_itself_is_the_paper_and_names_its_handset(tmp_path: Path) -> None:
    case = opened(tmp_path, report())

    (paper,) = rows(case, "sources", "id", "kind", "date", "file")
    assert paper[1:] == ("ekstraksi ponsel", "2025-05-27", "hp.xml")
    assert rows(case, "handsets", "number", "imei", "since", "until", "source") == [
        (OWN, IMEI, "2025-05-27", "2025-05-27", paper[0])
    ]
    assert (case.name, case.files) == ("hp", [tmp_path / "hp.xml"])


def test_a_phone_with_two_numbers_is_one_and_a_warning_says_so(tmp_path: Path) -> None:
    case = opened(tmp_path, report(call(party(A, "To")), numbers=["+6282411112222, 082499990000"], imeis=[IMEI, "n/a"]))

    assert rows(case, "calls", "caller", "callee") == [("+6282411112222", A)]
    assert rows(case, "handsets", "number") == [("+6282411112222",), ("082499990000",)]
    assert doubts(case)[1].startswith("The report names 2 numbers of its owner")


def test_without_the_owners_number_only_what_names_both_ends_is_read(tmp_path: Path) -> None:
    case = opened(
        tmp_path, report(call(party(A, "To")), call(party(A, "To"), party(B, "From")), contact("x", A), numbers=[])
    )

    assert rows(case, "calls", "caller", "callee") == [(B, A)]
    assert (refused(case, "calls"), refused(case, "contacts")) == ([(1, NO_OWNER.en)], [(3, NO_OWNER.en)])
    assert rows(case, "handsets", "number") == []


def test_what_is_not_loaded_is_said(tmp_path: Path) -> None:
    case = opened(
        tmp_path, report(model("Email"), model("Note"), model("Email"), model("Siti Aminah"), contact("x", A))
    )

    assert doubts(case) == [NO_CASE.en, "What else this report holds is not loaded: ? 1, Email 2, Note 1."]


def test_no_text_of_a_message_is_read(tmp_path: Path) -> None:
    case = opened(tmp_path, report(sms(party(A, "To")), chat([party(WA_A)], message(party(WA_A), party(WA_OWN)))))

    assert "rahasia" not in repr([chunks(case, part.table.name) for part in case.parts])


def test_reports_lie_beside_the_tables_of_a_case(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("id,kind,file\ns9,ekstraksi ponsel,HP.xml\n", "utf-8")
    (tmp_path / "hp.xml").write_text(report(call(party(A, "To"))), "utf-8")
    (tmp_path / "hp2.xml").write_text(report(contact("x", A)), "utf-8")
    (tmp_path / "salinan.xml").write_text(report(contact("x", A)), "utf-8")
    (tmp_path / "lain.xml").write_text("<html/>", "utf-8")

    case = open_case(tmp_path)

    assert [part.table.name for part in case.parts] == sorted(
        (part.table.name for part in case.parts), key=["sources", "handsets", "calls", "contacts"].index
    )
    assert rows(case, "calls", "source") == [("s9",)]
    assert len(rows(case, "sources", "id")) == 2
    assert [(remark.file, remark.reason) for remark in case.strange] == [("lain.xml", NO_REPORT)]
    assert [(doubt.file, doubt.reason) for doubt in case.doubts] == [("salinan.xml", SAME_FILE.fill(other="hp2.xml"))]
    assert {path.name for path in case.files} == {"sources.csv", "hp.xml", "hp2.xml", "salinan.xml"}
