"""What is left when nodes are taken away, on graphs that can be drawn on paper."""

from itertools import pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.measures import links_of, pairs_without_each
from graphsvc.stability import (
    COVERS,
    STRATEGIES,
    STRATEGY_BY_NAME,
    Choice,
    Links,
    Strategy,
    by_chance_alone,
    course,
    order,
    under_error,
)
from graphsvc.stability.dismantling import efficiency

STAR = 4
EDGES = [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (4, 5), (4, 6), (4, 7), (5, 6)]
"""A triangle 0-1-2, then 3 between it and 4, who has 5, 6 and 7 around; 5 and 6 know each other, 8 knows nobody."""
SIZE = 9


def drawn(edges: list[tuple[int, int]], size: int) -> Links:
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    return Links(size, False, ends[:, 0], ends[:, 1], np.ones(len(ends)))


def choice(
    count: int = 3, *, recompute: bool = False, but: tuple[int, ...] = (), stages: tuple[set[int], ...] = ()
) -> Choice:
    may_go = np.isin(np.arange(SIZE), but, invert=True)
    can = np.array([[node in stage for node in range(SIZE)] for stage in stages or (set[int](),)], dtype=bool)
    return Choice(may_go, can, count, recompute)


GRAPHS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1])).map(sorted)


@given(GRAPHS, st.sets(st.integers(0, 9), max_size=10))
def test_efficiency_is_networkx_s(edges: list[tuple[int, int]], gone: set[int]) -> None:
    graph = nx.Graph()
    graph.add_nodes_from(set(range(10)) - gone)
    graph.add_edges_from(pair for pair in edges if not gone & set(pair))

    left = drawn(edges, 10).without(np.isin(np.arange(10), sorted(gone)))

    assert efficiency(left) == pytest.approx(nx.global_efficiency(graph), abs=1e-12)


@given(GRAPHS)
def test_pairs_that_are_left_are_counted_for_each_at_once(edges: list[tuple[int, int]]) -> None:
    links = drawn(edges, 10)

    left = pairs_without_each(links_of(links.graph()))

    assert left == [int(course(links, [node], with_efficiency=False).pairs[1]) for node in range(10)]


def test_a_course_is_what_one_counts_on_the_drawing() -> None:
    taken = course(drawn(EDGES, SIZE), [3, STAR])

    assert taken.largest.tolist() == [8, 4, 3]
    assert taken.pairs.tolist() == [28, 3 + 6, 3 + 1]


@pytest.mark.parametrize(
    ("strategy", "at_once", "one_by_one"),
    [
        # 4 has four contacts, 2 three, most others two; without 4, 2 and 0 only 5 and 6 have one.
        ("degree", [4, 2, 0, 1], [4, 2, 0, 5]),
        # What lies between the sides; without 4 only 2 is between anybody.
        ("betweenness", [4, 3, 2, 0], [4, 2, 0, 5]),
        # Pairs that are left: 7 without 4, 9 without 3, 11 without 2; without 4 and 2 just two.
        ("key_players", [4, 3, 2, 0], [4, 2, 0, 5]),
    ],
)
def test_who_goes_first(strategy: str, at_once: list[int], one_by_one: list[int]) -> None:
    links = drawn(EDGES, SIZE)

    assert order(STRATEGY_BY_NAME[strategy], links, choice(4)) == at_once
    assert order(STRATEGY_BY_NAME[strategy], links, choice(4, recompute=True)) == one_by_one


def test_whoever_does_what_nobody_else_does_goes_first_also_without_links() -> None:
    stages = ({0, 2, 4}, {8}, {5, 4})

    assert order(STRATEGY_BY_NAME["stage"], drawn(EDGES, SIZE), choice(5, stages=stages)) == [8, 4, 5, 2, 0]
    # Without 8 and 4 nobody but 5 is left of the third.
    assert order(STRATEGY_BY_NAME["stage"], drawn(EDGES, SIZE), choice(4, recompute=True, stages=stages)) == [
        8,
        4,
        5,
        2,
    ]


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda strategy: strategy.name)
@pytest.mark.parametrize("recompute", [False, True])
def test_nobody_goes_who_may_not_or_has_gone(strategy: Strategy, recompute: bool) -> None:
    asked = choice(SIZE, recompute=recompute, but=(2, STAR, 7), stages=({2, 3, 4}, {0, 7}))

    gone = order(strategy, drawn(EDGES, SIZE), asked)

    assert len(set(gone)) == len(gone) > 0
    assert not set(gone) & {2, STAR, 7, 8}


def test_chance_draws_the_same_each_time_and_keeps_within_its_range() -> None:
    links, asked = drawn(EDGES, SIZE), choice(2, but=(3,))
    steps: list[tuple[int, int]] = []

    one, other = by_chance_alone(links, asked, lambda done, of: steps.append((done, of))), by_chance_alone(links, asked)

    assert one
    assert other
    assert one.low.pairs.tolist() == other.low.pairs.tolist()
    assert (one.low.pairs <= one.middle.pairs).all()
    assert (one.middle.pairs <= one.high.pairs).all()
    assert one.low.pairs[0] == one.high.pairs[0] == 28
    # The first of two is 4 once in seven, more often than what a range leaves out; then four and three are left.
    assert (1 - COVERS) / 2 < 1 / 7
    assert one.low.pairs[1] == 6 + 1
    assert steps == [(at, one.runs) for at in range(1, one.runs + 1)]


def test_an_order_chosen_by_a_bad_record_is_tried_on_the_network_as_it_is() -> None:
    links = drawn(EDGES, SIZE)

    spread = under_error(STRATEGY_BY_NAME["key_players"], links, choice(1))

    assert spread
    assert spread.low.pairs[0] == spread.high.pairs[0] == 28
    best = min(int(course(links, [node]).pairs[1]) for node in range(SIZE))
    assert spread.low.pairs[1] == best < spread.high.pairs[1]


def test_what_would_take_long_is_not_tried() -> None:
    path = drawn(list(pairwise(range(9000))), 9000)
    whole = Choice(np.ones(9000, dtype=bool), np.zeros((1, 9000), dtype=bool), 5, recompute=False)

    assert under_error(STRATEGY_BY_NAME["betweenness"], path, whole) is None
