"""A cell as Excel keeps it → the text that a CSV file would hold, and what Excel's habits may have done to it."""

from dataclasses import dataclass, field

from graphsvc.kinds import Field
from graphsvc.texts import Text
from ingest.parts import Cells
from ingest.report import Remark

_TRUSTED_DIGITS = 15
_TIMES = {"date", "moment"}
_PHONES = {"phone", "identifier"}
_FLAWS = {
    "error": Text("Sel ini berisi galat rumus Excel.", "The cell holds an error of an Excel formula."),
    "formula": Text(
        "Rumus ini belum pernah dihitung; buka buku kerja di Excel dan simpan ulang.",
        "This formula was never worked out; open the workbook in Excel and save it again.",
    ),
    "long": Text("Sel ini lebih dari satu juta karakter.", "The cell has more than a million characters."),
}
_DIGITS_LOST = Text(
    "Excel hanya menyimpan 15 angka dari sebuah bilangan, jadi angka terakhirnya hilang. Jadikan kolom ini berformat "
    "Teks (Text), lalu ketik ulang dari surat aslinya.",
    "Excel keeps 15 digits of a number only, so the last ones are lost. Give the column the format Text and type it "
    "again from the paper.",
)
_ROUNDED = Text(
    "Angka-angka terakhir nomor ini nol semua: Excel atau CSV pernah memendekkannya (8.12E+10). Ketik ulang sebagai teks.",
    "The last digits of this number are all zeros: Excel or a CSV file shortened it once (8.12E+10). Type it again as text.",
)
_NO_ZERO = Text(
    "{count} nomor dalam kolom ini berupa bilangan, sehingga nol di depannya hilang; dibaca seperti nomor Indonesia.",
    "{count} numbers in this column are kept as numbers, so their leading zero is lost; read as Indonesian ones.",
)
_TURNED = Text(
    "{count} sel dalam kolom ini berupa tanggal; Excel mengubah isian seperti 3-4 menjadi tanggal. Periksa.",
    "{count} cells in this column are dates; Excel turns an entry such as 3-4 into a date. Look at them.",
)
_OUTSIDE = Text(
    "{count} baris punya isi di luar kolom berjudul; isi itu tidak dibaca.",
    "{count} rows hold something outside the columns with a name; it is not read.",
)


@dataclass(slots=True)
class Doubts:
    """What is doubtful on a sheet: of cells one remark a column and reason, at the first row, with how many."""

    sheet: str
    remarks: list[Remark]
    found: dict[tuple[str, Text], list[int]] = field(default_factory=dict[tuple[str, Text], list[int]])

    def add(self, column: str, reason: Text, row: int) -> None:
        self.found.setdefault((column, reason), [row, 0])[1] += 1

    def take(self) -> tuple[Remark, ...]:
        """The remarks since the last time."""
        for (column, reason), (row, count) in self.found.items():
            self.remarks.append(Remark(self.sheet, row, column, "", reason.fill(count=count)))
        taken = tuple(self.remarks)
        self.remarks.clear()
        self.found.clear()
        return taken


def plain(cell: str) -> str:
    """What the sheet shows, about."""
    return cell[1:].replace("\xa0", " ")


def read_row(row: int, cells: Cells, columns: dict[int, Field], doubts: Doubts) -> Cells | Remark:
    """The cells under the columns (by their place on the sheet) as texts, or why the row is none."""
    texts: Cells = []
    for at, column in columns.items():
        cell = cells[at] if at < len(cells) else ""
        if cell[:1] in {"", "s"}:
            texts.append(plain(cell))
            continue
        kind, text = cell[0], cell[1:]
        reason = _FLAWS[text] if kind == "!" else _lost(column, text) if kind == "n" else None
        if reason:
            return Remark(doubts.sheet, row, column.name, "", reason)
        if kind == "n" and column.of in _PHONES and not text.startswith("62") and len(text) < _TRUSTED_DIGITS:
            doubts.add(column.name, _NO_ZERO, row)
        if kind == "d" and column.of not in _TIMES:
            doubts.add(column.name, _TURNED, row)
        texts.append(_seconds(text) if kind == "t" and column.of == "integer" else text)
    if len(cells) > len(columns) and any(plain(cell).strip() for at, cell in enumerate(cells) if at not in columns):
        doubts.add("", _OUTSIDE, row)
    return texts


def _lost(column: Field, digits: str) -> Text | None:
    """Why a number is not what was typed."""
    if column.is_number:
        return None
    if len(digits.lstrip("-").partition(".")[0]) > _TRUSTED_DIGITS:
        return _DIGITS_LOST
    if column.of in _PHONES and digits.endswith("000000"):
        return _ROUNDED
    return None


def _seconds(clock: str) -> str:
    """A span typed as a time of day, 00:02:35, in a column of whole numbers."""
    hours, minutes, seconds = map(int, clock.split(":"))
    return str(hours * 3600 + minutes * 60 + seconds)
