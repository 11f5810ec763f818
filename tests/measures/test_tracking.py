"""What becomes of groups from window to window: each kind of event by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.measures.tracking import Event, track

WINDOWS = st.lists(
    st.dictionaries(st.integers(0, 12), st.integers(0, 3), max_size=13).map(
        lambda labels: [{node for node, label in labels.items() if label == one} for one in sorted({*labels.values()})]
    ),
    max_size=5,
)


def people(first: int, last: int) -> set[int]:
    return set(range(first, last + 1))


@pytest.mark.parametrize(
    ("before", "after", "event"),
    [
        ([people(1, 10)], [people(1, 10)], Event("continued", ((0, 0),), ((1, 0),), 1.0)),
        ([people(1, 10)], [people(1, 11)], Event("continued", ((0, 0),), ((1, 0),), 10 / 11)),
        ([people(1, 10)], [people(1, 12)], Event("grew", ((0, 0),), ((1, 0),), 10 / 12)),
        ([people(1, 10)], [people(1, 8)], Event("shrank", ((0, 0),), ((1, 0),), 8 / 10)),
        ([people(1, 6), people(7, 10)], [people(1, 10)], Event("merged", ((0, 0), (0, 1)), ((1, 0),), 1.0)),
        ([people(1, 10)], [people(1, 6), people(7, 9)], Event("split", ((0, 0),), ((1, 0), (1, 1)), 9 / 10)),
        ([], [people(1, 3)], Event("appeared", (), ((1, 0),), 0.0)),
        ([people(1, 3)], [], Event("vanished", ((0, 0),), (), 0.0)),
    ],
    ids=lambda value: value.kind if isinstance(value, Event) else "",
)
def test_each_kind_of_event(before: list[set[int]], after: list[set[int]], event: Event) -> None:
    assert track([before, after]).events == [event]


def test_too_little_in_common_is_an_end_and_a_beginning() -> None:
    """2 of 8 are the same: 0.25."""
    assert [one.kind for one in track([[people(1, 5)], [people(4, 8)]]).events] == ["appeared", "vanished"]


def test_a_group_keeps_the_lane_of_the_one_most_like_it() -> None:
    first = [people(1, 6), people(7, 10)]
    merged = [people(1, 10)]
    again = [people(7, 10), people(1, 6)]

    # The larger one goes on in the merged group, and out of it again; the other begins a lane of its own.
    assert track([first, merged, again]).lanes == [[0, 1], [0], [2, 0]]


@given(WINDOWS)
def test_every_group_but_the_first_comes_from_somewhere_and_every_one_but_the_last_goes_somewhere(
    windows: list[list[set[int]]],
) -> None:
    found = track(windows)

    places = {(at, number) for at, groups in enumerate(windows) for number in range(len(groups))}
    assert {place for event in found.events for place in event.targets} == {place for place in places if place[0] > 0}
    assert {place for event in found.events for place in event.sources} == {
        place for place in places if place[0] < len(windows) - 1
    }
    for groups, lanes in zip(windows, found.lanes, strict=True):
        assert len(set(lanes)) == len(groups)
