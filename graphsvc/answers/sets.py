"""What a measure says beside its scores: what a set does as a whole, how well a core fits, what is held together."""

import math
from collections.abc import Collection
from typing import Any

from graphsvc.measures import Measure, bridge_sides, core_periphery, key_players, key_reach, separated_parts
from graphsvc.measures.door import ONE_MODE
from graphsvc.measures.two_mode import clustering
from graphsvc.networks import Network


def core_figures(measure: Measure, graph: Any) -> dict[str, float]:
    """How large the core is, and how well it fits where that is defined; by how many share more than one event on a
    two-mode network; nothing for any other measure."""
    if measure.name == "degree" and ONE_MODE in graph.graph:
        shared = clustering(graph)
        return {} if shared is None else {"clustering": shared}
    if measure.name != "core_periphery":
        return {}
    found = core_periphery(graph)
    fit = {} if math.isnan(found.fit) else {"fit": found.fit}
    return {"core": len(found.core), **fit}


def best_set(
    measure: Measure, graph: Any, protected: Collection[str], size: int, steps: int
) -> tuple[dict[str, float], dict[str, float]]:
    """The members of the best set with what each adds, and what the set does as a whole."""
    if measure.name == "key_reach":
        reach = key_reach(graph, size, steps=steps, never=protected)
        return {str(node): adds for node, adds in reach.members.items()}, {"reached": reach.reached}
    cut = key_players(graph, size, never=protected)
    return {str(node): adds for node, adds in cut.members.items()}, {"before": cut.before, "after": cut.after}


def separated(measure: Measure, network: Network, *, of_all: bool) -> dict[frozenset[Any], list[int]]:
    """What each cut point or bridge holds together, by its node or its two ends; `of_all` whatever node measure is asked."""
    if measure.name == "bridge":
        return network.once("bridges", lambda: bridge_sides(network.graph()))
    if measure.name == "cut_point" or (of_all and measure.of != "link"):
        return network.once("cut points", lambda: _cut_points(network.graph()))
    return {}


def _cut_points(graph: Any) -> dict[frozenset[Any], list[int]]:
    return {frozenset([node]): sizes for node, sizes in separated_parts(graph).items()}
