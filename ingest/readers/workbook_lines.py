"""A workbook as lines: its sheets, or the rows of one, read by a process of its own; or why it cannot be read."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphsvc.texts import Text
from ingest.readers import apart, calamine_rows

UNPACKED = 1_000_000_000
"""Bytes that a workbook may unpack to."""
_OLD_OR_LOCKED = Text(
    "Buku kerja ini terkunci kata sandi, atau dalam format Excel lama; simpan ulang sebagai .xlsx tanpa kata sandi.",
    "This workbook is locked by a password, or in an old Excel format; save it again as .xlsx without a password.",
)
_BROKEN = Text(
    "Bukan buku kerja Excel yang utuh; buka di Excel dan simpan ulang sebagai .xlsx.",
    "This is no intact Excel workbook; open it in Excel and save it again as .xlsx.",
)
_TOO_LARGE = Text(
    "Buku kerja ini terlalu besar untuk dibaca (paling banyak 1 GB setelah dibuka); bagi menjadi beberapa berkas, atau pakai CSV.",
    "This workbook is too large to be read (at most 1 GB unpacked); split it into several files, or use CSV.",
)


class Broken(Exception):
    """The workbook cannot be read; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def unpacked(path: Path) -> int:
    """Bytes that the workbook says it unpacks to. Raises `Broken` for what is no workbook, or too large a one."""
    with path.open("rb") as stream:
        if stream.read(4) == b"\xd0\xcf\x11\xe0":
            raise Broken(_OLD_OR_LOCKED)
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Broken(_BROKEN) from None
    if size > UNPACKED:
        raise Broken(_TOO_LARGE)
    return size


def lines(path: Path, *sheet: str) -> Iterator[Any]:
    """The workbook's sheets, or the rows of one, as `calamine_rows` gives them. Raises `Broken`."""
    try:
        yield from apart.lines(Path(calamine_rows.__file__), str(path), *sheet)
    except apart.BrokenOff as off:
        raise Broken(_TOO_LARGE if off.over else _BROKEN) from None
