"""Which jars Neo4j is made of: `jars.lock`, a line each: Maven coordinate, SHA-256, bytes; the first is Neo4j itself."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

LOCK = Path(__file__).with_name("jars.lock")


@dataclass(frozen=True, slots=True)
class Jar:
    """One file of a Maven repository."""

    coordinate: str
    sha256: str
    size: int

    def is_intact(self, file: Path) -> bool:
        return file.is_file() and file.stat().st_size == self.size and digest(file) == self.sha256


def digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _read(text: str) -> tuple[Jar, ...]:
    rows = (line.split() for line in text.splitlines())
    return tuple(Jar(coordinate, sha256, int(size)) for coordinate, sha256, size in rows)


LOCK_TEXT = LOCK.read_text(encoding="utf-8")
JARS = _read(LOCK_TEXT)
VERSION = JARS[0].coordinate.rpartition(":")[2]
