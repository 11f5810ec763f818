"""Files of call records: which layout they have, where their rows begin, and what their dates say of each other."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from graphsvc.texts import Text
from ingest.parts import NOT_UTF8, Cells, undecoded
from ingest.readers.csv_files import csv_rows
from ingest.readers.layouts import LAYOUTS
from ingest.readers.record_rows import Row, clean
from ingest.readers.record_times import orders

SEPARATORS = ",;\t|"
SHORT = Text(
    "Bukan baris panggilan: selnya kurang dari kepala tabel.", "No row of a call: it has fewer cells than the header."
)
UNDECIDED = Text(
    "Tidak ada tanggal dalam berkas ini yang menunjukkan urutan hari dan bulan; dibaca hari dahulu (01/06 = 1 Juni). "
    "Bandingkan dengan surat pengantarnya.",
    "No date in this file shows whether the day or the month comes first; read day first (01/06 = 1 June). Compare with "
    "the operator's letter.",
)
CONTRADICTED = Text(
    "Sebagian tanggal hanya bisa dibaca bulan dahulu, sebagian hanya hari dahulu; dibaca hari dahulu (01/06 = 1 Juni), "
    "dan yang tidak bisa ditolak.",
    "Some dates can only be read month first, some only day first; they are read day first (01/06 = 1 June), and those "
    "that cannot be are rejected.",
)
_LINES, _LONGEST = 60, 65_536
"""How many lines the header is looked for in, and how long a line may be that still holds a header."""


class Days(NamedTuple):
    """What the dates of a file say about their order."""

    month_first: bool
    doubt: Text | None
    row: int
    """The first date whose reading rests on it."""


@dataclass
class RecordFile:
    """A file of call records: what its columns are called, where they stand, and the line they are named in."""

    path: Path
    header: Cells
    places: dict[str, int]
    line: int
    separator: str

    def rows(self) -> Iterator[tuple[int, Row | Text]]:
        """The rows under the header, cleaned, or what is wrong with them; empty lines are passed over."""
        with self.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
            for _ in range(self.line):
                stream.readline()
            for number, cells in csv_rows(stream, self.separator, self.line):
                if not isinstance(cells, list):
                    yield number, cells.remark(self.path.name, number).reason
                elif "".join(cells).strip():
                    yield number, self._row(cells)

    def _row(self, cells: Cells) -> Row | Text:
        if len(cells) <= max(self.places[role] for role in ("a", "b", "day")):
            return SHORT
        row = {role: clean(cells[at]) if at < len(cells) else "" for role, at in self.places.items()}
        return row if undecoded(list(row.values())) is None else NOT_UTF8

    @property
    def asked(self) -> str:
        """The one number whose records these are; nothing where there are several, or no telling."""
        return self._survey[0]

    @property
    def days(self) -> Days:
        """Whether months come first: what any date of the file proves holds for all of them."""
        return self._survey[1]

    @cached_property
    def _survey(self) -> tuple[str, Days]:
        asked = set[str]()
        day_first = month_first = False
        doubtful = 0
        for number, row in self.rows():
            if isinstance(row, Text):
                continue
            asked.add(row["a"])
            if order := orders(row["day"]):
                doubtful = doubtful or number
                day_first |= order == (True, False)
                month_first |= order == (False, True)
        one = asked.pop() if len(asked) == 1 and "direction" in self.places else ""
        if not doubtful or day_first != month_first:
            return one, Days(month_first, None, doubtful)
        return one, Days(month_first=False, doubt=CONTRADICTED if day_first else UNDECIDED, row=doubtful)

    def heading(self, role: str) -> str:
        """What the file calls this column; nothing for no column in particular."""
        return role and self.header[self.places[role]].strip()


def find_records(path: Path) -> RecordFile | None:
    """The file as call records, if its first lines hold the header of a known layout."""
    lines = first_lines(path)
    for separator in SEPARATORS:
        for number, header in enumerate(headers(lines, separator), 1):
            for layout in LAYOUTS:
                if places := layout.places(header):
                    return RecordFile(path, header, places, number, separator)
    return None


def first_lines(path: Path) -> list[str]:
    """The lines that a header may stand in; what follows a huge line is none."""
    lines: list[str] = []
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        while len(lines) < _LINES and (line := stream.readline(_LONGEST)):
            if len(line) == _LONGEST:
                break
            lines.append(line)
    return lines


def headers(lines: list[str], separator: str) -> Iterator[Cells]:
    """The cells of each line, were it a header."""
    for line in lines:
        try:
            yield [] if "\0" in line else next(csv.reader([line], delimiter=separator))
        except (csv.Error, StopIteration):
            yield []
