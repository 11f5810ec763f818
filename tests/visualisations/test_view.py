"""Links between pages: filters go along where they are understood, and every value is escaped."""

import pytest

from visualisations.view import View

VIEW = View(
    "id",
    "/rankings/betweenness",
    (
        ("case", "case:a:1"),
        ("case", "case:a:2"),
        ("since", "2024"),
        ("network", "calls"),
        ("top", "50"),
        ("lang", "id"),
    ),
    unsealed=False,
    revision=7,
)


def test_the_same_page_keeps_its_query() -> None:
    expected = "/rankings/betweenness?case=case%3Aa%3A1&case=case%3Aa%3A2&since=2024&network=calls&top=50&lang=id"

    assert VIEW.link() == expected


def test_a_change_replaces_and_none_drops() -> None:
    assert "lang=en" in VIEW.link(lang="en")
    assert "lang=id" not in VIEW.link(lang="en")
    assert "case=" not in VIEW.link(case=None)


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/networks/ties", {"case", "since", "lang"}),
        ("/communities", {"case", "since", "network", "lang"}),
        ("/rankings/degree", {"case", "since", "network", "lang"}),
        ("/entities/person:a:1", {"lang"}),
        ("/loads", {"lang"}),
        ("/brokerage", {"case", "since", "lang"}),
    ],
)
def test_another_page_gets_what_it_understands(path: str, kept: set[str]) -> None:
    query = VIEW.link(path).partition("?")[2]

    assert {part.partition("=")[0] for part in query.split("&")} == kept


def test_a_hostile_value_cannot_leave_its_place() -> None:
    view = View("id", "/search", (("q", '"><script>&x=1#'),), unsealed=False, revision=None)

    assert view.link() == "/search?q=%22%3E%3Cscript%3E%26x%3D1%23"


def test_empty_parameters_are_not_carried_along() -> None:
    assert View("id", "/communities", (("since", ""),), unsealed=False, revision=None).link() == "/communities"


def test_the_twin_is_the_same_question() -> None:
    twin = View("id", "/networks/ties", (("case", "k"), ("open", "3")), unsealed=False, revision=None).twin

    assert twin == "/api/v1/networks/ties?case=k"


def test_a_filter_can_be_taken_off() -> None:
    (first, *_rest) = VIEW.active({"case": ("case:a:1", "case:a:2"), "since": "2024"})

    name, shown, without = first
    assert (name, shown) == ("case", "case:a:1, case:a:2")
    assert "case=" not in without
    assert "since=2024" in without
