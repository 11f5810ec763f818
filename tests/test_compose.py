"""From events to pairs: the weights are those that a sum over all pairs of people gives."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.networks.compose import between_users, together

STATED = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 4)), max_size=20)
"""Who was at which event."""


def column(values: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.asarray(values, dtype=np.int64)


def weights(found: pd.DataFrame) -> dict[tuple[int, int], float]:
    total: dict[tuple[int, int], float] = {}
    for a, b, weight in zip(found["a"], found["b"], found["weight"], strict=True):
        pair = (min(int(a), int(b)), max(int(a), int(b)))
        total[pair] = total.get(pair, 0) + float(weight)
    return total


@given(STATED)
def test_an_event_of_k_gives_each_pair_one_over_k_less_one(stated: list[tuple[int, int]]) -> None:
    expected: dict[tuple[int, int], float] = {}
    for event in {event for _, event in stated}:
        present = sorted({person for person, at in stated if at == event})
        for pair in combinations(present, 2):
            expected[pair] = expected.get(pair, 0) + 1 / (len(present) - 1)

    found = together(column([p for p, _ in stated]), column([e for _, e in stated]), column(list(range(len(stated)))))

    assert weights(found) == pytest.approx(expected)


@given(STATED)
def test_every_person_at_an_event_of_several_has_one_for_it(stated: list[tuple[int, int]]) -> None:
    found = together(column([p for p, _ in stated]), column([e for _, e in stated]), column(list(range(len(stated)))))

    strength = (
        pd.concat([found.groupby("a")["weight"].sum(), found.groupby("b")["weight"].sum()]).groupby(level=0).sum()
    )
    for person in {person for person, _ in stated}:
        events = {event for who, event in stated if who == person}
        shared = [event for event in events if len({who for who, at in stated if at == event}) > 1]
        assert strength.get(person, 0) == pytest.approx(len(shared))


def test_a_call_between_shared_phones_is_shared_among_their_users() -> None:
    uses = pd.DataFrame({"person": [1, 2, 3], "thing": [10, 10, 20], "link": [100, 101, 102]})
    talks = pd.DataFrame({"source": [10, 20, 10], "target": [20, 10, 30], "said": [200, 201, 202]})

    found = between_users(uses, talks)

    assert weights(found) == {(1, 3): 1, (2, 3): 1}
    assert set(found["part1"]) == {200, 201}


def test_nobody_is_joined_to_themself_by_a_call_between_their_phones() -> None:
    uses = pd.DataFrame({"person": [1, 1], "thing": [10, 20], "link": [100, 101]})
    talks = pd.DataFrame({"source": [10], "target": [20], "said": [200]})

    assert weights(between_users(uses, talks)) == {}
