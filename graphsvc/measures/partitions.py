"""Which clusters exist: ways to split a network into groups, and how good a split is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from graphsvc.errors import BadRequest
from graphsvc.measures.door import ONE_MODE, Graph, nx
from graphsvc.measures.infomap import infomap_communities
from graphsvc.texts import Text

Groups = list[set[Any]]
SEED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition:
    """`call` gets an undirected graph, the link attribute of weights or None, and a seed.

    `function` names the NetworkX function, "" where NetworkX has none.
    """

    name: str
    function: str
    caption: Text
    reads: Text
    definition: Text
    source: str
    call: Callable[[Any, str | None, int], Iterable[set[Any]]]
    two_mode: bool = False
    """Whether it means the same on a two-mode network: what chance would link is another there (Barber 2007)."""

    def run(self, graph: Graph, *, weighted: bool = False, seed: int = SEED) -> Groups:
        """Every node in one set; largest first, then by smallest id.

        BadRequest on a directed graph, and on a two-mode one where it is not `two_mode`.
        """
        if graph.is_directed():
            raise BadRequest(_NOT_DIRECTED)
        if ONE_MODE in graph.graph and not self.two_mode:
            raise BadRequest(NOT_OF_TWO_SORTS)
        if len(graph) == 0:
            return []
        groups = self.call(graph, "weight" if weighted else None, seed)
        return sorted((set(group) for group in groups), key=lambda group: (-len(group), min(group)))


def modularity(graph: Graph, groups: Iterable[set[Any]], *, weighted: bool = False) -> float:
    """Share of links inside the groups, less what chance would put there (Newman & Girvan 2004); 0 without links."""
    if graph.number_of_edges() == 0:
        return 0.0
    return float(nx.community.modularity(graph, list(groups), weight="weight" if weighted else None))


_NOT_DIRECTED = Text(
    "Kelompok dicari pada jaringan tanpa arah. Jalankan tanpa directed=true.",
    "Communities are found on undirected networks. Run it without directed=true.",
)
NOT_OF_TWO_SORTS = Text(
    "Kelompok dicari menurut hubungan di antara simpul sejenis; pada jaringan orang dan peristiwa tidak ada hubungan seperti "
    "itu (Barber 2007, Physical Review E 76:066102). Pakai method=components, yaitu bagian yang terpisah, atau jejaring associates.",
    "Clusters are found by the links among nodes of one sort, of which a network of people and events has none (Barber 2007, Physical "
    "Review E 76:066102). "
    "Use method=components, its separate parts, or the network associates.",
)

LEIDEN = Partition(
    name="leiden",
    function="leiden_communities",
    caption=Text("Kelompok (Leiden)", "Communities (Leiden)"),
    reads=Text(
        "Kelompok yang lebih banyak berhubungan di dalam daripada ke luar. Sekelompok belum tentu sejaringan kejahatan.",
        "Groups with more links inside than to the outside. To be in a group is not to be in a syndicate.",
    ),
    definition=Text(
        "Memaksimalkan modularitas (resolusi 1) dengan algoritma Leiden, putaran demi putaran sampai hampir tidak bertambah; "
        "tiap kelompok pasti terhubung. Bobot adalah kekuatan. Benih acak tetap, sehingga hasilnya sama tiap kali.",
        "Maximises modularity (resolution 1) by the Leiden algorithm, round by round until next to nothing is gained; "
        "each group is connected. A weight is a strength. The random seed is fixed, so the result is the same each time.",
    ),
    source="Traag, Waltman & van Eck (2019), Scientific Reports 9:5233",
    # Only the igraph backend has it in NetworkX 3.6; from 3.7 on NetworkX's own default is another quality.
    call=lambda graph, weight, seed: nx.community.leiden_communities(
        graph, weight=weight, seed=seed, metric="modularity", backend="igraph"
    ),
)

LOUVAIN = Partition(
    name="louvain",
    function="louvain_communities",
    caption=Text("Kelompok (Louvain)", "Communities (Louvain)"),
    reads=Text(
        "Seperti Leiden, dengan cara yang lebih lama. Sekelompok belum tentu sejaringan kejahatan.",
        "As Leiden, by the older method. To be in a group is not to be in a syndicate.",
    ),
    definition=Text(
        "Memaksimalkan modularitas (resolusi 1) dengan algoritma Louvain; kelompok bisa terputus di dalam. "
        "Bobot adalah kekuatan. Benih acak tetap.",
        "Maximises modularity (resolution 1) by the Louvain algorithm; a group may be disconnected inside. "
        "A weight is a strength. The random seed is fixed.",
    ),
    source="Blondel, Guillaume, Lambiotte & Lefebvre (2008), Journal of Statistical Mechanics P10008",
    call=lambda graph, weight, seed: nx.community.louvain_communities(graph, weight=weight, seed=seed),
)

LABELS = Partition(
    name="label_propagation",
    function="asyn_lpa_communities",
    caption=Text("Kelompok (penyebaran label)", "Communities (label propagation)"),
    reads=Text(
        "Tiap orang ikut kelompok sebagian besar tetangganya. Ikut sekelompok bukan berarti ikut berbuat.",
        "Everybody joins the group of most of their neighbours. To be in a group is not to take part.",
    ),
    definition=Text(
        "Tiap simpul, dalam urutan acak, mengambil label yang paling banyak di antara tetangganya, sampai tak ada yang "
        "berubah; bobot menghitung suara. Hasil sangat bergantung pada benih acak: lihat keteguhannya.",
        "Each node, in random order, takes the label that most of its neighbours have, until nothing changes; a weight "
        "counts as votes. The result depends much on the random seed: look at its stability.",
    ),
    source="Raghavan, Albert & Kumara (2007), Physical Review E 76:036106",
    call=lambda graph, weight, seed: nx.community.asyn_lpa_communities(
        graph, weight=weight, seed=seed, backend="igraph"
    ),
)

INFOMAP = Partition(
    name="infomap",
    function="",
    caption=Text("Kelompok (Infomap)", "Communities (Infomap)"),
    reads=Text(
        "Kelompok tempat orang yang menelusuri hubungan lama berputar-putar. Sekelompok belum tentu sejaringan kejahatan.",
        "Groups in which one who walks along the links stays long. To be in a group is not to be in a syndicate.",
    ),
    definition=Text(
        "Mencari pembagian yang memberi uraian terpendek bagi jalan acak di jaringan (persamaan peta), yang terbaik dari 10 "
        "pencarian igraph; NetworkX tidak memilikinya. Bobot adalah kekuatan. Benih acak tetap.",
        "Finds the division that gives the shortest description of a random walk on the network (the map equation), the "
        "best of 10 searches by igraph; NetworkX does not have it. A weight is a strength. The random seed is fixed.",
    ),
    source="Rosvall & Bergstrom (2008), PNAS 105:1118-1123",
    call=lambda graph, weight, seed: infomap_communities(graph, weight=weight, seed=seed, backend="igraph"),
)

COMPONENTS = Partition(
    name="components",
    function="connected_components",
    caption=Text("Bagian terpisah", "Separate parts"),
    reads=Text(
        "Semua yang terhubung lewat jalur mana pun. Terhubung belum tentu terlibat.",
        "All that are connected by any path. To be connected is not to be involved.",
    ),
    definition=Text(
        "Komponen terhubung; bobot tidak dipakai. Simpul tanpa hubungan adalah bagian tersendiri.",
        "Connected components; weights are not used. A node without links is a part of its own.",
    ),
    source="Hopcroft & Tarjan (1973), Communications of the ACM 16:372-378",
    call=lambda graph, _weight, _seed: nx.connected_components(graph),
    two_mode=True,
)

PARTITIONS = (LEIDEN, LOUVAIN, LABELS, INFOMAP, COMPONENTS)
PARTITION_BY_NAME = {partition.name: partition for partition in PARTITIONS}
