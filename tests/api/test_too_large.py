"""A measure that would walk for minutes is estimated where that is possible, else refused with a way out."""

import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphsvc.answers import grounds, listing, rankings
from graphsvc.api.app import create_app
from graphsvc.store import Store
from tests.service import ask, serving, settings_on


@pytest.mark.parametrize(("measure", "status"), [("link_betweenness", 422), ("closeness", 422), ("degree", 200)])
def test_only_measures_that_walk_everything_mind_the_size(
    client: httpx.Client, samples: Any, monkeypatch: pytest.MonkeyPatch, measure: str, status: int
) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)

    answer = client.get(f"/api/v1/rankings/{measure}")

    assert answer.status_code == status
    assert status == 200 or "pagerank" in answer.json()["detail"]


@pytest.fixture
def large(samples: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)


def test_betweenness_is_estimated_and_says_how_far_off_it_can_be(
    client: httpx.Client, samples: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = ask(client, "/rankings/betweenness", {"top": 1000})
    monkeypatch.setattr(rankings, "STEPS", 10)

    answer = ask(client, "/rankings/betweenness", {"top": 1000})

    assert exact["estimate"] is None
    estimate = answer["estimate"]
    assert estimate["samples"] == 100_000
    assert estimate["confidence"] == 0.95
    assert 0 < estimate["error"] < 0.02
    true = {row["id"]: row for row in exact["rows"]}
    for row in answer["rows"]:
        known = row["estimated"]
        assert known["low"] <= true[row["id"]]["score"] <= known["high"]
        assert known["rank_low"] <= true[row["id"]]["rank"] <= known["rank_high"]
        assert known["rank_low"] <= row["rank"] <= known["rank_high"]
        assert known["error"] <= estimate["error"]


@pytest.mark.usefixtures("large")
def test_an_estimate_of_nothing_does_not_say_that_there_is_nothing(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/betweenness", {"top": 1000, "lang": "en"})["rows"]

    none = [row for row in rows if row["score"] == 0]
    assert none
    assert all("no shortest way" not in row["sentence"] for row in none)
    assert all("Estimated from a sample: between 0.000 and" in row["sentence"] for row in none)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("asked", [{"weighted": True}, {"network": "events"}])
def test_paths_by_weight_or_between_two_sorts_of_nodes_are_not_estimated_but_refused(
    client: httpx.Client, asked: dict[str, Any]
) -> None:
    assert client.get("/api/v1/rankings/betweenness", params=asked).status_code == 422


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize(("language", "says"), [("id", "Perkiraan, bukan hitungan penuh"), ("en", "not a full count")])
def test_the_page_says_that_it_is_an_estimate(client: httpx.Client, language: str, says: str) -> None:
    page = client.get("/rankings/betweenness", params={"lang": language})

    assert says in page.text
    assert "±" in page.text


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
    with serving(create_app(settings_on(samples, tmp_path), samples)) as client:
        first = client.get("/?lang=en")
        assert first.status_code == 200
        assert "Counting" in first.text
        while any(job["state"] in {"waiting", "running"} for job in ask(client, "/jobs")["jobs"]):
            time.sleep(0.1)

        assert "Counting" not in client.get("/?lang=en").text
        assert client.get("/api/v1/communities").json()["communities"], "As a job, as every long answer."
        questions = {job["question"].partition("?")[0] for job in ask(client, "/jobs")["jobs"]}
        assert questions == {"/api/v1/communities", "/api/v1/rankings/degree"}
