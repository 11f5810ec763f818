"""Whose contacts are themselves well connected: measures in which a node's score depends on its neighbours' scores."""

from graphsvc.measures import two_mode
from graphsvc.measures.door import nx
from graphsvc.measures.measure import Measure
from graphsvc.texts import Text

# NetworkX gives up after 100 steps by default; more steps change no result that it does give.
_STEPS = 1000

EIGENVECTOR = Measure(
    name="eigenvector",
    function="eigenvector_centrality",
    of="node",
    caption=Text("Kaitan dengan yang sentral (eigenvector)", "Ties to the well connected (eigenvector)"),
    reads=Text(
        "Terhubung dengan pihak yang juga banyak terhubung. Berteman dengan orang penting bukan kesalahan.",
        "Linked to others who are well linked themselves. Knowing important people is no guilt.",
    ),
    definition=Text(
        "Vektor eigen utama matriks hubungan (panjang 1), dengan iterasi NetworkX; bobot adalah kekuatan. "
        "Pada jaringan yang terdiri atas beberapa bagian, bagian yang paling padat mengambil hampir semua nilai dan "
        "yang lain mendekati nol. Pada jaringan berarah nilai datang dari yang menunjuk ke simpul ini.",
        "The leading eigenvector of the link matrix (length 1), by NetworkX's iteration; a weight is a strength. "
        "On a network in several parts the densest part takes nearly all, and scores in the others approach zero. "
        "On directed networks a score comes from those that point to the node.",
    ),
    source="Bonacich (1972), Journal of Mathematical Sociology 2:113-120",
    says=Text(
        "Terhubung langsung dengan {contacts}; kaitan dengan yang sentral memberinya {share} % dari nilai teratas daftar ini",
        "Linked directly with {contacts}; their own ties give it {share} % of the first score of this list",
    ),
    says_none=Text(
        "Terhubung langsung dengan {contacts}, di luar bagian jaringan yang paling rapat",
        "Linked directly with {contacts}, outside the densest part of the network",
    ),
    call=lambda graph, weight: nx.eigenvector_centrality(graph, max_iter=_STEPS, weight=weight),
    attribute="weight",
    two_mode=two_mode.EIGENVECTOR,
)

PAGERANK = Measure(
    name="pagerank",
    function="pagerank",
    of="node",
    caption=Text("PageRank", "PageRank"),
    reads=Text(
        "Sering disinggahi bila orang menelusuri jaringan dari hubungan ke hubungan. Bukan ukuran kesalahan.",
        "Visited often when one wanders through the network from link to link. No measure of guilt.",
    ),
    definition=Text(
        "Peluang berada di simpul ini pada penelusuran acak (jumlah semua = 1): dengan peluang 0,85 ikut satu hubungan, "
        "sebanding dengan bobotnya, selain itu melompat ke simpul mana pun. Berlaku juga pada jaringan terputus.",
        "Chance of being at the node on a random walk (all add to 1): with chance 0.85 along a link, in proportion to its "
        "weight, otherwise to any node. Defined on networks in several parts too.",
    ),
    source="Page, Brin, Motwani & Winograd (1999), The PageRank Citation Ranking",
    says=Text(
        "Terhubung langsung dengan {contacts}; {percent} % langkah orang yang menelusuri jaringan berada di sini",
        "Linked directly with {contacts}; {percent} % of the steps of a walk through the network are here",
    ),
    call=lambda graph, weight: nx.pagerank(graph, weight=weight),
    attribute="weight",
    two_mode=None,
)

CORE = Measure(
    name="core",
    function="core_number",
    of="node",
    caption=Text("Inti (k-core)", "Core (k-core)"),
    reads=Text(
        "Termasuk kelompok rapat yang tiap anggotanya saling terhubung sebanyak angka ini. Bukan ukuran kesalahan.",
        "Part of a dense group in which everyone is linked to at least so many others of it. No measure of guilt.",
    ),
    definition=Text(
        "k terbesar sehingga simpul ini termasuk bagian jaringan yang tiap anggotanya punya sedikitnya k hubungan di dalamnya. "
        "Bobot tidak dipakai; pada jaringan berarah hubungan masuk dan keluar dijumlahkan.",
        "The largest k for which the node belongs to a part of the network where everyone has at least k links within it. "
        "Weights are not used; on directed networks links in and out are added.",
    ),
    source="Seidman (1983), Social Networks 5:269-287; Batagelj & Zaveršnik (2003)",
    says=Text(
        "Terhubung langsung dengan {contacts}; termasuk kelompok yang tiap anggotanya punya sedikitnya {amount} hubungan di dalamnya",
        "Linked directly with {contacts}; one of a group in which everyone has {amount} links or more within it",
    ),
    says_none=Text(
        "Tidak terhubung dengan siapa pun dalam jaringan yang tercatat",
        "Linked with nobody in the recorded network",
    ),
    call=lambda graph, _: nx.core_number(graph),
    two_mode=two_mode.CORE,
)
