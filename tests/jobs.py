"""A service whose jobs are kept in a folder of the test's own, and questions that take it a while."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphsvc.api.app import create_app
from graphsvc.store import Store
from tests.service import ask, serving, settings_on

BANDS = "/api/v1/rankings/betweenness?bands=true&dataset=kalbar&lang=en&top=3"
LONG = "/api/v1/rankings/link_betweenness?bands=true&lang=en&top=1000&weighted=true"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def service(samples: Store, home: Path) -> Iterator[httpx.Client]:
    with serving(create_app(settings_on(samples, home), samples)) as asking:
        yield asking


def begin(client: httpx.Client, question: str) -> dict[str, Any]:
    response = client.post("/api/v1/jobs", json={"question": question})
    assert response.status_code == 202, response.text
    assert response.headers["location"] == f"/api/v1/jobs/{response.json()['id']}"
    return response.json()


def ended(client: httpx.Client, id_: str) -> dict[str, Any]:
    with client.stream("GET", f"/api/v1/jobs/{id_}/events") as stream:
        told = [line for line in stream.iter_lines() if line.startswith("data:")]
    return json.loads(told[-1].removeprefix("data:"))


def under_way(client: httpx.Client, question: str) -> dict[str, Any]:
    """The job of the question, once some of its steps are done."""
    job = begin(client, question)
    while ask(client, f"/jobs/{job['id']}")["done"] < 3:
        time.sleep(0.05)
    return job
