"""Networks too big to draw are cut into what can be read, and nobody is lost on the way."""

import numpy as np
import pytest

from graphsvc.networks import part_of
from tests.visualisations.graphs import clique, network
from visualisations.splitting import ALONE, BINS, LIMIT, cut


def ring_of_cliques(cliques: int, size: int) -> list[tuple[int, int]]:
    pairs = [pair for at in range(cliques) for pair in clique(range(at * size, (at + 1) * size))]
    return pairs + [(at * size, ((at + 1) % cliques) * size) for at in range(cliques)]


def everybody(size: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.arange(size, dtype=np.int64)


@pytest.mark.parametrize(
    ("size", "pairs"),
    [(600, ring_of_cliques(100, 6)), (50, []), (40, clique(range(40))), (41, clique(range(40)))],
    ids=["many groups", "no links", "one group", "one group and a loner"],
)
def test_every_node_is_in_one_cut(size: int, pairs: list[tuple[int, int]]) -> None:
    cuts = cut(network(size, pairs), everybody(size))

    assert sorted(at for one in cuts for at in one.members.tolist()) == list(range(size))


def test_there_are_never_more_cuts_than_can_be_read() -> None:
    cuts = cut(network(1200, ring_of_cliques(300, 4)), everybody(1200))

    assert len(cuts) <= ALONE + BINS + 1


def test_planted_groups_are_found() -> None:
    cuts = cut(network(30, ring_of_cliques(3, 10)), everybody(30))

    assert [sorted(one.members.tolist()) for one in cuts] == [list(range(at, at + 10)) for at in (0, 10, 20)]


def test_what_has_no_groups_is_sliced() -> None:
    size = 3 * LIMIT
    cuts = cut(network(size, []), everybody(size))

    assert {one.sort for one in cuts} == {"slice"}
    assert all(len(one.members) < size for one in cuts)


def test_loners_come_last() -> None:
    cuts = cut(network(25, ring_of_cliques(2, 5)), everybody(25))

    assert cuts[-1].sort == "unlinked"
    assert len(cuts[-1].members) == 15


def test_a_part_has_the_links_among_its_members() -> None:
    part = part_of(network(4, [(0, 1), (1, 2), (2, 3)]), np.array([1, 2]))

    assert part.ids == ["person:t:00001", "person:t:00002"]
    assert list(zip(part.sources.tolist(), part.targets.tolist(), strict=True)) == [(0, 1)]
    assert part.contributions["pair"].tolist() == [0]


def test_what_was_worked_out_of_a_network_is_not_taken_for_a_part_of_it() -> None:
    whole = network(4, [(0, 1), (1, 2), (2, 3)])

    assert whole.once("size", lambda: len(whole)) == 4
    part = part_of(whole, np.array([1, 2]))

    assert part.once("size", lambda: len(part)) == 2
    assert len(part.graph()) == 2
    assert whole.once("size", lambda: 0) == 4
