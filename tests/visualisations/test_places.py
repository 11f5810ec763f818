"""A chart that grows keeps its old part in place."""

import numpy as np

from tests.visualisations.graphs import chart, clique
from visualisations.places import KEPT, Places

SMALL = chart(12, [*clique(range(6)), *clique(range(6, 12)), (0, 6)])
GROWN = chart(15, [*clique(range(6)), *clique(range(6, 12)), (0, 6), (0, 12), (1, 12), (12, 13)])


def test_old_nodes_stay_where_they_were() -> None:
    places = Places()
    before = places.of("ties", SMALL)

    after = places.of("ties", GROWN)

    assert np.array_equal(after[:12], before)


def test_a_new_node_comes_to_stand_by_its_neighbours() -> None:
    places = Places()
    places.of("ties", SMALL)

    after = places.of("ties", GROWN)

    far = np.linalg.norm(after[:6].mean(axis=0) - after[6:12].mean(axis=0))
    assert np.linalg.norm(after[12] - after[:2].mean(axis=0)) < far


def test_a_new_loner_stands_below_all_others() -> None:
    places = Places()
    places.of("ties", SMALL)

    after = places.of("ties", GROWN)

    assert after[14, 1] > after[:14, 1].max()


def test_a_node_that_comes_back_stands_where_it_stood() -> None:
    places = Places()
    before = places.of("ties", GROWN)

    assert np.array_equal(places.of("ties", GROWN), before)


def test_each_network_and_filter_has_places_of_its_own() -> None:
    places = Places()
    places.of("ties", SMALL)
    other = chart(12, clique(range(12)))

    assert not np.array_equal(places.of("calls", other), places.of("ties", SMALL))


def test_another_chart_under_the_same_name_is_laid_out_afresh() -> None:
    places = Places()
    places.of("ties", chart(3, [(0, 1)]))

    assert np.array_equal(places.of("ties", GROWN), Places().of("ties", GROWN))


def test_the_least_used_chart_is_forgotten() -> None:
    places = Places()
    first = places.of(0, SMALL)
    for key in range(1, KEPT + 1):
        places.of(key, SMALL)

    fresh = places.of(0, GROWN)

    assert not np.array_equal(fresh[:12], first) or np.array_equal(Places().of(0, GROWN)[:12], first)
