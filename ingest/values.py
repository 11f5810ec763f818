"""One cell of a table → its value: dates, numbers, codes, flags. A parser returns the value or raises `Invalid`."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from graphsvc.kinds import Code
from graphsvc.texts import Text


class Invalid(Exception):
    """The cell cannot be read as what its column holds; `reason` says what is allowed."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A value that loads, with a warning to look at."""

    value: object
    reason: Text


Parser = Callable[[str], object]

# ASCII digits only, here and below: what is kept goes into ids. No pattern may backtrack far: a cell can hold a megabyte.
_DATE = re.compile(r"(?a)(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_LOCAL_DATE = re.compile(r"(?a)(\d{1,2})/(\d{1,2})/(\d{4})")
_MOMENT = re.compile(
    r"(?a)([\d/-]{8,10})[T ] ?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)? ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?"
)
_DATE_FORMS = Text(
    "Tanggal ditulis 2024-09-06, 06/09/2024, atau tidak lengkap: 2024-09, 2024.",
    "Dates are written 2024-09-06, 06/09/2024, or incomplete: 2024-09, 2024.",
)
_NO_SUCH_DAY = Text("Tanggal ini tidak ada dalam kalender.", "There is no such day in the calendar.")
_MOMENT_FORMS = Text(
    "Waktu ditulis 2024-09-06T09:00, boleh dengan detik dan zona (+07:00), atau tanggal saja.",
    "Moments are written 2024-09-06T09:00, with seconds and offset (+07:00) if known, or as a date alone.",
)


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Signs that steer a terminal and mean nothing in a record."""


def parse_text(cell: str) -> str:
    if _CONTROL.search(cell):
        raise Invalid(
            Text(
                "Sel memuat karakter kendali (misalnya NUL atau ESC).",
                "The cell holds a control character (such as NUL or ESC).",
            )
        )
    return cell


def parse_list(cell: str) -> list[str]:
    return [part for part in (piece.strip() for piece in parse_text(cell).split(";")) if part]


def parse_flag(cell: str) -> bool:
    word = cell.casefold()
    if word in {"ya", "y", "yes", "true", "1", "benar"}:
        return True
    if word in {"tidak", "t", "no", "n", "false", "0", "salah"}:
        return False
    raise Invalid(Text("Isi ya atau tidak.", "Write yes or no."))


def parse_date(cell: str) -> str:
    """ISO 8601; an incomplete date stays incomplete (`2024`, `2024-05`)."""
    if local := _LOCAL_DATE.fullmatch(cell):
        year, month, day = local[3], local[2], local[1]
    elif iso := _DATE.fullmatch(cell):
        year, month, day = iso[1], iso[2], iso[3]
    else:
        raise Invalid(_DATE_FORMS)
    if not 1850 <= int(year) <= 2150:
        raise Invalid(Text("Tahun harus antara 1850 dan 2150.", "The year must lie between 1850 and 2150."))
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise Invalid(_NO_SUCH_DAY) from None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def parse_moment(cell: str) -> str:
    """ISO 8601 date or date and time, the offset kept as written (`2024-09-06T09:00:00+07:00`)."""
    clock = _MOMENT.fullmatch(cell)
    try:
        day = parse_date(clock[1] if clock else cell)
    except Invalid as bad:
        raise Invalid(_MOMENT_FORMS if bad.reason is _DATE_FORMS else bad.reason) from None
    if not clock:
        return day
    if len(day) != len("2024-09-06"):
        raise Invalid(_MOMENT_FORMS)
    try:
        at = datetime.combine(date.fromisoformat(day), time(int(clock[2]), int(clock[3]), int(clock[4] or 0)))
    except ValueError:
        raise Invalid(Text("Jam ini tidak ada.", "There is no such time of day.")) from None
    offset = (clock[5] or "").replace("Z", "+00:00")
    return at.isoformat() + (offset if len(offset) != len("+0700") else f"{offset[:3]}:{offset[3:]}")


def parse_integer(cell: str) -> int:
    if not re.fullmatch(r"[0-9]{1,15}", cell):
        raise Invalid(Text("Isi bilangan bulat, tidak negatif.", "Write a whole number, not negative."))
    return int(cell)


def parse_number(cell: str) -> object:
    if not re.fullmatch(r"[0-9]{1,15}|[0-9]{1,13}\.[0-9]{1,6}", cell):  # A float keeps no more.
        raise Invalid(
            Text(
                "Isi angka tanpa pemisah ribuan dan tidak negatif, titik untuk desimal: 2400000 atau 12.5.",
                "Write a number without thousands separators, not negative, a point for decimals: 2400000 or 12.5.",
            )
        )
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", cell):
        whole, decimals = cell.split(".")
        return Doubtful(
            float(cell),
            Text(
                f"Dibaca sebagai {whole} koma {decimals}; bila titik ini pemisah ribuan, tulis {whole}{decimals}.",
                f"Read as {whole} point {decimals}; if this point separates thousands, write {whole}{decimals}.",
            ),
        )
    return float(cell)


def parse_info_grade(cell: str) -> int:
    if cell not in {"1", "2", "3", "4", "5", "6"}:
        raise Invalid(Text("Nilai informasi adalah 1 sampai 6.", "The information grade is 1 to 6."))
    return int(cell)


def parse_sha256(cell: str) -> str:
    if not re.fullmatch(r"[0-9a-fA-F]{64}", cell):
        raise Invalid(Text("SHA-256 adalah 64 angka heksadesimal.", "A SHA-256 is 64 hexadecimal digits."))
    return cell.lower()


def parse_currency(cell: str) -> str:
    code = {"RP": "IDR", "RM": "MYR"}.get(cell.upper(), cell.upper())
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise Invalid(Text("Mata uang ditulis dengan tiga huruf: IDR, MYR.", "A currency is three letters: IDR, MYR."))
    return code


def parse_latitude(cell: str) -> float:
    degrees = parse_coordinate(cell)
    if not -90 <= degrees <= 90:
        raise Invalid(
            Text("Lintang antara -90 dan 90; tertukar dengan bujur?", "A latitude is -90 to 90; is it the longitude?")
        )
    return degrees


def parse_coordinate(cell: str) -> float:
    degrees = float(cell) if re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]{1,15})?", cell) else math.nan
    if not -180 <= degrees <= 180:
        raise Invalid(Text("Derajat desimal antara -180 dan 180.", "Decimal degrees between -180 and 180."))
    return degrees


def parse_local(cell: str) -> str:
    if len(cell) > 200:
        raise Invalid(Text("Tanda pengenal paling panjang 200 karakter.", "An id has at most 200 characters."))
    return parse_text(cell)


def code_parser(codes: tuple[Code, ...]) -> Parser:
    """The code that a cell names: by code, by its words in either language, or by what it is also called."""
    known = {
        word.casefold().replace(" ", "_"): code.code
        for code in reversed(codes)
        for word in (code.text.en, code.text.id, *code.also, code.code)
    }
    allowed = ", ".join(code.code for code in codes)
    reason = Text(f"Yang diterima: {allowed}.", f"Allowed: {allowed}.")

    def parse_code(cell: str) -> str:
        found = known.get(cell.casefold().replace(" ", "_").replace("-", "_"))
        if found is None:
            raise Invalid(reason)
        return found

    return parse_code
