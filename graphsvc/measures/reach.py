"""Key players by reach: the few nodes that together are within a few steps of most others (Borgatti's KPP-Pos)."""

import math
import random
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from graphsvc.errors import BadRequest
from graphsvc.measures import two_mode
from graphsvc.measures.door import Graph, Scores
from graphsvc.measures.fragmentation import check_set
from graphsvc.measures.measure import Measure
from graphsvc.measures.removal import Links, links_of
from graphsvc.texts import Text

_EXACT = 200_000
"""As many sets as are all tried."""
_SEARCHES = 5
STEPS = 2


@dataclass(frozen=True, slots=True)
class KeyReach:
    """`members` by what each adds, most first; `reached` is the share of all nodes that they reach or are."""

    members: dict[Hashable, float]
    reached: float


def key_reach(
    graph: Graph, size: int = 3, *, steps: int = STEPS, seed: int = 0, never: Collection[Hashable] = ()
) -> KeyReach:
    """At most `size` nodes: fewer when one more would reach nobody new, none without links.

    Every set is tried on small networks; on larger ones nodes are chosen one by one, then exchanged while that helps, from
    several starts that `seed` decides. Nodes in `never` are not chosen; they carry paths and are reached. BadRequest on
    directed graphs and for sizes or steps below 1.
    """
    check_set(graph, size)
    if steps < 1:
        raise BadRequest(Text("Banyaknya langkah harus 1 atau lebih.", "The number of steps must be 1 or more."))
    links = links_of(graph)
    within = _within(links, steps)
    candidates = [node for node, name in enumerate(links.nodes) if links.of[node] and name not in never]
    size = min(size, len(candidates))
    if math.comb(len(candidates), size) <= _EXACT:
        chosen = list(max(combinations(candidates, size), key=lambda some: _reached(within, some)))
    else:
        chance = random.Random(seed)  # noqa: S311 (starts of a search, not a secret)
        starts: list[list[int]] = [[], *(chance.sample(candidates, 1) for _ in range(_SEARCHES - 1))]
        found = (_searched(within, candidates, size, start) for start in starts)
        chosen = max(found, key=lambda some: _reached(within, some))
    adds = {node: _adds(within, chosen, node) for node in chosen}
    while chosen and min(adds.values()) == 0:  # Whoever adds nobody is no part of the set.
        chosen.remove(max(node for node in chosen if adds[node] == 0))
        adds = {node: _adds(within, chosen, node) for node in chosen}
    members = {links.nodes[node]: adds[node] / len(within) for node in sorted(adds, key=lambda one: (-adds[one], one))}
    return KeyReach(members, _reached(within, chosen) / len(within) if within else 0.0)


def _within(links: Links, steps: int) -> list[int]:
    """For each node, as bits of a number, the nodes that are at most so many steps away; itself is one."""
    own = [1 << node for node in range(len(links.of))]
    within = own
    for _ in range(steps):
        within = [_union(within, [node, *others]) for node, others in enumerate(links.of)]
    return within


def _union(within: Sequence[int], nodes: Iterable[int]) -> int:
    found = 0
    for node in nodes:
        found |= within[node]
    return found


def _reached(within: Sequence[int], chosen: Iterable[int]) -> int:
    return _union(within, chosen).bit_count()


def _adds(within: Sequence[int], chosen: Sequence[int], node: int) -> int:
    return _reached(within, chosen) - _reached(within, (one for one in chosen if one != node))


def _searched(within: Sequence[int], candidates: Sequence[int], size: int, start: list[int]) -> list[int]:
    chosen = start[:size]
    while len(chosen) < size:
        chosen = _completed(within, candidates, chosen)
    while True:
        others = ([one for one in chosen if one != node] for node in chosen)
        best = max((_completed(within, candidates, some) for some in others), key=lambda some: _reached(within, some))
        if _reached(within, best) <= _reached(within, chosen):
            return sorted(chosen)
        chosen = best


def _completed(within: Sequence[int], candidates: Sequence[int], chosen: list[int]) -> list[int]:
    """The best set that has one node more than `chosen`."""
    so_far = _union(within, chosen)
    open_to_choice = (node for node in candidates if node not in chosen)
    return [*chosen, max(open_to_choice, key=lambda node: (so_far | within[node]).bit_count())]


def _scores(graph: Any, _: object) -> Scores:
    return dict(key_reach(graph).members)


KEY_REACH = Measure(
    name="key_reach",
    function="",
    of="set",
    caption=Text("Jangkauan bersama (sebagai kelompok)", "Joint reach (as a set)"),
    reads=Text(
        "Bersama-sama mereka hanya beberapa langkah dari paling banyak pihak lain: siapa yang bisa mendengar paling banyak "
        "kabar. Dekat bukan berarti terlibat, dan ini bukan ukuran kesalahan.",
        "Together they are only a few steps from most others: who may hear most of the news. Being near is not being "
        "involved, and it is no measure of guilt.",
    ),
    definition=Text(
        "Himpunan sebesar yang diminta (bawaan tiga) yang menjangkau paling banyak simpul dalam paling banyak sekian langkah "
        "(bawaan dua); anggotanya ikut terhitung. Nilai: bagian semua simpul yang tidak lagi terjangkau tanpa anggota itu. "
        "Bobot tidak dipakai. Pada jaringan besar dicari bertahap, tidak semua himpunan.",
        "The set of the size asked for (three if not said) that reaches most nodes within so many steps (two if not said), "
        "its members included. Score: the share of all nodes that is no longer reached without that member. Weights are not "
        "used. On large networks found step by step, not by trying all sets.",
    ),
    source="Borgatti (2006), Computational and Mathematical Organization Theory 12:21-34",
    call=_scores,
    says=Text(
        "Terhubung langsung dengan {contacts}; hanya lewat simpul ini kelompok itu menjangkau {percent} % simpul",
        "Linked directly with {contacts}; by this one alone the set reaches {percent} % of all nodes",
    ),
    undirected_only=True,
    two_mode=two_mode.NO_SETS_OF_TWO_SORTS,
)
