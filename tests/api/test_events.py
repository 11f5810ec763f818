"""What the service answers of the network of people and events."""

from typing import Any

import httpx
import pytest

from tests.service import ask

pytestmark = pytest.mark.usefixtures("samples")

EVENT = "event:place:kalbar:penginapan-badau:2024-06-13"
OF_EVENTS = {"network": "events", "lang": "en"}


def kinds(rows: list[Any]) -> set[str]:
    return {row["kind"] for row in rows}


@pytest.mark.parametrize(
    "measure", ["degree", "betweenness", "closeness", "eigenvector", "pagerank", "core", "cut_point"]
)
def test_people_and_events_are_never_one_list(client: httpx.Client, measure: str) -> None:
    asked = OF_EVENTS | {"all_roles": True, "top": 1000}
    people = ask(client, f"/rankings/{measure}", asked)
    events = ask(client, f"/rankings/{measure}", asked | {"events": True})

    assert (kinds(people["rows"]), kinds(events["rows"])) == ({"Person"}, {"Event"})
    assert people["total"] + events["total"] == people["network"]["nodes"]
    assert events["rows"][0]["rank"] == people["rows"][0]["rank"] == 1


def test_a_row_says_what_its_score_is_there(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/degree", OF_EVENTS)
    driver, events = answer["rows"][0], 36

    assert driver["score"] == pytest.approx(5 / events)
    assert driver["sentence"].startswith("Linked with 5 events, 14 % of all.")
    assert "of the other sort" in answer["definition"]
    assert "Borgatti & Everett (1997)" in answer["literature"]
    assert answer["figures"] == {"clustering": pytest.approx(0.694, abs=0.001)}


def test_shared_events_are_no_warning_where_they_are_nodes(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/degree", OF_EVENTS)

    assert "shared_events" not in {one["code"] for one in answer["warnings"]}


def test_other_networks_have_no_events_to_rank(client: httpx.Client) -> None:
    for noun in ("rankings", "comparisons", "over-time"):
        response = client.get(f"/api/v1/{noun}/degree", params={"events": True, "lang": "en"})

        assert response.status_code == 422
        assert response.json()["detail"].startswith("This network has no events in it.")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/communities", "Use method=components"),
        ("/communities/over-time", "Use method=components"),
        ("/rankings/key_players", "would mix people with events"),
        ("/over-time/constraint", "Use degree, or the network associates"),
        ("/comparisons/core_periphery", "Use core, or the network associates"),
        ("/brokerage", "must be one of associates, ties, acts"),
    ],
)
def test_what_has_no_meaning_there_is_refused_with_a_way_out(client: httpx.Client, address: str, says: str) -> None:
    response = client.get(f"/api/v1{address}", params=OF_EVENTS)

    assert response.status_code == 422
    assert says in response.json()["detail"]


def test_its_separate_parts_are_its_clusters(client: httpx.Client) -> None:
    answer = ask(client, "/communities", OF_EVENTS | {"method": "components"})

    assert all(kinds(one["members"]) == {"Person", "Event"} for one in answer["communities"])


def test_bands_are_of_people_among_people(client: httpx.Client) -> None:
    asked = OF_EVENTS | {"bands": True, "dataset": "kepri-siber", "all_roles": True, "top": 1000}
    people, events = (ask(client, "/rankings/degree", asked | {"events": one}) for one in (False, True))

    assert (kinds(people["rows"]), kinds(events["rows"])) == ({"Person"}, {"Event"})
    for answer in (people, events):
        bands = [row["band"] for row in answer["rows"] if row["band"]]
        assert bands
        assert all(1 <= band["low"] <= band["high"] <= answer["total"] for band in bands)


def test_two_periods_are_compared_by_the_events_that_made_the_difference(client: httpx.Client) -> None:
    asked = OF_EVENTS | {"since": "2025", "than_until": "2024", "all_roles": True}
    answer = ask(client, "/comparisons/degree", asked)

    assert kinds(answer["rows"]) == {"Person"}
    links = [link for row in answer["rows"] for link in row["links"]["links"]]
    assert links
    assert {link["target"]["kind"] for link in links} == {"Event"}
    assert kinds(ask(client, "/comparisons/degree", asked | {"events": True})["rows"]) == {"Event"}


def test_ranks_over_time_are_of_one_sort(client: httpx.Client) -> None:
    asked = OF_EVENTS | {"all_roles": True, "window": 12, "step": 6}

    assert kinds(ask(client, "/over-time/degree", asked)["rows"]) == {"Person"}


def test_events_are_taken_away_by_hand_only(client: httpx.Client) -> None:
    answer = ask(client, "/what-if", OF_EVENTS | {"remove": EVENT, "strategy": "degree", "k": 5})
    by_hand, *others = answer["steps"]

    assert (by_hand["kind"], by_hand["by"], by_hand["left"]["nodes"]) == (
        "Event",
        "by_hand",
        answer["before"]["nodes"] - 1,
    )
    assert kinds(others) == {"Person"}
    assert answer["protected"] == ask(client, "/rankings/degree", OF_EVENTS)["left_out"]["protected"]


def test_a_report_ranks_what_can_be_ranked_and_says_why_the_rest_is_not(client: httpx.Client) -> None:
    answer = ask(client, "/reports", OF_EVENTS)

    assert {one["name"] for one in answer["not_computed"]} == {"constraint", "communities"}
    assert {one["measure"] for one in answer["rankings"]} == {
        "degree",
        "betweenness",
        "closeness",
        "pagerank",
        "core",
        "cut_point",
    }
    assert all(kinds(one["rows"]) == {"Person"} for one in answer["rankings"])


def test_an_event_has_a_page_with_those_who_took_part(client: httpx.Client) -> None:
    shown = ask(client, f"/entities/{EVENT}", {"lang": "en"})
    around = ask(client, f"/entities/{EVENT}/neighbours", {"lang": "en"})
    in_network = {link["target"] for link in ask(client, "/networks/events")["links"] if link["source"] == EVENT}

    assert (shown["kind"], shown["caption"]) == ("Event", "Penginapan Badau, from 13 Jun 2024")
    assert shown["fields"] == {"at": "Penginapan Badau", "since": "2024-06-13"}
    assert {one["entity"]["id"] for one in around["neighbours"]} == in_network
    assert around["total"] == len(in_network) == 6
    statement = around["neighbours"][0]["statements"][0]
    assert (statement["type"], statement["target"]["id"]) == ("STAYED_AT", "place:kalbar:penginapan-badau")
    assert len(ask(client, f"/entities/{EVENT}/neighbours", {"limit": 2})["neighbours"]) == 2
    assert ask(client, f"/entities/{EVENT}/neighbours", {"kinds": "TRAVELLED"})["total"] == 0


@pytest.mark.parametrize(
    "id_",
    [
        "event:place:kalbar:penginapan-badau:2020-01-01",
        "event:route:kalbar:r101:1999-01-01",
        "event:place:x:y:2024-01-01~20~FF",
        "event:x",
    ],
)
def test_an_event_that_never_was_is_not_found(client: httpx.Client, id_: str) -> None:
    assert client.get(f"/api/v1/entities/{id_}").status_code == 404
    assert client.get(f"/api/v1/entities/{id_}/neighbours").status_code == 404


def test_no_path_of_the_graph_leads_to_an_event(client: httpx.Client) -> None:
    assert client.get("/api/v1/paths", params={"from": EVENT, "to": "person:kalbar:p001"}).status_code == 404


def test_a_link_of_a_filtered_event_has_its_statements(client: httpx.Client) -> None:
    filters = {"until": "2024-12", "dataset": "kalbar"}
    link = ask(client, "/networks/events", filters)["links"][0]

    told = ask(client, "/networks/events/link", filters | {"source": link["source"], "target": link["target"]})

    assert [one["id"] for one in told["statements"]] == link["statements"]
    assert (told["source"]["kind"], told["target"]["kind"]) == ("Event", "Person")
