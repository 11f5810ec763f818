"""How clusters change: /api/v1/communities/over-time."""

import httpx
import pytest

from tests.service import ask

pytestmark = pytest.mark.usefixtures("samples")

KINDS = {"continued", "grew", "shrank", "merged", "split", "appeared", "vanished"}


def test_windows_follow_each_other_without_a_gap(client: httpx.Client) -> None:
    windows = ask(client, "/communities/over-time", {"window": 3, "since": "2024-01", "until": "2024-12"})["windows"]

    assert [(one["since"], one["until"]) for one in windows] == [
        ("2024-01", "2024-03"), ("2024-04", "2024-06"), ("2024-07", "2024-09"), ("2024-10", "2024-12"),
    ]  # fmt: skip


def test_the_clusters_of_a_window_are_those_of_its_time(client: httpx.Client) -> None:
    window = ask(client, "/communities/over-time", {"window": 6, "since": "2025", "until": "2025"})["windows"][1]
    asked = {"since": window["since"], "until": window["until"]}
    groups = ask(client, "/communities", asked)["communities"]

    assert (window["since"], window["until"]) == ("2025-07", "2025-12")
    assert [{one["id"] for one in cluster["members"]} for cluster in window["clusters"]] == [
        {one["id"] for one in group["members"]} for group in groups
    ]


def test_an_event_says_what_came_of_what(client: httpx.Client) -> None:
    answer = ask(client, "/communities/over-time", {"lang": "en"})
    members = {
        cluster["id"]: {one["id"] for one in cluster["members"]}
        for window in answer["windows"]
        for cluster in window["clusters"]
    }

    assert 1 < len(answer["windows"]) <= 8
    assert {"grew", "merged", "appeared", "vanished"} <= {event["kind"] for event in answer["events"]} <= KINDS
    for event in answer["events"]:
        one = set[str]().union(*(members[id_] for id_ in event["from"]))
        other = set[str]().union(*(members[id_] for id_ in event["to"]))
        assert event["jaccard"] == pytest.approx(len(one & other) / len(one | other))
        assert event["sentence"].endswith(".")


def test_too_many_windows_are_refused_with_a_way_out(client: httpx.Client) -> None:
    asked = {"window": 1, "since": "1990", "lang": "en"}
    response = client.get("/api/v1/communities/over-time", params=asked)

    assert response.status_code == 422
    assert "Make the window or the step longer" in response.json()["detail"]


def test_protected_people_are_in_clusters_under_their_pseudonyms(client: httpx.Client) -> None:
    windows = ask(client, "/communities/over-time")["windows"]

    sealed = [one for window in windows for group in window["clusters"] for one in group["members"] if one["sealed"]]
    assert any(one["caption"].startswith("Korban-") for one in sealed)
