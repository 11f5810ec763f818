"""Networks with errors in them, as records have them: people missing, links missing, links to the wrong person.

The kinds of error are those of Borgatti, Carley & Krackhardt (2006), Social Networks 28:124-136. How much of them is from
Ficara et al. (2021), PLOS ONE 16(8):e0255067: 2 % of the people missing can mislead more than 10 % of the links.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graphsvc.measures.door import ONE_MODE
from graphsvc.networks.compose import Keys
from graphsvc.networks.network import collapse
from graphsvc.nx_igraph import IGraph

SHARES = (0.02, 0.05, 0.10)
"""Shares of the people or links that a run leaves out or gets wrong."""


@dataclass(frozen=True, slots=True)
class Links:
    """A network without its names: links between the nodes 0 … size - 1, of which some may be missing."""

    size: int
    directed: bool
    sources: Keys
    targets: Keys
    weights: NDArray[np.float64]
    missing: Keys | None = None
    events: NDArray[np.bool_] | None = None
    """Of a two-mode network which nodes are events: the sources of its links, whose targets are people."""

    @property
    def there(self) -> NDArray[np.bool_]:
        """For each node whether it is there."""
        there = np.ones(self.size, dtype=bool)
        if self.missing is not None:
            there[self.missing] = False
        return there

    @property
    def linked(self) -> Keys:
        """The nodes that have a link."""
        return np.union1d(self.sources, self.targets)

    def graph(self) -> IGraph:
        """The nodes that are there, under their numbers, with link attributes weight and distance = 1/weight; that of a
        two-mode network names its people."""
        there = self.there
        place = np.cumsum(there, dtype=np.int64) - 1
        with np.errstate(divide="ignore"):
            distance = 1.0 / self.weights
        graph = IGraph.from_arrays(
            np.flatnonzero(there).tolist(),
            place[self.sources],
            place[self.targets],
            self.weights,
            directed=self.directed,
            links={"distance": distance},
        )
        if self.events is not None:
            graph.graph[ONE_MODE] = frozenset(np.flatnonzero(there & ~self.events).tolist())
        return graph

    def kept(self, keep: NDArray[np.bool_]) -> "Links":
        """The same nodes with some of the links."""
        return replace(self, sources=self.sources[keep], targets=self.targets[keep], weights=self.weights[keep])

    def without(self, gone: NDArray[np.bool_]) -> "Links":
        """The network as it is when these nodes too are missing."""
        rest = self.kept(~(gone[self.sources] | gone[self.targets]))
        return replace(rest, missing=np.flatnonzero(gone | ~self.there))


def spoiled(links: Links, run: int, seed: int) -> Links:
    """The network as run number `run` sees it, the same for the same seed: each run has one kind of error."""
    chance = np.random.default_rng([seed, run])
    error = (_without_people, _without_links, _with_wrong_links)[run % 3]
    return error(links, SHARES[run // 3 % len(SHARES)], chance)


def _without_people(links: Links, share: float, chance: np.random.Generator) -> Links:
    return links.without(chance.random(links.size) < share)


def _without_links(links: Links, share: float, chance: np.random.Generator) -> Links:
    return links.kept(chance.random(len(links.sources)) >= share)


def _with_wrong_links(links: Links, share: float, chance: np.random.Generator) -> Links:
    """Some links end at somebody else, on two-mode networks always at a person; where that makes two links of one pair, their weights are added."""
    wrong = chance.random(len(links.sources)) < share
    anybody = np.arange(links.size) if links.events is None else np.flatnonzero(~links.events)
    targets = links.targets.copy()
    if len(anybody):
        targets[wrong] = anybody[chance.integers(0, len(anybody), len(wrong))[wrong]]
    others = links.sources != targets
    sources, targets, weights = links.sources[others], targets[others], links.weights[others]
    one, other, _, total = collapse(sources, targets, weights, links.size, directed=links.directed)
    return replace(links, sources=one, targets=other, weights=total)
