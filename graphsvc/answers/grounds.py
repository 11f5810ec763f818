"""What the links of a network rest on: papers, cases, kinds of statements and their grades."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.networks import Network
from graphsvc.networks.compose import PARTS, Keys
from graphsvc.networks.network import collapse
from graphsvc.stability import Footing, Grounds, Key, Links
from queries import HEALTH
from queries.columns import STATEMENT_GROUNDS

MOST = 100_000
"""Statements that are looked into for a list that has to come at once: a second's work."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A network without names, and what its links rest on; `grades` are those of its statements, 0 where none is given."""

    links: Links
    papers: Grounds
    cases: Grounds
    kinds: Grounds
    grades: list[int]


def small(reader: Reader, filters: Filters) -> bool:
    """Whether a network is read with its statements even where its measure needs none: all but a whole large graph."""
    return bool(filters.case or filters.dataset) or reader.store.read(HEALTH, reader.scope)[0].statements <= MOST


def lasts(reader: Reader, filters: Filters, passes: int = 1) -> bool:
    """Whether going over all statements of the graph so many times takes longer than about a second.

    What is asked of chosen cases does not: it is a case's statements that are gone over.
    """
    return not filters.case and passes * reader.store.read(HEALTH, reader.scope)[0].statements > MOST


def standing(reader: Reader, network: Network, *, directed: bool = False, most: int | None = None) -> Standing | None:
    """What the network rests on; None where that is more than `most` statements. `network` must not be lean."""
    parts = network.contributions[list(PARTS)].to_numpy(np.int64)
    statements = np.unique(parts[parts >= 0])
    if most is not None and len(statements) > most:
        return None
    return network.once(f"standing {directed}", lambda: _standing(reader, network, statements, directed=directed))


def _standing(reader: Reader, network: Network, statements: Keys, *, directed: bool) -> Standing:
    told = reader.store.read(STATEMENT_GROUNDS, reader.scope, links=statements.tolist())[0]
    links, place = laid(network, directed=directed)
    contributions = network.contributions.assign(pair=place[network.contributions["pair"].to_numpy(np.int64)])
    keys = np.asarray(told.links, dtype=np.int64)
    papers, cases, kinds = (
        Grounds.of(links, contributions, keys, [str(name) for name in names])
        for names in (told.sources, told.cases, told.types)
    )
    return Standing(links, papers, cases, kinds, told.grades)


def laid(network: Network, *, directed: bool) -> tuple[Links, np.ndarray]:
    """The network without names, and for each of its links the place that it has there."""
    own = np.arange(network.links, dtype=np.int64)
    sources, targets, weights, place = network.sources, network.targets, network.weights, own
    if network.directed and not directed:
        sources, targets, place, weights = collapse(sources, targets, weights, len(network), directed=False)
    is_directed = directed and network.directed
    return Links(len(network), is_directed, sources, targets, weights, events=network.events), place


def footings_of(network: Network, stands: Standing | None, keys: Sequence[Any]) -> list[Footing | None]:
    """The papers that the links of each node, or each link, rest on, by ids; None where that was not looked into."""
    if stands is None:
        return [None] * len(keys)
    number: dict[str, int] = {id_: at for at, id_ in enumerate(network.ids)}
    wanted: list[Key] = [(number[key[0]], number[key[1]]) if isinstance(key, tuple) else number[key] for key in keys]
    return [*stands.papers.footings(wanted)]
