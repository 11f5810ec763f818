"""Brokers between groups: who stands in the middle of two others that are not linked themselves (Gould & Fernandez)."""

from collections import Counter
from collections.abc import Collection, Hashable, Mapping
from functools import lru_cache
from itertools import product
from typing import Any

from graphsvc.measures.door import Graph
from graphsvc.measures.removal import links_of
from graphsvc.texts import Text

UNKNOWN = "unknown"
"""What a broker is between people of whom one has no group."""

BROKER_ROLES: dict[str, Text] = {
    "coordinator": Text("koordinator: ketiganya satu kelompok", "coordinator: all three in one group"),
    "itinerant": Text(
        "konsultan: kedua ujung satu kelompok, ia dari luar",
        "itinerant: both ends in one group, the broker from outside",
    ),
    "gatekeeper": Text(
        "penjaga gerbang: dari luar masuk ke kelompoknya", "gatekeeper: from outside into the broker's own group"
    ),
    "representative": Text(
        "wakil: dari kelompoknya ke luar", "representative: from the broker's own group to the outside"
    ),
    "liaison": Text("liaison: ketiganya dari kelompok berbeda", "liaison: all three from different groups"),
}

DEFINITION = Text(
    "Dihitung tiap rangkaian A → B → C yang ujungnya tidak terhubung langsung: B perantaranya. Perannya ditentukan oleh "
    "kelompok ketiganya. Orang dengan beberapa kelompok dihitung untuk tiap gabungan kelompok, dengan bobot 1/banyaknya "
    "gabungan, sehingga tiap rangkaian tetap berjumlah satu. Tanpa arah, tiap pasangan ujung dihitung sekali, dan penjaga "
    "gerbang sama dengan wakil. Bila salah satu tidak punya kelompok, perannya tidak diketahui. Angkanya naik bersama "
    "banyaknya hubungan.",
    "Every chain A → B → C whose ends are not linked themselves counts: B is its broker. The role follows from the groups of "
    "the three. A person in several groups counts for each combination of groups, weighing 1/number of combinations, so "
    "that a chain always adds up to one. Undirected, each pair of ends counts once, and gatekeeper and representative are "
    "the same. Where one of the three has no group the role is not known. Counts grow with the number of links.",
)
LITERATURE = "Gould & Fernandez (1989), Sociological Methodology 19:89-126"


def brokerage(graph: Graph, groups: Mapping[Any, Collection[str]]) -> dict[Hashable, dict[str, float]]:
    """For each node, how many chains it is the broker of, by role; roles that it never has are left out.

    All of a node's counts add up to the number of its chains. Undirected graphs have no representatives, see DEFINITION.
    """
    links = links_of(graph)
    directed = graph.is_directed()
    onward = [set(others) for others in links.of]
    back: list[list[int]] = [[] for _ in onward] if directed else links.of
    if directed:
        for node, others in enumerate(links.of):
            for other in others:
                back[other].append(node)
    of = [tuple(sorted(groups.get(node, ()))) for node in links.nodes]
    found: dict[Hashable, dict[str, float]] = {}
    for node, name in enumerate(links.nodes):
        chains = Counter[tuple[tuple[str, ...], tuple[str, ...]]]()
        for one in back[node]:
            apart = onward[node] - onward[one] - {one}
            chains.update((of[one], of[other]) for other in apart if directed or one < other)
        counts: dict[str, float] = {}
        for (one, other), times in sorted(chains.items()):
            for role, share in _roles(one, of[node], other, directed=directed).items():
                counts[role] = counts.get(role, 0.0) + times * share
        found[name] = counts
    return found


@lru_cache(4096)
def _roles(
    one: tuple[str, ...], broker: tuple[str, ...], other: tuple[str, ...], *, directed: bool
) -> dict[str, float]:
    """The roles of a chain, adding up to one: an equal share for each combination of the groups of the three."""
    combinations = list(product(one, broker, other))
    if not combinations:
        return {UNKNOWN: 1.0}
    counts = Counter(_role(*three, directed=directed) for three in combinations)
    return {role: count / len(combinations) for role, count in counts.items()}


def _role(one: str, broker: str, other: str, *, directed: bool) -> str:
    if one == other:
        return "coordinator" if one == broker else "itinerant"
    if other == broker:
        return "gatekeeper"
    if one == broker:
        return "representative" if directed else "gatekeeper"
    return "liaison"
