"""Which clusters exist: /api/v1/communities."""

from typing import Any

import httpx
import networkx as nx
import pytest

from graphsvc.measures import PARTITIONS
from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")

METHODS = [partition.name for partition in PARTITIONS]


@pytest.mark.parametrize("method", METHODS)
def test_the_largest_community_comes_first_and_they_are_numbered(client: httpx.Client, method: str) -> None:
    groups = ask(client, "/communities", {"method": method})["communities"]

    sizes = [group["size"] for group in groups]
    assert sizes == sorted(sizes, reverse=True)
    assert [group["number"] for group in groups] == list(range(1, len(groups) + 1))


@pytest.mark.parametrize("method", METHODS)
def test_everybody_is_in_one_community_or_alone(client: httpx.Client, method: str) -> None:
    answer = ask(client, "/communities", {"method": method, "network": "ties"})

    members = [member["id"] for group in answer["communities"] for member in group["members"]]
    assert len(members) == len(set(members))
    assert len(members) + answer["singletons"] == answer["network"]["nodes"] == 150
    assert answer["total"] == len(answer["communities"]) + answer["singletons"]
    assert all(group["size"] == len(group["members"]) for group in answer["communities"])


def test_members_are_counted_before_they_are_cut(client: httpx.Client) -> None:
    whole, cut = (ask(client, "/communities", {"members": members}) for members in (200, 2))

    assert [group["size"] for group in cut["communities"]] == [group["size"] for group in whole["communities"]]
    assert all(len(group["members"]) == 2 for group in cut["communities"])
    assert cut["communities"][0]["members"] == whole["communities"][0]["members"][:2]


def test_members_stand_in_order_of_their_links_inside(client: httpx.Client) -> None:
    group = ask(client, "/communities")["communities"][0]

    keys = [(-member["inside"], member["id"]) for member in group["members"]]
    assert keys == sorted(keys)
    assert sum(member["inside"] for member in group["members"]) == 2 * group["links"]
    assert sum(member["outside"] for member in group["members"]) == group["outside"]


def test_modularity_is_that_of_the_partition_shown(client: httpx.Client) -> None:
    answer = ask(client, "/communities", {"network": "ties"})

    graph = _ties(client)
    groups: list[set[str]] = [{member["id"] for member in group["members"]} for group in answer["communities"]]
    alone: list[set[str]] = [{node} for node in set(graph) - set[str]().union(*groups)]
    expected = nx.community.modularity(graph, groups + alone, weight=None)
    assert answer["modularity"] == pytest.approx(expected, abs=1e-9)
    assert answer["modularity"] > 0.4


def test_components_are_what_any_path_joins(client: httpx.Client) -> None:
    answer = ask(client, "/communities", {"network": "ties", "method": "components"})

    expected = {frozenset(part) for part in nx.connected_components(_ties(client)) if len(part) > 1}
    found = {frozenset(member["id"] for member in group["members"]) for group in answer["communities"]}
    assert found == expected


def test_a_community_names_the_cases_of_its_members(client: httpx.Client) -> None:
    groups = ask(client, "/communities")["communities"]

    for group in groups:
        named = {role["case"]["id"] for member in group["members"] for role in member["roles"]}
        assert {case["id"] for case in group["cases"]} == named
    assert {"case:kalbar:badau", "case:kepri-siber:scam"} <= {case["id"] for group in groups for case in group["cases"]}


def test_the_same_question_gets_the_same_answer(client: httpx.Client) -> None:
    first, second = (ask(client, "/communities", {"weighted": True}) for _ in range(2))

    assert first == second


def test_amounts_in_two_currencies_are_not_added_up(client: httpx.Client) -> None:
    response = client.get("/api/v1/communities", params={"network": "money", "weighted": True, "lang": "en"})

    assert response.status_code == 422
    assert response.json()["detail"] == (
        "Amounts in IDR, MYR cannot be added up. Run it without weights (weighted=false)."
    )


def _ties(client: httpx.Client) -> Any:
    network = ask(client, "/networks/ties")
    graph: Any = nx.Graph()
    graph.add_nodes_from(node["id"] for node in network["nodes"])
    graph.add_edges_from((link["source"], link["target"]) for link in network["links"])
    return graph


def test_cases_are_those_of_all_members_listed_or_not(client: httpx.Client) -> None:
    whole, cut = (ask(client, "/communities", {"members": members})["communities"] for members in (200, 1))

    assert [group["cases"] for group in cut] == [group["cases"] for group in whole]
    assert any(len(group["cases"]) > 1 for group in whole)


def test_what_binds_a_cluster_is_counted_from_the_statements_inside(client: httpx.Client) -> None:
    """The same counting from the statements of each link, as the API tells them."""
    asked = {"dataset": "kepri-siber", "lang": "en", "network": "ties"}
    group = ask(client, "/communities", asked)["communities"][0]
    inside = {member["id"] for member in group["members"]}

    counts: dict[str, int] = {}
    for link in ask(client, "/networks/ties", {"dataset": "kepri-siber"})["links"]:
        if {link["source"], link["target"]} <= inside:
            ends = {"source": link["source"], "target": link["target"], "dataset": "kepri-siber"}
            for kind in {said["type"] for said in ask(client, "/networks/ties/link", ends)["statements"]}:
                counts[kind] = counts.get(kind, 0) + 1
    assert {one["kind"]: one["links"] for one in group["bound_by"]["kinds"]} == counts
    assert group["bound_by"]["words"].startswith(f"{max(counts.values())} of {group['links']} links inside come from ")


def test_a_safe_house_is_named_with_those_it_joins(client: httpx.Client) -> None:
    answer = ask(
        client, "/communities", {"dataset": "kalbar", "kinds": "STAYED_AT", "lang": "en", "method": "components"}
    )

    for group in answer["communities"]:
        [kind] = group["bound_by"]["kinds"]
        assert (kind["kind"], kind["links"]) == ("STAYED_AT", group["links"])
        assert {one["kind"] for one in group["bound_by"]["shared"]} == {"Place"}
    first = answer["communities"][0]
    assert first["bound_by"]["shared"][0]["caption"] in first["bound_by"]["words"]
    assert 2 <= first["bound_by"]["shared"][0]["members"] <= first["size"]


def test_the_broker_of_the_story_bridges_most_clusters(client: httpx.Client) -> None:
    groups = ask(client, "/communities", {"stability": True})["communities"]

    [own] = [group for group in groups if BROKER in {member["id"] for member in group["members"]}]
    assert own["bridges"][0]["id"] == BROKER
    assert len(own["bridges"][0]["clusters"]) >= 3
    assert own["number"] not in own["bridges"][0]["clusters"]


def test_protected_people_are_bridges_only_where_asked_for(client: httpx.Client) -> None:
    plain, whole = (ask(client, "/communities", {"all_roles": one}) for one in (False, True))

    assert plain["bridging"]["protected"] > 0
    assert not any(one["sealed"] for group in plain["communities"] for one in group["bridges"])
    assert whole["bridging"]["protected"] == 0
    assert [group["members"] for group in whole["communities"]] == [group["members"] for group in plain["communities"]]


def test_stability_is_told_of_clusters_and_members_and_the_same_each_time(client: httpx.Client) -> None:
    first, second = (ask(client, "/communities", {"stability": True, "dataset": "kepri-siber"}) for _ in range(2))

    assert first == second
    assert (first["stability"]["runs"], first["stability"]["errors"], first["stability"]["threshold"]) == (50, 90, 0.5)
    for group in first["communities"]:
        for one in (group, *group["members"]):
            assert 0 <= one["under_error"] <= 1
            assert 0.5 <= one["stability"] <= 1
    assert ask(client, "/communities")["stability"] is None
