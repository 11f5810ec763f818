"""THE declaration: every kind of node and link, and the tables they come from. All else is derived from here."""

from graphsvc import codes
from graphsvc.kinds import Code, Field, LinkKind, LinkTable, NodeKind, NodeTable, Schema, ValueType
from graphsvc.texts import Text as T

CASE = NodeKind(
    label="Case", name=T("Perkara", "Case"), plural=T("Perkara", "Cases"), caption=("title",), colour="#7a7568", shape="box",
    icon="M3 5h6l2 2h10v12H3z",
    fields=(
        Field("number", "nomor", T("Nomor laporan polisi, berkas atau putusan.", "Police report, file or verdict number."), search=True),
        Field("title", "judul", T("Nama singkat perkara.", "Short name of the case."), search=True, free="prose"),
        Field("unit", "satuan", T("Satuan yang menangani.", "The unit in charge.")),
        Field("opened_on", "dibuka", T("Tanggal laporan.", "Date of the report."), "date"),
        Field("phase", "tahap", T("Tahap perkara.", "Phase of the case.")),
        Field("regime", "rezim", T("Hukum acara yang berlaku (KUHAP1981, KUHAP2025).", "Procedural code in force.")),
        Field("lineage", "silsilah", T("Sama untuk berkas terpisah dan banding dari satu pokok perkara.", "Shared by split files and appeals of one matter.")),
    ),
    doc=T("Satu perkara pidana.", "A criminal case."),
)  # fmt: skip
SOURCE = NodeKind(
    label="Source", name=T("Sumber", "Source"), plural=T("Sumber", "Sources"), caption=("kind", "number"), colour="#a39c8b", shape="box",
    icon="M6 2h8l5 5v15H6zM8 10h8v1.5H8zm0 4h8v1.5H8z",
    fields=(
        Field("case", "perkara", T("Perkara tempat sumber ini berada.", "The case whose file holds it."), "local"),
        Field("kind", "jenis", T("Jenis surat: BAP, CDR, mutasi rekening …", "Kind of paper: BAP, CDR, bank statement …"), required=True),
        Field("number", "nomor", T("Nomor surat atau barang bukti.", "Number of the paper or exhibit."), search=True, free="prose"),
        Field("date", "tanggal", T("Tanggal surat.", "Date of the paper."), "date"),
        Field("grade", "keandalan", T("Keandalan sumber A-F.", "Reliability A-F (Admiralty)."), "code", codes=codes.SOURCE_GRADES),
        Field("evidence_kind", "alat_bukti", T("Jenis alat bukti.", "Kind of evidence.")),
        Field("evidence_regime", "rezim_bukti", T("Hukum acara yang mengenal jenis alat bukti itu.", "Procedural code that knows that kind of evidence."), "code", codes=codes.EVIDENCE_REGIMES),
        Field("acquired_on", "diperoleh", T("Tanggal diperoleh.", "Date acquired."), "date"),
        Field("acquired_by", "diperoleh_oleh", T("Diperoleh oleh.", "Acquired by."), free="name"),
        Field("legal_basis", "dasar_hukum", T("Dasar hukum perolehan.", "Legal basis of the acquisition."), free="name"),
        Field("sha256", "sha256", T("SHA-256 berkas; `load --files` mengisinya.", "SHA-256 of the file; `load --files` fills it in."), "sha256"),
        Field("file", "berkas", T("Nama berkas.", "File name."), free="prose"),
        Field("exhibit_no", "nomor_bb", T("Nomor urut barang bukti dalam berkas.", "Ordinal of the exhibit in the file."), free="name"),
        Field("seizure_no", "nomor_ba_sita", T("Nomor berita acara penyitaan.", "Number of the seizure record."), free="name"),
        Field("custody", "penyimpanan", T("Di mana dan pada siapa disimpan.", "Where and with whom it is kept."), free="prose"),
        Field("forensic_report_no", "nomor_forensik", T("Nomor laporan forensik.", "Number of the forensic report."), free="name"),
        Field("confirmed_by_accused", "diakui_terdakwa", T("Apakah terdakwa membenarkannya (ya/tidak).", "Whether the accused confirmed it (yes/no)."), "flag"),
    ),
    doc=T("Surat, barang bukti atau berkas tempat sebuah pernyataan tertulis.", "The paper, exhibit or file a statement stands in."),
)  # fmt: skip
PERSON = NodeKind(
    label="Person", name=T("Orang", "Person"), plural=T("Orang", "People"), caption=("name",), colour="#0072b2", shape="dot",
    icon="M12 3.5a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4zM4 20.5c0-4.6 3.6-7.2 8-7.2s8 2.6 8 7.2z",
    fields=(
        Field("name", "nama", T("Nama seperti tertulis.", "Name as written."), required=True, search=True, private=True),
        Field("aliases", "alias", T("Nama lain, dipisah titik koma.", "Other names, separated by semicolons."), "list", search=True, private=True),
        Field("nik", "nik", T("Nomor induk kependudukan, 16 angka.", "National id number, 16 digits."), "nik", search=True, private=True),
        Field("passport", "paspor", T("Nomor paspor.", "Passport number."), "passport", search=True, private=True),
        Field("born_on", "lahir", T("Tanggal lahir.", "Date of birth."), "date", private=True),
        Field("sex", "jenis_kelamin", T("Jenis kelamin (M atau F).", "Sex (M or F)."), "code", codes=codes.SEXES),
        Field("nationality", "kewarganegaraan", T("Kewarganegaraan.", "Nationality.")),
        Field("home", "tempat_tinggal", T("Tempat tinggal.", "Place of residence."), private=True),
        Field("protected", "dilindungi", T("Identitas harus dirahasiakan (ya/tidak).", "Identity must be kept secret (yes/no)."), "flag"),
        Field("note", "catatan", T("Catatan bebas.", "Free note."), private=True, free="prose"),
    ),
    doc=T("Orang yang disebut dalam berkas; juga :Recruiter bila ada pernyataan yang memberi peran itu.",
          "A person named in a record; also :Recruiter when some statement gives that role."),
)  # fmt: skip
PHONE = NodeKind(
    label="Phone", name=T("Telepon", "Phone"), plural=T("Telepon", "Phones"), caption=("number",), colour="#e69f00", shape="square",
    icon="M7 2h10v20H7zm2 3v12h6V5zm2 13.4h2v1.4h-2z", shared=True,
    fields=(
        Field("number", "nomor", T("Nomor dalam ejaan apa pun; disimpan sebagai E.164.", "Number in any spelling; kept as E.164."), "phone", True, search=True, private=True),
        Field("notes", "catatan", T("Catatan tiap kumpulan data.", "What each dataset remarks."), "list", private=True, free="prose"),
    ),
    doc=T("Nomor telepon; satu simpul untuk semua kumpulan data.", "A phone number; one node for all datasets."),
)  # fmt: skip
DEVICE = NodeKind(
    label="Device", name=T("Gawai", "Device"), plural=T("Gawai", "Devices"), caption=("imei",), colour="#f0c24b", shape="square",
    icon="M4 5h16v11H4zM2 18h20v2H2z", shared=True,
    fields=(Field("imei", "imei", T("IMEI.", "IMEI."), "imei", True, search=True, private=True),),
    doc=T("Pesawat telepon, dikenal dari IMEI.", "A handset, known by its IMEI."),
)  # fmt: skip
ACCOUNT = NodeKind(
    label="Account", name=T("Rekening", "Account"), plural=T("Rekening", "Accounts"), caption=("bank", "number"), colour="#009e73", shape="square",
    icon="M12 3l9 5v2H3V8zM5 11h2v6H5zm6 0h2v6h-2zm6 0h2v6h-2zM3 18h18v3H3z", shared=True,
    fields=(
        Field("bank", "bank", T("Bank atau dompet.", "Bank or e-wallet."), required=True),
        Field("number", "nomor", T("Nomor rekening.", "Account number."), required=True, search=True, private=True),
    ),
    doc=T("Rekening bank atau dompet elektronik.", "A bank account or e-wallet."),
)  # fmt: skip
VEHICLE = NodeKind(
    label="Vehicle", name=T("Kendaraan", "Vehicle"), plural=T("Kendaraan", "Vehicles"), caption=("plate",), colour="#cc79a7", shape="square",
    icon="M5 11l2-5h10l2 5 1 1v6h-3v-2H7v2H4v-6z", shared=True,
    fields=(Field("plate", "pelat", T("Nomor polisi.", "Number plate."), "plate", True, search=True, private=True),),
    doc=T("Kendaraan atau kapal, dikenal dari nomornya.", "A vehicle or boat, known by its plate."),
)  # fmt: skip
DOCUMENT = NodeKind(
    label="Document", name=T("Dokumen", "Document"), plural=T("Dokumen", "Documents"), caption=("type", "number"), colour="#8f6bb3", shape="square",
    icon="M6 2h8l5 5v15H6z", shared=True,
    fields=(
        Field("type", "jenis", T("Jenis: passport, ktp, kk …", "Type: passport, ktp, kk …"), required=True),
        Field("number", "nomor", T("Nomor dokumen.", "Document number."), required=True, search=True, private=True),
    ),
    doc=T("Paspor, KTP atau dokumen lain.", "A passport, id card or other document."),
)  # fmt: skip
ORGANISATION = NodeKind(
    label="Organisation", name=T("Organisasi", "Organisation"), plural=T("Organisasi", "Organisations"), caption=("name",), colour="#b5651d", shape="hexagon",
    icon="M4 21V3h10v5h6v13zM7 6v2h2V6zm0 4v2h2v-2zm0 4v2h2v-2zm4-8v2h2V6zm0 4v2h2v-2zm0 4v2h2v-2z",
    fields=(
        Field("name", "nama", T("Nama organisasi.", "Name."), required=True, search=True, free="name"),
        Field("kind", "jenis", T("Jenis organisasi.", "Kind of organisation.")),
        Field("number", "nomor", T("Nomor izin atau akta.", "Licence or deed number."), search=True),
    ),
    doc=T("Perusahaan, agen atau kelompok.", "A company, agency or group."),
)  # fmt: skip
PLACE = NodeKind(
    label="Place", name=T("Tempat", "Place"), plural=T("Tempat", "Places"), caption=("name",), colour="#56b4e9", shape="diamond",
    icon="M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7zm0 4.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z",
    fields=(
        Field("name", "nama", T("Nama tempat.", "Name."), required=True, search=True, free="prose"),
        Field("kind", "jenis", T("Jenis tempat.", "Kind of place.")),
        Field("lat", "lintang", T("Lintang, derajat.", "Latitude, degrees."), "latitude"),
        Field("lon", "bujur", T("Bujur, derajat.", "Longitude, degrees."), "coordinate"),
        Field("region", "wilayah", T("Wilayah.", "Region.")),
    ),
    doc=T("Tempat: kota, pos lintas batas, rumah singgah.", "A place: town, border post, safe house."),
)  # fmt: skip
ROUTE = NodeKind(
    label="Route", name=T("Rute", "Route"), plural=T("Rute", "Routes"), caption=("name",), colour="#3d8fbf", shape="diamond",
    icon="M4 21C4 12 20 12 20 3h-3.4C16.600 9 1 10 1 21z",
    fields=(Field("name", "nama", T("Nama rute.", "Name."), search=True, free="name"),),
    doc=T("Rute perjalanan, terdiri dari ruas.", "A route, made of legs."),
)  # fmt: skip
LOAD = NodeKind(
    label="Load", name=T("Muatan", "Load"), plural=T("Muatan", "Loads"), caption=("dataset",), colour="#a39c8b", shape="box",
    icon="M10.800 3h2.400v8l3.300-3 1.500 1.600L12 16 6 9.600 7.500 8l3.300 3zM4 18h16v3H4z",
    fields=(
        Field("dataset", "kumpulan", T("Kumpulan data.", "Dataset."), required=True),
        Field("files", "berkas", T("Berkas dan SHA-256-nya.", "Files with their SHA-256."), "list", free="name"),
        Field("counts", "jumlah", T("Jumlah per tabel.", "Counts per table."), "list"),
        Field("loaded_at", "waktu", T("Waktu selesai.", "When it ended."), "moment"),
        Field("loaded_by", "oleh", T("Akun yang memuat.", "Account that loaded it."), free="name"),
        Field("revision", "revisi", T("Revisi graf sesudahnya.", "The graph's revision after it."), "integer"),
        Field("builds_on", "bersandar_pada", T("Muatan yang diulang, diubah atau disebutnya.", "Loads that it repeats, changes or speaks of."), "list"),
    ),
    doc=T("Satu kali pemuatan.", "One run of the loader."),
)  # fmt: skip
EVENT = NodeKind(
    label="Event", name=T("Peristiwa", "Event"), plural=T("Peristiwa", "Events"), caption=("at", "since", "vehicle"), colour="#b9cf5b", shape="box",
    icon="M3 5h18v16H3zM6 2h2.500v3H6zm9.500 0H18v3h-2.500zM6 10v8h12v-8z",
    fields=(
        Field("at", "di", T("Rute atau tempatnya.", "Its route or place."), required=True),
        Field("since", "sejak", T("Hari perjalanan, atau hari pertama tinggal bersama.", "Day of the journey, or first day of the stay."), "date", required=True),
        Field("vehicle", "kendaraan", T("Kendaraan, bila disebut.", "Vehicle, where one is named.")),
    ),
    doc=T("Perjalanan atau masa tinggal bersama; terbentuk dari pernyataan, bukan dari tabel.",
          "A journey or a stay that people shared; made of statements, not of a table."),
)  # fmt: skip
"""A node of networks, not of the graph: see `graphsvc.networks.events`."""
IDENTIFIERS = (PHONE, DEVICE, ACCOUNT, VEHICLE, DOCUMENT)


def _tie(type_: str, reads: T, reverse: T, doc: T, *, directed: bool = True) -> LinkKind:
    weight = Field(
        "weight", "bobot", T("Kekuatan hubungan; 1 bila kosong.", "Strength of the tie; 1 if empty."), "number"
    )
    sentence = T(f"{{source}} {reads.id} {{target}}", f"{{source}} {reads.en} {{target}}")
    back = T(f"{{target}} {reverse.id} {{source}}", f"{{target}} {reverse.en} {{source}}")
    return LinkKind(type_, (PERSON,), (PERSON,), sentence, back, doc, (weight,), directed=directed)


# The six acts of UU 21/2007 Ps 1 angka 1 come first, in the law's order.
ACTS = (
    _tie("RECRUITED", T("merekrut", "recruited"), T("direkrut oleh", "was recruited by"), T("Perekrutan.", "Recruitment.")),
    _tie("TRANSPORTED", T("mengangkut", "transported"), T("diangkut oleh", "was transported by"), T("Pengangkutan.", "Transport.")),
    _tie("HARBOURED", T("menampung", "harboured"), T("ditampung oleh", "was harboured by"), T("Penampungan.", "Harbouring.")),
    _tie("SENT", T("mengirim", "sent"), T("dikirim oleh", "was sent by"), T("Pengiriman.", "Sending.")),
    _tie("TRANSFERRED", T("memindahkan", "transferred"), T("dipindahkan oleh", "was transferred by"), T("Pemindahan.", "Transfer.")),
    _tie("RECEIVED", T("menerima", "received"), T("diterima oleh", "was received by"), T("Penerimaan.", "Receipt.")),
)  # fmt: skip
CONTROLLED = _tie("CONTROLLED", T("menguasai", "controlled"), T("dikuasai oleh", "was controlled by"), T("Penguasaan atau pengawasan.", "Control or guarding."))  # fmt: skip
TIES = (
    *ACTS,
    CONTROLLED,
    _tie("KNOWS", T("mengenal", "knows"), T("dikenal oleh", "is known by"), T("Saling kenal.", "Acquaintance."), directed=False),
    _tie("MET", T("bertemu", "met"), T("bertemu", "met"), T("Pertemuan.", "A meeting."), directed=False),
    _tie("KIN_OF", T("berkerabat dengan", "is kin of"), T("berkerabat dengan", "is kin of"),
         T("Kekerabatan: latar, bukan bukti.", "Kinship: context, never proof."), directed=False),
)  # fmt: skip

ROLE = Field("role", "peran", T("Peran dalam perkara.", "Role in the case."), "code", True, codes.ROLES)
NAMED_IN = LinkKind(
    "NAMED_IN", (PERSON,), (CASE,),
    T("{source} disebut sebagai {role} dalam {target}", "{source} is named as {role} in {target}"),
    T("{target} menyebut {source} sebagai {role}", "{target} names {source} as {role}"),
    T("Berkas menyebut orang ini.", "The record names this person."),
    (ROLE,
     Field("legal_status", "status_hukum", T("Status hukum.", "Legal status."), "code", codes=codes.LEGAL_STATUS),
     Field("standing", "kedudukan", T("Dugaan atau terbukti.", "Alleged or proven."), "code", codes=codes.STANDING)),
    key=("role",),
)  # fmt: skip
USES = LinkKind(
    "USES", (PERSON,), IDENTIFIERS,
    T("{source} memakai {target}", "{source} uses {target}"), T("{target} dipakai oleh {source}", "{target} is used by {source}"),
    T("Memakai nomor, gawai, rekening, kendaraan atau dokumen; nomor memakai gawai tempat kartunya terlihat.",
      "Uses a number, device, account, vehicle or document; a number uses the handset that its SIM was seen in."),
    also=((PHONE, DEVICE),),
)  # fmt: skip
CHANNEL = Field(
    "channel", "saluran", T("Suara, SMS atau pesan.", "Voice, SMS or chat."), "code", codes=codes.CALL_CHANNELS
)
CALL_ROW = (
    Field("at", "waktu", T("Saat panggilan.", "Moment of the call."), "moment"),
    Field("duration_s", "durasi_d", T("Lama, detik.", "Length in seconds."), "integer"),
    CHANNEL,
    Field("cell", "sel", T("Sel BTS.", "Cell site.")),
)
CALLED = LinkKind(
    "CALLED", (PHONE,), (PHONE,),
    T("{source} menelepon {target} {count} kali", "{source} called {target} {count} times"),
    T("{target} ditelepon {source} {count} kali", "{target} was called by {source} {count} times"),
    T("Panggilan antara dua nomor; satu hubungan per pasangan, saluran dan sumber.", "Calls between two numbers; one link a pair, channel and source."),
    (CHANNEL,
     Field("count", "jumlah", T("Banyaknya panggilan.", "Number of calls."), "integer", True),
     Field("first_at", "pertama", T("Panggilan pertama.", "First call."), "moment"),
     Field("last_at", "terakhir", T("Panggilan terakhir.", "Last call."), "moment"),
     Field("duration_s", "durasi_d", T("Lama seluruhnya, detik.", "Total length in seconds."), "integer"),
     Field("times", "waktu", T("Saat tiap panggilan.", "Moment of each call."), "list"),
     Field("durations", "lama", T("Lama tiap panggilan, detik; -1 bila tidak tercatat.", "Seconds of each call; -1 if not recorded."), "list"),
     Field("cells", "sel", T("Sel tiap panggilan.", "Cell of each call."), "list")),
    clock="calls", key=("channel",),
)  # fmt: skip
SAVED = LinkKind(
    "SAVED", (PHONE,), (PHONE,),
    T("{source} menyimpan {target}", "{source} saved {target}"), T("{target} disimpan oleh {source}", "{target} was saved by {source}"),
    T("Nomor tersimpan di buku telepon: siapa menyimpan siapa, bukan siapa orangnya.",
      "A number saved in an address book: who saved whom, not who that is."),
    (Field("saved_as", "disimpan_sebagai", T("Nama yang dipakai untuk menyimpannya.", "The name it was saved under."), private=True, free="prose"),),
    clock="none", key=("saved_as",), quoted="saved_as",
)  # fmt: skip
PAID = LinkKind(
    "PAID", (PERSON, ACCOUNT), (PERSON, ACCOUNT),
    T("{source} membayar {target} {amount}", "{source} paid {target} {amount}"),
    T("{target} dibayar {source} {amount}", "{target} was paid {amount} by {source}"),
    T("Pembayaran.", "A payment."),
    (Field("amount", "jumlah", T("Jumlah.", "Amount."), "number", True),
     Field("currency", "mata_uang", T("Mata uang, kode ISO 4217.", "Currency, ISO 4217 code."), "currency"),
     Field("at", "waktu", T("Saat pembayaran.", "Moment of the payment."), "moment"),
     Field("channel", "saluran", T("Tunai, transfer, setoran …", "Cash, transfer, deposit …"))),
    clock="at", key=("amount", "currency", "at", "channel"),
)  # fmt: skip
MEMBER_OF = LinkKind(
    "MEMBER_OF", (PERSON,), (ORGANISATION,),
    T("{source} anggota {target}", "{source} is a member of {target}"), T("{target} beranggota {source}", "{target} has member {source}"),
    T("Keanggotaan.", "Membership."),
    (Field("position", "jabatan", T("Jabatan.", "Position."), free="prose"),), key=("position",),
)  # fmt: skip
STAYED_AT = LinkKind(
    "STAYED_AT", (PERSON,), (PLACE,),
    T("{source} tinggal di {target}", "{source} stayed at {target}"), T("{target} ditempati {source}", "{target} housed {source}"),
    T("Tinggal atau singgah.", "A stay."),
)  # fmt: skip
TRAVELLED = LinkKind(
    "TRAVELLED", (PERSON,), (ROUTE,),
    T("{source} menempuh {target}", "{source} travelled {target}"), T("{target} ditempuh {source}", "{target} was travelled by {source}"),
    T("Perjalanan lewat sebuah rute.", "A journey along a route."),
    (Field("on", "tanggal", T("Tanggal perjalanan.", "Date of the journey."), "date"),
     Field("capacity", "kedudukan", T("Sebagai apa: penumpang, sopir …", "In what capacity: passenger, driver …"), free="prose"),
     Field("vehicle", "kendaraan", T("Kendaraan.", "Vehicle."), free="name"),
     Field("outcome", "hasil", T("Sampai, batal, ditolak …", "Arrived, aborted, refused …"), free="prose")),
    clock="on", key=("on", "capacity", "vehicle"),
)  # fmt: skip
PASSES = LinkKind(
    "PASSES", (ROUTE,), (PLACE,),
    T("{source} melewati {target} (urutan {seq})", "{source} passes {target} (stop {seq})"),
    T("{target} dilewati {source}", "{target} is passed by {source}"), T("Ruas sebuah rute.", "A leg of a route."),
    (Field("seq", "urutan", T("Urutan, mulai 1.", "Order, from 1."), "integer", True),
     Field("mode", "moda", T("Moda: mobil, kapal, jalan kaki …", "Mode: car, boat, on foot …"))),
    clock="none", sourced=False, key=("seq",),
)  # fmt: skip

SPAN = (
    Field("since", "sejak", T("Sejak.", "Since."), "date"),
    Field("until", "sampai", T("Sampai.", "Until."), "date"),
)
PAPER = (
    Field("source", "sumber", T("Sumber (id pada tabel Sumber).", "Source (id in the table sources)."), "local"),
    Field("page", "halaman", T("Halaman atau baris.", "Page or line.")),
    Field("info_grade", "nilai_info", T("Nilai informasi 1-6.", "Information grade 1-6 (Admiralty)."), "grade_info"),
    Field("status", "status", T("Status pernyataan.", "Status of the statement."), "code", codes=codes.STATUSES),
)


def _chooser(kinds: tuple[LinkKind, ...] | tuple[NodeKind, ...]) -> Field:
    """The column `kind`: which link, or which kind of identifier, the row states."""
    named = ((kind.type, _verb(kind)) if isinstance(kind, LinkKind) else (kind.label, kind.name) for kind in kinds)
    return Field(
        "kind", "jenis", T("Jenis.", "Kind."), "code", True, tuple(Code(name.lower(), text) for name, text in named)
    )


def _verb(kind: LinkKind) -> T:
    """What stands between the two ends in the kind's sentence: `merekrut`, `recruited`."""
    words = (text.replace("{source}", "").replace("{target}", "").strip() for text in (kind.reads.id, kind.reads.en))
    return T(*words)


def _end(name: str, header: str, of: ValueType = "local") -> Field:
    return Field(name, header, T(f"Kolom {header}.", f"The {name}."), of, True, private=of != "local")


SCHEMA = Schema(
    nodes=(CASE, SOURCE, PERSON, *IDENTIFIERS, ORGANISATION, PLACE, ROUTE, LOAD),
    links=(NAMED_IN, USES, CALLED, SAVED, PAID, *TIES, MEMBER_OF, STAYED_AT, TRAVELLED, PASSES),
    tables=(
        NodeTable("cases", "Perkara", CASE),
        NodeTable("sources", "Sumber", SOURCE),
        NodeTable("persons", "Orang", PERSON),
        NodeTable("phones", "Telepon", PHONE, note=Field("note", "catatan", T("Catatan bebas.", "Free note."), private=True)),
        NodeTable("organisations", "Organisasi", ORGANISATION),
        NodeTable("places", "Tempat", PLACE),
        NodeTable("routes", "Rute", ROUTE),
        LinkTable("roles", "Peran", (NAMED_IN,), _end("person", "orang"), _end("case", "perkara"), (*SPAN, *PAPER)),
        LinkTable("uses", "Pemakaian", (USES,), _end("person", "orang"), _end("identifier", "pengenal", "identifier"), (*SPAN, *PAPER), chooser=_chooser(IDENTIFIERS)),
        LinkTable("handsets", "Ponsel", (USES,), _end("number", "nomor", "phone"), _end("imei", "imei", "imei"), (*SPAN, *PAPER)),
        LinkTable("ties", "Hubungan", TIES, _end("from", "dari"), _end("to", "kepada"), (*SPAN, *PAPER), chooser=_chooser(TIES)),
        LinkTable("calls", "Panggilan", (CALLED,), _end("caller", "penelepon", "phone"), _end("callee", "ditelepon", "phone"), PAPER, row_fields=CALL_ROW),
        LinkTable("contacts", "Kontak", (SAVED,), _end("owner", "pemilik", "phone"), _end("number", "nomor", "phone"), PAPER),
        LinkTable("payments", "Pembayaran", (PAID,), _end("payer", "pembayar", "payer"), _end("payee", "penerima", "payer"), PAPER),
        LinkTable("members", "Anggota", (MEMBER_OF,), _end("person", "orang"), _end("organisation", "organisasi"), (*SPAN, *PAPER)),
        LinkTable("stays", "Singgah", (STAYED_AT,), _end("person", "orang"), _end("place", "tempat"), (*SPAN, *PAPER)),
        LinkTable("legs", "Ruas", (PASSES,), _end("route", "rute"), _end("place", "tempat"), ()),
        LinkTable("travels", "Perjalanan", (TRAVELLED,), _end("person", "orang"), _end("route", "rute"), PAPER),
    ),
)  # fmt: skip
SHOWN = (*SCHEMA.nodes, EVENT)
"""The kinds of nodes that an answer may show: those of the graph, and those that networks make of it."""
SHOWN_BY_LABEL = {kind.label: kind for kind in SHOWN}
