"""Uploading: POST /api/v1/loads, the preview, its confirmation, progress, cancelling and discarding."""

import os
import stat
from pathlib import Path

import pytest

from graphsvc.errors import GraphUnavailable
from graphsvc.scope import EVERYTHING_SEALED
from queries import CASES
from tests.conftest import PAPER_CASE, empty
from tests.graph.whole import content, folder, whole
from tests.loading import load_folder
from tests.uploading import FILES, Gate, Sent, sending, table
from tests.workbook import book

PERSONS = table("persons.csv", "id,name\np1,Budi\np2,\n")


def test_a_preview_is_the_report_and_writes_nothing(sent: Sent) -> None:
    preview = sent.preview()

    assert whole(sent.store) == {}
    assert (preview["dataset"], preview["load"], preview["state"]) == ("badau-kecil", None, "preview")
    assert preview["tables"]["persons"] == {"read": 12, "loaded": 12, "changed": 0, "unchanged": 0, "rejected": 0}
    assert {"rejections", "warnings", "same_persons"} <= preview.keys()
    assert sent.state(preview["upload"]) == preview


def test_what_was_confirmed_is_what_the_command_loads(sent: Sent) -> None:
    load_folder(sent.store, PAPER_CASE)
    wholly = content(sent.store)
    empty(sent.store)
    preview = sent.preview()

    confirmed = sent.step(preview["upload"], "confirm")
    done = sent.until(preview["upload"], "done", "failed")

    assert confirmed.status_code == 202
    assert done["state"] == "done"
    assert done["load"].startswith("load:badau-kecil:")
    assert done["tables"] == preview["tables"]
    assert content(sent.store) == wholly


def test_without_dry_run_it_loads_at_once(sent: Sent) -> None:
    report = sent.post(dataset="badau-kecil").json()
    again = sent.post(dataset="badau-kecil").json()

    assert report["load"]
    assert (again["load"], again["tables"]["persons"]["unchanged"]) == (None, 12)


def test_a_workbook_is_a_case_by_itself_and_names_its_dataset(sent: Sent, tmp_path: Path) -> None:
    path = book(tmp_path / "Badau 2024.xlsx", {"Orang": [["id", "nama"], ["p1", "Budi"]], "Perkara": [["id"], ["k1"]]})

    preview = sent.post([("files", (path.name, path.read_bytes()))], dry_run="true").json()

    assert preview["dataset"] == "Badau 2024"
    assert {name: table["loaded"] for name, table in preview["tables"].items()} == {"cases": 1, "persons": 1}


def test_dry_run_may_stand_in_the_address(sent: Sent) -> None:
    response = sent.client.post("/api/v1/loads", files=FILES, params={"dry_run": "true", "dataset": "lain"})

    assert (response.json()["state"], response.json()["dataset"]) == ("preview", "lain")
    assert whole(sent.store) == {}


def test_a_preview_of_a_graph_that_has_changed_since_is_made_again(sent: Sent, tmp_path: Path) -> None:
    preview = sent.preview([PERSONS], dataset="kecil")
    load_folder(sent.store, folder(tmp_path, persons="id,name\np1,Budi\n"))

    refused = sent.step(preview["upload"], "confirm")

    fresh = sent.until(preview["upload"], "preview")
    assert refused.status_code == 409
    assert fresh["moved"]
    assert fresh["revision"] > preview["revision"]
    assert (preview["tables"]["persons"]["loaded"], fresh["tables"]["persons"]["loaded"]) == (1, 0)
    assert sent.step(preview["upload"], "confirm").status_code == 202


def test_files_lie_where_only_their_owner_reads_them_and_are_gone_after_the_load(sent: Sent) -> None:
    preview = sent.preview()
    (stored,) = sent.uploads.iterdir()

    sent.step(preview["upload"], "confirm")
    sent.until(preview["upload"], "done")

    if os.name == "posix":
        assert stat.S_IMODE(sent.uploads.stat().st_mode) & 0o700 == 0o700
    assert stored.name == preview["upload"]
    assert list(sent.uploads.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions are told this way on POSIX only")
def test_the_folder_of_an_upload_is_its_owner_s_alone(sent: Sent) -> None:
    sent.preview()

    (stored,) = sent.uploads.iterdir()
    assert stat.S_IMODE(stored.stat().st_mode) == 0o700


def test_what_is_discarded_is_gone(sent: Sent) -> None:
    upload = sent.preview()["upload"]

    discarded = sent.client.delete(f"/api/v1/loads/{upload}")

    assert discarded.status_code == 204
    assert list(sent.uploads.iterdir()) == []
    assert sent.client.get(f"/api/v1/loads/{upload}").status_code == 404
    assert sent.step(upload, "confirm").status_code == 404


def test_events_tell_each_table_and_then_the_end(sent: Sent, gate: Gate) -> None:
    upload = sent.preview()["upload"]
    sent.step(upload, "confirm")
    gate.reached.wait()
    under_way = sent.state(upload)
    gate.opened.set()

    events = sent.events(upload)

    assert under_way["state"] == "loading"
    assert {"table": "persons", "rows": 12, "total": 12} in under_way["progress"]
    assert {"table": "travels", "rows": 0, "total": 7} in under_way["progress"]
    assert [name for name, _ in events][-1] == "end"
    assert events[-1][1]["state"] == "done"


def test_while_one_load_runs_no_other_begins(sent: Sent, gate: Gate) -> None:
    first, second = sent.preview()["upload"], sent.preview([PERSONS], dataset="lain")["upload"]
    sent.step(first, "confirm")
    gate.reached.wait()

    direct = sent.post([PERSONS], dataset="lain")
    twice = sent.step(first, "confirm")
    kept = {path.name for path in sent.uploads.iterdir()}
    gate.opened.set()
    sent.until(first, "done")

    assert direct.status_code == 409
    assert direct.json()["detail"].startswith("Ada yang sedang dimuat")
    assert twice.status_code == 409
    assert kept == {first, second}
    assert sent.state(second)["state"] == "preview"


def test_a_load_that_is_cancelled_leaves_the_graph_as_it_was(sent: Sent, gate: Gate) -> None:
    load_folder(sent.store, PAPER_CASE, dataset="lain")
    before = whole(sent.store)
    upload = sent.preview()["upload"]
    sent.step(upload, "confirm")
    gate.reached.wait()
    with pytest.raises(GraphUnavailable):
        sent.store.read(CASES, EVERYTHING_SEALED, limit=9)

    stopped = sent.step(upload, "cancel")
    gate.opened.set()
    cancelled = sent.until(upload, "cancelled", "done")

    assert stopped.status_code == 202
    assert (cancelled["state"], cancelled["cancelled"], cancelled["load"]) == ("cancelled", True, None)
    assert whole(sent.store) == before
    assert sent.store.read(CASES, EVERYTHING_SEALED, limit=9)
    assert list(sent.uploads.iterdir()) == []


def test_what_does_not_run_cannot_be_cancelled(sent: Sent) -> None:
    assert sent.step(sent.preview()["upload"], "cancel").status_code == 409


@pytest.mark.parametrize(
    "files",
    [[table("catatan.txt", "halo")], [PERSONS, PERSONS], [table(f"t{at}.csv", "") for at in range(101)]],
    ids=["no table", "twice", "too many"],
)
def test_what_is_no_case_is_refused_in_a_sentence_and_not_kept(sent: Sent, files: list[object]) -> None:
    response = sent.post(files, dry_run="true")

    assert response.status_code == 422
    assert len(response.json()["detail"]) > 15
    assert list(sent.uploads.glob("*")) == []


@pytest.mark.parametrize(
    "name",
    ["../../persons.csv", "..\\..\\persons.csv", "/etc/persons.csv", "C:\\persons.csv", "sub/dir/persons.csv"],
)
def test_a_file_name_leads_nowhere(sent: Sent, name: str) -> None:
    preview = sent.preview([table(name, "id,name\np1,Budi\n"), table("ties.csv", "from,to,kind\n")])

    assert preview["tables"]["persons"]["loaded"] == 1
    assert {path.name for path in sent.uploads.rglob("*.csv")} == {"persons.csv", "ties.csv"}


def test_more_than_may_be_sent_is_refused(sent: Sent, tmp_path: Path) -> None:
    with sending(sent.store, tmp_path / "lain", upload_mb=1) as small:
        response = small.post([table("persons.csv", "id,name\n" + "p1,Budi\n" * 200_000)])

    assert response.status_code == 413
    assert "1 MiB" in response.json()["detail"]


def test_a_body_of_unknown_length_is_refused(sent: Sent) -> None:
    assert sent.client.post("/api/v1/loads", content=iter([b"x"])).status_code == 411


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"--x\r\n"),
        ("multipart/form-data; boundary=x", b"\x00\xff" * 500),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="files"\r\n\r\na\r\n--x--\r\n',
        ),
        ("application/json", b'{"files": "x"}'),
        ("application/x-www-form-urlencoded", b"files=x&dry_run=maybe"),
        ("", b""),
    ],
)
def test_what_is_no_form_is_refused(sent: Sent, kind: str, body: bytes) -> None:
    for path in ("/api/v1/loads", "/loads"):
        response = sent.client.post(path, content=body, headers={"Content-Type": kind})

        assert response.status_code in {400, 422}
        assert list(sent.uploads.glob("*")) == []
