"""What stands next to a node: /api/v1/entities/{id}/neighbours."""

import httpx
import pytest

from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")

PAGE = f"/entities/{BROKER}/neighbours"


def test_neighbours_are_counted_before_they_are_cut(client: httpx.Client) -> None:
    whole, cut = (ask(client, PAGE, {"limit": limit}) for limit in (1000, 3))

    assert len(whole["neighbours"]) == whole["total"] == cut["total"] > 3
    assert cut["neighbours"] == whole["neighbours"][:3]


def test_most_statements_come_first_then_ids(client: httpx.Client) -> None:
    neighbours = ask(client, PAGE, {"limit": 1000})["neighbours"]

    keys = [(-one["count"], one["entity"]["id"]) for one in neighbours]
    assert keys == sorted(keys)
    assert all(one["count"] == len(one["statements"]) for one in neighbours if one["count"] <= 25)


def test_kinds_of_nodes_leave_those_nodes(client: httpx.Client) -> None:
    answer = ask(client, PAGE, {"kinds": ["Case", "Phone"]})

    assert {one["entity"]["id"] for one in answer["neighbours"]} == {
        "case:kalbar:badau",
        "case:kalbar:kuburaya",
        "phone:6285446971737",
    }
    assert answer["total"] == 3


def test_kinds_of_links_leave_those_links(client: httpx.Client) -> None:
    answer = ask(client, PAGE, {"kinds": "KNOWS"})

    assert [one["entity"]["id"] for one in answer["neighbours"]] == ["person:kalbar:p007"]


def test_a_statement_is_told_from_the_end_that_it_starts_at(client: httpx.Client) -> None:
    both = ask(client, PAGE, {"kinds": "MET", "lang": "en"})["neighbours"]

    by_id = {one["entity"]["id"]: one["statements"][0]["sentence"] for one in both}
    assert by_id["person:kalbar:p002"] == "Hasbullah Tayib met Stepanus Jelani anak dari Linggi"
    back = ask(client, "/entities/person:kalbar:p002/neighbours", {"kinds": "MET", "lang": "en", "limit": 1000})
    sentences = [said["sentence"] for one in back["neighbours"] for said in one["statements"]]
    assert by_id["person:kalbar:p002"] in sentences


def test_a_phone_in_three_cases_has_its_three_users(client: httpx.Client) -> None:
    users = {"person:kalbar:p038", "person:kalbar:p068", "person:kepri-siber:p022"}
    phones = [
        {one["entity"]["id"] for one in ask(client, f"/entities/{user}/neighbours", {"kinds": "Phone"})["neighbours"]}
        for user in sorted(users)
    ]

    (phone,) = set[str].intersection(*phones)

    using = ask(client, f"/entities/{phone}/neighbours", {"kinds": "USES"})
    assert {one["entity"]["id"] for one in using["neighbours"]} == users


def test_of_many_statements_the_first_are_told_and_all_are_counted(client: httpx.Client) -> None:
    case = ask(client, "/entities/route:kalbar:r301/neighbours", {"limit": 1000})

    assert case["total"] >= 5
    assert all(len(one["statements"]) == min(one["count"], 25) for one in case["neighbours"])


@pytest.mark.parametrize("face", ["/api/v1", ""])
def test_an_unknown_kind_is_refused(client: httpx.Client, face: str) -> None:
    path = f"{face}{PAGE}" if face else f"/entities/{BROKER}"

    response = client.get(path, params={"kinds": "Persn"})

    assert response.status_code == 422


def test_neighbours_of_nobody_are_not_found(client: httpx.Client) -> None:
    assert client.get("/api/v1/entities/person:kalbar:p999/neighbours").status_code == 404
