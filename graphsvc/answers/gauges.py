"""What is counted of each case, and what its gaps mean for whoever reads a ranking."""

from dataclasses import dataclass

from graphsvc.texts import Text


@dataclass(frozen=True, slots=True)
class Gauge:
    """What a meter counts; `gap` has the blanks missing, of and part, `whole` has of."""

    name: str
    caption: Text
    gap: Text
    whole: Text
    none: Text

    def reads(self, of: int, part: int) -> Text:
        """What the meter says, with its blanks still in it."""
        if not of:
            return self.none
        return self.whole if part == of else self.gap


GAUGES = (
    Gauge(
        "people_with_phone",
        Text("orang dengan nomor", "people with a phone"),
        Text(
            "{missing} dari {of} orang tidak punya nomor dalam surat perkara ini: mereka tidak ada dalam jejaring panggilan, sekalipun memimpin.",
            "{missing} of {of} people have no phone in its papers: they are not in the network of calls, even if they lead.",
        ),
        Text("Semua {of} orang punya nomor yang tercatat.", "{of} of {of} people have a phone on record."),
        Text("Perkara ini tidak menyebut orang.", "The case names no people."),
    ),
    Gauge(
        "phones_with_calls",
        Text("nomor dengan rekaman panggilan", "phones with call records"),
        Text(
            "{missing} dari {of} nomor tidak punya rekaman panggilan: siapa yang sentral dalam panggilan hanya tentang {part} lainnya.",
            "{missing} of {of} phones have no call records: who is central in calls is about the other {part}.",
        ),
        Text("Semua {of} nomor punya rekaman panggilan.", "{of} of {of} phones have call records."),
        Text(
            "Tidak ada nomor yang tercatat dipakai orang perkara ini.",
            "No phones of the people of this case are on record.",
        ),
    ),
    Gauge(
        "routes_with_travellers",
        Text("rute dengan pelintas", "routes with travellers"),
        Text(
            "{missing} dari {of} rute tanpa pelintas yang tercatat: siapa yang bepergian bersama di sana tidak diketahui.",
            "{missing} of {of} routes have no travellers on record: who went there together is not known.",
        ),
        Text("Semua {of} rute punya pelintas yang tercatat.", "{of} of {of} routes have travellers on record."),
        Text("Tidak ada rute yang tercatat.", "No routes are on record."),
    ),
    Gauge(
        "victims_heard",
        Text("korban dalam BAP korban", "victims in a victim's examination"),
        Text(
            "{missing} dari {of} korban tidak disebut dalam BAP korban mana pun: hubungan mereka hanya menurut orang lain.",
            "{missing} of {of} victims stand in no victim's examination record: their links are as others tell them.",
        ),
        Text(
            "Semua {of} korban disebut dalam BAP korban.",
            "{of} of {of} victims stand in a victim's examination record.",
        ),
        Text("Perkara ini tidak menyebut korban.", "The case names no victims."),
    ),
    Gauge(
        "links_on_two_papers",
        Text("hubungan dari dua surat", "links on two papers"),
        Text(
            "{missing} dari {of} hubungan antarorang gugur bersama satu surat saja, dan peringkat ikut berubah.",
            "{missing} of {of} links between people fall with a single paper, and ranks change with them.",
        ),
        Text("Semua {of} hubungan tetap ada tanpa surat mana pun.", "{of} of {of} links stay without any one paper."),
        Text("Tidak ada hubungan antarorang yang tercatat.", "No links between people are on record."),
    ),
    Gauge(
        "statements_graded",
        Text("pernyataan yang dinilai", "graded statements"),
        Text(
            "{missing} dari {of} pernyataan tanpa nilai informasi: saringan menurut nilai membuangnya dari peringkat.",
            "{missing} of {of} statements have no information grade: a filter by grade drops them from a ranking.",
        ),
        Text("Semua {of} pernyataan punya nilai informasi.", "{of} of {of} statements have an information grade."),
        Text("Perkara ini tanpa pernyataan.", "The case has no statements."),
    ),
    Gauge(
        "statements_confirmed",
        Text("pernyataan terkonfirmasi", "confirmed statements"),
        Text(
            "{missing} dari {of} pernyataan belum terkonfirmasi, dan peringkat menghitungnya sama dengan yang sudah, kecuali yang dikesampingkan.",
            "{missing} of {of} statements are not confirmed, and a ranking counts them like those that are, but for those set aside.",
        ),
        Text("Semua {of} pernyataan terkonfirmasi.", "{of} of {of} statements are confirmed."),
        Text("Perkara ini tanpa pernyataan.", "The case has no statements."),
    ),
)
