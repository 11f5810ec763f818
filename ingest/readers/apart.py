"""A workbook read by a process of its own, which may take so much memory and time and no more."""

import json
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from graphsvc.texts import Text
from ingest.readers import calamine_rows

MEMORY = 1_500_000_000
"""Bytes; a sheet of a million rows of a call record takes half of it."""
SECONDS = 300
LONGEST_ROW = 50_000_000
"""Bytes."""
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
    program = [sys.executable, "-P", calamine_rows.__file__, str(path), *sheet]
    process = subprocess.Popen(  # noqa: S603 (our own program)
        program, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(process, over), daemon=True)
    watch.start()
    try:
        while (line := process.stdout.readline(LONGEST_ROW)).endswith(b"\n"):
            yield json.loads(line)
        if line:
            over.set()
            process.kill()
        if process.wait() != 0:
            # What asks for more memory than there is ends before it can be seen to take it.
            raise Broken(_BROKEN if process.returncode == 1 and not over.is_set() else _TOO_LARGE)
    finally:
        process.kill()
        process.stdout.close()
        process.wait()
        watch.join()


def _watch(process: subprocess.Popen[bytes], over: threading.Event) -> None:
    """Ends the process when it takes more than it may, and says so."""
    try:
        seen = psutil.Process(process.pid)
        while process.poll() is None:
            if seen.memory_info().rss > MEMORY or seen.cpu_times().user > SECONDS:
                over.set()
                process.kill()
            time.sleep(0.02)
    except psutil.Error:  # It has ended.
        return
