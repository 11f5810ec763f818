"""Two networks side by side: who rose, who fell, and which links made it."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.listing import listed, ranks
from graphsvc.answers.measured import Measured, named
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.measures import MEASURE_BY_NAME, Measure
from graphsvc.networks import Network
from graphsvc.stability import Progress, silent

PASSES = 2
_SHOWN = 3
Pair = tuple[str, str]


class OwnLink(BaseModel):
    """A link that only one of the two networks has."""

    source: Brief
    target: Brief
    weight: float


class OwnLinks(BaseModel):
    """The links of a node that only one of the two networks has, counted before they were cut."""

    total: int
    links: list[OwnLink] = Field(description="The three heaviest.")


class ComparedRow(Brief):
    """A node in both lists; a rank is null where the network has no link of it."""

    rank: int | None
    than_rank: int | None
    change: int | None = Field(description="Places nearer the top than in the other list; below 0 further down.")
    score: float | None
    than_score: float | None
    roles: list[RoleBrief]
    links: OwnLinks = Field(description="Links that the other network has not.")
    than_links: OwnLinks = Field(description="Links that only the other network has.")


class Comparison(Measured):
    """A measure on two networks; the counts are of whole lists, the rows of the top of either."""

    than: NetworkInfo
    rose: int
    fell: int
    same: int
    only: int = Field(description="Nodes that only this list has.")
    than_only: int = Field(description="Nodes that only the other list has.")
    protected: int = Field(description="Protected people who are in neither list.")
    rows: list[ComparedRow]


@dataclass(frozen=True, slots=True)
class _Side:
    read: Network
    ranks: dict[str, int]
    scores: dict[str, float]
    protected: set[str]

    def links_of(self, ids: Collection[str]) -> dict[Pair, float]:
        """The links that any of these nodes has, whatever their direction, with their weights."""
        wanted = np.fromiter((id_ in ids for id_ in self.read.ids), bool, len(self.read))
        near = wanted[self.read.sources] | wanted[self.read.targets]
        sources: list[int] = self.read.sources[near].tolist()
        targets: list[int] = self.read.targets[near].tolist()
        weights: list[float] = self.read.weights[near].tolist()
        found: dict[Pair, float] = {}
        for a, b, weight in zip(sources, targets, weights, strict=True):
            one, other = sorted((self.read.ids[a], self.read.ids[b]))
            found[one, other] = found.get((one, other), 0.0) + weight
        return found


def comparison(
    reader: Reader,
    measure: str,
    network: str,
    filters: Filters,
    than: Filters,
    *,
    top: int = 20,
    all_roles: bool = False,
    weighted: bool = False,
    directed: bool = False,
    events: bool = False,
    progress: Progress = silent,
) -> Comparison:
    """The first `top` of either list, by rank here, then there, then id.

    Of a two-mode network the people are compared, or else its `events`. Ranks are each list's own, nodes without any link
    left out of it. BadRequest where the measure has no meaning.
    """
    chosen = MEASURE_BY_NAME[measure]
    weighted = weighted or chosen.name == "strength"
    sides: list[_Side] = []
    for one in (filters, than):
        read = reader.networks.read(reader.scope, network, one)
        sides.append(_side(chosen, read, all_roles=all_roles, weighted=weighted, directed=directed, events=events))
        progress(len(sides), 2)
    here, there = sides
    chosen = chosen.on(here.read.graph())
    both = here.ranks.keys() & there.ranks.keys()
    changes = [there.ranks[id_] - here.ranks[id_] for id_ in both]
    shown = sorted(
        {*list(here.ranks)[:top], *list(there.ranks)[:top]},
        key=lambda id_: (here.ranks.get(id_, np.inf), there.ranks.get(id_, np.inf), id_),
    )
    language = reader.language
    return Comparison(
        **named(chosen, language),
        network=info(here.read, directed=directed, weighted=weighted),
        than=info(there.read, directed=directed, weighted=weighted),
        rose=sum(change > 0 for change in changes),
        fell=sum(change < 0 for change in changes),
        same=sum(change == 0 for change in changes),
        only=len(here.ranks) - len(both),
        than_only=len(there.ranks) - len(both),
        protected=len(here.protected | there.protected),
        rows=_rows(reader, here, there, shown),
    )


def _side(measure: Measure, read: Network, *, all_roles: bool, weighted: bool, directed: bool, events: bool) -> _Side:
    found = listed(measure, read, all_roles=all_roles, weighted=weighted, directed=directed, events=events)
    scores, order, protected = found.scores, found.order, found.protected
    ends: list[int] = np.union1d(read.sources, read.targets).tolist()
    linked = {read.ids[at] for at in ends}
    ranked = [key for key in order if key in linked]
    places = ranks([scores[key] for key in ranked])
    return _Side(read, dict(zip(ranked, places, strict=True)), {key: scores[key] for key in ranked}, protected)


def _rows(reader: Reader, here: _Side, there: _Side, shown: list[str]) -> list[ComparedRow]:
    ours, theirs = here.links_of(set(shown)), there.links_of(set(shown))
    own, other = ({id_: _best(id_, mine, but) for id_ in shown} for mine, but in ((ours, theirs), (theirs, ours)))
    ends = {end for side in (own, other) for _, some in side.values() for pair, _ in some for end in pair}
    known = {id_: brief(entity) for id_, entity in entities(reader, {*shown, *ends}).items()}
    roles = roles_of(reader, [id_ for id_ in shown if id_.startswith("person:")])

    def told(found: tuple[int, list[tuple[Pair, float]]]) -> OwnLinks:
        total, some = found
        links = [OwnLink(source=known[one], target=known[two], weight=weight) for (one, two), weight in some]
        return OwnLinks(total=total, links=links)

    rows: list[ComparedRow] = []
    for id_ in shown:
        rank, before = here.ranks.get(id_), there.ranks.get(id_)
        rows.append(
            ComparedRow(
                **known[id_].model_dump(),
                rank=rank,
                than_rank=before,
                change=before - rank if rank and before else None,
                score=here.scores.get(id_),
                than_score=there.scores.get(id_),
                roles=roles.get(id_, []),
                links=told(own[id_]),
                than_links=told(other[id_]),
            )
        )
    return rows


def _best(id_: str, mine: dict[Pair, float], but: Collection[Pair]) -> tuple[int, list[tuple[Pair, float]]]:
    """How many of a node's links the other network has not, and the heaviest of them, the node's own end first."""
    some = [
        ((pair if pair[0] == id_ else (pair[1], pair[0])), weight)
        for pair, weight in mine.items()
        if id_ in pair and pair not in but
    ]
    return len(some), sorted(some, key=lambda one: (-one[1], one[0]))[:_SHOWN]
