"""A core and its periphery: those who are all linked with each other, and those who are linked only with them."""

import math
from dataclasses import dataclass
from typing import Any

from graphsvc.measures import two_mode
from graphsvc.measures.door import Graph, Scores
from graphsvc.measures.measure import Measure
from graphsvc.measures.removal import links_of
from graphsvc.texts import Text


@dataclass(frozen=True, slots=True)
class CorePeriphery:
    """`fit` is the correlation of links with the ideal: all within the core, none within the periphery; NaN where either
    has no pair or every pair is alike."""

    core: frozenset[Any]
    fit: float


def core_periphery(graph: Graph) -> CorePeriphery:
    """The division with fewest faults: pairs missing in the core and links within the periphery.

    Lip's observation makes it exact: a core of k has k(k − 1)/2 + m − Σ degrees faults (m = number of links), so the best
    one is made of the highest degrees, and the next node belongs to it while it has more links than the core has nodes.
    Of equally good ones that is the smallest. Of equal degrees at the border those with more links to higher ones come first, then those that stand first.
    """
    links = links_of(graph)
    degree = [len(others) for others in links.of]
    upward = [sum(degree[other] > degree[node] for other in others) for node, others in enumerate(links.of)]
    order = sorted(range(len(degree)), key=lambda node: (-degree[node], -upward[node], node))
    size = sum(degree[node] > place for place, node in enumerate(order))
    core = set(order[:size])
    inside = sum(other in core for node in core for other in links.of[node]) // 2
    outside = sum(other not in core for node in order[size:] for other in links.of[node]) // 2
    fit = _correlation(inside, math.comb(size, 2), outside, math.comb(len(order) - size, 2))
    return CorePeriphery(frozenset(links.nodes[node] for node in core), fit)


def _correlation(inside: int, inside_pairs: int, outside: int, outside_pairs: int) -> float:
    """Pearson's, of two values that are 0 or 1: whether a pair is of the core, and whether it is linked."""
    linked, pairs = inside + outside, inside_pairs + outside_pairs
    spread = inside_pairs * outside_pairs * linked * (pairs - linked)
    return (inside * outside_pairs - outside * inside_pairs) / math.sqrt(spread) if spread else math.nan


def _scores(graph: Any, _: object) -> Scores:
    core = core_periphery(graph).core
    return {node: 1.0 if node in core else 0.0 for node in graph}


CORE_PERIPHERY = Measure(
    name="core_periphery",
    function="",
    of="node",
    caption=Text("Inti atau pinggiran", "Core or periphery"),
    reads=Text(
        "1: termasuk inti, yang hampir semuanya saling terhubung; 0: di pinggiran, yang terhubung lewat inti. Inti jejaring "
        "tercatat bukan inti kejahatan, dan bukan ukuran kesalahan.",
        "1: part of the core, where nearly all are linked with each other; 0: of the periphery, linked through the core. The "
        "core of what is recorded is not the core of a crime, and no measure of guilt.",
    ),
    definition=Text(
        "Pembagian dengan paling sedikit cacat: pasangan inti yang tidak terhubung dan hubungan antarpinggiran; hubungan antara "
        "inti dan pinggiran tidak dinilai. Tepat, dengan mengurutkan menurut banyaknya hubungan. Kecocokan: korelasi antara "
        "hubungan dan pola ideal itu, 1 bila sempurna. Bobot tidak dipakai. Dari yang sama baik dipilih inti terkecil; pada batas, yang sama banyak hubungannya diurutkan "
        "menurut hubungannya ke atas, lalu menurut id.",
        "The division with fewest faults: pairs of the core that are not linked, and links within the periphery; links between "
        "core and periphery are not judged. Exact, by sorting by degree. Fit: the correlation of links with that ideal, 1 if "
        "perfect. Weights are not used. Of equally good cores it is the smallest; at the border equal degrees are ordered by links to higher ones, then by id.",
    ),
    source="Borgatti & Everett (2000), Social Networks 21:375-395; Lip (2011), arXiv:1102.5511",
    call=_scores,
    says=Text(
        "Terhubung langsung dengan {contacts}; di dalam inti jaringan yang tercatat",
        "Linked directly with {contacts}; within the core of what is recorded",
    ),
    says_none=Text(
        "Terhubung langsung dengan {contacts}; di pinggiran jaringan yang tercatat",
        "Linked directly with {contacts}; in the periphery of what is recorded",
    ),
    undirected_only=True,
    two_mode=two_mode.NO_CORE_OF_ONE_SORT,
)
