"""What the page of the script's stages says."""

from graphsvc.texts import Text

# fmt: off
STAGES: dict[str, Text] = {
    "stages.title": Text("Tahap perdagangan orang", "Stages of the script"),
    "stages.lead": Text("Siapa mengisi tahap mana menurut berkas. Yang sendirian tidak punya pengganti yang tercatat, dan tahap kosong adalah pertanyaan: siapa lagi yang belum tercatat? Peran adalah dugaan kecuali terbukti.", "Who covers which stage on record. Whoever is alone has no substitute on record, and an empty stage is a question: who else is not recorded yet? A role is alleged unless proven."),
    "stages.how": Text("Cara membaca dan sumber", "Definition and literature"),
    "stages.stage": Text("Tahap", "Stage"),
    "stages.matters": Text("perkara", "matters"),
    "stages.nobody": Text("tidak ada yang tercatat", "nobody on record"),
    "stages.alone": Text("satu-satunya", "the only one"),
    "stages.more": Text("{count} lagi", "{count} more"),
    "stages.protected": Text("dilindungi: {count}", "protected: {count}"),
    "stages.people": Text("{count} orang", "{count} people"),
    "stages.people.one": Text("{count} orang", "{count} person"),
    "stages.alone_title": Text("Tanpa pengganti yang tercatat", "No substitute on record"),
    "stages.alone_body": Text("Pertanyaan untuk diperiksa: siapa yang mengisi tahap itu bila orang ini tidak ada?", "A question to check: who would cover the stage if this person were not there?"),
    "stages.person": Text("Orang", "Person"),
    "stages.case": Text("Perkara", "Case"),
    "stages.said": Text("Yang menyatakannya", "What says so"),
    "stages.cut": Text("{shown} dari {total} perkara.", "{shown} of {total} matters."),
    "stages.more_matters": Text("Tampilkan lebih banyak", "Show more"),
    "stages.empty": Text("Tidak ada tahap yang tercatat", "No stage on record"),
    "stages.empty_body": Text("Dengan saringan ini tidak ada peran atau perbuatan. Longgarkan perkara, waktu atau nilai.", "With these filters there is no role and no act. Loosen case, time or grade."),
    "stages.which": Text("Peran dan perbuatan tiap tahap", "Roles and acts of each stage"),
}
# fmt: on
