"""Pages in the states nobody plans for: an empty graph, unsealed identities, Neo4j away."""

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graphsvc.api.app import create_app
from graphsvc.store import Store, open_store
from tests.service import serving, settings_on

EMPTY = (
    "/",
    "/search?q=budi",
    "/rankings/degree",
    "/communities",
    "/networks/ties",
    "/networks/calls",
    "/paths",
    "/loads",
)


@pytest.mark.parametrize("url", EMPTY)
def test_a_page_of_an_empty_graph_is_a_page(empty_store: Store, client: httpx.Client, url: str) -> None:
    answer = client.get(url)

    assert answer.status_code == 200
    assert "<h1>" in answer.text


@pytest.fixture
def unsealed(empty_store: Store, tmp_path: Path) -> Iterator[httpx.Client]:
    with serving(create_app(settings_on(empty_store, tmp_path, unsealed=True), empty_store)) as asking:
        yield asking


@pytest.mark.parametrize("url", [*EMPTY, "/nothing-here", "/rankings/degree?top=x"])
def test_open_identities_are_announced_on_every_page(unsealed: httpx.Client, client: httpx.Client, url: str) -> None:
    notice = 'class="unsealed" role="alert"'

    assert notice in unsealed.get(url).text
    assert notice not in client.get(url).text


def test_neo4j_away_is_a_page_that_tries_again(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
        with (
            open_store(address, "neo4j", "") as store,
            serving(create_app(settings_on(store, tmp_path), store)) as asking,
        ):
            answer = asking.get("/rankings/degree")

    assert answer.status_code == 503
    assert '<meta http-equiv="refresh"' in answer.text


def test_a_page_that_is_not_there_offers_the_search(client: httpx.Client) -> None:
    answer = client.get("/nothing-here")

    assert answer.status_code == 404
    assert answer.text.count('action="/search"') == 2
