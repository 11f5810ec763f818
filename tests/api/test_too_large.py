"""A measure that would walk for minutes is refused with a way out; nothing else is."""

import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphsvc.answers import grounds, listing, rankings
from graphsvc.api.app import create_app
from graphsvc.settings import Settings
from graphsvc.store import Store
from tests.service import ask, serving


@pytest.mark.parametrize(("measure", "status"), [("betweenness", 422), ("closeness", 422), ("degree", 200)])
def test_only_measures_that_walk_everything_mind_the_size(
    client: httpx.Client, samples: Any, monkeypatch: pytest.MonkeyPatch, measure: str, status: int
) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)

    answer = client.get(f"/api/v1/rankings/{measure}")

    assert answer.status_code == status
    assert status == 200 or "pagerank" in answer.json()["detail"]


def test_the_first_page_comes_whatever_the_size(
    client: httpx.Client, samples: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)
    monkeypatch.setattr(listing, "QUICK", 10)

    page = client.get("/")

    assert page.status_code == 200
    assert "/rankings/degree" in page.text


def test_on_a_large_graph_the_first_page_shows_what_takes_long_once_it_is_known(
    samples: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grounds, "MOST", 10)
    with serving(create_app(Settings(home=tmp_path), samples)) as client:  # pyright: ignore[reportCallIssue] (every field has a default)
        first = client.get("/?lang=en")
        assert first.status_code == 200
        assert "Counting" in first.text
        while any(job["state"] in {"waiting", "running"} for job in ask(client, "/jobs")["jobs"]):
            time.sleep(0.1)

        assert "Counting" not in client.get("/?lang=en").text
        assert client.get("/api/v1/communities").json()["communities"], "As a job, as every long answer."
        questions = {job["question"].partition("?")[0] for job in ask(client, "/jobs")["jobs"]}
        assert questions == {"/api/v1/communities", "/api/v1/rankings/degree"}
