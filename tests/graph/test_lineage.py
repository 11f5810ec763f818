"""Two papers that say the same are one meeting and two statements: none is lost, and none counts twice."""

import numpy as np

from graphsvc.networks.compose import together


def keys(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def test_a_person_stated_twice_at_an_event_weighs_once_and_both_statements_are_listed() -> None:
    pairs = together(people=keys(1, 1, 2), events=keys(7, 7, 7), links=keys(11, 12, 21))

    assert pairs["weight"].sum() == 1.0
    assert set(zip(pairs["part1"], pairs["part2"], strict=True)) == {(11, 21), (12, 21)}


def test_three_people_at_one_event_weigh_half_each() -> None:
    pairs = together(people=keys(1, 2, 3), events=keys(7, 7, 7), links=keys(11, 21, 31))

    assert dict(zip(zip(pairs["a"], pairs["b"], strict=True), pairs["weight"], strict=True)) == {
        (1, 2): 0.5,
        (1, 3): 0.5,
        (2, 3): 0.5,
    }


def test_only_the_statements_that_bring_two_people_together_count() -> None:
    pairs = together(
        people=keys(1, 1, 2),
        events=keys(7, 7, 7),
        links=keys(11, 12, 21),
        keep=lambda one, other: (one == 12) & (other == 21),
    )

    assert pairs[["a", "b", "weight", "part1", "part2"]].to_numpy().tolist() == [[1, 2, 1.0, 12, 21]]
