"""Invented case folders: a story small enough to read, and around it as many cells as a benchmark wants."""

from pathlib import Path

from ingest.samples.book import Book
from ingest.samples.cells import write_cells
from ingest.samples.story import DATASETS, PEOPLE
from ingest.samples.tables import write_tables
from ingest.samples.trim import trim

MOST_PEOPLE = 1_000_000


def write(folder: Path, *, people: int = PEOPLE, seed: int = 1) -> list[Path]:
    """Write case folders with `people` persons in all under `folder` and return them.

    The same `people` and `seed` give the same bytes on every platform. Fewer people than the story has leave out its
    last ones; more are added in the folder `synthetic`. Raises ValueError unless 1 <= people <= 1,000,000.
    """
    if not 1 <= people <= MOST_PEOPLE:
        raise ValueError(f"people must be between 1 and {MOST_PEOPLE}, not {people}")
    folders: list[Path] = []
    missing = people
    for dataset, chapters in DATASETS.items():
        if not missing:
            break
        book = Book(dataset, seed)
        for chapter in chapters:
            book.read(chapter)
        tables = book.finish()
        if len(tables["persons"]) > missing:
            tables = trim(tables, missing)
        missing -= len(tables["persons"])
        write_tables(folder / dataset, tables)
        folders.append(folder / dataset)
    if missing:
        write_cells(folder / "synthetic", people=missing, seed=seed)
        folders.append(folder / "synthetic")
    return folders
