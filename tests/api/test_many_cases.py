"""More cases than a list holds: the newest are told, all are counted, and what is asked for is never dropped."""

from pathlib import Path

import httpx
import pytest

from graphsvc.store import Store
from tests.conftest import empty
from tests.graph.whole import folder
from tests.loading import load_folder
from tests.service import ask


@pytest.fixture(scope="module")
def many(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A dataset of 203 cases, the first one the oldest, and a newer one of none."""
    empty(store)
    parent: Path = tmp_path_factory.mktemp("berkas")
    cases = "".join(f"k{at},Perkara {at},{1990 + at // 12}-{at % 12 + 1:02d}\n" for at in range(203))
    load_folder(store, folder(parent, "banyak", cases=f"id,title,opened_on\n{cases}"))
    load_folder(store, folder(parent, "lain", persons="id,name\np1,Budi\n"))
    return store


@pytest.mark.usefixtures("many")
def test_the_newest_cases_are_listed_and_all_are_counted(client: httpx.Client) -> None:
    cases, few = ask(client, "/cases"), ask(client, "/cases", {"limit": 2})

    assert (cases["total"], len(cases["cases"])) == (203, 200)
    assert [case["id"] for case in few["cases"]] == ["case:banyak:k202", "case:banyak:k201"]
    assert "203" in client.get("/").text


@pytest.mark.usefixtures("many")
def test_a_form_keeps_an_old_case_that_is_asked_for_and_offers_every_dataset(client: httpx.Client) -> None:
    page = client.get("/networks/associates", params={"case": "case:banyak:k0"}).text

    assert 'value="case:banyak:k0" checked' in page
    assert "Perkara 0" in page
    assert "<option>lain</option>" in page
