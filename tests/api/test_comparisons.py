"""Two networks side by side: /api/v1/comparisons/{measure}."""

from dataclasses import fields
from typing import Any

import httpx
import pytest

from graphsvc.api.analyses import ComparisonAsked
from graphsvc.filters import THAN, Filters
from tests.service import ask

pytestmark = pytest.mark.usefixtures("samples")

YEARS = {"since": "2025", "than_until": "2024-12", "top": 200, "network": "ties"}


@pytest.fixture(scope="module")
def years(client: httpx.Client) -> Any:
    return ask(client, "/comparisons/degree", YEARS)


def test_every_filter_can_be_set_for_either_side() -> None:
    asked = ComparisonAsked.model_fields
    for field in fields(Filters):
        here, there = asked[field.name], asked[THAN + field.name]
        assert (here.annotation, here.metadata) == (there.annotation, there.metadata)


@pytest.mark.parametrize(("side", "filters"), [("rank", {"since": "2025"}), ("than_rank", {"until": "2024-12"})])
def test_ranks_are_those_of_each_list_without_whom_nothing_links(
    client: httpx.Client, years: Any, side: str, filters: dict[str, str]
) -> None:
    rows = ask(client, "/rankings/degree", {**filters, "top": 1000, "network": "ties"})["rows"]

    expected = {row["id"]: row["rank"] for row in rows if row["neighbours"]}
    assert {row["id"]: row[side] for row in years["rows"] if row[side] is not None} == expected


def test_a_change_is_the_places_nearer_the_top(years: Any) -> None:
    both = [row for row in years["rows"] if row["rank"] and row["than_rank"]]
    changes = [row["than_rank"] - row["rank"] for row in both]

    assert [row["change"] for row in both] == changes
    assert years["rose"] == sum(change > 0 for change in changes) > 0
    assert years["fell"] == sum(change < 0 for change in changes) > 0
    assert years["same"] == len(both) - years["rose"] - years["fell"]
    alone = [row for row in years["rows"] if row["change"] is None]
    assert len(alone) == years["only"] + years["than_only"]


def test_the_links_that_made_it_are_those_that_one_network_has(client: httpx.Client, years: Any) -> None:
    here, there = (
        {frozenset((link["source"], link["target"])) for link in ask(client, "/networks/ties", one)["links"]}
        for one in ({"since": "2025"}, {"until": "2024-12"})
    )
    for row in years["rows"]:
        for own, mine, other in (("links", here, there), ("than_links", there, here)):
            expected = {pair for pair in mine - other if row["id"] in pair}
            shown = row[own]["links"]
            assert row[own]["total"] == len(expected)
            assert len(shown) == min(3, len(expected))
            assert {frozenset((one["source"]["id"], one["target"]["id"])) for one in shown} <= expected
            assert all(one["source"]["id"] == row["id"] for one in shown)
            weights = [one["weight"] for one in shown]
            assert weights == sorted(weights, reverse=True)


def test_the_rows_are_the_top_of_either_list(client: httpx.Client, years: Any) -> None:
    rows = ask(client, "/comparisons/degree", {**YEARS, "top": 3})["rows"]

    assert 3 <= len(rows) <= 6
    assert {row["id"] for row in years["rows"] if row["rank"] == 1} <= {row["id"] for row in rows}
    ranks = [row["rank"] or 999 for row in rows]
    assert ranks == sorted(ranks)


def test_a_side_may_be_a_case_a_dataset_or_a_paper(client: httpx.Client) -> None:
    answer = ask(client, "/comparisons/betweenness", {"dataset": "kalbar", "than_case": "case:kalbar:aruk", "than_paper": "source:kalbar:s108"})  # fmt: skip

    assert answer["network"]["filters"] == {"dataset": "kalbar"}
    assert answer["than"]["filters"] == {"case": ["case:kalbar:aruk"], "paper": ["source:kalbar:s108"]}


def test_protected_people_are_left_out_unless_asked_for(client: httpx.Client, years: Any) -> None:
    assert not any(row["sealed"] for row in years["rows"])
    assert years["protected"] > 50
    whole = ask(client, "/comparisons/degree", {**YEARS, "all_roles": True})
    assert any(row["sealed"] for row in whole["rows"])
    assert whole["protected"] == 0


@pytest.mark.parametrize("measure", ["bridge", "key_players"])
def test_links_and_sets_are_not_compared(client: httpx.Client, measure: str) -> None:
    assert client.get(f"/api/v1/comparisons/{measure}").status_code == 422
