"""Phone extractions in the graph: sourced, loaded once, and telling nobody what a protected person is called."""

from pathlib import Path
from typing import Any

from graphsvc.answers.entities import neighbours
from graphsvc.answers.reader import Reader
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED, UNSEALED, Scope
from graphsvc.store import Store
from tests.graph.whole import counts, folder, rows, statements, whole
from tests.loading import load_folder
from tests.ufed_reports import call, chat, contact, message, party, report

OWN, OPEN, SHARED, VICTIM = "6282411112222", "6282955556666", "6282499990000", "6285477778888"
CASE = {
    "cases": "id\nk1\n",
    "sources": "id,case,kind,file\ns1,k1,ekstraksi ponsel,hp.xml\n",
    "persons": "id,name\np1,Budi Hartono\np2,Siti Aminah\n",
    "roles": "person,case,role\np2,k1,korban\n",
    "uses": f"person,kind,identifier\np1,phone,{SHARED}\np2,phone,{SHARED}\np2,phone,{VICTIM}\n",
}
REPORT = report(
    contact("Mami Badau", OPEN, id_="k-1"),
    contact("Teman Siti Aminah", OPEN, id_="k-2"),
    contact("Anak Manis", SHARED, VICTIM, f"+{VICTIM}", id_="k-3"),
    contact("Tanpa nomor", id_="k-4"),
    call(party(OPEN, "To"), TimeStamp="2025-05-21T02:38:43.000+07:00", Duration="00:01:10"),
    chat(
        [party(f"{number}@s.whatsapp.net") for number in (OWN, OPEN, VICTIM)],
        message(party(f"{OPEN}@s.whatsapp.net"), TimeStamp="2025-05-22T02:38:43+07:00"),
        Source="WhatsApp",
    ),
)


def said(store: Store, scope: Scope, number: str) -> list[tuple[str, Any]]:
    """How the contacts of a phone read, and the name that each was saved under."""
    reader = Reader(store, Networks(store), scope)
    found = neighbours(reader, f"phone:{number}", ("SAVED",)).neighbours
    return sorted((one.sentence, one.fields.get("saved_as")) for near in found for one in near.statements)


def test_a_report_beside_the_tables_is_sourced_and_loaded_once(empty_store: Store, tmp_path: Path) -> None:
    case = folder(tmp_path, **CASE)
    (case / "hp.xml").write_text(REPORT, "utf-8")

    report = load_folder(empty_store, case)
    before = whole(empty_store)
    again = load_folder(empty_store, case)

    assert (counts(report, "contacts"), counts(report, "calls")) == ((6, 4, 1, 1), (3, 3, 0, 0))
    assert [(one.file, one.row, one.column) for one in report.rejections] == [("hp.xml", 4, "")]
    assert {(one["source"], one["case"], one["page"]) for one in statements(empty_store, "SAVED")} == {
        ("source:kecil:s1", "case:kecil:k1", page) for page in ("k-1", "k-2", "k-3")
    }
    assert [(one["a"], one["b"], one["channel"], one["page"]) for one in statements(empty_store, "CALLED")] == [
        (f"phone:{OWN}", f"phone:{OPEN}", "voice", "5"),
        (f"phone:{OPEN}", f"phone:{OWN}", "chat", "7"),
        (f"phone:{OPEN}", f"phone:{VICTIM}", "chat", "7"),
    ]  # fmt: skip
    assert rows(empty_store, "MATCH (p:Person) RETURN count(p) AS people") == [{"people": 2}]
    assert again.load is None
    assert whole(empty_store) == before


def test_what_a_protected_person_was_saved_as_stays_hidden(empty_store: Store, tmp_path: Path) -> None:
    """A name in an address book may be what everybody calls them: also where the number is somebody else's too."""
    case = folder(tmp_path, **CASE)
    (case / "hp.xml").write_text(REPORT, "utf-8")
    load_folder(empty_store, case)

    assert said(empty_store, EVERYTHING_SEALED, OWN) == [
        (f"+{OWN} menyimpan +{SHARED}", None),
        (f"+{OWN} menyimpan +{OPEN}: “Mami Badau”", "Mami Badau"),
        (f"+{OWN} menyimpan +{OPEN}: “Teman Korban-01 (k1)”", "Teman Korban-01 (k1)"),
        (f"+{OWN} menyimpan Telepon 1, Korban-01 (k1)", None),
    ]
    opened = Scope(opened=frozenset(["person:kecil:p2"]))
    for scope in (UNSEALED, opened):
        assert [name for _, name in said(empty_store, scope, OWN)].count("Anak Manis") == 2


def test_the_contacts_of_a_protected_person_are_theirs(empty_store: Store, tmp_path: Path) -> None:
    contacts = f"owner,number,saved_as\n{VICTIM},{OPEN},Paman Usman\n"
    load_folder(empty_store, folder(tmp_path, **CASE, contacts=contacts))

    assert said(empty_store, EVERYTHING_SEALED, OPEN) == [(f"Telepon 1, Korban-01 (k1) menyimpan +{OPEN}", None)]
    assert [name for _, name in said(empty_store, UNSEALED, OPEN)] == ["Paman Usman"]


def test_a_report_is_a_case_by_itself(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "hp.xml").write_text(REPORT, "utf-8")

    report = load_folder(empty_store, tmp_path / "hp.xml", dataset="d")

    (paper,) = rows(empty_store, "MATCH (s:Source) RETURN s.id AS id, s.kind AS kind, s.file AS file, s.date AS date")
    assert (paper["kind"], paper["file"], paper["date"]) == ("ekstraksi ponsel", "hp.xml", "2025-05-27")
    assert {one["source"] for one in statements(empty_store, "SAVED")} == {paper["id"]}
    assert report.exit_code == 1
