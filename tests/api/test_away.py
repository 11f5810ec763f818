"""Neo4j goes away under the service and comes back: 503 with a time to try again, and nothing to restart by hand."""

import socketserver
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest
from pydantic import SecretStr

from graphsvc import local_neo4j
from graphsvc.api.app import create_app
from graphsvc.graph import open_graph
from graphsvc.local_neo4j.address import read_address
from graphsvc.settings import Settings
from ingest.load import prepare
from tests.conftest import PAPER_CASE
from tests.contract.pages import taken_apart
from tests.loading import load_folder
from tests.neo4j_fixture import short_lived_java
from tests.service import serving

BACK_S = 120.0
MEMORY = {"heap_mb": 512, "page_cache_mb": 64}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with an embedded Neo4j of this module's own, which it may kill."""
    folder = tmp_path_factory.mktemp("away")
    with short_lived_java():
        try:
            yield folder
        finally:
            local_neo4j.stop(folder)


@pytest.fixture(scope="module")
def embedded(home: Path) -> Iterator[httpx.Client]:
    """A service that runs this Neo4j itself."""
    with _service(Settings(home=home, **MEMORY)) as client:  # pyright: ignore[reportCallIssue, reportArgumentType] (every field has a default)
        yield client


@pytest.fixture(scope="module")
def outside(home: Path, embedded: httpx.Client) -> Iterator[httpx.Client]:
    """A service to which the same Neo4j is one that somebody else runs."""
    address = read_address(home)
    assert address is not None
    with _service(
        Settings(neo4j_uri=address.uri, neo4j_user=address.user, neo4j_password=SecretStr(address.password))  # pyright: ignore[reportCallIssue] (every field has a default)
    ) as client:
        yield client


@contextmanager
def _service(settings: Settings) -> Generator[httpx.Client]:
    """The service on the paper case."""
    with open_graph(settings) as store:
        prepare(store)
        load_folder(store, PAPER_CASE)
        with serving(create_app(settings, store)) as client:
            yield client


@pytest.fixture(scope="module")
def killed(home: Path, outside: httpx.Client) -> int:
    """The process that Neo4j was, killed while the service was being asked."""
    pid = local_neo4j.status(home).pid
    assert pid is not None
    with _asked_all_the_while(outside) as statuses:
        psutil.Process(pid).kill()
        time.sleep(1)
    assert set(statuses) <= {200, 503}
    return pid


@contextmanager
def _hanging_up(port: int) -> Generator[None]:
    """Somebody else on this port, who ends every call at once."""
    with socketserver.TCPServer(("127.0.0.1", port), socketserver.BaseRequestHandler, bind_and_activate=False) as other:
        other.allow_reuse_address = True  # Calls of the one before are still on their way out.
        other.server_bind()
        other.server_activate()
        threading.Thread(target=other.serve_forever, kwargs={"poll_interval": 0.05}).start()
        try:
            yield
        finally:
            other.shutdown()


@contextmanager
def _asked_all_the_while(client: httpx.Client) -> Generator[list[int]]:
    """The statuses of answers to one question, asked again and again in another thread."""
    statuses: list[int] = []
    over = threading.Event()

    def ask() -> None:
        while not over.is_set():
            statuses.append(client.get("/api/v1/entities/person:badau-kecil:p01/neighbours").status_code)

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield statuses
    finally:
        over.set()
        thread.join()


def _until_back(client: httpx.Client) -> set[int]:
    """Asks until there is an answer; what was said meanwhile."""
    said = set[int]()
    until = time.monotonic() + BACK_S
    while time.monotonic() < until:
        status = client.get("/health").status_code
        if status == 200:
            return said
        said.add(status)
        time.sleep(0.1)
    pytest.fail(f"Neo4j did not come back within {BACK_S} s; last seen: {said}")


@pytest.mark.usefixtures("killed")
@pytest.mark.parametrize("path", ["/health", "/api/v1/rankings/degree", "/api/v1/search?q=a"])
def test_the_api_says_to_try_again(outside: httpx.Client, path: str) -> None:
    response = outside.get(path, headers={"Cookie": "lang=en"})

    assert response.status_code == 503
    assert response.headers["content-type"] == "application/problem+json"
    assert int(response.headers["retry-after"]) > 0
    assert response.json() == {
        "type": "about:blank",
        "title": "Cannot be answered right now",
        "status": 503,
        "detail": "Neo4j does not answer. Try again in a moment.",
    }


@pytest.mark.usefixtures("killed")
@pytest.mark.parametrize("path", ["/", "/networks/associates"])
def test_a_page_says_to_try_again(outside: httpx.Client, path: str) -> None:
    response = outside.get(path)

    page = taken_apart(response.text)
    assert response.status_code == 503
    assert int(response.headers["retry-after"]) > 0
    assert "Neo4j tidak menjawab. Coba lagi sebentar lagi." in page.text
    assert path in page.addresses


@pytest.mark.usefixtures("killed")
def test_what_needs_no_graph_is_still_there(outside: httpx.Client) -> None:
    assert outside.get("/static/style.css").status_code == 200
    assert outside.get("/nowhere").status_code == 404


def test_an_embedded_neo4j_that_was_killed_is_started_again(home: Path, embedded: httpx.Client, killed: int) -> None:
    assert embedded.get("/health").status_code == 503

    assert _until_back(embedded) <= {503}
    assert local_neo4j.status(home).pid != killed
    assert len(embedded.get("/api/v1/cases").json()["cases"]) == 2


def test_a_service_on_somebody_else_s_neo4j_goes_on_by_itself(
    outside: httpx.Client, embedded: httpx.Client, killed: int
) -> None:
    _until_back(embedded)

    assert _until_back(outside) <= {503}
    assert len(outside.get("/api/v1/cases").json()["cases"]) == 2
    assert outside.get("/").status_code == 200


def test_an_embedded_neo4j_that_has_to_take_another_port_is_found_there(embedded: httpx.Client, home: Path) -> None:
    """The last one here: to the service outside it is gone for good."""
    before = local_neo4j.status(home)
    assert before.pid is not None
    assert before.uri is not None
    server = psutil.Process(before.pid)
    server.kill()
    psutil.wait_procs([server], timeout=10)
    with _hanging_up(int(before.uri.rsplit(":", 1)[1])):
        assert embedded.get("/health").status_code == 503
        _until_back(embedded)

    assert local_neo4j.status(home).uri != before.uri
    assert len(embedded.get("/api/v1/cases").json()["cases"]) == 2
