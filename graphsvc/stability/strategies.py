"""In which order nodes could be taken away: by their contacts, as brokers, by what is left, by what few others can do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graphsvc.measures import BETWEENNESS, DIGITS, links_of, pairs_without_each
from graphsvc.stability.spoiling import Links
from graphsvc.texts import Text

Worth = NDArray[np.float64]
Can = NDArray[np.bool_]
"""Stages of the script × nodes: who can do what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """`worth` says what each node is worth in a network: the highest goes first, and one of -inf never.

    `work` is the steps that this takes, a betweenness walk's of nodes × links being the unit.
    """

    name: str
    caption: Text
    definition: Text
    worth: Callable[[Links, Can], Worth]
    work: Callable[[Links], int]


@dataclass(frozen=True, slots=True)
class Choice:
    """Who may be taken away, who can do what, and how many go at most.

    With `recompute` each is chosen in what the one before it left, otherwise all in the whole network.
    """

    may_go: NDArray[np.bool_]
    can: Can
    count: int
    recompute: bool


def order(strategy: Strategy, links: Links, choice: Choice) -> list[int]:
    """The nodes in the order in which they go, of equal ones the first; fewer than asked for where no other may go."""
    gone = np.zeros(links.size, dtype=bool)
    chosen: list[int] = []
    while len(chosen) < choice.count:
        left = links.without(gone)
        worth = np.where(choice.may_go & left.there, strategy.worth(left, choice.can), -np.inf)
        first = np.argsort(-worth, kind="stable")
        first = first[np.isfinite(worth[first])][: 1 if choice.recompute else choice.count]
        chosen += first.tolist()
        gone[first] = True
        if not choice.recompute or not len(first):
            break
    return chosen


def by_chance(links: Links, choice: Choice, seed: Sequence[int]) -> list[int]:
    """As many of the nodes that may go and are linked with anybody, whichever the seed picks."""
    linked = links.linked
    picked = np.random.default_rng(seed).permutation(linked[choice.may_go[linked]])[: choice.count]
    return [int(node) for node in picked]


def _contacts(links: Links) -> NDArray[np.int64]:
    return np.bincount(links.sources, minlength=links.size) + np.bincount(links.targets, minlength=links.size)


def _linked(links: Links, worth: Worth) -> Worth:
    """Nothing changes without somebody who is linked with nobody."""
    return np.where(_contacts(links) > 0, worth, -np.inf)


def _by_contacts(links: Links, _can: Can) -> Worth:
    return _linked(links, _contacts(links).astype(float))


def _by_betweenness(links: Links, _can: Can) -> Worth:
    worth = np.zeros(links.size)
    for node, score in BETWEENNESS.run(links.graph()).items():
        worth[node] = round(score, DIGITS)
    return _linked(links, worth)


def _by_what_is_left(links: Links, _can: Can) -> Worth:
    graph = links_of(links.graph())
    pairs, ends = np.zeros(links.size), _contacts(links)
    pairs[np.asarray(graph.nodes, dtype=np.int64)] = pairs_without_each(graph)
    # Of two that leave as many pairs connected the one with more links.
    return _linked(links, -pairs * links.size + ends)


def _by_rare_stage(links: Links, can: Can) -> Worth:
    able = can & links.there
    others = np.where(able, able.sum(axis=1, keepdims=True), links.size + 1).min(axis=0, initial=links.size + 1)
    worth = -others.astype(float) * links.size + _contacts(links)
    return np.where(able.any(axis=0), worth, -np.inf)


def _walk(links: Links) -> int:
    return links.size * len(links.sources)


def _look(links: Links) -> int:
    return links.size + len(links.sources)


STRATEGIES = (
    Strategy(
        name="degree",
        caption=Text("terbanyak hubungan", "most contacts"),
        definition=Text("Yang paling banyak terhubung langsung.", "Whoever is linked directly with most others."),
        worth=_by_contacts,
        work=_look,
    ),
    Strategy(
        name="betweenness",
        caption=Text("penghubung", "brokers"),
        definition=Text(
            "Yang paling sering dilewati jalur terpendek antara yang lain.",
            "Whoever the shortest ways between others pass most often.",
        ),
        worth=_by_betweenness,
        work=_walk,
    ),
    Strategy(
        name="key_players",
        caption=Text("pemain kunci", "key players"),
        definition=Text(
            "Yang bila hilang menyisakan paling sedikit pasangan yang terhubung (Borgatti 2006, satu demi satu).",
            "Whoever leaves fewest pairs connected (Borgatti 2006, one after the other).",
        ),
        worth=_by_what_is_left,
        work=lambda links: 100 * _look(links),
    ),
    Strategy(
        name="stage",
        caption=Text("tahap yang jarang", "rare stages"),
        definition=Text(
            "Yang mengisi tahap yang paling sedikit orangnya; bila sama, yang paling banyak terhubung.",
            "Whoever does what fewest others do; among these whoever has most contacts.",
        ),
        worth=_by_rare_stage,
        work=_look,
    ),
)
"""After Duijn, Kashirin & Sloot (2014), Scientific Reports 4:4238, who also set brokers beside what few can do."""
STRATEGY_BY_NAME = {strategy.name: strategy for strategy in STRATEGIES}
RANDOM = "random"
