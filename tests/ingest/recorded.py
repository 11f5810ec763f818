"""Call records as operators send them, with invented numbers, and what the reader makes of a file."""

from pathlib import Path

from ingest.parts import CaseFiles, Chunk
from ingest.readers.call_records import open_records

AIRTEL = (
    "Target No,Call Type,TOC,B Party No,LRN No,LRN TSP-LSA,Date,Time,Dur(s),First CGI Lat/Long,First CGI,Last CGI Lat/Long,Last CGI,"
    "SMSC No,Service Type,IMEI,IMSI,Call Fow No,Roam Nw,SW & MSC ID,IN TG,OUT TG,Vowifi First UE IP,Port1,Vowifi Last UE IP,Port2"
)
BSNL = (
    "Target/A-Party Number,Call Type,Type of Connection,Other/B-party Number,LRN of B-Party Number,Translation of LRN,Call Date,"
    "Call Initiation Time,Call Duration,First BTS Location,First Cell Global ID,Last BTS Location,Last Cell Global ID,SMS Centre No.,"
    "Service Type,IMEI,IMSI,Original Calling Party,Roaming Network/Circle,Switch/MSC ID,In TG,Out TG"
)
JIO = (
    "Target / A Party Number,Call Type (In/Out),Type of Connection,B Party Number,LRN Called No,LRN Operator Name with LSA,Call Date,"
    "Call Time,Call Duration,First BTS Location-Address,First Cell ID,Last BTS Location-Address,Last Cell ID,SMS Center Number,"
    "Service Type (Voice/SMS),IMEI,IMSI,Call Forwarding Number,Roaming Circle Name,Switch ID / MSC ID,In TG,Out TG"
)


def line(header: str, **cells: str) -> str:
    """A row with these cells under the shortest headings that begin so, letters and digits only; `---` in all others."""
    names = ["".join(filter(str.isalnum, name)) for name in header.split(",")]
    found = {
        names.index(min(filter(lambda name: name.startswith(start), names), key=len)): cell
        for start, cell in cells.items()
    }
    return ",".join(found.get(at, "---") for at in range(len(names)))


def airtel(a: str, kind: str, b: str, day: str = "13/09/2024", **more: str) -> str:
    told = {"Time": "10:15:20", "Durs": "61", "ServiceType": "Voice", "IMEI": "'350000000000060'"} | more
    return line(AIRTEL, TargetNo=a, CallType=kind, BPartyNo=b, Date=f"'{day}'", **told)


def records(folder: Path, *lines: str, name: str = "CDR_0812.csv", encoding: str = "utf-8") -> CaseFiles:
    path = folder / name
    path.write_bytes("\n".join([*lines, ""]).encode(encoding))
    return open_records(path)


def read(case: CaseFiles, table: str) -> Chunk:
    """All rows of the case's one part of this table."""
    (part,) = (part for part in case.parts if part.table.name == table)
    (chunk,) = part.chunks()
    return chunk


def rows(case: CaseFiles, table: str, *columns: str) -> list[tuple[object, ...]]:
    chunk = read(case, table)
    return list(zip(chunk.numbers, *(chunk.cells[column] for column in columns), strict=True))


def refused(case: CaseFiles) -> list[tuple[int, str]]:
    return [(remark.row, remark.column) for remark in read(case, "calls").bad]
