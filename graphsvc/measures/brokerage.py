"""Who holds parts together: structural holes, cut points, and the same for links."""

from typing import Any

from graphsvc.measures import two_mode
from graphsvc.measures.door import Graph, Scores, nx
from graphsvc.measures.measure import Measure
from graphsvc.texts import Text

CONSTRAINT = Measure(
    name="constraint",
    function="constraint",
    of="node",
    caption=Text("Keterikatan (constraint)", "Constraint"),
    reads=Text(
        "Nilai rendah: kontaknya tidak saling kenal, sehingga ia dapat menjembatani mereka. "
        "Nilai tinggi: kontaknya satu lingkaran. Bukan ukuran kesalahan.",
        "Low: its contacts do not know each other, so it can bridge them. High: its contacts are one circle. "
        "No measure of guilt.",
    ),
    definition=Text(
        "Σ atas kontak j dari (p_ij + Σ_q p_iq·p_qj)², p = bagian hubungan timbal balik yang ditanam pada kontak itu; "
        "bobot adalah kekuatan. Simpul tanpa kontak tidak punya nilai.",
        "Σ over contacts j of (p_ij + Σ_q p_iq·p_qj)², p = the share of mutual ties invested in that contact; "
        "a weight is a strength. A node without contacts has no score.",
    ),
    source="Burt (1992), Structural Holes; Burt (2004), American Journal of Sociology 110:349-399",
    says=Text(
        "Terhubung langsung dengan {contacts}; {among} pasang di antaranya saling terhubung",
        "Linked directly with {contacts}; {among} pairs of them are linked with each other",
    ),
    call=lambda graph, weight: nx.constraint(graph, weight=weight),
    attribute="weight",
    higher_first=False,
    two_mode=two_mode.NO_TIES_AMONG_CONTACTS,
)

EFFECTIVE_SIZE = Measure(
    name="effective_size",
    function="effective_size",
    of="node",
    caption=Text("Ukuran efektif", "Effective size"),
    reads=Text(
        "Berapa kontaknya yang membuka lingkungan berbeda, bukan lingkaran yang sama. Bukan ukuran kesalahan.",
        "How many of its contacts lead to different circles rather than to the same one. No measure of guilt.",
    ),
    definition=Text(
        "Σ atas kontak j dari (1 − Σ_q p_iq·m_jq), m = hubungan j dan q dibagi hubungan terkuat j; tanpa bobot n − 2t/n "
        "(n kontak, t hubungan di antara mereka). Simpul tanpa kontak tidak punya nilai.",
        "Σ over contacts j of (1 − Σ_q p_iq·m_jq), m = tie of j and q over the strongest tie of j; unweighted n − 2t/n "
        "(n contacts, t ties among them). A node without contacts has no score.",
    ),
    source="Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1):35-38",
    says=Text(
        "Terhubung langsung dengan {contacts}, yang setara dengan {amount} kontak dari lingkungan berbeda",
        "Linked directly with {contacts}, who count as {amount} contacts of different circles",
    ),
    # Named nodes, for NetworkX divides by another maximum when asked for all at once (its pull request 8906).
    call=lambda graph, weight: nx.effective_size(graph, nodes=list(graph), weight=weight),
    attribute="weight",
    undirected_only=True,
    two_mode=two_mode.NO_TIES_AMONG_CONTACTS,
)


def _is_cut_point(graph: Any, _: object) -> Scores:
    cut_points = set(nx.articulation_points(graph))
    return {node: 1.0 if node in cut_points else 0.0 for node in graph}


CUT_POINT = Measure(
    name="cut_point",
    function="articulation_points",
    of="node",
    caption=Text("Titik putus", "Cut point"),
    reads=Text(
        "Tanpa simpul ini jaringan yang tercatat terpecah. Mungkin hanya karena datanya sedikit; bukan ukuran kesalahan.",
        "Without it the recorded network falls apart. That may only show how little is recorded; no measure of guilt.",
    ),
    definition=Text(
        "1 bila menghapus simpul ini menambah banyaknya bagian yang terpisah, selain itu 0. Bobot tidak dipakai.",
        "1 if taking the node away leaves more separate parts, otherwise 0. Weights are not used.",
    ),
    source="Harary (1969), Graph Theory; Hopcroft & Tarjan (1973), Communications of the ACM 16:372-378",
    says=Text(
        "Terhubung langsung dengan {contacts} dan menyatukan bagian-bagian yang tercatat",
        "Linked directly with {contacts}, and holds recorded parts together",
    ),
    says_none=Text(
        "Terhubung langsung dengan {contacts}; tanpa simpul ini yang lain tetap terhubung seperti sekarang",
        "Linked directly with {contacts}; without it the others stay connected as they are",
    ),
    call=_is_cut_point,
    undirected_only=True,
    two_mode=None,
)

LINK_BETWEENNESS = Measure(
    name="link_betweenness",
    function="edge_betweenness_centrality",
    of="link",
    caption=Text("Hubungan penghubung", "Connecting links"),
    reads=Text(
        "Hubungan yang sering dilewati jalur terpendek antara pihak-pihak lain. Bukan ukuran kesalahan.",
        "A link that the shortest ways between others often use. No measure of guilt.",
    ),
    definition=Text(
        "Bagian jalur terpendek antara semua pasangan yang memakai hubungan ini, dibagi n(n − 1)/2, atau dua kalinya bila "
        "berarah. Dengan bobot, panjang hubungan 1/bobot.",
        "Share of the shortest paths between all pairs that use the link, divided by n(n − 1)/2, or twice that if directed. "
        "With weights a link is 1/weight long.",
    ),
    source="Girvan & Newman (2002), PNAS 99:7821-7826; Brandes (2008), Social Networks 30:136-145",
    says=Text(
        "{percent} % jalur terpendek di antara semua pasangan memakai hubungan ini",
        "{percent} % of the shortest ways between all pairs use this link",
    ),
    call=lambda graph, distance: nx.edge_betweenness_centrality(graph, weight=distance),
    attribute="distance",
    two_mode=None,
)


def _is_bridge(graph: Graph, _: object) -> Scores:
    bridges = set(nx.bridges(graph))
    return {link: 1.0 if link in bridges else 0.0 for link in graph.edges}


BRIDGE = Measure(
    name="bridge",
    function="bridges",
    of="link",
    caption=Text("Jembatan", "Bridge"),
    reads=Text(
        "Satu-satunya hubungan tercatat antara dua bagian. Mungkin hanya karena datanya sedikit; bukan ukuran kesalahan.",
        "The only recorded link between two parts. That may only show how little is recorded; no measure of guilt.",
    ),
    definition=Text(
        "1 bila menghapus hubungan ini menambah banyaknya bagian yang terpisah, selain itu 0. Bobot tidak dipakai.",
        "1 if taking the link away leaves more separate parts, otherwise 0. Weights are not used.",
    ),
    source="Tarjan (1974), Information Processing Letters 2:160-161",
    says=Text(
        "Satu-satunya hubungan tercatat antara kedua sisinya",
        "The only link on record between its two sides",
    ),
    says_none=Text(
        "Ada jalur lain yang tercatat di antara kedua ujungnya",
        "There is another way on record between its two ends",
    ),
    call=_is_bridge,
    undirected_only=True,
    two_mode=None,
)
