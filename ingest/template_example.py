"""The case on the template's example sheet: a row or two of every table. Nobody in it is real."""

from ingest.samples.tables import Tables

_BAP = {"source": "s1", "page": "3", "info_grade": "2", "status": "confirmed"}
_CDR = {"source": "s2", "page": "1", "info_grade": "1", "status": "confirmed"}

CASE: Tables = {
    "cases": [
        {"id": "k1", "number": "LP/B/12/IX/2024", "title": "Perkara Badau", "unit": "Polres Kapuas Hulu",
         "opened_on": "2024-09-06", "phase": "penyidikan", "regime": "KUHAP1981"},
    ],
    "sources": [
        {"id": "s1", "case": "k1", "kind": "BAP", "number": "BAP-01", "date": "2024-09-07", "grade": "B"},
        {"id": "s2", "case": "k1", "kind": "CDR", "number": "CDR-01", "date": "2024-09", "grade": "A"},
    ],
    "persons": [
        {"id": "p1", "name": "Sari Contoh", "nik": "6106014501980001", "born_on": "1998-01-05", "sex": "F",
         "nationality": "Indonesia", "home": "Putussibau", "protected": "yes"},
        {"id": "p2", "name": "Budi Rekaan", "aliases": "Om Budi; Pak Bud", "sex": "M", "passport": "E1234567"},
        {"id": "p3", "name": "Joko Misal", "sex": "M"},
    ],
    "phones": [{"number": "0812-3456-7890", "note": "nomor pada brosur"}],
    "organisations": [{"id": "o1", "name": "PT Rekaan Jaya", "kind": "agen", "number": "AHU-0001"}],
    "places": [
        {"id": "t1", "name": "Putussibau", "kind": "kota", "lat": "0.8587", "lon": "112.9326", "region": "Kalimantan Barat"},
        {"id": "t2", "name": "Badau", "kind": "pos lintas batas", "region": "Kalimantan Barat"},
    ],
    "routes": [{"id": "r1", "name": "Putussibau-Badau"}],
    "roles": [
        {"person": "p1", "case": "k1", "role": "victim", **_BAP},
        {"person": "p2", "case": "k1", "role": "recruiter", "legal_status": "suspect", "standing": "alleged",
         "since": "2024-08", **_BAP},
        {"person": "p3", "case": "k1", "role": "transporter", "legal_status": "suspect", "standing": "alleged", **_BAP},
    ],
    "uses": [
        {"person": "p2", "kind": "phone", "identifier": "0812-3456-7890", "since": "2024-08", **_BAP},
        {"person": "p2", "kind": "account", "identifier": "BCA:1234567890", **_BAP},
        {"person": "p3", "kind": "phone", "identifier": "0813-4567-8901", **_CDR},
        {"person": "p3", "kind": "device", "identifier": "490154203237518", **_CDR},
        {"person": "p3", "kind": "vehicle", "identifier": "KB 1234 FA", **_BAP},
    ],
    "handsets": [
        {"number": "0813-4567-8901", "imei": "490154203237518", "since": "2024-09-01", "until": "2024-09-06", **_CDR},
    ],
    "ties": [
        {"from": "p2", "to": "p1", "kind": "recruited", "weight": "1", "since": "2024-08", **_BAP},
        {"from": "p2", "to": "p3", "kind": "knows", "weight": "2", **_BAP},
    ],
    "calls": [
        {"caller": "0812-3456-7890", "callee": "0813-4567-8901", "at": "2024-09-01T09:05", "duration_s": "155",
         "channel": "voice", "cell": "510-10-1234", **_CDR},
    ],
    "contacts": [{"owner": "0812-3456-7890", "number": "0813-4567-8901", "saved_as": "Joko sopir", **_CDR}],
    "payments": [
        {"payer": "BCA:1234567890", "payee": "p3", "amount": "2400000", "currency": "IDR", "at": "2024-09-02",
         "channel": "transfer", **_BAP},
    ],
    "members": [{"person": "p2", "organisation": "o1", "position": "perekrut lapangan", "since": "2023", **_BAP}],
    "stays": [{"person": "p1", "place": "t1", "since": "2024-08-20", "until": "2024-09-01", **_BAP}],
    "legs": [
        {"route": "r1", "seq": "1", "place": "t1", "mode": "mobil"},
        {"route": "r1", "seq": "2", "place": "t2", "mode": "mobil"},
    ],
    "travels": [
        {"person": "p1", "route": "r1", "on": "2024-09-01", "capacity": "penumpang", "vehicle": "KB 1234 FA", **_BAP},
        {"person": "p3", "route": "r1", "on": "2024-09-01", "capacity": "sopir", "vehicle": "KB 1234 FA", **_BAP},
    ],
}  # fmt: skip
