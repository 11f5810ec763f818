"""A CSV file that is no table and no known call records → what it seems to hold, and a mapping to begin with."""

import difflib
from pathlib import Path

from graphsvc.texts import Text
from ingest.parts import NOT_UTF8, Cells
from ingest.readers.layouts import plain
from ingest.readers.record_files import SEPARATORS, first_lines, headers

ALSO = {
    "caller": ("caller", "a number", "a party", "a party number", "calling number", "calling party", "from", "msisdn", "target number",
               "user", "penelepon", "pemanggil", "nomor a", "nomor asal", "dari"),
    "callee": ("callee", "b number", "b party", "b party number", "called number", "called party", "to", "other party", "other number",
               "dialled number", "ditelepon", "nomor b", "nomor tujuan", "tujuan", "lawan bicara", "kepada"),
    "day": ("date", "datetime", "date time", "call date", "start date", "start time", "timestamp", "tanggal", "tanggal panggilan", "waktu"),
    "clock": ("time", "call time", "jam"),
    "direction": ("direction", "call type", "type", "in out", "arah", "jenis panggilan"),
    "duration_s": ("duration", "duration s", "duration seconds", "call duration", "seconds", "durasi", "durasi detik", "lama"),
    "cell": ("cell", "cell id", "cell tower", "cgi", "first cell id", "bts", "tower", "lokasi bts", "sel"),
}  # fmt: skip
_ROLES = {plain(word): role for role, words in ALSO.items() for word in words}
_NEAR = 0.8
UNKNOWN = Text(
    "Bukan rekaman panggilan yang dikenal: tidak ada baris judul dengan kolom yang menyerupai penelepon, yang ditelepon "
    "dan waktu. Yang dikenal: Airtel, BSNL, Jio, From/To/Datetime dan cellyzer.",
    "No call records of a known layout: no row of headings looks like caller, callee and time. Known are Airtel, BSNL, "
    "Jio, From/To/Datetime and cellyzer.",
)
PROPOSAL = Text(
    "Tata letak belum dikenal. Kolomnya: {columns}. Periksa teks ini, simpan sebagai calls.sql di sebuah folder, dan "
    "muat dengan --mapping FOLDER:\n{sql}",
    "Unknown layout. Its columns: {columns}. Look this text over, save it as calls.sql in a folder, and load with "
    "--mapping FOLDER:\n{sql}",
)


def propose(path: Path) -> Text:
    """Why the file cannot be read, with a ready mapping where its columns look like those of call records."""
    lines = first_lines(path)
    if any("\0" in line for line in lines):
        return NOT_UTF8
    best: tuple[dict[str, str], Cells, int, str] = {}, [], 0, ","
    for separator in SEPARATORS:
        for number, header in enumerate(headers(lines, separator), 1):
            nearest = _nearest(header)
            if {"caller", "callee", "day"} <= nearest.keys() and len(nearest) > len(best[0]):
                best = nearest, header, number, separator
    nearest, header, number, separator = best
    # Only headings are repeated: the first row of a file without any may hold names.
    if not nearest:
        return UNKNOWN
    sql = _select(nearest) + _from(path.name, header, number - 1, separator)
    return PROPOSAL.fill(columns=", ".join(cell.strip() for cell in header if cell.strip()), sql=sql)


def _nearest(header: Cells) -> dict[str, str]:
    """The heading that comes nearest to each thing we look for, the surest pairs first."""
    pairs = [
        (difflib.SequenceMatcher(None, plain(heading), word).ratio(), _ROLES[word], heading)
        for heading in header[:60]
        for word in difflib.get_close_matches(plain(heading[:60]), _ROLES, n=3, cutoff=_NEAR)
    ]
    found: dict[str, str] = {}
    for _, role, heading in sorted(pairs, key=lambda pair: -pair[0]):
        if role not in found and heading not in found.values():
            found[role] = heading
    return found


def _select(nearest: dict[str, str]) -> str:
    named = {role: '"' + heading.replace('"', '""') + '"' for role, heading in nearest.items()}
    caller, callee = named["caller"], named["callee"]
    if "direction" in named:  # An incoming call is told from the side of the one who was called.
        incoming = f"CASE WHEN regexp_matches(lower({named['direction']}), '(in|incoming|masuk|mt|smt)$') THEN "
        caller, callee = f"{incoming}{callee} ELSE {caller} END", f"{incoming}{caller} ELSE {callee} END"
    at = f"{named['day']} || ' ' || {named['clock']}" if "clock" in named else named["day"]
    columns = {"caller": caller, "callee": callee, "at": at}
    columns |= {role: named[role] for role in ("duration_s", "cell") if role in named}
    return "SELECT\n" + ",\n".join(f"  {expression} AS {column}" for column, expression in columns.items())


def _from(file: str, header: Cells, skip: int, separator: str) -> str:
    if not skip:
        return f",\n  _row\nFROM {_quoted(file)}"
    columns = ", ".join(f"{_quoted(heading or f'column{at}')}: 'VARCHAR'" for at, heading in enumerate(header, 1))
    return (
        f"\nFROM read_csv({_quoted(file)}, auto_detect = false, skip = {skip}, delim = '{separator}', header = true,\n"
        f"  columns = {{{columns}}})"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
