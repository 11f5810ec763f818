"""The paper that a file of records is: the row that names it in the case's table of sources, or one made for it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.parts import CaseFiles, Chunk, Part, Unreadable, sha256
from ingest.report import Remark

NO_CASE = Text(
    "Tabel sources tidak menyebut berkas ini pada kolom file: berkas ini menjadi sumber sendiri, tanpa perkara.",
    "The table sources does not name this file in its column file: it becomes a source of its own, of no case.",
)
SAME_FILE = Text("Isinya sama persis dengan {other}; dibaca sekali.", "Identical to {other}; read once.")
_SOURCES = next(table for table in SCHEMA.tables if table.name == "sources")


def listed_files(parts: Iterable[Part]) -> dict[str, str]:
    """The ids of the case's sources by the file that each of them names."""
    found: dict[str, str] = {}
    for part in parts:
        if part.table is not _SOURCES:
            continue
        try:
            for chunk in part.chunks():
                files = chunk.cells.get("file", [])
                found.update((_name(file), id_) for id_, file in zip(chunk.cells["id"], files, strict=False) if file)
        except Unreadable:
            continue  # It says so itself when it is loaded.
    return found


def paper_for(file: Path, listed: dict[str, str], **about: str) -> tuple[str, Part | None]:
    """The id of the source that `file` is; with a part that states it, of kind, number … `about`, where none is listed.

    The id is made of what the file holds: its name may be somebody's, and ids are shown whatever is sealed.
    """
    if known := listed.get(_name(file.name)):
        return known, None
    digest = sha256(file)
    row = {"id": f"sha256-{digest[:12]}", **about, "sha256": digest, "file": file.name}

    def chunks() -> Iterator[Chunk]:
        yield Chunk([1], {column: [cell] for column, cell in row.items()}, [])

    return row["id"], Part(file.name, _SOURCES, 0, chunks)


def is_copy(case: CaseFiles, path: Path, known: dict[str, str]) -> bool:
    """Whether the case has read a file that holds the very same, by the hashes `known` so far; the case is told so."""
    first = known.setdefault(sha256(path), path.name)
    if first != path.name:
        case.doubts.append(Remark(path.name, 0, "", path.name, SAME_FILE.fill(other=first)))
    return first != path.name


def public_stem(file: Path) -> str:
    """The file's name for a dataset, which is open to all: such files are often named for a phone number."""
    return re.sub(r"\d{5,}", sha256(file)[:8], file.stem)


def _name(file: str) -> str:
    return PurePath(file.replace("\\", "/")).name.casefold()
