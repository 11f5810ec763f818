"""Neo4j killed under the service: a plain 503 while it is away, and everything back by itself."""

import time
from pathlib import Path

import httpx
import psutil

from graphsvc import local_neo4j
from graphsvc.api.app import create_app
from graphsvc.graph import open_graph
from graphsvc.settings import Settings
from ingest.load import load_folder, prepare
from tests.conftest import PAPER_CASE
from tests.service import serving


def test_a_killed_neo4j_is_said_plainly_and_comes_back_with_all_its_data(tmp_path: Path) -> None:
    given = Settings.model_validate({"home": tmp_path / "home", "heap_mb": 512, "page_cache_mb": 128, "language": "en"})
    with open_graph(given) as store, serving(create_app(given, store)) as client:
        prepare(store)
        load_folder(store, PAPER_CASE)
        before = client.get("/health").json()
        pid = local_neo4j.status(given.home).pid
        assert pid is not None

        psutil.Process(pid).kill()
        away = client.get("/api/v1/cases")
        page = client.get("/")

        assert (away.status_code, page.status_code) == (503, 503)
        assert away.headers["retry-after"] == "5"
        assert away.headers["content-type"] == "application/problem+json"
        assert "does not answer" in away.json()["detail"]
        assert _back(client) == before


def _back(client: httpx.Client) -> object:
    for _ in range(120):
        answer = client.get("/health")
        if answer.status_code == 200:
            return answer.json()
        time.sleep(1)
    return None
