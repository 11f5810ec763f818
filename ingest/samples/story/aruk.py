"""Aruk: brides on order and estate workers through Sambas, by a recruiter already wanted for Badau, 2024-2025."""

from ingest.samples.events import Calls, Member, Named, Paid, Stay, Tie, Trip, Uses
from ingest.samples.plot import Case, Chapter, Organisation, Person, Route, Source

UNIT = "Satreskrim Polres Sambas"
POLRES = "POLRES SAMBAS/POLDA KALIMANTAN BARAT"
SAMBAS, SAJINGAN, SINGKAWANG = "Sambas", "Sajingan Besar, Sambas", "Singkawang Barat, Singkawang"

CASES = (
    Case("aruk", f"LP/B/938/II/2025/SPKT/{POLRES}", "Aruk: pengantin pesanan", UNIT, "2025-02-20", "sidik",
         "KUHAP1981", "L04"),
)  # fmt: skip

SOURCES = (
    Source("s401", "LP", f"LP/B/938/II/2025/SPKT/{POLRES}", "2025-02-20"),
    Source("s402", "BAP korban", "BAP/9381/II/2025/Satreskrim", "2025-02-25"),
    Source("s403", "BAP korban", "BAP/9382/II/2025/Satreskrim", "2025-02-26"),
    Source("s404", "BAP saksi", "BAP/9383/III/2025/Satreskrim", "2025-03-04"),
    Source("s405", "BAP tersangka", "BAP/9386/III/2025/Satreskrim", "2025-03-11"),
    Source("s406", "log perlintasan", "PLBN Aruk 11-01-2025", "2025-03-17"),
    Source("s407", "CDR", "B/971/III/2025/Satreskrim", "2025-03-25"),
    Source("s408", "mutasi", "B/972/III/2025/Satreskrim", "2025-03-27"),
    Source("s409", "KK", "lampiran LP", "2025-02-20"),
    Source("s410", "STNK", "BB 5", "2025-03-11"),
    Source("s411", "BA sita", f"SP.Sita/96/III/2025/Satreskrim/{POLRES}", "2025-03-11"),
    Source("s412", "kuitansi", "BB 9", "2025-03-11"),
    Source("s413", "analisis", "Catatan analis 4/2025", "2025-04-15"),
)

PEOPLE = (
    Person("p089", "Halimah Sa'diah binti Udin", "F", "1970", SAMBAS, aliases="Mak Long", note="mak comblang"),
    Person("p090", "Bong Khiun Fo", "M", "1976", SINGKAWANG, aliases="Akhiun", note="agen"),
    Person("p091", "Mursidi", "M", "1986", SAMBAS, note="sopir"),
    Person("p092", "Rabiatun", "F", "1968", SAMBAS, note="pemilik rumah"),
    Person("p093", "Jeffrey anak Nyaun", "M", "1981", "Lundu", nationality="MY"),
    Person("p094", "Chai Mun Loi", "M", "1964", "Lundu", nationality="MY", note="pemilik kebun"),
    Person("p095", "Liem Sui Tjhin", "M", "1971", SINGKAWANG, note="pemesan"),
    Person("p096", "Darmawan Jelutung", "M", "1974", SAJINGAN),
    Person("p097", "Aspiah", "F", "1973", SAMBAS, note="ibu korban"),
    Person("p098", "Kasianus Tekam", "M", "1967", SAJINGAN, note="kepala dusun"),
    Person("p099", "Phang Moi Ling", "F", "1980", SINGKAWANG, note="pegawai studio foto"),
    Person("p100", "Nurlela", "F", "2004", SAMBAS, passport="Z0444120"),
    Person("p101", "Tjhia Mei Fung", "F", "2002", SINGKAWANG, passport="Z0444121"),
    Person("p102", "Sarinah binti Jumat", "F", "2008", SAMBAS, passport="Z0444122", protected=True),
    Person("p103", "Rapika", "F", "2000", "Bengkayang", passport="Z0444124"),
    Person("p104", "Hermanto bin Ahmad", "M", "1995", SAMBAS, passport="Z0446015"),
    Person("p105", "Julianus Sampe", "M", "1992", "Bengkayang", passport="Z0446016"),
    Person("p106", "Mardiana", "F", "1998", "Bengkayang", passport="Z0446017"),
    Person("p107", "Saparudin", "M", "1989", SAMBAS, undocumented=True),
    Person("p108", "Teodora Ginting Suti", "F", "1994", "Bengkayang", passport="Z0446019"),
    Person("p109", "Udin Sagak", "M", "1987", SAJINGAN, undocumented=True),
    Person("p110", "Murniati", "F", "1991", "Mempawah Hilir, Mempawah", passport="Z0446022"),
)

EVENTS = (
    Named(people="p089", role="recruiter", legal="suspect", cite="s405/1"),
    Named(people="p090", role="document_handler", legal="suspect", cite="s405/2"),
    Named(people="p091", role="transporter", legal="suspect", cite="s405/3"),
    Named(people="p092", role="harbourer", legal="reported", cite="s404/2"),
    Named(people="p093", role="handler_abroad", legal="reported", cite="s403/3"),
    Named(people="p094", role="employer", legal="reported", cite="s403/4"),
    Named(people="p095", role="orderer", legal="wanted", cite="s405/2"),
    Named(people="p096", role="official", legal="reported", status="disputed", info_grade="4", cite="s404/4"),
    Named(people="p097", role="reporter", legal="witness", cite="s401/1"),
    Named(people="p098 p099", role="witness", legal="witness", cite="s404/1"),
    Named(people="p100 p101 p103", role="victim_witness", legal="witness", cite="s402/1"),
    Named(people="p102", role="child_victim", legal="witness", cite="s402/1"),
    Named(people="p104-p110", role="victim", cite="s403/1"),
    # The recruiter wanted for Badau works here as well.
    Named(people="p002", role="recruiter", legal="wanted", since="2024-10", cite="s405/4"),
    Uses(people="p089-p095", kind="phone", cite="s411/1"),
    Uses(people="p002", kind="phone", cite="s411/2"),
    Uses(people="p097 p098 p100-p108 p110", kind="phone", cite="s402/1"),
    Uses(people="p090", kind="device", cite="s411/1"),
    Uses(people="p089", kind="account", what="BNI@p089", cite="s408/1"),
    Uses(people="p090 p095", kind="account", what="BCA@p090", cite="s408/1"),
    # The Badau driver's old car, sold on.
    Uses(people="p091", kind="vehicle", what="KB 1472 FQ", since="2025-01", cite="s410/1"),
    Uses(people="p100-p106 p108 p110", kind="document", cite="s411/3"),
    # Brides on order, January 2025: raised age, price in the hundreds of millions.
    Tie(kind="recruited", source="p089", target="p100-p103", since="2024-11", cite="s402/2"),
    Tie(kind="sent", source="p095", target="p100-p103", since="2025-01-11", cite="s402/4"),
    Tie(kind="transported", source="p091", target="p100-p103", since="2025-01-11", cite="s402/4 s406/1"),
    Tie(kind="harboured", source="p092", target="p100-p103", since="2025-01-08", until="2025-01-11", cite="s402/3"),
    Tie(kind="received", source="p093", target="p100-p103", since="2025-01-11", cite="s402/5"),
    Tie(kind="kin_of", source="p097", target="p100", cite="s409/1"),
    Tie(kind="recruited", source="p097", target="p100", since="2024", status="disputed", info_grade="5", cite="s405/1"),
    Trip(route="r401", on="2025-01-11", driver="p091", guide="p089", passengers="p100-p103", vehicle="KB 1472 FQ", cite="s406/1"),
    Stay(place="rumah-sambas", people="p092 p100-p103", since="2025-01-08", until="2025-01-11", cite="s402/3"),
    # Estate workers, October 2024 and February 2025.
    Tie(kind="recruited", source="p002", target="p104-p107", since="2024-10", cite="s403/2"),
    Tie(kind="recruited", source="p089", target="p108-p110", since="2025-02", cite="s403/2"),
    Tie(kind="transported", source="p091", target="p104-p110", since="2025-02", cite="s403/3"),
    Tie(kind="received", source="p093", target="p104-p107", since="2024-10-19", cite="s403/3"),
    Tie(kind="controlled", source="p094", target="p104-p107", since="2024-10", until="2025-02", cite="s403/4"),
    Trip(route="r401", on="2024-10-19", guide="p002", passengers="p104-p107", cite="s403/3"),
    Trip(route="r401", on="2025-02-15", driver="p091", passengers="p108-p110", vehicle="KB 1472 FQ", outcome="intercepted",
         cite="s401/2"),
    Stay(place="rumah-sambas", people="p104-p107", since="2024-10-17", until="2024-10-19", cite="s403/2"),
    Tie(kind="knows", source="p002", target="p089 p091 p090", since="2024", cite="s405/4"),
    Tie(kind="knows", source="p089", target="p092 p095", since="2018", cite="s405/1"),
    Tie(kind="knows", source="p098", target="p089 p096", since="2015", cite="s404/1"),
    Tie(kind="met", source="p090", target="p099", since="2024-12", cite="s404/3"),
    Tie(kind="met", source="p004", target="p091", since="2024-12", cite="s405/3"),
    Tie(kind="controlled", source="p095", target="p090", since="2024", cite="s413/1"),
    Member(organisation="o401", people="p090", position="agen", since="2017", cite="s405/2"),
    Member(organisation="o401", people="p095", position="pemilik", since="2015", cite="s413/1"),
    Paid(payer="p095", payee="BCA@p090", amount=450_000_000, on="2024-12-20", cite="s408/2"),
    Paid(payer="BCA@p090", payee="BNI@p089", amount=60_000_000, on="2025-01-13", cite="s408/2"),
    Paid(payer="BNI@p089", payee="p097", amount=45_000_000, on="2025-01-14", cite="s408/3"),
    Paid(payer="p091", payee="p004", amount=68_000_000, on="2024-12-28", channel="cash", cite="s412/1"),
    Paid(payer="p094", payee="p093", amount=6000, currency="MYR", on="2024-10-20", channel="cash", cite="s403/4"),
    Paid(payer="p093", payee="p002", amount=3200, currency="MYR", on="2024-10-20", channel="cash", cite="s405/4"),
    Paid(payer="p089", payee="p092", amount=500_000, on="2025-01-11", channel="cash", cite="s412/2"),
    Calls(caller="p089", callee="p090", on="2024-12-19 2025-01-10", cite="s407/1"),
    Calls(caller="p089", callee="p091", on="2025-01-11 2025-02-15", cite="s407/1"),
    Calls(caller="p089", callee="p002", on="2024-10-18", count=8, cite="s407/1"),
    Calls(caller="p089", callee="p092 p097", on="2025-01-08", count=4, cite="s407/1"),
    Calls(caller="p090", callee="p095", on="2024-12-19", count=8, cite="s407/1"),
    Calls(caller="p091", callee="p093", on="2025-01-11", count=6, cite="s407/1"),
    Calls(caller="p093", callee="p094", on="2024-10-19", count=5, cite="s407/1"),
    Calls(caller="p093", callee="p007", on="2024-10-20", count=3, cite="s407/1"),
    Calls(caller="p002", callee="p104 p105 p106", on="2024-10-14", count=3, cite="s407/1"),
    Calls(caller="p089", callee="p100 p101 p103", on="2025-01-06", count=3, cite="s407/1"),
    Calls(caller="p004", callee="p091", on="2024-12-27", count=5, cite="s407/1"),
    # The broker asks here, too, for a road that is open.
    Calls(caller="p035", callee="p089", on="2024-11-10", count=3, cite="s407/1"),
    Tie(kind="met", source="p035", target="p091", since="2024-11", cite="s405/3"),
)  # fmt: skip

ARUK = Chapter(
    cases=CASES,
    sources=SOURCES,
    people=PEOPLE,
    events=EVENTS,
    organisations=(Organisation("o401", "Biro Jodoh Bunga Seroja", "agency"),),
    routes=(Route("r401", "Sambas - Aruk - Lundu", "rumah-sambas:car plbn-aruk:car lundu:car"),),
)
