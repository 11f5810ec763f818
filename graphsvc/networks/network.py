"""A network: nodes of one sort or two, weighted links, and for each link the statements it comes from."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures.door import ONE_MODE
from graphsvc.networks.compose import PARTS, Keys
from graphsvc.nx_igraph import IGraph
from graphsvc.texts import Text
from graphsvc.values import NodeId

Made = TypeVar("Made")


@dataclass(slots=True)
class Network:
    """`sources` and `targets` index into `ids`; every pair stands once, a person's link to themself nowhere."""

    name: str
    directed: bool
    filters: Filters
    revision: int
    ids: list[NodeId]
    sealed: NDArray[np.bool_]
    sources: Keys
    targets: Keys
    weights: NDArray[np.float64]
    contributions: pd.DataFrame
    """One row a contribution: `pair` (index into the links), weight, and up to three statements by internal key."""
    currencies: list[str] = field(default_factory=list[str])
    events: NDArray[np.bool_] | None = None
    """Of a two-mode network which of its nodes are events; None where all nodes are of one sort."""
    # What is worked out of a network is no part of it: whatever is made from it by `replace` begins with none of it.
    _graphs: dict[bool, IGraph] = field(init=False, default_factory=dict[bool, IGraph])
    _once: dict[str, Any] = field(init=False, default_factory=dict[str, Any])

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def links(self) -> int:
        return len(self.sources)

    @property
    def pairs(self) -> list[tuple[NodeId, NodeId]]:
        """The two ends of each link."""
        a: list[int] = self.sources.tolist()
        b: list[int] = self.targets.tolist()
        return [(self.ids[one], self.ids[other]) for one, other in zip(a, b, strict=True)]

    def graph(self, *, directed: bool = False) -> IGraph:
        """The network as a NetworkX graph that runs on igraph, with link attributes weight and distance = 1/weight.

        Undirected unless asked otherwise: then the two directions of a pair are one link, their weights added.
        That of a two-mode network names its people, so that measures take the form they have there.
        """
        as_directed = directed and self.directed
        if as_directed not in self._graphs:
            sources, targets, weights = self.sources, self.targets, self.weights
            if self.directed and not as_directed:
                sources, targets, _, weights = collapse(sources, targets, weights, len(self), directed=False)
            with np.errstate(divide="ignore"):
                distance = 1.0 / weights
            graph = IGraph.from_arrays(
                self.ids, sources, targets, weights, directed=as_directed, links={"distance": distance}
            )
            if self.events is not None:
                graph.graph[ONE_MODE] = frozenset(self.of_mode(events=False))
            self._graphs[as_directed] = graph
        return self._graphs[as_directed]

    def of_mode(self, *, events: bool) -> list[NodeId]:
        """The nodes of one sort: the events, or all others. BadRequest where events are asked for and there is no such sort."""
        if self.events is None:
            if events:
                raise BadRequest(_NO_EVENTS)
            return self.ids
        return [self.ids[at] for at in np.flatnonzero(self.events == events).tolist()]

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` makes of this network, made when it is first asked for and kept as long as the network is."""
        if name not in self._once:
            self._once[name] = make()
        return self._once[name]

    def statements_of(self, source: NodeId, target: NodeId) -> list[int]:
        """Internal keys of the statements behind a link, in either direction where there are two; empty if no link."""
        if source not in self.ids or target not in self.ids:
            return []
        a, b = self.ids.index(source), self.ids.index(target)
        here = ((self.sources == a) & (self.targets == b)) | ((self.sources == b) & (self.targets == a))
        return self.statements_of_links(np.flatnonzero(here))

    def statements_of_links(self, links: Keys) -> list[int]:
        parts = self.contributions.loc[self.contributions["pair"].isin(links), list(PARTS)].to_numpy(np.int64)
        return sorted(set(parts[parts >= 0].tolist()))


def part_of(network: Network, members: NDArray[np.int64]) -> Network:
    """The network of these nodes and the links among them."""
    place = places_of(network, members)
    inside = (place[network.sources] >= 0) & (place[network.targets] >= 0)
    number = np.cumsum(inside) - 1
    pair = network.contributions["pair"].to_numpy(np.int64)
    kept = inside[pair] if len(pair) else np.zeros(0, dtype=bool)
    return replace(
        network,
        ids=[network.ids[at] for at in members.tolist()],
        sealed=network.sealed[members],
        events=None if network.events is None else network.events[members],
        sources=place[network.sources[inside]],
        targets=place[network.targets[inside]],
        weights=network.weights[inside],
        contributions=network.contributions[kept].assign(pair=number[pair[kept]]),
    )


def places_of(network: Network, members: NDArray[np.int64]) -> NDArray[np.int64]:
    """For every node of the network its place among the members, or -1."""
    place = np.full(len(network), -1, dtype=np.int64)
    place[members] = np.arange(len(members))
    return place


def collapse(
    a: Keys, b: Keys, weights: NDArray[np.float64], size: int, *, directed: bool
) -> tuple[Keys, Keys, NDArray[np.int64], NDArray[np.float64]]:
    """Each pair once, with its weights added: sources, targets, the pair of each given row, weights."""
    low, high = (a, b) if directed else (np.minimum(a, b), np.maximum(a, b))
    pairs, which = np.unique(low * np.int64(size) + high, return_inverse=True)
    total = np.bincount(which, weights=weights, minlength=len(pairs)).astype(np.float64)
    return pairs // max(size, 1), pairs % max(size, 1), which.astype(np.int64), total


_NO_EVENTS = Text(
    "Jejaring ini tidak memuat peristiwa. Pilih jejaring peristiwa (events), atau jalankan tanpa events=true.",
    "This network has no events in it. Choose the network events, or run it without events=true.",
)
