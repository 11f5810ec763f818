"""Karimun: from Timor by plane to Batam, by ferry to Karimun, by night in a wooden speedboat to Johor, 2025."""

from ingest.samples.events import Calls, Named, Paid, Seen, Stay, Tie, Trip, Uses
from ingest.samples.plot import Case, Chapter, Person, Route, Source

UNIT = "Satreskrim Polres Karimun"
POLRES = "POLRES KARIMUN/POLDA KEPULAUAN RIAU"
BATAM, TEBING = "Sekupang, Batam", "Tebing, Karimun"
KUPANG, LARANTUKA, MAUMERE = "Kupang Tengah, Kupang", "Larantuka, Flores Timur", "Maumere, Sikka"

CASES = (
    Case("karimun", f"LP/A/955/IX/2025/SPKT/{POLRES}", "Karimun: speedboat malam", UNIT, "2025-09-07",
         "dakwaan", "KUHAP1981", "L05"),
)  # fmt: skip

SOURCES = (
    Source("s501", "LP", f"LP/A/955/IX/2025/SPKT/{POLRES}", "2025-09-07"),
    Source("s502", "BAP korban", "BAP/9551/IX/2025/Satreskrim", "2025-09-08"),
    Source("s503", "BAP saksi", "BAP/9553/IX/2025/Satreskrim", "2025-09-10"),
    Source("s504", "BAP tersangka", "BAP/9556/IX/2025/Satreskrim", "2025-09-12"),
    Source("s505", "manifest", "penerbangan 03-09-2025", "2025-09-15"),
    Source("s506", "BA sita", f"SP.Sita/94/IX/2025/Satreskrim/{POLRES}", "2025-09-07"),
    Source("s507", "CDR", "B/981/IX/2025/Satreskrim", "2025-09-24"),
    Source("s508", "mutasi", "B/984/IX/2025/Satreskrim", "2025-09-26"),
    Source("s509", "ekstraksi ponsel", "BB 4, ponsel p003", "2025-09-18"),
    Source("s510", "analisis", "Catatan analis 5/2025", "2025-10-06"),
)

PEOPLE = (
    Person("p001", "Gabriel Kopong Lewo", "M", "1979", LARANTUKA, aliases="Om Kopong"),
    Person("p002", "Siti Nurmala", "F", "1990-03-15", BATAM, aliases="Mala", nik="6103075403909217"),
    Person("p003", "Rajab bin Kulup", "M", "1977", TEBING, aliases="Tekong Jab"),
    Person("p004", "Hamidah Wak Long", "F", "1969", TEBING, note="pemilik speedboat"),
    Person("p005", "Syahrial Efendi Melayu", "M", "1981", TEBING, note="pemilik rumah"),
    Person("p006", "Jonli Situmeang", "M", "1988", BATAM, note="penjemput di bandara"),
    Person("p007", "Kamaruddin bin Haji Seman", "M", "1972", "Kukup", aliases="Bang Din", nationality="MY"),
    Person("p008", "Mei Hwa Oktaviani", "F", "1985", BATAM, note="agen perjalanan"),
    Person("p009", "Dedi Irwansyah Putera", "M", "1986", "Karimun", protected=True, note="petugas menyamar"),
    Person("p010", "Asmah", "F", "1975", TEBING, note="tetangga"),
    Person("p011", "Marselus Laka Tukan", "M", "1994", LARANTUKA, passport="Z0461201"),
    Person("p012", "Kristoforus Boli", "M", "1997", LARANTUKA, passport="Z0461202"),
    Person("p013", "Magdalena Peni Hurint", "F", "1999", LARANTUKA, passport="Z0461203"),
    Person("p014", "Wilhelmina Nona Sareng", "F", "1992", MAUMERE, undocumented=True),
    Person("p015", "Laurensius Moan Tiba", "M", "1988", MAUMERE, passport="Z0461206"),
    Person("p016", "Aplonia Sabuna", "F", "2001", KUPANG, passport="Z0461210"),
    Person("p017", "Yefta Nenobais", "M", "1990", KUPANG, passport="Z0461211"),
    Person("p018", "Dorkas Tlonaen", "F", "2008", KUPANG, protected=True),
    Person("p019", "Imanuel Kefi", "M", "1985", KUPANG, undocumented=True),
    Person("p020", "Naomi Bessie", "F", "1996", KUPANG, passport="Z0461214"),
)

EVENTS = (
    Named(people="p001", role="recruiter", legal="wanted", cite="s502/2"),
    Named(people="p002", role="recruiter", legal="reported", cite="s502/3"),
    Named(people="p003", role="skipper", legal="accused", cite="s504/1"),
    Named(people="p004", role="skipper", legal="suspect", cite="s504/2"),
    Named(people="p005", role="harbourer", legal="accused", cite="s504/3"),
    Named(people="p006", role="transporter", legal="accused", cite="s504/4"),
    Named(people="p007", role="handler_abroad", legal="reported", cite="s504/5"),
    Named(people="p008", role="document_handler", legal="witness", cite="s503/3"),
    Named(people="p009 p010", role="witness", legal="witness", cite="s503/1"),
    Named(people="p011-p013 p016", role="victim_witness", legal="witness", cite="s502/1"),
    Named(people="p014 p015 p017 p019 p020", role="victim", cite="s502/1"),
    Named(people="p018", role="child_victim", cite="s502/1"),
    Uses(people="p002", kind="phone", what="~two-names", since="2025-06", cite="s506/2"),
    Uses(people="p002", kind="device", what="~two-names", since="2025-06", cite="s506/2"),
    Seen(phone="~two-names", handset="~two-names", since="2025-08-29", until="2025-09-06", cite="s507/1"),
    Uses(people="p001 p003-p008 p010-p013 p015-p017 p019 p020", kind="phone", cite="s506/2"),
    Uses(people="p003", kind="device", cite="s506/2"),
    Uses(people="p005", kind="account", what="BRI@p005", cite="s508/1"),
    Uses(people="p006 p001", kind="account", what="MANDIRI@p006", cite="s508/1"),
    Uses(people="p006", kind="vehicle", what="BP 1733 YQ", cite="s506/3"),
    Uses(people="p011-p013 p015-p017 p020", kind="document", cite="s505/2"),
    Tie(kind="recruited", source="p001", target="p011-p015", since="2025-08", cite="s502/2"),
    Tie(kind="recruited", source="p002", target="p016-p020", since="2025-08", cite="s502/3"),
    Tie(kind="sent", source="p001", target="p011-p015", since="2025-09-03", cite="s502/2 s505/1"),
    Tie(kind="transported", source="p006", target="p011-p020", since="2025-09-03", cite="s502/4"),
    Tie(kind="harboured", source="p005", target="p011-p020", since="2025-09-04", until="2025-09-07", cite="s502/5 s506/1"),
    Tie(kind="transported", source="p003", target="p011-p015", since="2025-09-06", status="disputed", cite="s504/1"),
    Tie(kind="kin_of", source="p003", target="p004", cite="s504/2"),
    Tie(kind="knows", source="p002", target="p001 p005 p006", since="2025-06", cite="s504/4"),
    Tie(kind="knows", source="p003", target="p005 p007", since="2023", cite="s504/1"),
    Tie(kind="met", source="p009", target="p003 p006", since="2025-09-05", cite="s503/1"),
    Tie(kind="knows", source="p010", target="p005", cite="s503/2"),
    Tie(kind="knows", source="p007", target="p002", since="2025", cite="s510/1"),
    Trip(route="r501", on="2025-09-03", passengers="p011-p015", cite="s505/1"),
    Trip(route="r501", on="2025-09-04", passengers="p016-p020", cite="s505/2"),
    Trip(route="r502", on="2025-09-04", driver="p006", passengers="p011-p020", cite="s502/4"),
    Trip(route="r503", on="2025-09-06", guide="p003", passengers="p011-p015", outcome="turned_back", cite="s502/6"),
    Trip(route="r503", on="2025-09-07", guide="p003", passengers="p011-p020", outcome="intercepted", cite="s501/2"),
    Stay(place="rumah-tebing", people="p005 p011-p020", since="2025-09-04", until="2025-09-07", cite="s502/5"),
    # Rp5 to 5.8 million a head.
    Paid(payer="p012", payee="MANDIRI@p006", amount=5_800_000, on="2025-08-30", cite="s508/2"),
    Paid(payer="p016", payee="MANDIRI@p006", amount=5_000_000, on="2025-08-30", cite="s508/2"),
    Paid(payer="MANDIRI@p006", payee="BRI@p005", amount=6_500_000, on="2025-09-04", cite="s508/2"),
    Paid(payer="BRI@p005", payee="p003", amount=10_000_000, on="2025-09-06", channel="cash", cite="s504/3"),
    Paid(payer="p003", payee="p004", amount=4_000_000, on="2025-09-06", channel="cash", cite="s504/2"),
    # An account of Pontianak, known in this file by its number only.
    Paid(payer="BCA@~saldo", payee="BRI@p005", amount=15_000_000, on="2025-07-14 2025-08-25", cite="s508/3"),
    Calls(caller="p001", callee="~two-names p006", on="2025-08-29 2025-09-03", count=5, cite="s507/1"),
    Calls(caller="~two-names", callee="p005 p006", on="2025-09-04", count=7, cite="s507/1"),
    Calls(caller="~two-names", callee="p016 p017 p019", on="2025-08-30", count=3, cite="s507/1"),
    Calls(caller="p001", callee="p011 p012 p015", on="2025-08-30", count=3, cite="s507/1"),
    Calls(caller="p003", callee="p005 p007", on="2025-09-06", count=8, cite="s507/1"),
    Calls(caller="p003", callee="p004", on="2025-09-06", count=6, cite="s509/1"),
    Calls(caller="p006", callee="p005 p008", on="2025-09-03", count=4, cite="s507/1"),
    Calls(caller="p007", callee="~two-names", on="2025-09-06", count=4, cite="s507/1"),
    Calls(caller="p010", callee="p005", on="2025-09-05", count=2, cite="s507/1"),
)  # fmt: skip

KARIMUN = Chapter(
    cases=CASES,
    sources=SOURCES,
    people=PEOPLE,
    events=EVENTS,
    routes=(
        Route("r501", "Kupang - Batam", "kupang:car batam:plane"),
        Route("r502", "Batam - Tanjung Balai Karimun", "batam:car karimun:ferry rumah-tebing:car"),
        Route("r503", "Tebing - Kukup", "rumah-tebing:foot kukup:speedboat"),
    ),
)
