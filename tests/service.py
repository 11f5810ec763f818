"""The service over real HTTP, and the sample cases in the graph behind it: fixtures for tests of what users meet.

A `conftest.py` that wants them imports them. `samples` leaves the graph as it is where nobody has changed it since, so
that modules which only read can follow each other at no cost.
"""

import csv
import threading
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from graphsvc.answers.reader import Reader
from graphsvc.api.app import create_app
from graphsvc.cli.running import listen
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.settings import Settings
from graphsvc.store import Store
from queries import HEALTH
from tests.conftest import empty
from tests.loading import load_folder

SAMPLES = Path(__file__).parent.parent / "ingest" / "samples" / "data"
SAMPLE_FOLDERS = sorted(path for path in SAMPLES.iterdir() if path.is_dir())
BROKER = "person:kalbar:p035"

_loaded: list[int] = []
"""How many nodes and statements the graph held when the samples had just been loaded."""


@pytest.fixture(scope="module")
def samples(store: Store) -> Store:
    """The store with the sample cases in it and nothing else. Do not write."""
    if _held(store) != _loaded:
        empty(store)
        for folder in SAMPLE_FOLDERS:
            load_folder(store, folder)
        _loaded[:] = _held(store)
    return store


def _held(store: Store) -> list[int]:
    found = store.read(HEALTH, EVERYTHING_SEALED)[0]
    return [found.entities, found.statements]


def settings_on(store: Store, home: Path, **given: object) -> Settings:
    """Of a service with its files in `home`, on the tests' Neo4j: somebody else's, which it must never start again."""
    uri, user, password = store.address
    return Settings.model_validate(
        {"home": home, "neo4j_uri": uri, "neo4j_user": user, "neo4j_password": password, **given}
    )


@pytest.fixture(scope="session")
def client(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a service with the settings that everybody begins with: names sealed, Indonesian."""
    with serving(create_app(settings_on(store, tmp_path_factory.mktemp("home")), store)) as asking:
        yield asking


@pytest.fixture
def reader(samples: Store) -> Reader:
    """Somebody who reads English and to whom protected people are sealed."""
    return Reader(samples, Networks(samples), EVERYTHING_SEALED, "en")


@contextmanager
def serving(app: FastAPI) -> Generator[httpx.Client]:
    """The app on a free port of this computer, by the server that `graphsvc serve` uses."""
    with listen("127.0.0.1", 0) as listening:
        port: int = listening.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app, access_log=False, log_config=None, lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as asking:
                # The language once asked for would colour every later answer.
                asking.event_hooks["response"] = [lambda _response: asking.cookies.clear()]
                yield asking
        finally:
            server.should_exit = True
            thread.join()
            app.state.jobs.close()


def ask(client: httpx.Client, path: str, asked: Mapping[str, Any] | None = None) -> Any:
    """What the API answers, as JSON."""
    response = client.get(f"/api/v1{path}", params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def sample_rows(table: str) -> list[tuple[str, dict[str, str]]]:
    """The rows of one table of the samples, each with the name of its dataset."""
    found: list[tuple[str, dict[str, str]]] = []
    for folder in SAMPLE_FOLDERS:
        with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as stream:
            found += [(folder.name, row) for row in csv.DictReader(stream)]
    return found
