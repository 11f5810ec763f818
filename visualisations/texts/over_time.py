"""What the page of ranks through time says."""

from graphsvc.texts import Text

# fmt: off
OVER_TIME: dict[str, Text] = {
    "time.title": Text("{measure} dari waktu ke waktu", "{measure} over time"),
    "time.lead": Text("Siapa yang terus berada di depan, dan siapa yang hanya sebentar. {reads}", "Who stays in front, and who is there for a while only. {reads}"),
    "time.window": Text("jendela, bulan", "window, months"),
    "time.step": Text("langkah, bulan", "step, months"),
    "time.course": Text("Peringkat {since} sampai {until}", "Ranks {since} to {until}"),
    "time.course_says": Text("Peringkat per jendela: {ranks}", "Rank by window: {ranks}"),
    "time.top5": Text("Lima besar", "In the top 5"),
    "time.of": Text("{count} dari {of}", "{count} of {of}"),
    "time.best": Text("Terbaik", "Best"),
    "time.pattern": Text("Pola", "Pattern"),
    "time.steady": Text("tetap", "steady"),
    "time.short-lived": Text("sesaat", "short-lived"),
    "time.never": Text("tidak pernah lima besar", "never in the top 5"),
    "time.table": Text("Jendela waktu", "Windows of time"),
    "time.nodes": Text("Simpul terhubung", "Nodes linked"),
    "time.links": Text("Hubungan", "Links"),
    "time.protected": Text("{count} orang yang dilindungi ikut dihitung sebagai jalur, tetapi tidak didaftar.", "{count} protected people carry paths but are not listed."),
    "time.protected.one": Text("{count} orang yang dilindungi ikut dihitung sebagai jalur, tetapi tidak didaftar.", "{count} protected person carries paths but is not listed."),
    "time.shown": Text("{shown} dari {total} baris. Titik: lima besar; makin tinggi makin depan.", "{shown} of {total} rows. Dots: in the top 5; the higher the further in front."),
    "time.empty": Text("Tidak ada yang bertanggal", "Nothing has a date"),
    "time.empty_body": Text("Dengan saringan ini tidak ada hubungan yang bertanggal.", "With these filters no link has a date."),
}
# fmt: on
