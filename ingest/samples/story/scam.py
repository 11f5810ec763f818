"""The compound: typists recruited through Pontianak for an online-fraud compound in Cambodia, 2024-2026."""

from ingest.samples.events import Calls, Member, Named, Paid, Stay, Tie, Trip, Uses
from ingest.samples.plot import Case, Chapter, Organisation, Person, Route, Source

UNIT = "Ditreskrimum Polda Kepulauan Riau"
POLDA = "POLDA KEPULAUAN RIAU"
PTK, PTK_TIMUR = "Pontianak Selatan, Pontianak", "Pontianak Timur, Pontianak"
SKW, BATAM = "Singkawang Barat, Singkawang", "Batu Ampar, Batam"

CASES = (
    Case("scam", f"LP/B/977/I/2026/SPKT/{POLDA}", "Kompleks penipuan daring", UNIT, "2026-01-19", "sidik", "KUHAP2025", "L06"),
)  # fmt: skip

SOURCES = (
    Source("s601", "LP", f"LP/B/977/I/2026/SPKT/{POLDA}", "2026-01-19"),
    Source("s602", "BAP korban", "BAP/9771/I/2026/Ditreskrimum", "2026-01-26"),
    Source("s603", "BAP korban", "BAP/9772/I/2026/Ditreskrimum", "2026-01-27"),
    Source("s604", "BAP saksi", "BAP/9774/II/2026/Ditreskrimum", "2026-02-03"),
    Source("s605", "ekstraksi ponsel", "BB 2, ponsel p028", "2026-02-09"),
    Source("s606", "CDR", "B/991/II/2026/Ditreskrimum", "2026-02-18"),
    Source("s607", "mutasi", "B/992/II/2026/Ditreskrimum", "2026-02-20"),
    Source("s608", "manifest", "penerbangan 15-11-2024", "2026-02-12"),
    Source("s609", "manifest", "penerbangan 20-06-2025", "2026-02-12"),
    Source("s610", "tangkapan layar", "BB 5", "2026-01-26"),
    Source("s611", "paspor", "BB 7", "2026-01-26"),
    Source("s612", "analisis", "Catatan analis 1/2026", "2026-03-02"),
)

PEOPLE = (
    Person("p021", "Rendy Kusumadinata", "M", "1994", BATAM, aliases="Koko Ren;@kerja_cepat"),
    Person("p022", "Yulius Tengkawang", "M", "1989", PTK_TIMUR, aliases="Bang Yul"),
    Person("p023", "Heng Rotha", "M", "1976", "Sihanoukville", nationality="KH", aliases="Boss Heng"),
    Person("p024", "Stevie Lumenta", "M", "1991", BATAM, note="penerjemah kompleks"),
    Person("p025", "Chea Virak", "M", "1984", "Sihanoukville", nationality="KH", note="kepala penjaga"),
    Person("p026", "Nining Suhartini", "F", "1998", PTK_TIMUR, note="rekening dipinjamkan"),
    Person("p027", "Ferdiansyah Oesman", "M", "1983", PTK, note="agen perjalanan"),
    Person("p028", "Albertus Ujang Rio", "M", "1999", PTK, passport="Z0470311"),
    Person("p029", "Rusdiana", "F", "1972", PTK_TIMUR, note="ibu korban"),
    Person("p030", "Hendra Wijanarko", "M", "1980", PTK, note="pegawai bank"),
    Person("p031", "Gilang Sukmawardi", "M", "2002", PTK_TIMUR, passport="Z0470312"),
    Person("p032", "Feby Angkasari", "F", "2001", PTK, passport="Z0470313"),
    Person("p033", "Chong Jie Ming", "M", "2000", SKW, passport="Z0470315"),
    Person("p034", "Abdurrahman", "M", "1997", PTK_TIMUR, passport="Z0470316"),
    Person("p035", "Natalia Sepupuh", "F", "2003", SKW, passport="Z0470317", protected=True),
    Person("p036", "Bagas Trisulo", "M", "1998", BATAM, passport="Z0488120"),
    Person("p037", "Kelvin Saputera", "M", "2001", BATAM, passport="Z0488121"),
    Person("p038", "Dini Marlianti", "F", "1999", PTK, passport="Z0488122"),
    Person("p039", "Fransiskus Tapang", "M", "1996", SKW, passport="Z0488124"),
    Person("p040", "Ridho Alqadrie", "M", "2000", PTK_TIMUR, passport="Z0488125"),
)

EVENTS = (
    Named(people="p021", role="recruiter", legal="wanted", cite="s602/2"),
    Named(people="p022", role="recruiter", legal="suspect", cite="s603/2"),
    Named(people="p023", role="employer", legal="reported", cite="s602/6"),
    Named(people="p024", role="handler_abroad", legal="reported", cite="s602/5"),
    Named(people="p025", role="debt_collector", legal="reported", cite="s603/5"),
    Named(people="p026", role="unwitting_intermediary", legal="witness", cite="s604/2"),
    Named(people="p027", role="document_handler", legal="suspect", cite="s604/3"),
    Named(people="p029", role="reporter", legal="witness", cite="s601/1"),
    Named(people="p030", role="witness", legal="witness", cite="s604/1"),
    Named(people="p028 p031 p032", role="victim_witness", legal="witness", cite="s602/1"),
    Named(people="p033-p040", role="victim", cite="s603/1"),
    Named(people="p008", role="document_handler", legal="reported", cite="s604/4"),
    # The number of two safe houses, now in a recruiter's hand.
    Uses(people="p022", kind="phone", what="~three", since="2025-06", cite="s605/2"),
    Uses(people="p022", kind="device", cite="s605/2"),
    Uses(people="p021 p023-p029 p031-p034 p036-p040", kind="phone", cite="s605/1"),
    Uses(people="p026", kind="account", what="BCA@p026", cite="s607/1"),
    Uses(people="p021", kind="account", what="DANA@p021", cite="s607/1"),
    Uses(people="p028 p031-p040", kind="document", cite="s611/1"),
    # November 2024: one of the first six brings his friend in good faith.
    Tie(kind="recruited", source="p021", target="p028 p032-p035", since="2024-10", cite="s602/2"),
    Tie(kind="recruited", source="p028", target="p031", since="2024-10", cite="s602/3"),
    Tie(kind="recruited", source="p021", target="p031", since="2024-10", status="disputed", cite="s603/3"),
    Tie(kind="sent", source="p021", target="p028 p031-p035", since="2024-11-15", cite="s602/4 s608/1"),
    Tie(kind="received", source="p024", target="p028 p031-p035", since="2024-11-16", cite="s602/5"),
    Tie(kind="controlled", source="p025", target="p028 p031-p035", since="2024-11", until="2025-12", cite="s603/5"),
    Trip(route="r601", on="2024-11-15", passengers="p028 p031-p035", cite="s608/1"),
    Stay(place="kompleks", people="p025 p028 p031-p035", since="2024-11-16", until="2025-12", cite="s602/6"),
    # June 2025: five more.
    Tie(kind="recruited", source="p022", target="p036-p040", since="2025-06", cite="s603/2"),
    Tie(kind="sent", source="p022", target="p036-p040", since="2025-06-20", cite="s603/4 s609/1"),
    Tie(kind="received", source="p024", target="p036-p040", since="2025-06-21", cite="s603/4"),
    Tie(kind="controlled", source="p023", target="p024 p025", since="2024", cite="s602/6"),
    Trip(route="r601", on="2025-06-20", passengers="p036-p040", cite="s609/1"),
    Stay(place="kompleks", people="p036-p040", since="2025-06-21", until="2025-12", cite="s603/5"),
    Tie(kind="kin_of", source="p029", target="p031", cite="s601/1"),
    Tie(kind="knows", source="p021", target="p022 p027", since="2024", cite="s603/2"),
    Tie(kind="met", source="p027", target="p008", since="2025-05", cite="s604/4"),
    Tie(kind="knows", source="p022", target="p006", status="excluded", info_grade="5", cite="s610/1"),
    Tie(kind="controlled", source="p021", target="p026", since="2025", cite="s612/1"),
    Member(organisation="o601", people="p027", position="direktur", since="2020", cite="s604/3"),
    Member(organisation="o601", people="p008", position="agen Batam", since="2023", cite="s604/4"),
    Member(organisation="o602", people="p023 p024 p025", since="2024", cite="s602/6"),
    Paid(payer="DANA@p021", payee="p027", amount=21_000_000, on="2024-11-08", cite="s607/2"),
    Paid(payer="BCA@p026", payee="DANA@p021", amount=12_000_000, on="2024-11-20 2025-06-25", cite="s607/2"),
    Paid(payer="BCA@p026", payee="p022", amount=9_000_000, on="2025-06-24", channel="cash", cite="s607/3"),
    Paid(payer="p029", payee="BCA@p026", amount=30_000_000, on="2025-11-03", cite="s607/3"),
    Paid(payer="BCA@~saldo", payee="BCA@p026", amount=40_000_000, on="2024-11-18 2025-06-23", cite="s607/4"),
    Calls(caller="p021", callee="p022 p027", on="2024-11-07 2025-06-18", count=5, cite="s606/1"),
    Calls(caller="p021", callee="p024", on="2024-11-15", count=8, cite="s606/1"),
    Calls(caller="p021", callee="p028 p032 p033", on="2024-10-21", count=3, cite="s605/3"),
    Calls(caller="p028", callee="p031", on="2024-10-25", count=5, cite="s605/4"),
    Calls(caller="~three", callee="p036 p038 p040", on="2025-06-16", count=3, cite="s606/1"),
    Calls(caller="~three", callee="p024 p027", on="2025-06-20", count=5, cite="s606/1"),
    Calls(caller="p024", callee="p023 p025", on="2025-06-21", count=5, cite="s605/5"),
    Calls(caller="p029", callee="p031", on="2025-10-30", count=5, cite="s606/1"),
    Calls(caller="p026", callee="p021", on="2024-11-19", count=4, cite="s606/1"),
    Calls(caller="p027", callee="p008", on="2025-06-10", count=6, cite="s606/1"),
)  # fmt: skip

SCAM = Chapter(
    cases=CASES,
    sources=SOURCES,
    people=PEOPLE,
    events=EVENTS,
    organisations=(
        Organisation("o601", "Contoh Wisata Kilat", "travel_agency", "NIB 9901"),
        Organisation("o602", "Kantor Daring Contoh", "compound"),
    ),
    routes=(
        Route(
            "r601", "Pontianak - Jakarta - Sihanoukville", "pontianak:car jakarta:plane phnom-penh:plane kompleks:car"
        ),
    ),
)
