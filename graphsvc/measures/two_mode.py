"""The forms that measures take on two-mode networks, where every link joins a person and an event.

Scores are divided by the highest that a node of its mode can reach: people and events are different in number, and
nobody can be linked with their own kind. After Borgatti & Everett (1997) and Borgatti & Halgin (2011).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from graphsvc.measures.door import ONE_MODE, Graph, Scores, nx
from graphsvc.texts import Text

AFFILIATION = (
    "Borgatti & Everett (1997), Social Networks 19:243-269; Borgatti & Halgin (2011), Analyzing Affiliation Networks, in "
    "The SAGE Handbook of Social Network Analysis, 417-433"
)
MOST_PAIRS = 20_000_000
"""People × people over all events, of which clustering is counted: a second's work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoMode:
    """What of a measure is another on two-mode networks; weights change nothing there, since every link weighs 1.

    `function` names the NetworkX function that gives the same on connected networks, "" where it has none.
    """

    function: str
    definition: Text
    source: str
    call: Callable[[Any, object], Scores]
    says: Text
    says_none: Text | None = None


@dataclass(frozen=True, slots=True)
class _Modes:
    """How many nodes there are of a node's own mode and of the other."""

    people: frozenset[Any]
    events: int

    @classmethod
    def of(cls, graph: Graph) -> "_Modes":
        people = graph.graph[ONE_MODE]
        return cls(people, len(graph) - len(people))

    def own_and_other(self, node: object) -> tuple[int, int]:
        people, events = len(self.people), self.events
        return (people, events) if node in self.people else (events, people)


def degree(graph: Graph) -> Scores:
    """Links ÷ the number of nodes of the other mode."""
    modes = _Modes.of(graph)
    links: dict[Any, int] = dict(nx.degree(graph))
    return {node: count / max(modes.own_and_other(node)[1], 1) for node, count in links.items()}


def betweenness(graph: Graph) -> Scores:
    """Shortest paths through the node ÷ the most that can run through one of its mode; 0 where none can."""
    modes = _Modes.of(graph)
    most = {True: _most_between(len(modes.people), modes.events), False: _most_between(modes.events, len(modes.people))}
    paths: Scores = nx.betweenness_centrality(graph, normalized=False)
    return {node: count / (most[node in modes.people] or 1) for node, count in paths.items()}


def _most_between(own: int, other: int) -> float:
    """The betweenness of a node that everything between the others runs through, Borgatti & Everett (1997)."""
    if not own or not other:
        return 0.0
    s, t = divmod(own - 1, other)
    return (other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2


def closeness(graph: Graph) -> Scores:
    """The least sum of distances in the node's part ÷ its own, times the share of all others that it reaches.

    NetworkX's bipartite function takes the least of the whole network in every part, and so puts whoever is in a part of
    three before everybody else; on a connected network the two are one.
    """
    modes = _Modes.of(graph)
    scores: Scores = nx.closeness_centrality(graph)
    for part in nx.connected_components(graph):
        people = sum(node in modes.people for node in part)
        least = {True: (len(part) - people) + 2 * (people - 1), False: people + 2 * (len(part) - people - 1)}
        for node in part if len(part) > 1 else ():
            scores[node] *= least[node in modes.people] / (len(part) - 1)
    return scores


def eigenvector(graph: Graph, steps: int) -> Scores:
    """The leading eigenvector, of length 1 in each mode."""
    modes = _Modes.of(graph)
    scores: Scores = nx.eigenvector_centrality(graph, max_iter=steps)
    length = {
        mode: math.sqrt(sum(score**2 for node, score in scores.items() if (node in modes.people) == mode))
        for mode in (True, False)
    }
    return {node: score / (length[node in modes.people] or 1) for node, score in scores.items()}


def clustering(graph: Graph) -> float | None:
    """Robins and Alexander's: 4 × the cycles of four links ÷ the paths of three; how often two who shared an event share
    another. None where there is no such path, or too much to count (MOST_PAIRS)."""
    modes = _Modes.of(graph)
    order = list(graph)
    is_event = np.array([node not in modes.people for node in order], dtype=bool)
    if not order or is_event.all() or not is_event.any():
        return None
    # Rows are people: in float, since a count of pairs may be large.
    took_part = nx.to_scipy_sparse_array(graph, weight=None, format="csr")[~is_event][:, is_event].astype(float)
    per_person, per_event = np.asarray(took_part.sum(axis=1)), np.asarray(took_part.sum(axis=0))
    if (per_event**2).sum() > MOST_PAIRS:
        return None
    rows, columns = took_part.nonzero()
    paths = float(((per_person[rows] - 1) * (per_event[columns] - 1)).sum())
    shared = (took_part @ took_part.T).tocoo()
    apart = shared.row < shared.col
    cycles = float((shared.data[apart] * (shared.data[apart] - 1) / 2).sum())
    return 4 * cycles / paths if paths else None


DEGREE = TwoMode(
    function="bipartite.degree_centrality",
    definition=Text(
        "Pada jaringan orang dan peristiwa: banyaknya hubungan dibagi banyaknya simpul jenis lain; orang yang ikut dalam semua "
        "peristiwa, dan peristiwa yang diikuti semua orang, bernilai 1. Untuk jaringan seluruhnya: 4 × putaran empat hubungan "
        "dibagi jalur tiga hubungan (Robins & Alexander), yaitu seberapa sering dua orang yang pernah bersama, bersama lagi.",
        "On networks of people and events: the number of links, divided by the number of nodes of the other sort; a person "
        "who took part in every event, and an event in which everybody did, score 1. Of the whole network: 4 × the cycles of "
        "four links, divided by the paths of three (Robins & Alexander): how often two who shared an event share another.",
    ),
    source=f"{AFFILIATION}; Robins & Alexander (2004), Computational & Mathematical Organization Theory 10:69-94",
    call=lambda graph, _: degree(graph),
    says=Text("Terhubung dengan {contacts}, {percent} % dari semuanya", "Linked with {contacts}, {percent} % of all"),
)
BETWEENNESS = TwoMode(
    function="bipartite.betweenness_centrality",
    definition=Text(
        "Pada jaringan orang dan peristiwa: jalur terpendek antara semua pasangan lain yang melewati simpul ini, dibagi yang "
        "terbanyak yang dapat melewati satu simpul jenisnya pada jaringan dengan orang dan peristiwa sebanyak ini. Untuk orang, "
        "dengan n orang, m peristiwa dan n − 1 = s·m + t: [m²(s + 1)² + m(s + 1)(2t − s − 1) − t(2s − t + 3)]/2; untuk "
        "peristiwa n dan m bertukar.",
        "On networks of people and events: the shortest paths between all other pairs that pass through the node, divided by "
        "the most that can pass through one node of its sort where there are so many people and events. For people, with n "
        "people, m events and n − 1 = s·m + t: [m²(s + 1)² + m(s + 1)(2t − s − 1) − t(2s − t + 3)]/2; for events n and m "
        "change places.",
    ),
    source=AFFILIATION,
    call=lambda graph, _: betweenness(graph),
    says=Text(
        "Terhubung dengan {contacts}; {percent} % dari jalur terpendek yang paling banyak dapat lewat di sini memang lewat di sini",
        "Linked with {contacts}; {percent} % of the shortest ways that could at most pass here do",
    ),
    says_none=Text(
        "Terhubung dengan {contacts}; tidak satu pun jalur terpendek di antara pihak lain lewat di sini",
        "Linked with {contacts}; no shortest way between others passes here",
    ),
)
CLOSENESS = TwoMode(
    function="bipartite.closeness_centrality",
    definition=Text(
        "Pada jaringan orang dan peristiwa: (a/Σd) · r/(N − 1): Σd = jumlah jarak ke r simpul yang terjangkau, a = jumlah "
        "terkecil yang mungkin dalam bagian ini (1 ke tiap simpul jenis lain, 2 ke tiap simpul sejenis), N = semua simpul. "
        "NetworkX memakai a seluruh jaringan juga di bagian kecil yang terpisah, yang lalu tampak paling penting; pada "
        "jaringan yang terhubung keduanya sama.",
        "On networks of people and events: (a/Σd) · r/(N − 1): Σd = the sum of distances to the r nodes that can be reached, "
        "a = the least that it could be in this part (1 to each node of the other sort, 2 to each of the same), N = all "
        "nodes. NetworkX takes the a of the whole network in small separate parts too, which then look most important; on a "
        "connected network the two are one.",
    ),
    source=AFFILIATION,
    call=lambda graph, _: closeness(graph),
    says=Text(
        "Terhubung dengan {contacts}; kedekatannya {percent} % dari yang paling dekat yang mungkin",
        "Linked with {contacts}; as near to the others as {percent} % of the nearest possible",
    ),
    says_none=Text("Tidak ikut dalam peristiwa bersama mana pun", "Took part in no shared event"),
)
EIGENVECTOR = TwoMode(
    function="",
    definition=Text(
        "Pada jaringan orang dan peristiwa: nilai orang sebanding dengan jumlah nilai peristiwanya, dan sebaliknya; vektor "
        "eigen utama, panjang 1 untuk orang dan 1 untuk peristiwa. Pada jaringan yang terdiri atas beberapa bagian, bagian "
        "yang paling padat mengambil hampir semua nilai.",
        "On networks of people and events: a person's score is in proportion to the sum of the scores of their events, and "
        "the other way round; the leading eigenvector, of length 1 for people and 1 for events. On a network in several "
        "parts the densest part takes nearly all.",
    ),
    source=f"Bonacich (1991), Social Networks 13:155-168; {AFFILIATION}",
    call=lambda graph, _: eigenvector(graph, 1000),
    says=Text(
        "Terhubung dengan {contacts}; kaitan dengan yang sentral memberinya {share} % dari nilai teratas daftar ini",
        "Linked with {contacts}; their own ties give it {share} % of the first score of this list",
    ),
    says_none=Text(
        "Terhubung dengan {contacts}, di luar bagian jaringan yang paling rapat",
        "Linked with {contacts}, outside the densest part of the network",
    ),
)
CORE = TwoMode(
    function="core_number",
    definition=Text(
        "Pada jaringan orang dan peristiwa: k terbesar sehingga simpul ini termasuk bagian jaringan yang tiap orangnya ikut "
        "dalam sedikitnya k peristiwa di dalamnya, dan tiap peristiwanya diikuti sedikitnya k orang di dalamnya.",
        "On networks of people and events: the largest k for which the node belongs to a part of the network in which every "
        "person took part in at least k of its events, and at least k of its people took part in every event.",
    ),
    source="Cerinšek & Batagelj (2015), Social Networks 42:80-87",
    call=lambda graph, _: nx.core_number(graph),
    says=Text(
        "Terhubung dengan {contacts}; termasuk kelompok yang tiap orang dan peristiwanya punya sedikitnya {amount} hubungan di dalamnya",
        "Linked with {contacts}; part of a group in which every person and event has {amount} links or more within it",
    ),
    says_none=Text("Tidak ikut dalam peristiwa bersama mana pun", "Took part in no shared event"),
)
NO_TIES_AMONG_CONTACTS = Text(
    "Ukuran ini melihat apakah kontak seseorang saling terhubung. Pada jaringan orang dan peristiwa hal itu tidak pernah "
    "terjadi, sehingga yang keluar hanya banyaknya hubungan dengan nama lain. Pakai degree, atau jejaring associates.",
    "This measure looks at whether somebody's contacts are linked with each other. On a network of people and events they "
    "never are, so that it would only be the number of links by another name. Use degree, or the network associates.",
)
NO_CORE_OF_ONE_SORT = Text(
    "Inti dan pinggiran mengandaikan inti yang semuanya saling terhubung. Pada jaringan orang dan peristiwa orang tidak "
    "terhubung dengan orang. Pakai core, atau jejaring associates.",
    "Core and periphery suppose a core in which all are linked with each other. On a network of people and events no person "
    "is linked with a person. Use core, or the network associates.",
)
NO_SETS_OF_TWO_SORTS = Text(
    "Himpunan dinilai menurut banyaknya pasangan simpul. Pada jaringan orang dan peristiwa itu mencampur orang dengan "
    "peristiwa. Pakai jejaring associates.",
    "A set is judged by how many pairs of nodes it parts or reaches. On a network of people and events that would mix people "
    "with events. Use the network associates.",
)
