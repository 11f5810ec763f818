"""What falls apart when nodes are taken out of a network, for every candidate in one walk.

Tarjan's depth-first search: below a node, a subtree that has no link back past the node is cut off without it.
"""

import math
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass

from graphsvc.measures.door import Graph, nx


@dataclass(frozen=True, slots=True)
class Links:
    """The nodes by number and, for each, the numbers of the nodes it is linked to; undirected, without self-links."""

    nodes: list[Hashable]
    of: list[list[int]]


def links_of(graph: Graph) -> Links:
    nodes = list(graph)
    if not nodes:
        return Links([], [])
    matrix = nx.to_scipy_sparse_array(graph, weight=None, format="csr")
    begin, others = matrix.indptr.tolist(), matrix.indices.tolist()
    of = [[other for other in others[begin[node] : begin[node + 1]] if other != node] for node in range(len(nodes))]
    return Links(nodes, of)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A subtree of the walk that has no link back past the node above it; a bridge leads there if none back to it."""

    above: int
    below: int
    size: int
    bridge: bool


def parts_without_each(links: Links, removed: Collection[int] = ()) -> list[list[int]]:
    """For each node, the sizes of the pieces that its own part falls into when it is taken away too.

    `removed` nodes are gone already; their list is empty, like that of a node that stands alone.
    """
    pieces: list[list[int]] = [[] for _ in links.of]
    for part, cuts in _parts(links, removed):
        for cut in cuts:
            pieces[cut.above].append(cut.size)
        for node in part:
            rest = len(part) - 1 - sum(pieces[node])
            if rest:
                pieces[node].append(rest)
    return pieces


def _parts(links: Links, removed: Collection[int] = ()) -> Iterator[tuple[list[int], list[_Cut]]]:
    """Each connected part: its nodes, and what hangs on one of them only."""
    size = len(links.of)
    seen, low, below = [-1] * size, [0] * size, [1] * size
    for node in removed:
        seen[node] = size
    for root in range(size):
        if seen[root] >= 0:
            continue
        cuts: list[_Cut] = []
        part, seen[root] = [root], 0
        path = [(root, -1, iter(links.of[root]))]
        while path:
            node, parent, others = path[-1]
            for other in others:
                if seen[other] < 0:
                    seen[other] = low[other] = len(part)
                    part.append(other)
                    path.append((other, node, iter(links.of[other])))
                    break
                if other != parent:
                    low[node] = min(low[node], seen[other])
            else:
                path.pop()
                if parent >= 0:
                    below[parent] += below[node]
                    low[parent] = min(low[parent], low[node])
                    if low[node] >= seen[parent]:
                        cuts.append(_Cut(parent, node, below[node], low[node] > seen[parent]))
        yield part, cuts


def pairs_without_each(links: Links) -> list[int]:
    """For each node, how many pairs of others are still connected when it is taken away."""
    pieces = parts_without_each(links)
    pairs = sum(map(sum, pieces)) // 2
    return [pairs - math.comb(sum(sizes) + 1, 2) + sum(math.comb(size, 2) for size in sizes) for sizes in pieces]


def separated_parts(graph: Graph) -> dict[Hashable, list[int]]:
    """What each cut point holds together: the sizes of the parts there would be without it, largest first."""
    links = links_of(graph)
    pieces = zip(links.nodes, parts_without_each(links), strict=True)
    return {node: sorted(sizes, reverse=True) for node, sizes in pieces if len(sizes) > 1}


def reachable(graph: Graph) -> dict[Hashable, int]:
    """How many others each node of an undirected graph is connected with, directly or over others."""
    return {node: len(part) - 1 for part in nx.connected_components(graph) for node in part}


def bridge_sides(graph: Graph) -> dict[frozenset[Hashable], list[int]]:
    """What each bridge holds together: how many nodes there are on its two sides, the larger first."""
    links = links_of(graph)
    return {
        frozenset((links.nodes[cut.above], links.nodes[cut.below])): sorted(
            (cut.size, len(part) - cut.size), reverse=True
        )
        for part, cuts in _parts(links)
        for cut in cuts
        if cut.bridge
    }
