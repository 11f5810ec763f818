"""How sure ranks are: on networks where the answer can be seen on paper."""

import numpy as np
import pandas as pd
import pytest

from graphsvc.stability import Footing, Grounds, Links, Question, band, ranks_under_error, ranks_without
from graphsvc.stability.spoiling import spoiled

STAR_AND_PAIR = ([0, 0, 0, 0, 5], [1, 2, 3, 4, 6])
"""Node 0 holds 1 to 4; 5 and 6 have each other."""


def links(ends: tuple[list[int], list[int]], size: int = 8) -> Links:
    sources, targets = (np.array(side, dtype=np.int64) for side in ends)
    return Links(size, False, sources, targets, np.ones(len(sources)))


def question(wanted: list[int], size: int = 8, listed: list[int] | None = None) -> Question:
    mask = np.isin(np.arange(size), list(range(size)) if listed is None else listed)
    return Question("degree", False, mask, list(wanted))


def grounds(papers: list[list[str]]) -> Grounds:
    """The star and the pair, each link's contribution resting on the papers of two statements."""
    names = sorted({paper for row in papers for paper in row})
    keys = np.arange(len(names), dtype=np.int64)
    parts = [[names.index(paper) for paper in row] + [-1] * (2 - len(row)) for row in papers]
    frame = pd.DataFrame(parts, columns=["part1", "part2"]).assign(pair=range(len(papers)), weight=1.0)
    return Grounds.of(links(STAR_AND_PAIR), frame, keys, names)


def test_equal_scores_share_a_rank_and_the_unlisted_take_none() -> None:
    assert question([0, 1, 5, 7]).ranks(links(STAR_AND_PAIR)) == [1, 2, 2, 8]
    assert question([1], listed=[1, 2, 7]).ranks(links(STAR_AND_PAIR)) == [1]


def test_the_middle_of_a_star_is_first_in_nearly_every_run_and_its_arms_are_not() -> None:
    found = ranks_under_error(question([0, 1]), links(STAR_AND_PAIR))
    middle, arm = band(found[:, 0]), band(found[:, 1])

    assert middle
    assert arm
    assert (middle.low, middle.high, middle.share_top5) == (1, 1, 1.0)
    assert arm.low == 2
    assert arm.high > 2
    assert 270 < middle.runs < 300  # Where somebody is missing it is the middle in one run of eighteen.


def test_a_run_is_the_same_whenever_it_is_made() -> None:
    for run in range(9):
        one, other = (spoiled(links(STAR_AND_PAIR), run, seed=1) for _ in range(2))
        assert (one.sources.tolist(), one.targets.tolist()) == (other.sources.tolist(), other.targets.tolist())


@pytest.mark.parametrize("run", range(9))
def test_errors_keep_to_their_kind_and_share(run: int) -> None:
    ring = links((list(range(1000)), [*range(1, 1000), 0]), 1000)

    worse = spoiled(ring, run, seed=1)

    share = (0.02, 0.05, 0.10)[run // 3]
    if run % 3 == 0:
        assert worse.missing is not None
        assert len(worse.missing) == pytest.approx(1000 * share, abs=30)
        assert not set(worse.missing.tolist()) & {*worse.sources.tolist(), *worse.targets.tolist()}
        assert len(worse.graph()) == 1000 - len(worse.missing)
    elif run % 3 == 1:
        assert len(worse.sources) == pytest.approx(1000 * (1 - share), abs=30)
    else:
        there = {frozenset(pair) for pair in zip(ring.sources.tolist(), ring.targets.tolist(), strict=True)}
        moved = [
            pair
            for pair in zip(worse.sources.tolist(), worse.targets.tolist(), strict=True)
            if frozenset(pair) not in there
        ]
        assert len(moved) == pytest.approx(1000 * share, abs=30)


def test_without_a_paper_its_links_fall_and_whoever_has_no_other_has_no_rank() -> None:
    told = grounds([["bap"], ["bap"], ["bap", "cdr"], ["cdr"], ["nota"]])

    found = ranks_without(question([0, 1, 4, 5]), told, ["bap", "cdr", "nota"])

    assert found.tolist() == [
        [1, 0, 1, 1],  # One link is left of each of them: 0-4 and 5-6.
        [1, 2, 0, 2],
        [1, 2, 2, 0],
    ]


def test_what_all_links_of_somebody_rest_on() -> None:
    told = grounds([["bap"], ["bap"], ["bap", "cdr"], ["bap"], ["nota"]])

    assert [one.sole for one in told.footings([0, 3, 5, 7, (2, 0)])] == ["bap", "bap", "nota", None, "bap"]
    assert told.footings([(3, 0), 0])[1] == Footing(links=4, on=[("bap", 4), ("cdr", 1)], sole="bap")
    assert told.beside({0}) == ["bap", "cdr"]


def test_a_pair_of_statements_falls_with_either_and_weights_are_what_is_left() -> None:
    frame = pd.DataFrame({"pair": [0, 0, 1], "weight": [1.0, 0.5, 2.0], "part1": [0, 1, 0], "part2": [1, -1, -1]})
    two = Links(3, False, np.array([0, 1]), np.array([1, 2]), np.array([1.5, 2.0]))
    told = Grounds.of(two, frame, np.array([0, 1]), ["bap", ""])

    rest = told.without("bap")

    assert (rest.sources.tolist(), rest.targets.tolist(), rest.weights.tolist()) == ([0], [1], [0.5])


def test_a_band_leaves_out_the_runs_without_the_person() -> None:
    found = band(np.array([0, 0, *[3] * 90, *[1] * 4, *[9] * 4, 20, 20]))

    assert found
    assert (found.low, found.high, found.runs, found.share_top5) == (3, 9, 100, 0.94)
    assert band(np.zeros(5, dtype=np.int64)) is None
