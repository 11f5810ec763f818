"""Who is central: the ranked list of a measure, protected people left out unless asked for."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.estimated import Estimated, Estimation, estimated, estimation, said
from graphsvc.answers.grounds import MOST, footings_of, small, standing
from graphsvc.answers.listing import STEPS, ends, listed, ranks
from graphsvc.answers.measured import Measured, named
from graphsvc.answers.networks import info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.answers.sentences import Fact, Told, sentences
from graphsvc.answers.sets import core_figures, separated
from graphsvc.answers.sureness import NO_BANDS_OF_SETS, Listing, Method, Sure, Tried, method, sure
from graphsvc.answers.warnings import Basis, WarningNote, warnings
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import MEASURE_BY_NAME, Measure, reachable
from graphsvc.networks import Network
from graphsvc.stability import Footing
from graphsvc.values import Entity

Try = Callable[[Reader, Network, Listing], Tried | None]
"""Finds out how sure the ranks of a list are; None while that is under way."""


class RankRow(Brief, Sure):
    """One place in the list; how sure it is where that was asked for. Of a link measure `id` is `source|target`, and both
    ends are given."""

    rank: int = Field(description="Equal scores share a rank.")
    score: float
    neighbours: int | None = Field(None, description="How many nodes it is linked with.")
    roles: list[RoleBrief] = Field(default_factory=list[RoleBrief])
    sentence: str = Field(
        "", description="The row in words: whom it connects, what is cut off without it, on which papers."
    )
    separates: list[int] | None = Field(
        None, description="Of a cut point or bridge: sizes of the parts it holds together."
    )
    source: Brief | None = None
    target: Brief | None = None
    estimated: Estimated | None = Field(None, description="What is known of the score, where it is an estimate.")

    @property
    def cut_off(self) -> int:
        """How many nodes a cut point holds to the largest part; half the network at most."""
        return sum(self.separates or ()) - max(self.separates or (0,))


class LeftOut(BaseModel):
    """Nodes of the network that are not in the list, by reason."""

    protected: int = Field(description="Victims, witnesses, children and other protected people.")
    undefined: int = Field(description="The measure says nothing about them.")


class Ranking(Measured):
    """A measure's list on a network."""

    of: str = Field(description="node, link or set")
    total: int = Field(description="Length of the whole list, before it was cut to `top`.")
    left_out: LeftOut
    warnings: list[WarningNote] = Field(description="What not to conclude, as far as the data gives cause for it.")
    figures: dict[str, float] = Field(
        default_factory=dict[str, float],
        description="Of the whole: `fit` and `core` of core_periphery, `before` and `after` (shares of pairs not connected) "
        "of key_players, `reached` (share of all nodes) of key_reach, `clustering` (Robins & Alexander) of degree on events.",
    )
    estimate: Estimation | None = Field(
        None, description="How the scores were estimated, where the network is too large to compute them; else null."
    )
    bands: Method | None = Field(None, description="How the rows' bands were made, where they were asked for.")
    rows: list[RankRow]


def ranking(
    reader: Reader,
    measure: str,
    network: str,
    filters: Filters,
    *,
    top: int = 20,
    all_roles: bool = False,
    weighted: bool = False,
    directed: bool = False,
    events: bool = False,
    size: int = 3,
    steps: int = 2,
    sureness: Try | None = None,
) -> Ranking:
    """The first `top` rows by score, then id; BadRequest where the measure has no meaning on this network.

    Of a two-mode network the people are listed, or else its `events`: the two are never one list. `size` is that of the
    set that a set measure looks for, `steps` how far one of key_reach reaches. With `sureness` the rows say how sure their
    ranks are.
    """
    chosen = MEASURE_BY_NAME[measure]
    weighted = weighted or chosen.name == "strength"
    if sureness and chosen.of == "set":
        raise BadRequest(NO_BANDS_OF_SETS)
    lean = not weighted and not sureness and not small(reader, filters)
    read = reader.networks.read(reader.scope, network, filters, lean=lean)
    walk = STEPS // 10 if sureness else STEPS
    chosen = chosen.on(read.graph(directed=directed))
    chosen_from = listed(
        chosen,
        read,
        all_roles=all_roles,
        weighted=weighted,
        directed=directed,
        events=events,
        walk=walk,
        size=size,
        steps=steps,
        may_estimate=sureness is None,
    )
    scores, order, protected = chosen_from.scores, chosen_from.order, chosen_from.protected
    graph = read.graph(directed=directed)
    figures = chosen_from.figures | core_figures(chosen, graph)
    shown = order[:top]
    stands = None if lean else standing(reader, read, directed=directed, most=MOST)
    footings = footings_of(read, stands, shown)
    papers = {paper for one in footings if one for paper in (one.sole, *(name for name, _ in one.on[:1])) if paper}
    known = entities(reader, {end for key in shown for end in ends(key)} | papers)
    roles = roles_of(reader, [end for key in shown for end in ends(key) if end.startswith("person:")])
    parts = separated(chosen, read, of_all=stands is not None)
    steps_say = {"reached", "steps"} <= chosen.says.blanks
    steps_are_links = steps_say and not weighted and not graph.is_directed()
    reached = read.once("reachable", lambda: reachable(graph)) if steps_are_links else {}
    estimate = chosen_from.estimate
    known_to = estimated(estimate, order, shown) if estimate else [None] * len(shown)
    facts = [
        Fact(
            key,
            scores[key],
            _contacts(read.graph(), key),
            parts.get(frozenset(ends(key)), ()),
            on,
            reached.get(key),
            said(near, reader.language) if near else None,
        )
        for key, on, near in zip(shown, footings, known_to, strict=True)
    ]
    told = Told(chosen, read, scores[order[0]] if order else 0.0)
    places = ranks([scores[key] for key in shown])
    found = None
    if sureness:
        asked = Listing(measure, weighted, directed, chosen_from.may_be, tuple(shown))
        found = sureness(reader, read, asked)
    surely = sure(reader, found, places) if found else [Sure(only_source=_sole(on, known)) for on in footings]
    rows = [
        RankRow(
            **_named([brief(known[end]) for end in ends(fact.key)]),
            **dict(one),
            rank=rank,
            score=fact.score,
            neighbours=len(fact.contacts) if isinstance(fact.key, str) else None,
            roles=roles.get(fact.key, []) if isinstance(fact.key, str) else [],
            sentence=sentence,
            separates=list(fact.parts) or None,
            estimated=near,
        )
        for fact, rank, one, near, sentence in zip(
            facts, places, surely, known_to, sentences(reader, told, facts, known), strict=True
        )
    ]
    left_out = LeftOut(protected=len(scores) - len(order), undefined=_size(chosen, read, graph, events) - len(scores))
    if chosen.of == "set":
        left_out = LeftOut(protected=len(protected), undefined=0)
    language = reader.language
    return Ranking(
        **named(chosen, language),
        network=info(read, directed=directed, weighted=weighted),
        of=chosen.of,
        total=len(order),
        left_out=left_out,
        warnings=warnings(reader, Basis(read, stands)),
        figures=figures,
        estimate=estimation(estimate, language) if estimate else None,
        bands=method(found, language) if found else None,
        rows=rows,
    )


def _named(ends: list[Brief]) -> dict[str, Any]:
    if len(ends) == 1:
        return ends[0].model_dump()
    source, target = ends
    return {
        "id": f"{source.id}|{target.id}",
        "kind": "link",
        "caption": f"{source.caption} – {target.caption}",
        "sealed": source.sealed or target.sealed,
        "source": source,
        "target": target,
    }


def _contacts(graph: Any, key: Any) -> frozenset[str]:
    return frozenset() if isinstance(key, tuple) else frozenset(graph.neighbors(key)) - {key}


def _sole(footing: Footing | None, known: Mapping[str, Entity]) -> Brief | None:
    return brief(known[footing.sole]) if footing and footing.sole and footing.sole in known else None


def _size(measure: Measure, read: Network, graph: Any, events: bool) -> int:
    return int(graph.number_of_edges()) if measure.of == "link" else len(read.of_mode(events=events))
