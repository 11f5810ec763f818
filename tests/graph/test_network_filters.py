"""What each filter takes out of the networks of the paper case, and that it takes nothing else."""

import pytest

from graphsvc.filters import Filters
from graphsvc.store import Store
from tests.graph.drawn import Links, drawn, links, nodes, people, told

K1, K2 = "case:badau-kecil:k1", "case:badau-kecil:k2"
S1, S3, S4, S5 = (f"source:badau-kecil:s{number}" for number in (1, 3, 4, 5))
TIES = {"12": ("p01", "p02"), "17": ("p01", "p07"), "18": ("p01", "p08"), "25": ("p02", "p05"), "37": ("p03", "p07"),
        "39": ("p03", "p09"), "48": ("p04", "p08"), "57": ("p05", "p07"), "67": ("p06", "p07")}  # fmt: skip


def ties(**weights: float) -> Links:
    """The ties of the drawing by the last digits of their ends: `_12=4`."""
    return {TIES[name.removeprefix("_")]: weight for name, weight in weights.items()}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ties(_12=4, _17=1, _18=1, _25=2, _37=1, _39=1, _48=1, _57=1, _67=1)),
        (Filters(case=(K1,)), ties(_12=3, _17=1, _18=1, _37=1, _48=1, _57=1)),
        (Filters(case=(K2,)), ties(_67=1)),
        (Filters(case=(K1, K2)), ties(_12=3, _17=1, _18=1, _37=1, _48=1, _57=1, _67=1)),
        (Filters(case=("case:badau-kecil:k9",)), {}),
        (Filters(dataset="badau-kecil"), ties(_12=4, _17=1, _18=1, _25=2, _37=1, _39=1, _48=1, _57=1, _67=1)),
        (Filters(dataset="badau"), {}),
        (Filters(paper=(S5,)), ties(_12=1, _25=2)),
        (Filters(paper=(S3, S4)), ties(_37=1, _57=1, _67=1)),
        (Filters(since="2024-09-06"), ties(_12=3, _17=1, _18=1, _25=2, _37=1, _57=1, _67=1)),
        (Filters(since="2024-09-13"), ties(_12=3, _17=1, _18=1, _25=2, _37=1, _57=1)),
        (Filters(until="2024-09-01"), ties(_12=3, _17=1, _18=1, _25=2)),
        (Filters(until="2024-08"), ties(_12=3, _17=1, _18=1)),
        (Filters(until="2024-08-01"), ties(_12=3, _18=1)),
        (Filters(until="2022"), {}),
        (Filters(since="2024-09-05", until="2024-09-05"), ties(_12=3, _17=1, _18=1, _25=2, _48=1)),
        (Filters(kinds=("KNOWS",)), ties(_12=4)),
        (Filters(kinds=("KNOWS", "MET")), ties(_12=4, _25=2)),
        (Filters(kinds=("CALLED",)), {}),
        (Filters(min_grade=1), ties(_37=1)),
        (Filters(min_grade=2), ties(_12=3, _17=1, _18=1, _37=1, _57=1, _67=1)),
        (Filters(min_grade=6), ties(_12=4, _17=1, _18=1, _25=2, _37=1, _48=1, _57=1, _67=1)),
        (Filters(status=("excluded",)), {("p01", "p10"): 1}),
        (Filters(status=("confirmed",)), ties(_37=1)),
        (Filters(status=("tentative", "disputed")), ties(_12=1, _25=2, _48=1)),
        (Filters(case=(K1,), min_grade=2, until="2024-08", kinds=("RECRUITED",)), ties(_17=1, _18=1)),
    ],
)
def test_a_filter_leaves_exactly_the_ties_that_it_names(filters: Filters, expected: Links, paper_store: Store) -> None:
    assert links(drawn(paper_store, "ties", filters)) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(case=(K1,)), people(1, 2, 3, 4, 5, 7, 8, 9, 10)),
        (Filters(case=(K2,)), people(1, 2, 5, 6, 7, 12)),
        (Filters(dataset="badau-kecil"), people(*range(1, 13))),
        (Filters(dataset="badau"), set[str]()),
        (Filters(paper=(S4,)), people(3, 4, 5, 7, 8, 9)),
        (Filters(since="2030", kinds=("MET",), min_grade=1, status=("excluded",)), people(*range(1, 13))),
    ],
)
def test_only_case_dataset_and_paper_choose_the_nodes(filters: Filters, expected: set[str], paper_store: Store) -> None:
    assert nodes(drawn(paper_store, "ties", filters)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "USES",
            {
                ("p02", "p03"): 1,
                ("p03", "p04"): 0.5,
                ("p03", "p09"): 0.5,
                ("p04", "p09"): 0.5,
                ("p02", "p05"): 0.5,
                ("p03", "p05"): 0.5,
            },
        ),
        (
            "CALLED",
            {("p01", "p02"): 1.5, ("p01", "p03"): 1.5, ("p02", "p05"): 0.5, ("p03", "p05"): 0.5, ("p01", "p07"): 1},
        ),
        ("PAID", {("p01", "p06"): 2, ("p01", "p03"): 1, ("p05", "p06"): 1}),
        ("TRAVELLED", {("p03", "p07"): 0.5, ("p03", "p08"): 0.5, ("p07", "p08"): 0.5}),
        ("STAYED_AT", {("p04", "p07"): 0.5, ("p07", "p08"): 0.5}),
        ("HARBOURED", {("p04", "p08"): 1}),
    ],
)
def test_associates_of_one_kind(kind: str, expected: Links, paper_store: Store) -> None:
    assert links(drawn(paper_store, "associates", Filters(kinds=(kind,)))) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        # The second user of B and the user of C are stated with grades 3 and 4.
        (Filters(kinds=("CALLED",), min_grade=2), {("p01", "p02"): 2, ("p01", "p07"): 1}),
        # Without the use of grade 3 the car has two users.
        (Filters(kinds=("USES",), min_grade=2), {("p03", "p09"): 1}),
        (Filters(kinds=("STAYED_AT",), until="2024-09-03"), {("p04", "p07"): 1}),
        (Filters(kinds=("TRAVELLED",), case=(K2,)), {}),
        (Filters(kinds=("PAID",), case=(K2,)), {("p01", "p06"): 2, ("p05", "p06"): 1}),
    ],
)
def test_shares_follow_from_what_the_filters_leave(filters: Filters, expected: Links, paper_store: Store) -> None:
    assert links(drawn(paper_store, "associates", filters)) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(since="2024-09-07"), {("D", "A"): 1, ("E", "A"): 1}),
        (Filters(until="2024-09-05"), {("A", "B"): 3}),
        (Filters(min_grade=1), {("A", "B"): 3, ("B", "A"): 1, ("B", "C"): 1, ("D", "A"): 1, ("E", "A"): 1}),
        (Filters(status=("unconfirmed",)), {("A", "B"): 1}),
        (Filters(kinds=("PAID",)), {}),
    ],
)
def test_calls(filters: Filters, expected: Links, paper_store: Store) -> None:
    assert links(drawn(paper_store, "calls", filters)) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(since="2024-09-08"), {("BCA", "MAY"): 1_500_000}),
        (Filters(case=(K1,)), {("p01", "p03"): 500_000}),
        (Filters(until="2024-09-04"), {("BCA", "MAY"): 2_000_000}),
    ],
)
def test_money(filters: Filters, expected: Links, paper_store: Store) -> None:
    # Of case k1 no account is known: nothing stated in it names one.
    assert links(drawn(paper_store, "money", filters)) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(since="2024-09-20"), {("t1", "t2"): 1, ("t2", "t3"): 2}),
        (Filters(until="2024-09-06"), {("t1", "t2"): 3, ("t2", "t3"): 5}),
        (Filters(min_grade=2), {("t1", "t2"): 3, ("t2", "t3"): 4}),
        (Filters(status=("tentative",)), {("t2", "t3"): 1}),
    ],
)
def test_routes(filters: Filters, expected: Links, paper_store: Store) -> None:
    assert links(drawn(paper_store, "routes", filters)) == expected


def test_a_filter_also_chooses_the_statements_of_a_link(paper_store: Store) -> None:
    network = drawn(paper_store, "ties", Filters(status=("disputed",)))

    assert told(paper_store, network, ("p01", "p02")) == ["KNOWS p02 p01"]
