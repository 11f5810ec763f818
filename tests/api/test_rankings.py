"""Who is central: /api/v1/rankings/{measure}."""

from typing import Any

import httpx
import networkx as nx
import pytest

from graphsvc.measures import MEASURE_BY_NAME, MEASURES
from graphsvc.networks import NETWORK_BY_NAME, NETWORKS
from graphsvc.texts import Text
from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")

NODE_MEASURES = [measure.name for measure in MEASURES if measure.of == "node"]
LINK_MEASURES = [measure.name for measure in MEASURES if measure.of == "link"]
MEASURE_NAMES = [measure.name for measure in MEASURES]


def test_the_broker_of_the_story_has_the_highest_betweenness(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/betweenness")["rows"]

    assert rows[0]["id"] == BROKER
    assert rows[0]["score"] > 1.5 * rows[1]["score"]


def test_an_answer_says_what_was_measured_on_what(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/degree", {"lang": "en", "network": "ties", "dataset": "kalbar"})

    assert answer["measure"] == "degree"
    assert len(answer["definition"]) > 20
    assert answer["network"]["name"] == "ties"
    assert answer["network"]["filters"] == {"dataset": "kalbar"}
    assert answer["network"]["nodes"] == 110


def test_a_row_names_a_node_its_rank_score_neighbours_and_roles(client: httpx.Client) -> None:
    row = ask(client, "/rankings/betweenness", {"top": 1, "lang": "en"})["rows"][0]

    assert (row["rank"], row["id"], row["kind"], row["caption"]) == (1, BROKER, "Person", "Hasbullah Tayib")
    assert row["neighbours"] == 11
    assert {(role["role"], role["case"]["id"]) for role in row["roles"]} == {
        ("transporter", "case:kalbar:badau"),
        ("document_handler", "case:kalbar:kuburaya"),
    }


@pytest.mark.parametrize("measure", NODE_MEASURES)
def test_rows_are_in_order_of_score_and_then_of_id(client: httpx.Client, measure: str) -> None:
    rows = ask(client, f"/rankings/{measure}", {"top": 1000, "all_roles": True})["rows"]

    sign = 1 if measure == "constraint" else -1  # Little constraint stands out, not much.
    keys = [(sign * round(row["score"], 9), row["id"]) for row in rows]
    assert len(keys) > 100
    assert keys == sorted(keys)


@pytest.mark.parametrize("measure", ["degree", "core", "cut_point"])
def test_equal_scores_share_a_rank_and_the_next_one_counts_them_all(client: httpx.Client, measure: str) -> None:
    rows = ask(client, f"/rankings/{measure}", {"top": 1000})["rows"]

    scores = [row["score"] for row in rows]
    assert len(set(scores)) < len(scores)
    assert [row["rank"] for row in rows] == [scores.index(score) + 1 for score in scores]


def test_top_cuts_the_rows_and_not_their_count(client: httpx.Client) -> None:
    short, long = (ask(client, "/rankings/degree", {"top": top}) for top in (3, 1000))

    assert len(short["rows"]) == 3
    assert short["rows"] == long["rows"][:3]
    assert short["total"] == long["total"] == len(long["rows"])


def test_protected_people_are_left_out_and_counted(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/degree", {"top": 1000})

    assert not any(row["sealed"] for row in answer["rows"])
    assert answer["left_out"]["protected"] > 50
    assert answer["total"] + answer["left_out"]["protected"] == answer["network"]["nodes"] == 150


def test_all_roles_lists_protected_people_by_pseudonym_and_changes_no_score(client: httpx.Client) -> None:
    open_ = ask(client, "/rankings/betweenness", {"top": 1000})
    whole = ask(client, "/rankings/betweenness", {"top": 1000, "all_roles": True})

    assert whole["total"] == 150
    assert whole["left_out"]["protected"] == 0
    assert "Korban-01 (badau)" in {row["caption"] for row in whole["rows"] if row["sealed"]}
    scores = {row["id"]: row["score"] for row in whole["rows"]}
    assert all(scores[row["id"]] == row["score"] for row in open_["rows"])


def test_a_node_without_a_defined_score_is_counted_and_not_listed(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/constraint", {"network": "ties", "top": 1000, "all_roles": True})

    assert answer["left_out"]["undefined"] > 0
    assert answer["total"] + answer["left_out"]["undefined"] == answer["network"]["nodes"]


@pytest.mark.parametrize("weighted", [False, True])
def test_scores_are_networkx_s_and_a_strong_tie_is_a_short_road(client: httpx.Client, weighted: bool) -> None:
    network = ask(client, "/networks/ties")
    graph: Any = nx.Graph()
    graph.add_nodes_from(node["id"] for node in network["nodes"])
    for link in network["links"]:
        graph.add_edge(link["source"], link["target"], distance=1 / link["weight"])
    expected = nx.betweenness_centrality(graph, weight="distance" if weighted else None, backend="networkx")

    asked = {"network": "ties", "weighted": weighted, "all_roles": True, "top": 1000}
    rows = ask(client, "/rankings/betweenness", asked)["rows"]

    assert {row["id"]: row["score"] for row in rows} == pytest.approx(expected, abs=1e-6)


def test_strength_adds_up_the_weights(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/strength", {"network": "calls", "weighted": True, "top": 1000, "all_roles": True})[
        "rows"
    ]

    links = ask(client, "/networks/calls")["links"]
    expected = {row["id"]: 0.0 for row in rows}
    for link in links:
        for end in (link["source"], link["target"]):
            expected[end] += link["weight"]
    assert {row["id"]: row["score"] for row in rows} == pytest.approx(expected)


@pytest.mark.parametrize("measure", LINK_MEASURES)
def test_a_link_measure_lists_links_by_both_ends(client: httpx.Client, measure: str) -> None:
    answer = ask(client, f"/rankings/{measure}", {"network": "ties", "top": 5})

    assert answer["of"] == "link"
    for row in answer["rows"]:
        assert row["id"] == f"{row['source']['id']}|{row['target']['id']}"


def test_a_cut_point_says_what_it_separates(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/cut_point", {"top": 1000})["rows"]

    broker = next(row for row in rows if row["id"] == BROKER)
    assert broker["score"] == 1
    assert len([size for size in broker["separates"] if size >= 20]) >= 2
    assert all(len(row["separates"]) >= 2 for row in rows if row["score"] == 1)
    assert all(row["separates"] is None for row in rows if row["score"] == 0)


@pytest.mark.parametrize("network", [network.name for network in NETWORKS])
@pytest.mark.parametrize("measure", MEASURE_NAMES)
def test_every_measure_runs_on_every_network(client: httpx.Client, measure: str, network: str) -> None:
    if (measure, network) == ("strength", "money"):
        return  # The samples pay in two currencies, which are not added up.
    reason = MEASURE_BY_NAME[measure].two_mode
    if NETWORK_BY_NAME[network].two_mode and isinstance(reason, Text):
        response = client.get(f"/api/v1/rankings/{measure}", params={"network": network, "lang": "en"})
        assert (response.status_code, response.json()["detail"]) == (422, reason.en)
        return
    answer = ask(client, f"/rankings/{measure}", {"network": network, "all_roles": True})

    assert answer["rows"]
    if answer["of"] == "node":
        assert answer["total"] + answer["left_out"]["undefined"] == sum(
            node["kind"] != "Event" for node in ask(client, f"/networks/{network}")["nodes"]
        )


@pytest.mark.parametrize("option", ["weighted", "directed"])
@pytest.mark.parametrize("measure", MEASURE_NAMES)
def test_every_measure_takes_weights_and_directions_or_says_why_not(
    client: httpx.Client, measure: str, option: str
) -> None:
    response = client.get(f"/api/v1/rankings/{measure}", params={"network": "calls", option: True, "lang": "en"})

    if response.status_code == 422:
        assert option == "directed"
        assert response.json()["detail"].endswith("Run it without directed=true.")
    else:
        assert response.json()["network"][option] is True


@pytest.mark.parametrize(("measure", "weighted"), [("degree", True), ("strength", False)])
def test_amounts_in_two_currencies_are_not_added_up(client: httpx.Client, measure: str, weighted: bool) -> None:
    asked = {"network": "money", "weighted": weighted, "lang": "en"}
    response = client.get(f"/api/v1/rankings/{measure}", params=asked)

    assert response.status_code == 422
    assert "IDR" in response.json()["detail"]


def test_an_unknown_measure_is_refused_with_the_known_ones(client: httpx.Client) -> None:
    response = client.get("/api/v1/rankings/betweeness", params={"lang": "en"})

    assert response.status_code == 422
    assert "betweenness" in response.json()["detail"]


def test_an_unknown_parameter_is_refused_with_the_nearest_one(client: httpx.Client) -> None:
    response = client.get("/api/v1/rankings/degree", params={"netwrok": "ties", "lang": "en"})

    assert response.status_code == 422
    assert response.json()["detail"] == "netwrok is not known (did you mean network?)."


def test_strength_says_that_it_weighs(client: httpx.Client) -> None:
    assert ask(client, "/rankings/strength")["network"]["weighted"] is True


def test_neighbours_are_counted_on_both_sides_of_a_direction(client: httpx.Client) -> None:
    asked = {"network": "calls", "top": 1000, "all_roles": True}
    either, directed = (
        {row["id"]: row["neighbours"] for row in ask(client, "/rankings/degree", {**asked, "directed": one})["rows"]}
        for one in (False, True)
    )

    assert directed == either


def test_a_network_without_directions_is_none_with_them(client: httpx.Client) -> None:
    assert ask(client, "/rankings/degree", {"network": "ties", "directed": True})["network"]["directed"] is False


def test_a_bridge_says_what_is_on_its_two_sides(client: httpx.Client) -> None:
    rows = ask(client, "/rankings/bridge", {"network": "ties", "top": 1000})["rows"]

    assert all(len(row["separates"]) == 2 for row in rows if row["score"] == 1)
    assert all(row["separates"] is None for row in rows if row["score"] == 0)
    assert any(min(row["separates"]) > 1 for row in rows if row["score"] == 1)


@pytest.mark.parametrize("measure", ["key_players", "key_reach"])
def test_a_set_is_as_large_as_was_asked(client: httpx.Client, measure: str) -> None:
    answers = {k: ask(client, f"/rankings/{measure}", {"k": k, "steps": 1}) for k in (1, 3, 5)}

    assert [len(answer["rows"]) for answer in answers.values()] == [1, 3, 5]
    whole = [answer["figures"].get("reached", answer["figures"].get("after")) for answer in answers.values()]
    assert 0 < whole[0] < whole[1] < whole[2] <= 1


def test_the_core_comes_with_its_size_and_fit(client: httpx.Client) -> None:
    answer = ask(client, "/rankings/core_periphery", {"top": 1000, "all_roles": True})

    assert answer["figures"]["core"] == sum(row["score"] for row in answer["rows"])
    assert 0 < answer["figures"]["fit"] < 1
