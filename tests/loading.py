"""Loading a folder or file of a test in one call."""

from pathlib import Path
from typing import Any

from graphsvc.store import Store
from ingest.load import load_case
from ingest.readers import open_case
from ingest.report import Report


def load_folder(store: Store, path: Path, *, mapping: Path | None = None, **options: Any) -> Report:
    """What `load_case` reports of the case at `path`."""
    return load_case(store, open_case(path, mapping), **options)
