"""What the page of brokers says."""

from graphsvc.texts import Text

# fmt: off
BROKERAGE: dict[str, Text] = {
    "brokerage.title": Text("Perantara antara kelompok", "Brokers between groups"),
    "brokerage.lead": Text("Siapa yang berada di antara dua orang yang tidak terhubung langsung, dan dari kelompok mana ke kelompok mana. Perantara bisa tidak tahu apa-apa; ini bukan ukuran kesalahan.", "Who stands between two people who are not linked themselves, and from which group to which. A broker may know nothing; it is no measure of guilt."),
    "brokerage.by": Text("kelompok menurut", "groups by"),
    "brokerage.by_case": Text("perkara", "case"),
    "brokerage.by_role": Text("peran", "role"),
    "brokerage.by_stage": Text("tahap", "stage"),
    "brokerage.groups": Text("Kelompok", "Groups"),
    "brokerage.ungrouped": Text("tanpa kelompok: {count}", "in no group: {count}"),
    "brokerage.protected": Text("{count} perantara adalah korban, saksi atau orang yang dilindungi: dihitung sebagai ujung, tidak didaftar.", "{count} brokers are victims, witnesses or protected people: they count as ends and are not listed."),
    "brokerage.protected.one": Text("{count} perantara adalah korban, saksi atau orang yang dilindungi: dihitung sebagai ujung, tidak didaftar.", "{count} broker is a victim, witness or protected person: they count as an end and are not listed."),
    "brokerage.person": Text("Orang", "Person"),
    "brokerage.in": Text("Di {groups}", "In {groups}"),
    "brokerage.across": Text("Lintas kelompok", "Across groups"),
    "brokerage.total": Text("Semua", "All"),
    "brokerage.coordinator": Text("Koordinator", "Coordinator"),
    "brokerage.itinerant": Text("Konsultan", "Itinerant"),
    "brokerage.gatekeeper": Text("Penjaga gerbang", "Gatekeeper"),
    "brokerage.representative": Text("Wakil", "Representative"),
    "brokerage.liaison": Text("Liaison", "Liaison"),
    "brokerage.unknown": Text("Tidak diketahui", "Unknown"),
    "brokerage.order": Text("Urutkan menurut ini", "Order by this"),
    "brokerage.shown": Text("{shown} dari {total} perantara. Angka sama berbagi peringkat; pecahan berasal dari orang dengan beberapa kelompok.", "{shown} of {total} brokers. Equal counts share a rank; fractions come from people in several groups."),
    "brokerage.empty": Text("Tidak ada perantara", "No brokers"),
    "brokerage.empty_body": Text("Dengan saringan ini tidak ada dua orang yang hanya terhubung lewat orang ketiga.", "With these filters no two people are linked only through a third."),
    "brokerage.reading": Text("Cara membaca", "How to read it"),
}
# fmt: on
