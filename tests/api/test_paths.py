"""How two nodes hang together: /api/v1/paths."""

from itertools import pairwise
from typing import Any

import httpx
import pytest

from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")

FINANCIER = "person:kalbar:p041"


def _paths(client: httpx.Client, source: str, target: str, **asked: Any) -> Any:
    return ask(client, "/paths", {"from": source, "to": target, "lang": "en", **asked})


def test_two_who_met_are_one_step_apart(client: httpx.Client) -> None:
    answer = _paths(client, BROKER, "person:kalbar:p002")

    assert answer["length"] == 1
    ((step,),) = [path["links"] for path in answer["paths"]]
    assert [said["sentence"] for said in step["statements"]] == ["Hasbullah Tayib met Stepanus Jelani anak dari Linggi"]


def test_money_leads_to_the_financier_over_two_accounts(client: httpx.Client) -> None:
    answer = _paths(client, BROKER, FINANCIER)

    assert answer["length"] == 3
    ways = [[node["id"] for node in path["nodes"]] for path in answer["paths"]]
    assert [BROKER, "account:BRI:994892611981048", "account:BCA:9921658176", FINANCIER] in ways


def test_every_path_has_the_length_told_and_each_step_its_statements(client: httpx.Client) -> None:
    answer = _paths(client, "person:kalbar:p001", "person:kepri-siber:p022", limit=50)

    assert answer["paths"]
    for path in answer["paths"]:
        ids = [node["id"] for node in path["nodes"]]
        assert len(path["links"]) == len(ids) - 1 == answer["length"]
        assert [(step["source"], step["target"]) for step in path["links"]] == list(pairwise(ids))
        for step in path["links"]:
            assert step["statements"]
            ends = {step["source"], step["target"]}
            assert all({said["source"]["id"], said["target"]["id"]} == ends for said in step["statements"])


def test_paths_are_cut_at_the_limit_and_come_in_one_order(client: httpx.Client) -> None:
    many, few = (_paths(client, "person:kalbar:p001", "person:kepri-siber:p022", limit=limit) for limit in (50, 2))

    assert len(few["paths"]) == min(2, len(many["paths"]))
    ways = [[node["id"] for node in path["nodes"]] for path in many["paths"]]
    assert ways == sorted(ways)
    assert len({tuple(way) for way in ways}) == len(ways)


def test_there_and_back_is_equally_far(client: httpx.Client) -> None:
    there, back = _paths(client, BROKER, FINANCIER, limit=50), _paths(client, FINANCIER, BROKER, limit=50)

    assert there["length"] == back["length"]
    assert {tuple(node["id"] for node in path["nodes"]) for path in there["paths"]} == {
        tuple(node["id"] for node in reversed(path["nodes"])) for path in back["paths"]
    }


def test_to_be_named_in_one_file_is_no_way(client: httpx.Client) -> None:
    answer = _paths(client, BROKER, "case:kalbar:badau")

    assert (answer["length"], answer["paths"]) == (None, [])


def test_nobody_is_on_the_way_to_themselves(client: httpx.Client) -> None:
    answer = _paths(client, BROKER, BROKER)

    assert (answer["length"], answer["paths"]) == (None, [])


def test_what_is_excluded_is_no_way(client: httpx.Client) -> None:
    answer = _paths(client, "person:kalbar:p001", "person:kalbar:p011", limit=50)

    statuses = {said["status"] for path in answer["paths"] for step in path["links"] for said in step["statements"]}
    assert answer["length"] > 1
    assert "excluded" not in statuses


@pytest.mark.parametrize("ends", [(BROKER, "person:kalbar:p999"), ("person:kalbar:p999", BROKER)])
def test_an_unknown_end_is_not_found(client: httpx.Client, ends: tuple[str, str]) -> None:
    response = client.get("/api/v1/paths", params={"from": ends[0], "to": ends[1]})

    assert response.status_code == 404


def test_both_ends_are_required(client: httpx.Client) -> None:
    response = client.get("/api/v1/paths", params={"from": BROKER, "lang": "en"})

    assert response.status_code == 422
    assert response.json()["detail"] == "to is required."


@pytest.mark.parametrize("query", ["from=a&to=b&limit=99", "from=a&too=b"])
def test_its_page_refuses_what_the_api_refuses(client: httpx.Client, query: str) -> None:
    assert client.get(f"/paths?{query}").status_code == client.get(f"/api/v1/paths?{query}").status_code == 422
