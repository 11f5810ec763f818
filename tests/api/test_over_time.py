"""Who is central when: /api/v1/over-time/{measure}."""

import httpx
import pytest

from graphsvc.answers.over_time import ENOUGH
from tests.service import ask

pytestmark = pytest.mark.usefixtures("samples")


def test_the_ranks_of_a_window_are_those_of_the_ranking_within_it(client: httpx.Client) -> None:
    asked = {"network": "ties", "dataset": "kalbar"}
    answer = ask(client, "/over-time/degree", {**asked, "top": 1000, "window": 12, "step": 12})

    assert len(answer["windows"]) > 1
    for at, window in enumerate(answer["windows"]):
        within = {"since": window["since"], "until": window["until"], "top": 1000}
        rows = ask(client, "/rankings/degree", {**asked, **within})["rows"]
        expected = {row["id"]: row["rank"] for row in rows if row["neighbours"]}
        if len(expected) < ENOUGH:
            expected = {}
        assert {row["id"]: row["ranks"][at] for row in answer["rows"] if row["ranks"][at]} == expected


def test_a_row_sums_up_its_ranks(client: httpx.Client) -> None:
    rows = ask(client, "/over-time/pagerank", {"top": 1000})["rows"]

    assert rows
    for row in rows:
        had = [rank for rank in row["ranks"] if rank]
        top5 = sum(rank <= 5 for rank in had)
        assert (row["windows"], row["top5"], row["best"]) == (len(had), top5, min(had))
        steady = top5 >= 3 and top5 / len(had) >= 0.5
        assert row["pattern"] == ("steady" if steady else "short-lived" if top5 else "never")
    assert {row["pattern"] for row in rows} >= {"short-lived", "never"}
    assert [row["top5"] for row in rows] == sorted((row["top5"] for row in rows), reverse=True)


def test_protected_people_are_counted_and_not_listed(client: httpx.Client) -> None:
    answer = ask(client, "/over-time/degree", {"top": 1000, "window": 24, "step": 24})

    assert answer["protected"] > 0
    assert not any(row["sealed"] for row in answer["rows"])


def test_more_windows_than_can_be_read_are_refused(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphsvc.networks.windows.MOST", 2)

    response = client.get("/api/v1/over-time/degree", params={"window": 1, "step": 1, "lang": "en"})

    assert response.status_code == 422
    assert "Make the window or the step longer" in response.json()["detail"]
