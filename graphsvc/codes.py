"""The coded values of the schema: roles, legal status, grades, statuses. Data, with where each list comes from."""

from graphsvc.kinds import Code, Stage
from graphsvc.texts import Text

# Roles in the syndicate and in the case file. A role with `seals` protects the person's identity:
# UU 21/2007 Ps 24 and 44 (victims, witnesses), UU 31/2014 (reporters), UU 11/2012 Ps 19 (children).
ROLES = (
    Code("victim", Text("korban", "victim"), ("korban",), seals="Korban"),
    Code("victim_witness", Text("saksi korban", "victim-witness"), ("saksi_korban",), seals="Korban"),
    Code("child_victim", Text("anak korban", "child victim"), ("anak_korban",), seals="Anak"),
    Code("witness", Text("saksi", "witness"), ("saksi",), seals="Saksi"),
    Code("reporter", Text("pelapor", "reporter"), ("pelapor",), seals="Pelapor"),
    Code("orderer", Text("pemesan", "orderer"), ("pemesan",)),
    Code("recruiter", Text("perekrut", "recruiter"), ("perekrut",)),
    Code("document_handler", Text("pengurus dokumen", "document handler"), ("pengurus_dok", "pengurus_dokumen")),
    Code("transporter", Text("pengantar", "transporter"), ("pengantar", "sopir")),
    Code("skipper", Text("tekong", "skipper"), ("tekong", "nakhoda")),
    Code("harbourer", Text("penampung", "harbourer"), ("penampung", "penjaga")),
    Code("handler_abroad", Text("penghubung luar negeri", "handler abroad"), ("penghubung_ln",)),
    Code("employer", Text("majikan", "employer"), ("majikan", "tauke")),
    Code("debt_collector", Text("penagih", "debt collector"), ("penagih", "pengawas")),
    Code("financier", Text("pendana", "financier"), ("pendana",)),
    Code("official", Text("oknum pejabat", "official"), ("oknum",)),
    Code("unwitting_intermediary", Text("perantara tak sadar", "unwitting intermediary"), ("perantara_tak_sadar",)),
    Code("suspect", Text("diduga pelaku", "suspect"), ("tersangka",)),
)
SEALING_ROLES = {code.code: code.seals for code in ROLES if code.seals}

# The stages of the crime script, after Brayley, Cockbain & Laycock (2011), Policing 5:132-143, who take trafficking apart
# into the scenes that each must be done by somebody. Which of our roles and acts belong to a stage is our own reading: an
# orderer gathers people and pays; whoever takes over at the border moves people on. An official, an unwitting
# intermediary and a bare suspect say nothing of a stage; protected roles never make anybody a part of the script.
STAGES = (
    Stage("recruit", Text("perekrutan", "recruitment"), Text("perekrut", "recruiter"),
          ("recruiter", "orderer"), ("RECRUITED",)),
    Stage("document", Text("dokumen", "documents"), Text("pengurus dokumen", "document handler"), ("document_handler",)),
    Stage("transport", Text("pengangkutan", "transport"), Text("pengantar", "transporter"),
          ("transporter", "skipper", "handler_abroad"), ("TRANSPORTED", "SENT", "TRANSFERRED")),
    Stage("harbour", Text("penampungan", "harbouring"), Text("penampung", "harbourer"),
          ("harbourer",), ("HARBOURED", "RECEIVED")),
    Stage("exploit", Text("eksploitasi", "exploitation"), Text("majikan atau pengawas", "employer or guard"),
          ("employer", "debt_collector"), ("CONTROLLED",)),
    Stage("money", Text("uang", "money"), Text("pendana", "financier"), ("financier", "orderer")),
)  # fmt: skip

LEGAL_STATUS = (
    Code("reported", Text("terlapor", "reported person"), ("terlapor",)),
    Code("suspect", Text("tersangka", "suspect"), ("tersangka",)),
    Code("accused", Text("terdakwa", "accused"), ("terdakwa",)),
    Code("convict", Text("terpidana", "convict"), ("terpidana", "convicted")),
    Code("acquitted", Text("bebas", "acquitted"), ("bebas",)),
    Code("wanted", Text("DPO", "wanted"), ("dpo",)),
    Code("witness", Text("saksi", "witness"), ("saksi",)),
    Code("sought_witness", Text("saksi dicari", "sought witness"), ("daftar_pencarian_saksi",)),
)
STANDING = (
    Code("alleged", Text("dugaan", "alleged"), ("dugaan",)),
    Code("proven", Text("terbukti", "proven"), ("terbukti",)),
)

# Source reliability by the Admiralty code (A completely reliable … F cannot be judged).
SOURCE_GRADES = tuple(
    Code(letter, Text(indonesian, english))
    for letter, indonesian, english in (
        ("A", "sepenuhnya andal", "completely reliable"),
        ("B", "biasanya andal", "usually reliable"),
        ("C", "cukup andal", "fairly reliable"),
        ("D", "biasanya tidak andal", "not usually reliable"),
        ("E", "tidak andal", "unreliable"),
        ("F", "tidak dapat dinilai", "cannot be judged"),
    )
)
# How sure a link is; drawn solid, dashed or dotted as link-chart practice has it.
STATUSES = (
    Code("confirmed", Text("terkonfirmasi", "confirmed"), ("terkonfirmasi",)),
    Code("unconfirmed", Text("belum dikonfirmasi", "unconfirmed"), ("belum_dikonfirmasi", "belum")),
    Code("tentative", Text("dugaan analis", "tentative"), ("tentatif", "dugaan_analis")),
    Code("disputed", Text("dibantah", "disputed"), ("dibantah",)),
    Code("excluded", Text("dikesampingkan", "excluded"), ("dikesampingkan",)),
)
# What a statement is worth at first, where its row does not say, by the words for its paper: the first line counts that
# shares a word with every set. An analyst's inference is tentative whatever its grade. So is what one victim or suspect
# alone says unconfirmed: UU 21/2007 Ps 30 wants a second lawful item beside it.
FIRST_STATUSES: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    (
        "tentative",
        (
            frozenset(
                [
                    "analisis",
                    "analisa",
                    "analis",
                    "analysis",
                    "analyst",
                    "inferensi",
                    "inference",
                    "hipotesis",
                    "hypothesis",
                ]
            ),
        ),
    ),
    (
        "unconfirmed",
        (
            frozenset(
                ["bap", "keterangan", "pernyataan", "pemeriksaan", "wawancara", "statement", "examination", "interview"]
            ),
            frozenset(["korban", "tersangka", "terdakwa", "victim", "suspect", "accused"]),
        ),
    ),
)
COUNTED_STATUSES = tuple(code.code for code in STATUSES if code.code != "excluded")

# KUHAP 1981 Ps 184 and UU 20/2025 Ps 235 (in force 2026-01-02) know different kinds of evidence.
EVIDENCE_REGIMES = (
    Code("KUHAP1981", Text("KUHAP 1981", "code of 1981"), ("uu_8/1981",)),
    Code("KUHAP2025", Text("KUHAP 2025", "code of 2025"), ("uu_20/2025",)),
)

# The kinds of evidence of KUHAP 1981 Ps 184 (witness, expert, document, indication, accused) and UU 20/2025 Ps 235 (1) a-h
# (exhibit, electronic, observation; no indication any more), by the words that records use for them. Two papers of two
# kinds that claim the same confirm each other; a kind that is not among these confirms nothing.
EVIDENCE_KINDS = (
    Code("witness", Text("saksi", "witness"), ("keterangan saksi", "witness statement")),
    Code("expert", Text("ahli", "expert"), ("keterangan ahli", "expert opinion")),
    Code("document", Text("surat", "document"), ("bukti surat", "dokumen")),
    Code("accused", Text("keterangan terdakwa", "statement of the accused"), ("terdakwa", "tersangka", "suspect")),
    Code("exhibit", Text("barang bukti", "exhibit"), ("bb",)),
    Code("electronic", Text("bukti elektronik", "electronic evidence"), ("elektronik",)),
    Code("observation", Text("pengamatan hakim", "the judge's observation"), ()),
    Code("indication", Text("petunjuk", "indication"), ()),
)

CALL_CHANNELS = (
    Code("voice", Text("suara", "voice"), ("suara", "telepon", "call")),
    Code("sms", Text("SMS", "SMS"), ()),
    Code("chat", Text("pesan", "chat"), ("wa", "whatsapp", "pesan")),
)
SEXES = (
    Code("M", Text("laki-laki", "male"), ("l", "laki-laki", "laki_laki", "male", "pria")),
    Code("F", Text("perempuan", "female"), ("p", "perempuan", "female", "wanita")),
)
