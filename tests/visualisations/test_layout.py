"""Where nodes stand: the same for the same chart, groups apart, names with room, loners in rows."""

import numpy as np
import pytest

from tests.visualisations.graphs import chart, clique
from visualisations.layout import CLOSEST, lay_out

TWO_GROUPS = chart(13, [*clique(range(6)), *clique(range(6, 12)), (0, 6)])


def test_the_same_chart_has_the_same_layout() -> None:
    assert np.array_equal(lay_out(TWO_GROUPS), lay_out(TWO_GROUPS))


def test_a_layout_has_a_place_for_everybody() -> None:
    points = lay_out(TWO_GROUPS)

    assert points.shape == (13, 2)
    assert np.isfinite(points).all()


def test_groups_stand_apart() -> None:
    points = lay_out(TWO_GROUPS)
    one, other = points[:6], points[6:12]

    within = np.linalg.norm(one - one.mean(axis=0), axis=1).max()

    assert np.linalg.norm(one.mean(axis=0) - other.mean(axis=0)) > 2 * within


def test_nobody_stands_on_somebody_else() -> None:
    points = lay_out(chart(60, clique(range(60))))

    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(apart, np.inf)

    assert apart.min() > 0.8 * CLOSEST


def test_who_has_no_links_stands_in_a_row_below() -> None:
    points = lay_out(chart(9, clique(range(5))))

    assert len(set(points[5:, 1].tolist())) == 1
    assert points[5:, 1].min() > points[:5, 1].max()


@pytest.mark.parametrize(("size", "pairs"), [(0, []), (1, []), (2, [(0, 1)]), (3, [])])
def test_a_tiny_chart_is_laid_out_too(size: int, pairs: list[tuple[int, int]]) -> None:
    assert lay_out(chart(size, pairs)).shape == (size, 2)


def test_links_in_both_directions_are_one_pull() -> None:
    there_and_back = chart(4, [(0, 1), (1, 0), (1, 2), (2, 3)])

    assert np.isfinite(lay_out(there_and_back)).all()
