"""Key players: the few nodes whose absence leaves fewest others connected (Borgatti's KPP-Neg)."""

import math
import random
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from graphsvc.errors import BadRequest
from graphsvc.measures import two_mode
from graphsvc.measures.door import Graph, Scores
from graphsvc.measures.measure import Measure
from graphsvc.measures.removal import Links, links_of, parts_without_each
from graphsvc.texts import Text

# Steps of the walk over the network: below the first all sets are tried, above the second only one search is made.
_EXACT, _ONE_SEARCH = 1_000_000, 200_000
_SEARCHES = 5

Value = tuple[int, int]
"""Connected pairs that are left, then links that are left: the smaller the better."""


@dataclass(frozen=True, slots=True)
class KeyPlayers:
    """`members` by what each adds, most first; a fragmentation is the share of pairs that are not connected."""

    members: dict[Hashable, float]
    before: float
    after: float


def key_players(graph: Graph, size: int = 3, *, seed: int = 0, never: Collection[Hashable] = ()) -> KeyPlayers:
    """At most `size` nodes: fewer when those already leave no two others connected, none without links.

    Every set is tried on small networks; on larger ones nodes are chosen one by one, then exchanged while that helps,
    from several starts that `seed` decides. Nodes in `never` are not chosen; they carry paths. BadRequest on directed graphs and for sizes below 1.
    """
    check_set(graph, size)
    links = links_of(graph)
    open_to_choice = [node for node, name in enumerate(links.nodes) if links.of[node] and name not in never]
    chosen = _best(links, open_to_choice, size, random.Random(seed))  # noqa: S311 - starts of a search, not a secret
    after = _fragmentation(links, chosen)
    adds = {links.nodes[node]: after - _fragmentation(links, _without(chosen, node)) for node in chosen}
    return KeyPlayers(dict(sorted(adds.items(), key=lambda one: -one[1])), _fragmentation(links, ()), after)


def check_set(graph: Graph, size: int) -> None:
    """BadRequest where no set of that size can be looked for."""
    if size < 1:
        raise BadRequest(Text("Banyaknya simpul harus 1 atau lebih.", "The number of nodes must be 1 or more."))
    if graph.is_directed():
        raise BadRequest(
            Text(
                "Pemain kunci dihitung pada jaringan tanpa arah. Jalankan tanpa directed=true.",
                "Key players are found on undirected networks. Run it without directed=true.",
            )
        )


def _best(links: Links, linked: Sequence[int], size: int, chance: random.Random) -> list[int]:
    steps = len(links.of) + sum(map(len, links.of))
    for smaller in range(1, min(size, len(linked)) + 1):
        if math.comb(len(linked), smaller - 1) * steps <= _EXACT:
            value, chosen = min(_completed(links, linked, some) for some in combinations(linked, smaller - 1))
        else:
            starts = [chance.sample(linked, 1) for _ in range(_SEARCHES - 1)] if steps < _ONE_SEARCH else []
            value, chosen = min(_searched(links, linked, smaller, start) for start in [[], *starts])
        if value[0] == 0 or smaller == min(size, len(linked)):
            return chosen
    return []


def _searched(links: Links, linked: Sequence[int], size: int, start: Sequence[int]) -> tuple[Value, list[int]]:
    value, chosen = _completed(links, linked, start[: size - 1])
    while len(chosen) < size:
        value, chosen = _completed(links, linked, chosen)
    while True:
        best = min(_completed(links, linked, _without(chosen, node)) for node in chosen)
        if best[0] >= value:
            return value, chosen
        value, chosen = best


def _completed(links: Links, linked: Sequence[int], chosen: Iterable[int]) -> tuple[Value, list[int]]:
    """The best set that has one node more than `chosen`."""
    gone = set(chosen)
    pieces = parts_without_each(links, gone)
    pairs = sum(map(sum, pieces)) // 2
    ends = [0 if node in gone else sum(other not in gone for other in others) for node, others in enumerate(links.of)]
    left = sum(ends) // 2

    def value(node: int) -> Value:
        own = sum(pieces[node]) + 1
        return pairs - math.comb(own, 2) + sum(math.comb(piece, 2) for piece in pieces[node]), left - ends[node]

    best = min((node for node in linked if node not in gone), key=lambda node: (value(node), node))
    return value(best), sorted([*gone, best])


def _without(chosen: Iterable[int], node: int) -> list[int]:
    return [one for one in chosen if one != node]


def _fragmentation(links: Links, removed: Sequence[int]) -> float:
    """The share of pairs of remaining nodes that are not connected; 0 if no two remain."""
    pairs = math.comb(len(links.of) - len(removed), 2)
    connected = sum(map(sum, parts_without_each(links, removed))) // 2
    return 1.0 - connected / pairs if pairs else 0.0


def _scores(graph: Any, _: object) -> Scores:
    return dict(key_players(graph).members)


KEY_PLAYERS = Measure(
    name="key_players",
    function="",
    of="set",
    caption=Text("Pemain kunci (sebagai kelompok)", "Key players (as a set)"),
    reads=Text(
        "Tanpa mereka bersama-sama jaringan yang tercatat paling terpecah. Bukan nilai tertinggi satu per satu, "
        "dan bukan ukuran kesalahan.",
        "Without these together the recorded network is most in pieces. Not the highest scores one by one, "
        "and no measure of guilt.",
    ),
    definition=Text(
        "Himpunan paling banyak sebesar yang diminta (bawaan tiga simpul) yang, bila dihapus, menyisakan paling sedikit pasangan yang masih terhubung "
        "(lalu paling sedikit hubungan). Nilai: berapa keterpecahan 1 − 2·pasangan/(r(r − 1)) berkurang bila simpul itu "
        "tetap ada, r = simpul yang tersisa. Bobot tidak dipakai. Pada jaringan besar dicari bertahap, tidak semua himpunan.",
        "The set of at most the size asked for (three nodes if not said) whose removal leaves fewest pairs connected (then fewest links). Score: how much of "
        "the fragmentation 1 − 2·pairs/(r(r − 1)) is lost if the node stays, r = nodes that remain. Weights are not used. "
        "On large networks found step by step, not by trying all sets.",
    ),
    source="Borgatti (2006), Computational and Mathematical Organization Theory 12:21-34",
    says=Text(
        "Terhubung langsung dengan {contacts}; bila hanya simpul ini tetap ada, {percent} dari 100 pasangan tidak lagi terputus",
        "Linked directly with {contacts}; were this one alone left in, {percent} in 100 pairs fewer would be cut apart",
    ),
    call=_scores,
    undirected_only=True,
    two_mode=two_mode.NO_SETS_OF_TWO_SORTS,
)
