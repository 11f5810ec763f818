"""A measure that would walk for minutes is refused with a way out; nothing else is."""

from typing import Any

import httpx
import pytest

from graphsvc.answers import rankings
from graphsvc.api import about


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
    monkeypatch.setattr(about, "QUICK", 10)

    page = client.get("/")

    assert page.status_code == 200
    assert "/rankings/degree" in page.text
