"""How far a start has come, told while it runs."""

from dataclasses import dataclass

from graphsvc.texts import Text

WAITING = Text("Menunggu proses lain yang memakai Neo4j ini", "Waiting for another process that uses this Neo4j")
FETCHING = Text("Mengunduh Neo4j (hanya sekali)", "Fetching Neo4j (only once)")
STARTING = Text("Menyalakan Neo4j", "Starting Neo4j")
BACKING_UP = Text("Menyalin basis data", "Backing the database up")
IMPORTING = Text("Mengisi basis data", "Filling the database")
RESTORING = Text("Memulihkan basis data", "Restoring the database")


@dataclass(frozen=True, slots=True)
class Progress:
    """One step; `done` of `total` in bytes while fetching, None where nobody can tell."""

    step: Text
    done: int | None = None
    total: int | None = None


def silent(_: Progress) -> None:
    """Tells nobody."""
