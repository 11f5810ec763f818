"""Whether bands hold what they claim: planted networks, known errors, and the ranks in the network without errors."""

from collections.abc import Iterable

import numpy as np

from benchmarks.table import Row
from graphsvc.measures.door import nx
from graphsvc.stability import COVERS, Links, Question, band, ranks_under_error
from graphsvc.stability.spoiling import spoiled

NETWORKS = 20
PEOPLE = 200
TOP = 10
MEASURES = ("degree", "betweenness", "pagerank")
OTHER_SEED = 2
"""Another than that of the bands: what happened to a network must not be among what they try."""


def compare() -> Iterable[Row]:
    """A row a measure: the share of the observed top whose band holds the rank that the person truly has."""
    for measure in MEASURES:
        held = [hit for number in range(NETWORKS) for hit in _held(measure, number)]
        note = f"top {TOP} of {NETWORKS} networks of {PEOPLE} people in cells, each with one kind of error; {len(held)} ranks"
        yield Row(f"bands of {measure} hold the true rank", f"{COVERS:.0%}, as claimed", float(np.mean(held)), COVERS, at_least=True, note=note)  # fmt: skip


def _held(measure: str, number: int) -> list[bool]:
    truth = _planted(number)
    seen = spoiled(truth, number, OTHER_SEED)
    everybody = np.ones(PEOPLE, dtype=bool)
    there = everybody.copy()
    if seen.missing is not None:
        there[seen.missing] = False
    known = [at for at in range(PEOPLE) if there[at]]
    place = {node: at for at, node in enumerate(known)}
    observed = Links(
        len(known),
        False,
        np.array([place[node] for node in seen.sources.tolist()], dtype=np.int64),
        np.array([place[node] for node in seen.targets.tolist()], dtype=np.int64),
        seen.weights,
    )
    listed = everybody[: len(known)]
    ranks = Question(measure, False, listed, list(range(len(known)))).ranks(observed)
    top = sorted(range(len(known)), key=lambda at: ranks[at])[:TOP]
    tried = ranks_under_error(Question(measure, False, listed, list(top)), observed)
    true = Question(measure, False, everybody, [known[at] for at in top]).ranks(truth)
    bands = [band(tried[:, at]) for at in range(len(top))]
    return [one is not None and one.low <= rank <= one.high for one, rank in zip(bands, true, strict=True)]


def _planted(seed: int) -> Links:
    """Cells of about 20 with a leader each, and a few people who link them."""
    chance = np.random.default_rng([7, seed])
    graph = nx.gaussian_random_partition_graph(PEOPLE, 20, 4, 0.15, 0.003, seed=seed)
    ends: set[tuple[int, int]] = {(min(pair), max(pair)) for pair in graph.edges()}
    for leader in chance.choice(PEOPLE, 10, replace=False).tolist():
        others: list[int] = chance.choice(PEOPLE, 12, replace=False).tolist()
        ends |= {(min(leader, other), max(leader, other)) for other in others if other != leader}
    pairs = np.array(sorted(ends), dtype=np.int64)
    return Links(PEOPLE, False, pairs[:, 0], pairs[:, 1], np.ones(len(pairs)))
