"""Which keys a measure lists in which order, who is left out of it, and what is too large to be measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from graphsvc.answers.grounds import lasts
from graphsvc.answers.reader import Reader
from graphsvc.answers.sets import best_set
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import DIGITS, Estimate, Measure
from graphsvc.networks import Network
from graphsvc.texts import Text

WALKS = ("betweenness", "closeness", "harmonic", "link_betweenness", "key_reach")
"""Measures that walk the whole network from every node: their work grows with nodes × links."""
STEPS = 1_000_000_000
"""As many nodes × links as a laptop walks in about twenty seconds. A tenth where it is walked some hundred times."""
QUICK = STEPS // 40
SEARCHES = ("key_players",)
SEARCHED = 5_000
"""As many nodes and links as a set is searched among in about a second."""
WITHOUT_WEIGHTS = Text("Jalankan tanpa bobot (weighted=false).", "Run it without weights (weighted=false).")
DEGREE = Text("Pakai degree, yang menghitung hubungan.", "Use degree, which counts links.")


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores, the keys that may be listed in order of score, then id, the ids that may be and that are protected, and
    what a set or a two-mode network is as a whole. Of a two-mode network only one sort of nodes has scores.
    `estimate` is what the scores are, where they were not counted in full."""

    scores: Mapping[Any, float]
    order: list[Any]
    may_be: frozenset[str]
    protected: set[str]
    figures: dict[str, float]
    estimate: Estimate | None = None


def listed(
    measure: Measure,
    read: Network,
    *,
    all_roles: bool,
    weighted: bool,
    directed: bool,
    events: bool = False,
    walk: int = STEPS,
    size: int = 3,
    steps: int = 2,
    may_estimate: bool = False,
) -> Scored:
    """Of a two-mode network the people, or else its `events`.

    BadRequest where weights cannot be added up, the network is too large or the measure has no meaning on it.
    """
    if weighted and len(read.currencies) > 1:
        raise BadRequest(mixed(read.currencies, measure.name))
    estimates = None
    if not affordable(measure.name, read, walk):
        # What is estimated is normalised as on networks of one mode, and along links that count the same.
        estimates = measure.estimate if may_estimate and not weighted and read.events is None else None
        if not estimates:
            raise BadRequest(too_large(measure.name, read))
    graph = read.graph(directed=directed)
    asked = frozenset[str](read.of_mode(events=events))
    protected: set[str] = {
        id_ for id_, sealed in zip(read.ids, read.sealed.tolist(), strict=True) if sealed and not all_roles
    }
    scores: Mapping[Any, float]
    figures: dict[str, float] = {}
    estimate = estimates(graph) if estimates else None
    if estimate:
        scores = estimate.scores
    elif measure.of == "set":  # A set is chosen among those who may be listed: it cannot be cut afterwards.
        scores, figures = best_set(measure, graph, protected, size, steps)
    else:
        scores = measure.run(graph, weighted=weighted)
        if read.events is not None and measure.of == "node":
            scores = {key: score for key, score in scores.items() if key in asked}
    kept = [key for key in scores if not protected & set(ends(key))]
    order = sorted(kept, key=lambda key: (_sign(measure) * round(scores[key], DIGITS), ends(key)))
    return Scored(scores, order, asked - protected, protected & asked, figures, estimate)


def affordable(measure: str, network: Network, steps: int) -> bool:
    """Whether the measure walks the network in so many steps; one that does not walk always does."""
    return measure not in WALKS or len(network) * network.links <= steps


def takes_long(reader: Reader, measure: str, network: str, filters: Filters, passes: int = 1) -> bool:
    """Whether so many lists by the measure take longer than about a second."""
    if lasts(reader, filters, passes):
        return True
    if measure not in (*WALKS, *SEARCHES):
        return False
    read = reader.networks.read(reader.scope, network, filters)
    if measure in SEARCHES:
        return passes * (len(read) + read.links) > SEARCHED
    return not affordable(measure, read, QUICK // passes)


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


def mixed(currencies: list[str], measure: str = "") -> Text:
    """Why weights in several currencies are not added up, and what to ask instead."""
    names = ", ".join(currencies)
    way_out = DEGREE if measure == "strength" else WITHOUT_WEIGHTS
    return Text(
        f"Jumlah dalam {names} tidak dapat dijumlahkan. {way_out.id}",
        f"Amounts in {names} cannot be added up. {way_out.en}",
    )


def ends(key: Any) -> tuple[str, ...]:
    """The ids that a key names: one of a node, two of a link."""
    return cast("tuple[str, ...]", key) if isinstance(key, tuple) else (key,)


def _sign(measure: Measure) -> int:
    return -1 if measure.higher_first else 1
