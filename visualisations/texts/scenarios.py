"""What the pages of what-if and of comparisons say."""

from graphsvc.texts import Text

# fmt: off
SCENARIOS: dict[str, Text] = {
    "go.what_if": Text("Bagaimana bila …", "What if …"),
    "what_if.title": Text("Bagaimana bila seseorang tidak ada?", "What if somebody were not there?"),
    "what_if.lead": Text("Yang dikeluarkan: {caption}. Apa yang tersisa dari jejaring yang tercatat, dan apa yang karena itu perlu diperiksa.", "Taken away: {caption}. What is left of the recorded network, and what to check because of it."),
    "what_if.how": Text("Cara menghitung dan sumber", "How it is counted, and literature"),
    "what_if.protected": Text("{count} korban, saksi atau orang yang dilindungi tidak pernah dipilih; mereka tetap ikut sebagai jalan.", "{count} victims, witnesses or protected people are never chosen; they still carry paths."),
    "what_if.included": Text("Korban, saksi dan orang yang dilindungi ikut dapat dipilih: mereka bukan sasaran.", "Victims, witnesses and protected people may be chosen here: they are not targets."),
    "what_if.largest": Text("Bagian terbesar", "Largest part"),
    "what_if.largest_says": Text("simpul yang masih tersambung", "nodes that still hang together"),
    "what_if.pairs": Text("Pasangan tersambung", "Connected pairs"),
    "what_if.pairs_says": Text("dua-dua yang masih tersambung", "pairs that any path still connects"),
    "what_if.efficiency": Text("Efisiensi", "Efficiency"),
    "what_if.efficiency_says": Text("seberapa dekat semua pasangan", "how near all pairs are"),
    "what_if.taken": Text("yang dikeluarkan", "taken away"),
    "what_if.band_random": Text("rentang kebetulan ({count} undian)", "range of chance ({count} draws)"),
    "what_if.band_error": Text("rentang bila catatan keliru: {caption} ({count} kali)", "range if the record has errors: {caption} ({count} times)"),
    "what_if.questions": Text("Pertanyaan untuk diperiksa", "Questions to check"),
    "what_if.not_people": Text("Bukan daftar orang untuk ditangkap: tiap baris menanyakan apa yang belum ada dalam berkas.", "Not a list of people to arrest: each row asks for what the files do not say yet."),
    "what_if.without": Text("Tanpa", "Without"),
    "what_if.nobody": Text("Semua ada", "Everybody is there"),
    "what_if.check": Text("Yang perlu diperiksa", "What to check"),
    "what_if.gaps": Text("Tahap tanpa pelaku tercatat: {stages}.", "Stages with nobody on record: {stages}."),
    "what_if.replacements": Text("{count} orang tercatat di tahap yang sama", "{count} people on record in the same stage"),
    "what_if.replacement": Text("{stage}; terhubung dengan {shared} dari {contacts} kontaknya", "{stage}; linked with {shared} of {contacts} contacts"),
    "what_if.none": Text("Tidak ada yang dapat dikeluarkan", "Nobody to take away"),
    "what_if.none_body": Text("Dengan saringan ini jejaring kosong, atau hanya memuat orang yang dilindungi.", "With these filters the network is empty, or holds protected people only."),
    "what_if.strategies": Text("Siapa yang dikeluarkan", "Who is taken away"),
    "what_if.random": Text("kebetulan (undian pertama)", "chance (the first draw)"),
    "what_if.by_hand": Text("Keluarkan lebih dulu", "Take away first"),
    "what_if.strategy": Text("Lalu menurut", "Then by"),
    "what_if.no_strategy": Text("tidak ada lagi", "nobody else"),
    "what_if.k": Text("berapa", "how many"),
    "what_if.recompute": Text("hitung ulang sesudah tiap langkah", "count anew after each step"),
    "what_if.again": Text("dihitung ulang tiap langkah", "counted anew at each step"),
    "what_if.at_once": Text("dipilih sekaligus", "chosen at once"),
}
# fmt: on
