"""Pages in the states nobody plans for: an empty graph, unsealed identities, Neo4j away, a report."""

import socket
from collections.abc import Iterator

import httpx
import pytest

from graphsvc.answers.about import LoadsAnswer
from graphsvc.api.app import create_app
from graphsvc.settings import Settings
from graphsvc.store import Store, open_store
from ingest.report import LoadReport, RemarkReport, TableReport
from tests.service import serving
from visualisations.pages import View, page

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
VIEW = View("id", "/loads", (), unsealed=False, revision=None)


@pytest.mark.parametrize("url", EMPTY)
def test_a_page_of_an_empty_graph_is_a_page(empty_store: Store, client: httpx.Client, url: str) -> None:
    answer = client.get(url)

    assert answer.status_code == 200
    assert "<h1>" in answer.text


@pytest.fixture
def unsealed(empty_store: Store) -> Iterator[httpx.Client]:
    with serving(create_app(Settings(unsealed=True), empty_store)) as asking:  # pyright: ignore[reportCallIssue] (every other field has a default)
        yield asking


@pytest.mark.parametrize("url", [*EMPTY, "/nothing-here", "/rankings/degree?top=x"])
def test_open_identities_are_announced_on_every_page(unsealed: httpx.Client, client: httpx.Client, url: str) -> None:
    notice = 'class="unsealed" role="alert"'

    assert notice in unsealed.get(url).text
    assert notice not in client.get(url).text


def test_neo4j_away_is_a_page_that_tries_again() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
        with open_store(address, "neo4j", "") as store:
            settings = Settings(neo4j_uri=address)  # pyright: ignore[reportCallIssue] (every other field has a default)
            with serving(create_app(settings, store)) as asking:
                answer = asking.get("/rankings/degree")

    assert answer.status_code == 503
    assert '<meta http-equiv="refresh"' in answer.text


def test_a_page_that_is_not_there_offers_the_search(client: httpx.Client) -> None:
    answer = client.get("/nothing-here")

    assert answer.status_code == 404
    assert answer.text.count('action="/search"') == 2


def test_a_load_report_shows_each_rejection() -> None:
    report = LoadReport(
        dataset="kalbar",
        load=None,
        tables={"persons": TableReport(read=3, loaded=1, unchanged=1, rejected=1)},
        rejections=[
            RemarkReport(file="persons.csv", row=4, column="nik", found="<b>12</b>", reason="NIK harus 16 angka.")
        ],
        warnings=[],
    )

    text = page("loads.html", VIEW, answer=LoadsAnswer(loads=[]), report=report)

    assert "Tidak ada yang ditulis ke graf." in text
    assert "NIK harus 16 angka." in text
    assert "&lt;b&gt;12&lt;/b&gt;" in text
