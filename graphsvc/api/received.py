"""Files that were sent, on their way into a folder: a name is data, and may not say where the file goes."""

import re
import shutil
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from graphsvc.errors import BadRequest
from graphsvc.texts import Text
from ingest.parts import TABLES_BY_NAME

MOST_FILES = 100
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows takes for devices, whatever their ending."""


def plain_name(name: str) -> str:
    """The name as it is safe on every disk and readable in every message: no folder, no sign that turns or hides text."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join("_" if unicodedata.category(sign)[0] in "CZ" and sign != " " else sign for sign in last)
    kept = re.sub(r'[<>:"|?*]', "_", shown).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    short = f"{stem[:100]}.{ending[:10]}" if dot else kept[:100]
    return f"_{short}" if not short or _DEVICES.fullmatch(short) else short


def store_case(files: Iterable[tuple[str, BinaryIO]], folder: Path) -> Path:
    """Writes the files into a new folder and gives what to open: the folder, or an only file that is no table."""
    folder.mkdir()
    taken: set[str] = set()
    plain = ""
    for name, content in files:
        plain = plain_name(name)
        if plain.casefold() in taken:
            raise BadRequest(Text(f"Dua berkas bernama {plain}.", f"Two files are named {plain}."))
        taken.add(plain.casefold())
        if len(taken) > MOST_FILES:
            raise BadRequest(Text(f"Paling banyak {MOST_FILES} berkas.", f"At most {MOST_FILES} files."))
        try:
            with (folder / plain).open("xb") as stream:
                shutil.copyfileobj(content, stream)
        except OSError as error:
            raise BadRequest(
                Text(f"{plain} tidak dapat disimpan: {error.strerror}.", f"{plain} cannot be stored: {error.strerror}.")
            ) from error
    only = folder / plain
    return only if len(taken) == 1 and only.stem.casefold() not in TABLES_BY_NAME else folder
