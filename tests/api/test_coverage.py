"""How complete the sample cases are: /api/v1/coverage, against the tables they were loaded from."""

import httpx
import pytest

from tests.service import ask, sample_rows

pytestmark = pytest.mark.usefixtures("samples")


def test_every_case_is_there_newest_first(client: httpx.Client) -> None:
    assert [case["id"] for case in ask(client, "/coverage")["cases"]] == [
        case["id"] for case in ask(client, "/cases")["cases"]
    ]


def test_people_phones_and_grades_are_those_of_the_tables(client: httpx.Client) -> None:
    paper = {(dataset, row["id"]): row["case"] for dataset, row in sample_rows("sources")}
    named = {(dataset, row["case"], row["person"]) for dataset, row in sample_rows("roles")}
    phoned = {
        (dataset, paper[dataset, row["source"]], row["person"])
        for dataset, row in sample_rows("uses")
        if row["kind"] == "phone" and row["status"] != "excluded"
    }

    for case in ask(client, "/coverage")["cases"]:
        _, dataset, local = case["id"].split(":")
        meters = {meter["name"]: meter for meter in case["meters"]}
        own = {one for one in named if one[:2] == (dataset, local)}
        assert (meters["people_with_phone"]["part"], meters["people_with_phone"]["of"]) == (len(own & phoned), len(own))
        assert sum(case["grades"].values()) == sum(case["statuses"].values()) == case["statements"]


@pytest.mark.parametrize("case", ["case:kalbar:badau", "case:kepri-siber:scam"])
def test_links_are_those_of_the_network_of_the_case(client: httpx.Client, case: str) -> None:
    (found,) = ask(client, "/coverage", {"case": case})["cases"]
    links = next(meter for meter in found["meters"] if meter["name"] == "links_on_two_papers")

    assert links["of"] == len(ask(client, "/networks/associates", {"case": case})["links"])


def test_it_can_be_narrowed_and_an_unknown_case_is_none(client: httpx.Client) -> None:
    assert {case["id"].split(":")[1] for case in ask(client, "/coverage", {"dataset": "kalbar"})["cases"]} == {"kalbar"}
    assert ask(client, "/coverage", {"case": "case:kalbar:nowhere"})["cases"] == []
    assert ask(client, "/coverage", {"dataset": "nowhere"})["total"] == 0
    assert ask(client, "/coverage", {"case": "person:kalbar:p035"})["cases"] == []
