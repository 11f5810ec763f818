"""Who is central: the ranked list of a measure, protected people left out unless asked for."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.answers.sureness import NO_BANDS_OF_SETS, Listing, Method, Sure, Tried, method, sure
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import DIGITS, MEASURE_BY_NAME, Measure, key_players, separated_parts
from graphsvc.networks import Network
from graphsvc.texts import Text

WALKS = ("betweenness", "closeness", "harmonic", "link_betweenness")
"""Measures that walk the whole network from every node: their work grows with nodes × links."""
STEPS = 1_000_000_000
"""As many nodes × links as a laptop walks in about twenty seconds. A tenth where it is walked some hundred times."""
WITHOUT_WEIGHTS = Text("Jalankan tanpa bobot (weighted=false).", "Run it without weights (weighted=false).")
DEGREE = Text("Pakai degree, yang menghitung hubungan.", "Use degree, which counts links.")


Try = Callable[[Reader, Network, Listing], Tried | None]
"""Finds out how sure the ranks of a list are; None while that is under way."""


class RankRow(Brief, Sure):
    """One place in the list; how sure it is where that was asked for. Of a link measure `id` is `source|target`, and both ends are given."""

    rank: int = Field(description="Equal scores share a rank.")
    score: float
    neighbours: int | None = Field(None, description="How many nodes it is linked with.")
    roles: list[RoleBrief] = Field(default_factory=list[RoleBrief])
    separates: list[int] | None = Field(None, description="Of a cut point: sizes of the parts it holds together.")
    source: Brief | None = None
    target: Brief | None = None


class LeftOut(BaseModel):
    """Nodes of the network that are not in the list, by reason."""

    protected: int = Field(description="Victims, witnesses, children and other protected people.")
    undefined: int = Field(description="The measure says nothing about them.")


class Ranking(BaseModel):
    """A measure's list on a network; `definition` says how the scores were computed."""

    measure: str
    caption: str
    reads: str
    definition: str
    literature: str
    network: NetworkInfo
    of: str = Field(description="node, link or set")
    total: int = Field(description="Length of the whole list, before it was cut to `top`.")
    left_out: LeftOut
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
    sureness: Try | None = None,
) -> Ranking:
    """The first `top` rows by score, then id; BadRequest where the measure has no meaning on this network.

    With `sureness` the rows say how sure their ranks are.
    """
    chosen = MEASURE_BY_NAME[measure]
    weighted = weighted or chosen.name == "strength"
    if sureness and chosen.of == "set":
        raise BadRequest(NO_BANDS_OF_SETS)
    read = reader.networks.read(reader.scope, network, filters, lean=not weighted and not sureness)
    steps = STEPS // 10 if sureness else STEPS
    scores, order, protected = listed(
        chosen, read, all_roles=all_roles, weighted=weighted, directed=directed, steps=steps
    )
    graph = read.graph(directed=directed)
    shown = order[:top]
    known = entities(reader, {end for key in shown for end in _ends(key)})
    roles = roles_of(reader, [end for key in shown for end in _ends(key) if end.startswith("person:")])
    parts = separated_parts(graph) if chosen.name == "cut_point" else {}
    places = ranks([scores[key] for key in shown])
    found = None
    if sureness:
        may_be = frozenset(id_ for id_ in read.ids if id_ not in protected)
        found = sureness(reader, read, Listing(measure, weighted, directed, may_be, tuple(shown)))
    said = sure(reader, found, places) if found else [Sure()] * len(shown)
    rows = [
        RankRow(
            **_named([brief(known[end]) for end in _ends(key)]),
            **dict(one),
            rank=rank,
            score=scores[key],
            neighbours=_neighbours(read.graph(), key),
            roles=roles.get(key, []) if isinstance(key, str) else [],
            separates=parts.get(key),
        )
        for key, rank, one in zip(shown, places, said, strict=True)
    ]
    left_out = LeftOut(protected=len(scores) - len(order), undefined=_size(chosen, read, graph) - len(scores))
    if chosen.of == "set":
        left_out = LeftOut(protected=len(protected), undefined=0)
    language = reader.language
    return Ranking(
        measure=chosen.name,
        caption=chosen.caption.to(language),
        reads=chosen.reads.to(language),
        definition=chosen.definition.to(language),
        literature=chosen.source,
        network=info(read, directed=directed, weighted=weighted),
        of=chosen.of,
        total=len(order),
        left_out=left_out,
        bands=method(found, language) if found else None,
        rows=rows,
    )


def listed(
    measure: Measure, read: Network, *, all_roles: bool, weighted: bool, directed: bool, steps: int = STEPS
) -> tuple[Mapping[Any, float], list[Any], set[str]]:
    """All scores, the keys that may be listed in order of score, then id, and the ids that may not.

    BadRequest where weights cannot be added up, the network is too large or the measure has no meaning on it.
    """
    if weighted and len(read.currencies) > 1:
        raise BadRequest(mixed(read.currencies, DEGREE if measure.name == "strength" else WITHOUT_WEIGHTS))
    if not affordable(measure.name, read, steps):
        raise BadRequest(too_large(measure.name, read))
    graph = read.graph(directed=directed)
    protected: set[str] = {
        id_ for id_, sealed in zip(read.ids, read.sealed.tolist(), strict=True) if sealed and not all_roles
    }
    scores: Mapping[Any, float]
    if measure.of == "set":  # A set is chosen among those who may be listed: it cannot be cut afterwards.
        scores = {str(node): adds for node, adds in key_players(graph, never=protected).members.items()}
    else:
        scores = measure.run(graph, weighted=weighted)
    kept = [key for key in scores if not protected & set(_ends(key))]
    order = sorted(kept, key=lambda key: (_sign(measure) * round(scores[key], DIGITS), _ends(key)))
    return scores, order, protected


def affordable(measure: str, network: Network, steps: int) -> bool:
    """Whether the measure walks the network in so many steps; one that does not walk always does."""
    return measure not in WALKS or len(network) * network.links <= steps


def too_large(measure: str, network: Network) -> Text:
    return Text(
        f"Jejaring ini terlalu besar untuk {measure} ({len(network)} simpul, {network.links} hubungan). "
        "Persempit dengan perkara, kumpulan data atau waktu, atau pakai pagerank atau degree.",
        f"This network is too large for {measure} ({len(network)} nodes, {network.links} links). "
        "Narrow it by case, dataset or time, or use pagerank or degree.",
    )


def ranks(scores: list[float]) -> list[int]:
    """Competition ranks of scores that are in order: 1, 2, 2, 4."""
    found: list[int] = []
    for at, score in enumerate(scores):
        same = at > 0 and round(score, DIGITS) == round(scores[at - 1], DIGITS)
        found.append(found[-1] if same else at + 1)
    return found


def mixed(currencies: list[str], way_out: Text = WITHOUT_WEIGHTS) -> Text:
    names = ", ".join(currencies)
    return Text(
        f"Jumlah dalam {names} tidak dapat dijumlahkan. {way_out.id}",
        f"Amounts in {names} cannot be added up. {way_out.en}",
    )


def _ends(key: Any) -> tuple[str, ...]:
    return cast("tuple[str, ...]", key) if isinstance(key, tuple) else (key,)


def _sign(measure: Measure) -> int:
    return -1 if measure.higher_first else 1


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


def _neighbours(graph: Any, key: Any) -> int | None:
    return None if isinstance(key, tuple) else len(set(graph.neighbors(key)) - {key})


def _size(measure: Measure, read: Network, graph: Any) -> int:
    return int(graph.number_of_edges()) if measure.of == "link" else len(read)
