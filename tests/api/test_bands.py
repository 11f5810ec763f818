"""How sure the ranks of a list are: /api/v1/rankings/{measure}?bands=true."""

import json
from typing import Any

import httpx
import pytest

from graphsvc.measures import MEASURES
from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")

KALBAR: dict[str, Any] = {"dataset": "kalbar", "bands": True, "lang": "en"}


@pytest.mark.parametrize("measure", [measure.name for measure in MEASURES if measure.of != "set"])
def test_every_ranks_band_is_given_with_the_papers_it_rests_on(client: httpx.Client, measure: str) -> None:
    answer = ask(client, f"/rankings/{measure}", {**KALBAR, "top": 5})

    assert answer["bands"]["runs"] == 300
    for row in answer["rows"]:
        band = row["band"]
        assert 1 <= band["low"] <= band["high"]
        assert 0 <= band["share_top5"] <= 1
        assert 0 < band["runs"] <= 300
        assert all(id_.startswith("source:kalbar:") for id_ in row["rests_on"])
        assert row["sureness"].startswith(f"{row['rank']} ({band['low']}–{band['high']})")


def test_the_broker_stays_on_top_and_the_answer_is_the_same_again(client: httpx.Client) -> None:
    first = ask(client, "/rankings/betweenness", {**KALBAR, "top": 3})
    again = ask(client, "/rankings/betweenness", {**KALBAR, "top": 3, "lang": "id"})

    assert first["rows"][0]["id"] == BROKER
    assert first["rows"][0]["band"]["low"] == 1
    assert first["rows"][0]["band"]["share_top5"] > 0.9
    assert [row["band"] for row in first["rows"]] == [row["band"] for row in again["rows"]]


def test_a_rank_falls_without_the_papers_that_it_rests_on(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/betweenness", {**KALBAR, "top": 20})["rows"]

    falling = [row for row in rows if row["without"]]
    assert falling
    for row in falling:
        ranks = [one["rank"] for one in row["without"]]
        assert all(rank is None or rank > row["band"]["high"] for rank in ranks)
        papers = [one["id"] for one in row["without"] if one["kind"] == "Source"]
        assert papers == row["rests_on"]


def test_who_is_known_from_one_paper_alone_is_said_to_be(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/degree", {**KALBAR, "top": 1000})["rows"]

    alone = [row for row in rows if row["only_source"]]
    assert alone
    assert all("all its links rest on one source" in row["sureness"] for row in alone)


def test_protected_people_are_neither_listed_nor_named(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/degree", {**KALBAR, "top": 1000})

    assert not [row for row in answer["rows"] if row["sealed"]]
    assert "Korban" not in json.dumps(answer["rows"])


def test_a_set_has_no_ranks(client: httpx.Client) -> None:
    refused = client.get("/api/v1/rankings/key_players", params={"bands": True, "lang": "en"})

    assert refused.status_code == 422
    assert "no ranks" in refused.json()["detail"]


def test_without_the_question_nothing_is_tried(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/degree", {"dataset": "kalbar", "top": 1})

    assert answer["bands"] is None
    assert answer["rows"][0]["band"] is None
