"""A network as data: /api/v1/networks/{name}, its files, and the statements behind a link."""

import csv
import io
from collections import Counter
from typing import Any

import httpx
import networkx as nx
import pytest

from graphsvc.answers.briefs import Brief
from graphsvc.answers.networks import NetworkAnswer, NetworkInfo
from graphsvc.answers.networks_files import as_graphml
from graphsvc.networks import NETWORKS
from tests.service import ask, sample_rows

pytestmark = pytest.mark.usefixtures("samples")

NAMES = [network.name for network in NETWORKS]
DIRECTED = {network.name for network in NETWORKS if network.directed}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_joins_two_nodes_of_the_network_and_has_statements(client: httpx.Client, name: str) -> None:
    answer = ask(client, f"/networks/{name}")

    ids = {node["id"] for node in answer["nodes"]}
    assert len(ids) == len(answer["nodes"]) == answer["network"]["nodes"]
    assert len(answer["links"]) == answer["network"]["links"] > 0
    assert all({link["source"], link["target"]} <= ids and link["statements"] for link in answer["links"])


def test_a_tie_weighs_what_its_statements_weigh_together(client: httpx.Client) -> None:
    expected = Counter[frozenset[str]]()
    for dataset, row in sample_rows("ties"):
        if row["status"] != "excluded":
            pair = frozenset(f"person:{dataset}:{row[end]}" for end in ("from", "to"))
            expected[pair] += float(row["weight"] or 1)  # pyright: ignore[reportArgumentType] (a sum of weights is a count too)

    links = ask(client, "/networks/ties")["links"]

    assert {frozenset((link["source"], link["target"])): link["weight"] for link in links} == expected


def test_calls_weigh_their_number(client: httpx.Client) -> None:
    answer = ask(client, "/networks/calls")

    assert sum(link["weight"] for link in answer["links"]) == len(sample_rows("calls"))
    assert answer["network"]["directed"] is True


def test_money_weighs_its_amounts(client: httpx.Client) -> None:
    links = ask(client, "/networks/money")["links"]

    assert sum(link["weight"] for link in links) == sum(float(row["amount"]) for _, row in sample_rows("payments"))


def test_a_leg_of_a_route_weighs_the_people_who_travelled_it(client: httpx.Client) -> None:
    travellers = {
        row["person"] for dataset, row in sample_rows("travels") if (dataset, row["route"]) == ("kalbar", "r102")
    }

    links = ask(client, "/networks/routes")["links"]

    first = next(link for link in links if link["source"] == "place:kalbar:sintang" and "sawit" in link["target"])
    assert first["weight"] == len(travellers)


def test_somebody_without_links_is_still_in_the_network(client: httpx.Client) -> None:
    answer = ask(client, "/networks/ties")

    linked = {link[end] for link in answer["links"] for end in ("source", "target")}
    assert "person:kalbar:p041" in {node["id"] for node in answer["nodes"]} - linked


@pytest.mark.parametrize("name", NAMES)
def test_graphml_holds_what_json_holds(client: httpx.Client, name: str) -> None:
    answer = ask(client, f"/networks/{name}")

    response = client.get(f"/api/v1/networks/{name}", params={"format": "graphml"})

    graph: Any = nx.parse_graphml(response.text)
    assert graph.is_directed() == (name in DIRECTED)
    assert {(id_, node["caption"], node["kind"]) for id_, node in graph.nodes(data=True)} == {
        (node["id"], node["caption"], node["kind"]) for node in answer["nodes"]
    }
    assert {
        (frozenset((a, b)), link["weight"], link["status"], link["statements"]) for a, b, link in graph.edges(data=True)
    } == {
        (frozenset((link["source"], link["target"])), link["weight"], link["status"], " ".join(link["statements"]))
        for link in answer["links"]
    }


@pytest.mark.parametrize("name", ["A\x1b[2JB", "A\x0bB", "A\x00B", "A\ufffeB", "A\u2028B", "A\x85B"])
def test_graphml_stays_xml_whatever_a_name_is_made_of(name: str) -> None:
    about = NetworkInfo(name="ties", nodes=1, links=0, directed=False, revision=1, filters={})
    answer = NetworkAnswer(network=about, nodes=[Brief(id="person:a:b", kind="Person", caption=name)], links=[])

    graph: Any = nx.parse_graphml(as_graphml(answer))

    assert graph.nodes["person:a:b"]["caption"].replace("\ufffd[2J", "\ufffd") == "A\ufffdB"


@pytest.mark.parametrize("name", NAMES)
def test_csv_holds_the_links_that_json_holds(client: httpx.Client, name: str) -> None:
    answer = ask(client, f"/networks/{name}")
    captions = {node["id"]: node["caption"] for node in answer["nodes"]}

    response = client.get(f"/api/v1/networks/{name}", params={"format": "csv"})

    rows = list(csv.DictReader(io.StringIO(response.text)))
    assert [(row["source"], row["target"], float(row["weight"]), row["statements"].split()) for row in rows] == [
        (link["source"], link["target"], link["weight"], link["statements"]) for link in answer["links"]
    ]
    # A phone number begins with +, which a spreadsheet would take for a formula.
    assert all(row["source_caption"].removeprefix("'") == captions[row["source"]] for row in rows)
    assert not any(
        row[f"{end}_caption"].startswith(("+", "=", "-", "@")) for row in rows for end in ("source", "target")
    )


@pytest.mark.parametrize("format_", ["csv", "graphml"])
def test_a_file_is_named_for_its_network_and_revision(client: httpx.Client, format_: str) -> None:
    response = client.get("/api/v1/networks/acts", params={"format": format_})

    revision = ask(client, "/health")["revision"]
    assert response.headers["content-disposition"] == f'attachment; filename="acts-r{revision}.{format_}"'


@pytest.mark.parametrize("name", NAMES)
def test_the_strongest_link_tells_its_statements(client: httpx.Client, name: str) -> None:
    link = max(ask(client, f"/networks/{name}")["links"], key=lambda link: link["weight"])

    answer = ask(client, f"/networks/{name}/link", {"source": link["source"], "target": link["target"]})

    told = {said["id"] for said in answer["statements"]}
    # What is stated the other way round stands beside it, on one line of the picture.
    assert set(link["statements"]) <= told if name in DIRECTED else set(link["statements"]) == told
    assert (answer["source"]["id"], answer["target"]["id"]) == (link["source"], link["target"])


@pytest.mark.parametrize(("language", "verb"), [("id", "bertemu"), ("en", "met")])
def test_a_statement_is_a_sentence_with_its_paper(client: httpx.Client, language: str, verb: str) -> None:
    ends = {"source": "person:kalbar:p035", "target": "person:kalbar:p002", "lang": language}

    (said,) = ask(client, "/networks/ties/link", ends)["statements"]

    assert said["sentence"] == f"Hasbullah Tayib {verb} Stepanus Jelani anak dari Linggi"
    assert (said["paper"]["id"], said["page"], said["info_grade"]) == ("source:kalbar:s108", "9", 3)
    assert (said["status"], said["since"], said["case"]) == ("unconfirmed", "2024-11-09", "case:kalbar:badau")


def test_two_people_whom_nothing_links_have_no_statements(client: httpx.Client) -> None:
    ends = {"source": "person:kalbar:p041", "target": "person:kalbar:p002", "lang": "en"}

    response = client.get("/api/v1/networks/ties/link", params=ends)

    assert response.status_code == 404
    assert response.json()["detail"] == "This network has no such link."


def test_kinds_leave_only_statements_of_that_type(client: httpx.Client) -> None:
    links = ask(client, "/networks/ties", {"kinds": "met"})["links"]

    met = {
        frozenset(f"person:{dataset}:{row[end]}" for end in ("from", "to"))
        for dataset, row in sample_rows("ties")
        if row["kind"] == "met" and row["status"] != "excluded"
    }
    assert {frozenset((link["source"], link["target"])) for link in links} == met


def test_what_is_excluded_counts_only_when_it_is_asked_for(client: httpx.Client) -> None:
    links = ask(client, "/networks/ties", {"status": "excluded"})["links"]

    assert {("person:kalbar:p001", "person:kalbar:p011")} <= {(link["source"], link["target"]) for link in links}
    assert {link["status"] for link in links} == {"excluded"}


def test_a_dataset_leaves_its_own_people(client: httpx.Client) -> None:
    nodes = ask(client, "/networks/ties", {"dataset": "kepri-siber"})["nodes"]

    assert len(nodes) == len(sample_rows("persons")) - 110
    assert all(node["id"].startswith("person:kepri-siber:") for node in nodes)


def test_cases_leave_the_people_that_they_name(client: httpx.Client) -> None:
    cases = ["case:kalbar:aruk", "case:kepri-siber:karimun"]

    nodes = ask(client, "/networks/ties", {"case": cases})["nodes"]

    named = {
        f"person:{dataset}:{row['person']}"
        for dataset, row in sample_rows("roles")
        if row["case"] in {"aruk", "karimun"}
    }
    assert named <= {node["id"] for node in nodes}
    assert len(nodes) < 150


def test_a_grade_leaves_what_is_at_least_that_good(client: httpx.Client) -> None:
    links = ask(client, "/networks/ties", {"min_grade": 2})["links"]

    good = [row for _, row in sample_rows("ties") if row["info_grade"] in {"1", "2"} and row["status"] != "excluded"]
    assert sum(link["weight"] for link in links) == sum(float(row["weight"] or 1) for row in good)


def test_a_span_leaves_what_had_begun_and_had_not_ended(client: httpx.Client) -> None:
    links = ask(client, "/networks/ties", {"since": "2024-10", "until": "2024-11"})["links"]

    rows = [row for _, row in sample_rows("ties") if row["status"] != "excluded"]
    begun = [row for row in rows if row["since"] and row["since"] <= "2024-11~"]
    held = [row for row in begun if not row["until"] or f"{row['until']}~" >= "2024-10"]
    assert sum(link["weight"] for link in links) == sum(float(row["weight"] or 1) for row in held)
    assert 0 < len(held) < len(begun) < len(rows)


def test_no_filter_leaves_more_than_there_is_without_it(client: httpx.Client) -> None:
    whole = {(link["source"], link["target"]): link["weight"] for link in ask(client, "/networks/associates")["links"]}

    for filters in ({"since": "2025"}, {"min_grade": 3}, {"kinds": ["CALLED", "USES"]}, {"status": "confirmed"}):
        links = ask(client, "/networks/associates", filters)["links"]
        assert 0 < len(links) < len(whole)
        assert {(link["source"], link["target"]) for link in links} <= whole.keys()


def test_the_drawing_has_the_network_s_nodes_each_in_its_place(client: httpx.Client) -> None:
    network, drawing = (ask(client, f"/networks/acts{face}") for face in ("", "/drawing"))

    assert {node["id"] for node in drawing["nodes"]} == {node["id"] for node in network["nodes"]}
    assert len({(node["x"], node["y"]) for node in drawing["nodes"]}) == len(drawing["nodes"])
    assert drawing == ask(client, "/networks/acts/drawing")


def test_the_currencies_of_amounts_are_named(client: httpx.Client) -> None:
    assert ask(client, "/networks/money")["network"]["currencies"] == ["IDR", "MYR"]
    assert ask(client, "/networks/calls")["network"]["currencies"] == []


@pytest.mark.parametrize("open_", [".3", "3.", "3..1", "x"])
def test_a_cluster_that_cannot_be_is_refused(client: httpx.Client, open_: str) -> None:
    assert client.get("/api/v1/networks/ties/drawing", params={"open": open_}).status_code == 422
