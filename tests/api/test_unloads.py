"""Taking back through the service: what was loaded by mistake goes, and nothing else."""

from pathlib import Path

import pytest

from tests.contract.pages import taken_apart
from tests.graph.whole import content, folder, node, whole
from tests.loading import load_folder
from tests.uploading import Gate, Sent, table


def take_back(sent: Sent, what: str | None) -> tuple[int, str]:
    response = sent.client.post("/api/v1/unloads", json={"what": what}, params={"lang": "en"})
    return response.status_code, response.text


def test_a_load_goes_by_its_id_and_says_how_much_went(sent: Sent, tmp_path: Path) -> None:
    people = folder(tmp_path, persons="id,name\np1,Budi\np2,Ratna\n")
    load_folder(sent.store, people)
    before = content(sent.store)
    load = load_folder(sent.store, folder(tmp_path / "2", ties="from,to,kind\np1,p2,knows\n")).load

    status, text = take_back(sent, load)

    assert (status, text) == (200, f'{{"what":"{load}","statements":1}}')
    assert content(sent.store) == before


def test_one_that_another_builds_on_stays_and_is_told_which(sent: Sent, tmp_path: Path) -> None:
    first, second = (
        load_folder(sent.store, folder(tmp_path, persons=f"id,name\np1,{name}\n")).load for name in ("Budi", "Ratna")
    )

    status, text = take_back(sent, first)

    assert (status, f"take {second} back first" in text) == (422, True)
    assert node(sent.store, "person:kecil:p1")["name"] == "Ratna"


@pytest.mark.parametrize("what", ["", "kecil", "load:kecil:1", "' OR 1 = 1", "<b>"])
def test_what_is_not_there_is_said_not_to_be(sent: Sent, what: str) -> None:
    status, text = take_back(sent, what)

    assert (status, "no load of that name" in text) == (422, True)


def test_while_a_load_runs_nothing_is_taken_back(sent: Sent, gate: Gate) -> None:
    report = sent.post([table("persons.csv", "id,name\np1,Budi\n")], dataset="kecil").json()
    upload = sent.preview([table("persons.csv", "id,name\np2,Ratna\n")], dataset="lain")["upload"]
    gate.table = "persons"
    sent.step(upload, "confirm")
    gate.reached.wait()

    status, text = take_back(sent, report["load"])

    gate.opened.set()
    sent.until(upload, "done")
    assert (status, "being loaded or taken back" in text) == (409, True)
    assert take_back(sent, report["load"])[0] == 200
    assert "person:kecil:p1" not in whole(sent.store)


def test_what_it_does_not_know_is_refused_and_nothing_goes(sent: Sent, tmp_path: Path) -> None:
    load_folder(sent.store, folder(tmp_path, persons="id,name\np1,Budi\n"))
    before = whole(sent.store)

    response = sent.client.post("/api/v1/unloads", json={"what": "kecil", "dry_run": True})

    assert (response.status_code, "dry_run" in response.text) == (422, True)
    assert whole(sent.store) == before


def test_the_page_of_a_refusal_leads_to_pages_that_are_there(sent: Sent) -> None:
    response = sent.client.post("/loads/unload", data={"what": "kecil"})

    page = taken_apart(response.text)
    led = [address for address in page.addresses if address.startswith("/") and not address.startswith("/static")]
    assert response.status_code == 422
    assert "/loads" in led
    assert {sent.client.get(address).status_code for address in led} == {200}
