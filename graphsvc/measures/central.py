"""Who is central: measures of how much of the network a node reaches, holds or passes on."""

from graphsvc.measures import two_mode
from graphsvc.measures.door import nx
from graphsvc.measures.estimates import betweenness_estimate
from graphsvc.measures.measure import Measure
from graphsvc.texts import Text

DEGREE = Measure(
    name="degree",
    function="degree_centrality",
    of="node",
    caption=Text("Banyaknya hubungan (degree)", "Number of contacts (degree)"),
    reads=Text(
        "Tercatat berhubungan langsung dengan banyak pihak lain. Sering tercatat bukan bukti kesalahan.",
        "Recorded in direct contact with many others. Being recorded often is no proof of guilt.",
    ),
    definition=Text(
        "Jumlah pihak yang terhubung langsung, dibagi n − 1 (n = jumlah simpul). Bobot tidak dipakai; "
        "pada jaringan berarah hubungan masuk dan keluar dijumlahkan.",
        "Number of nodes it is directly linked to, divided by n − 1 (n = number of nodes). Weights are not used; "
        "on directed networks links in and out are added.",
    ),
    source="Freeman (1979), Social Networks 1:215-239",
    call=lambda graph, _: nx.degree_centrality(graph),
    two_mode=two_mode.DEGREE,
)

STRENGTH = Measure(
    name="strength",
    function="degree",
    of="node",
    caption=Text("Kekuatan hubungan (strength)", "Strength of contacts"),
    reads=Text(
        "Jumlah seluruh bobot hubungannya: banyak panggilan, pertemuan, atau uang. Bukan ukuran kesalahan.",
        "The weights of all its links together: many calls, meetings or much money. No measure of guilt.",
    ),
    definition=Text(
        "Jumlah bobot semua hubungannya, selalu dengan bobot, tidak dinormalkan; pada jaringan berarah masuk dan keluar.",
        "Sum of the weights of all its links, always weighted, not normalised; on directed networks in and out.",
    ),
    source="Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), PNAS 101:3747-3752",
    says=Text(
        "Hubungannya dengan {contacts} berbobot {amount} seluruhnya",
        "The links with {contacts} weigh {amount} in all",
    ),
    call=lambda graph, _: nx.degree(graph, weight="weight"),
    two_mode=None,
)

BETWEENNESS = Measure(
    name="betweenness",
    function="betweenness_centrality",
    of="node",
    caption=Text("Penghubung (betweenness)", "Broker (betweenness)"),
    reads=Text(
        "Berada di antara pihak-pihak lain: jalur terpendek di jaringan ini sering lewat simpul ini. "
        "Kurir dan perantara yang tidak tahu apa-apa pun bisa tinggi; ini bukan ukuran kesalahan.",
        "Stands between others: the shortest ways through this network often pass here. Couriers and go-betweens "
        "who know nothing can score high too; it is no measure of guilt.",
    ),
    definition=Text(
        "Bagian jalur terpendek antara semua pasangan lain yang melewati simpul ini, dibagi banyaknya pasangan, "
        "(n − 1)(n − 2)/2, atau dua kalinya bila berarah. Pasangan yang tidak terhubung tidak menyumbang. "
        "Dengan bobot, panjang satu hubungan adalah 1/bobot: hubungan kuat itu dekat.",
        "Share of the shortest paths between all other pairs that pass through the node, divided by the number of pairs, "
        "(n − 1)(n − 2)/2, or twice that if directed. Pairs that are not connected add nothing. "
        "With weights a link is 1/weight long: a strong tie is near.",
    ),
    source="Freeman (1977), Sociometry 40:35-41; Brandes (2001), Journal of Mathematical Sociology 25:163-177",
    says=Text(
        "Menghubungkan {contacts}; {percent} % jalur terpendek di antara pihak lain lewat di sini",
        "Connects {contacts}; {percent} % of the shortest ways between others pass here",
    ),
    says_none=Text(
        "Terhubung langsung dengan {contacts}; tidak satu pun jalur terpendek di antara pihak lain lewat di sini",
        "Linked directly with {contacts}; no shortest way between others passes here",
    ),
    call=lambda graph, distance: nx.betweenness_centrality(graph, weight=distance),
    attribute="distance",
    two_mode=two_mode.BETWEENNESS,
    estimate=betweenness_estimate,
)

CLOSENESS = Measure(
    name="closeness",
    function="closeness_centrality",
    of="node",
    caption=Text("Kedekatan (closeness)", "Closeness"),
    reads=Text(
        "Hanya beberapa langkah dari pihak lain, sehingga kabar cepat sampai. Kedekatan bukan keterlibatan.",
        "Only a few steps from the others, so news arrives soon. Being near is not being involved.",
    ),
    definition=Text(
        "(r/Σd) · r/(n − 1): r = banyaknya simpul yang mencapai simpul ini, Σd = jumlah jaraknya; rumus Wasserman dan Faust, "
        "sehingga bagian kecil yang terpisah tidak tampak penting. Dengan bobot, panjang hubungan 1/bobot. "
        "Pada jaringan berarah dihitung jarak menuju simpul.",
        "(r/Σd) · r/(n − 1): r = number of nodes that reach this one, Σd = the sum of their distances; Wasserman and Faust's "
        "form, so that a small separate part does not look important. With weights a link is 1/weight long. "
        "On directed networks distances are towards the node.",
    ),
    source="Freeman (1979), Social Networks 1:215-239; Wasserman & Faust (1994), Social Network Analysis, p. 201",
    says=Text(
        "Terhubung langsung dengan {contacts}; menjangkau {reached} pihak dengan rata-rata {steps} langkah",
        "Linked directly with {contacts}; reaches {reached} others in {steps} steps on average",
    ),
    says_none=Text(
        "Tidak menjangkau siapa pun dalam jaringan yang tercatat",
        "Reaches nobody in the recorded network",
    ),
    call=lambda graph, distance: nx.closeness_centrality(graph, distance=distance),
    attribute="distance",
    two_mode=two_mode.CLOSENESS,
)

HARMONIC = Measure(
    name="harmonic",
    function="harmonic_centrality",
    of="node",
    caption=Text("Kedekatan harmonik", "Harmonic closeness"),
    reads=Text(
        "Dekat dengan banyak pihak, juga bila jaringan terputus-putus. Kedekatan bukan keterlibatan.",
        "Near to many others, also where the network is in pieces. Being near is not being involved.",
    ),
    definition=Text(
        "Σ 1/d dari semua simpul lain; yang tidak terhubung menyumbang nol; tidak dinormalkan. "
        "Dengan bobot, panjang hubungan 1/bobot. Pada jaringan berarah dihitung jarak menuju simpul.",
        "Σ 1/d from all other nodes; those that are not connected add nothing; not normalised. "
        "With weights a link is 1/weight long. On directed networks distances are towards the node.",
    ),
    source="Marchiori & Latora (2000), Physica A 285:539-546; Boldi & Vigna (2014), Internet Mathematics 10:222-262",
    says=Text(
        "Terhubung langsung dengan {contacts}; kedekatannya dengan semua pihak berjumlah {amount}",
        "Linked directly with {contacts}; nearness to all others adds up to {amount}",
    ),
    says_none=Text(
        "Tidak menjangkau siapa pun dalam jaringan yang tercatat",
        "Reaches nobody in the recorded network",
    ),
    call=lambda graph, distance: nx.harmonic_centrality(graph, distance=distance),
    attribute="distance",
    two_mode=None,
)
