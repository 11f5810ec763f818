"""Whoever has set GRAPHSVC_UNSEALED sees the names, and is told so on every page."""

from collections.abc import Iterator

import httpx
import pytest

from graphsvc.api.app import create_app
from graphsvc.store import Store
from ingest.report import LoadReport
from tests.contract.canaries import PROTECTED
from tests.contract.pages import taken_apart
from tests.contract.searched import NUMBERS, OWN_IDS, WORDS, given_away
from tests.service import ask, serving, settings_on


@pytest.fixture(scope="module")
def unsealed(loaded: tuple[Store, LoadReport], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The service of somebody who has set GRAPHSVC_UNSEALED."""
    with serving(
        create_app(settings_on(loaded[0], tmp_path_factory.mktemp("open"), unsealed=True), loaded[0])
    ) as open_:
        yield open_


def test_all_that_is_hidden_is_there_to_be_hidden(unsealed: httpx.Client) -> None:
    told = [
        unsealed.get(f"/api/v1/entities/{id_}{more}").text
        for one in PROTECTED
        for id_ in (f"person:kenari:{one.id}", f"phone:62{one.phone}")
        for more in ("", "/neighbours")
    ]
    told += [unsealed.get(f"/api/v1/entities/device:{one.handset}").text for one in PROTECTED]

    assert given_away(" ".join(told)) == {*WORDS, *NUMBERS, *(one.plate for one in PROTECTED)}


def test_whoever_may_see_names_sees_them(unsealed: httpx.Client) -> None:
    victim = ask(unsealed, "/entities/person:kenari:p1")

    first = PROTECTED[0]
    assert victim["caption"] == first.name
    assert (victim["fields"]["nik"], victim["fields"]["home"]) == (first.nik, first.home)
    assert "person:kenari:p1" in {hit["id"] for hit in ask(unsealed, "/search", {"q": first.name})["hits"]}
    assert ask(unsealed, f"/entities/{OWN_IDS[0]}")["caption"] == f"+62{first.phone}"
    assert first.name in ask(unsealed, "/entities/case:kenari:k1")["caption"]


@pytest.mark.parametrize("address", ["/", "/loads", "/search?q=a", "/rankings/degree", "/communities", "/coverage", "/networks/associates",
                                     "/entities/person:kenari:p1", "/paths", "/nowhere", "/rankings/nothing"])  # fmt: skip
def test_where_names_are_open_every_page_says_so(unsealed: httpx.Client, client: httpx.Client, address: str) -> None:
    notice = "Identitas terbuka."

    assert notice in taken_apart(unsealed.get(address).text).text
    assert notice not in taken_apart(client.get(address).text).text
