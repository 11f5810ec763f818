"""All that a file says, in plain text: what is packed unpacked, and the pages of a PDF read."""

import io
import re
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path


def said_by(data: bytes, folder: Path) -> str:
    """The text of an HTML, ZIP, XLSX or PDF file, and of every part of it."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(packed.read(name).decode() for name in packed.namelist())
    if data.startswith(b"%PDF"):
        return f"{_unpacked(data)}\n{_pages(data, folder)}"
    return data.decode()


def _unpacked(pdf: bytes) -> str:
    """Everything outside its pages' fonts: attachments, metadata, the names of its outline."""
    streams = [pdf]
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            streams.append(zlib.decompress(found[1]))
        except zlib.error:
            continue
    return b"\n".join(streams).decode("utf-8", "replace")


def _pages(pdf: bytes, folder: Path) -> str:
    """What a reader sees; only where poppler is there to read it: the attached tables hold the same words."""
    program = shutil.which("pdftotext")
    if program is None:
        return ""
    (folder / "report.pdf").write_bytes(pdf)
    done = subprocess.run([program, "-raw", str(folder / "report.pdf"), "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    return f"{text}\n{text.replace(chr(10), '')}"
