"""Measures through NetworkX calls against igraph called directly with answers of the same form, and against NetworkX without a backend."""

# igraph and NetworkX leave their types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false

from collections.abc import Callable, Iterable
from typing import Any

import igraph
import networkx as nx
import numpy as np

from benchmarks.table import Row, alternating, seconds
from graphsvc.nx_igraph import IGraph

SIZES = ((3_000, 9_000), (20_000, 100_000))
MINUTES = ("betweenness, exact", "link betweenness")
"""Measures that take minutes at the larger size, the same igraph call on either side: run at the smaller one only."""


def planted(nodes: int, links: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Distinct links among nodes in communities of 50, seven of a hundred of them across."""
    chance = np.random.default_rng(seed)
    a = chance.integers(0, nodes, links * 2)
    near = (a // 50) * 50 + chance.integers(0, 50, links * 2)
    b = np.where(chance.random(links * 2) < 0.07, chance.integers(0, nodes, links * 2), np.minimum(near, nodes - 1))
    low, high = np.minimum(a, b), np.maximum(a, b)
    pairs = np.unique((low * nodes + high)[low != high])
    chosen = chance.permutation(pairs)[:links]
    return chosen // nodes, chosen % nodes


def compare() -> Iterable[Row]:
    """A row a measure and size against igraph, and one against NetworkX itself."""
    for nodes, links in SIZES:
        a, b = planted(nodes, links)
        names = [f"p{i}" for i in range(nodes)]
        ours = IGraph.from_arrays(names, a, b, directed=False)
        direct = igraph.Graph(nodes, np.column_stack([a, b]).tolist())
        for name, through, straight in _pairs(ours, direct, names):
            if nodes > SIZES[0][0] and name in MINUTES:
                continue
            # About five seconds each: a call of a millisecond is asked often, since it may meet somebody else's work.
            mine, theirs = alternating(through, straight, min(101, max(1, round(5 / seconds(straight)))))
            note = f"{mine * 1000:,.1f} ms and {theirs * 1000:,.1f} ms"
            work = f"{name}, {nodes:,} nodes, {len(a):,} links"
            yield Row(work, "igraph called directly", mine / theirs, 1.1, at_least=False, note=note)
    yield _against_networkx()


def _pairs(
    ours: Any, direct: Any, names: list[str]
) -> Iterable[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Both sides answer by the nodes' names: igraph's lists, which are by number, get the names here."""

    def by_node(values: list[float]) -> dict[str, float]:
        return dict(zip(names, values, strict=True))

    def by_link(values: list[float]) -> dict[tuple[str, str], float]:
        return dict(zip(links, values, strict=True))

    def linked(ends: tuple[int, int]) -> tuple[str, str]:
        return names[ends[0]], names[ends[1]]

    links = [linked(ends) for ends in direct.get_edgelist()]

    def sets(parts: Iterable[list[int]]) -> list[set[str]]:
        return [set(map(names.__getitem__, part)) for part in parts]

    return (
        ("betweenness, exact", lambda: nx.betweenness_centrality(ours), lambda: by_node(direct.betweenness(directed=False))),
        ("closeness", lambda: nx.closeness_centrality(ours), lambda: by_node(direct.closeness(normalized=True))),
        ("harmonic", lambda: nx.harmonic_centrality(ours), lambda: by_node(direct.harmonic_centrality(normalized=False))),
        ("eigenvector", lambda: nx.eigenvector_centrality(ours, 1000), lambda: by_node(direct.eigenvector_centrality())),
        ("pagerank", lambda: nx.pagerank(ours), lambda: by_node(direct.pagerank())),
        ("core numbers", lambda: nx.core_number(ours), lambda: by_node(direct.coreness())),
        ("constraint", lambda: nx.constraint(ours), lambda: by_node(direct.constraint())),
        ("cut points", lambda: list(nx.articulation_points(ours)), lambda: [names[node] for node in direct.articulation_points()]),
        ("bridges", lambda: list(nx.bridges(ours)), lambda: [linked(direct.es[link].tuple) for link in direct.bridges()]),
        ("link betweenness", lambda: nx.edge_betweenness_centrality(ours), lambda: by_link(direct.edge_betweenness(directed=False))),
        ("components", lambda: list(nx.connected_components(ours)), lambda: sets(direct.connected_components())),
        ("Louvain", lambda: nx.community.louvain_communities(ours, seed=1), lambda: sets(direct.community_multilevel())),
    )  # fmt: skip


def _against_networkx() -> Row:
    nodes, links = SIZES[0]
    a, b = planted(nodes, links)
    ours: Any = IGraph.from_arrays(list(range(nodes)), a, b, directed=False)
    plain: Any = nx.Graph()
    plain.add_nodes_from(range(nodes))
    plain.add_edges_from(zip(a.tolist(), b.tolist(), strict=True))
    theirs = seconds(lambda: nx.betweenness_centrality(plain))
    mine = seconds(lambda: nx.betweenness_centrality(ours), 3)
    note = f"{mine:.2f} s and {theirs:.1f} s, one core each"
    work = f"betweenness, exact, {nodes:,} nodes, {len(a):,} links"
    return Row(work, "NetworkX without a backend", theirs / mine, 40, at_least=True, note=note)
