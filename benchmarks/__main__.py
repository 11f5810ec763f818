"""`python -m benchmarks [part …]`: parts are loading, asking, charting, reading, measuring, vendor, million, bands, importing; all by default."""

import platform
import sys
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

import neo4j
import psutil
from rich.console import Console
from rich.markdown import Markdown

from benchmarks import asking, bands, charting, importing, loading, measuring, million, reading, table, vendor
from benchmarks.table import Row
from graphsvc import local_neo4j
from graphsvc.store import Store, open_store
from ingest.load import prepare

DOCS = Path(__file__).parent.parent / "docs"
console = Console()


def main(parts: list[str]) -> None:
    """Runs the parts on an embedded Neo4j of its own and writes the table."""
    warnings.filterwarnings("ignore", category=RuntimeWarning)  # igraph's remarks on generated networks
    rows: list[Row] = []
    memory = psutil.virtual_memory().total / 2**30
    machine = f"{psutil.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"
    folder = DOCS if not parts else Path(tempfile.gettempdir())
    written = ""
    with tempfile.TemporaryDirectory(prefix="graphsvc-bench-") as scratch:
        home = Path(scratch) / "home"
        found = local_neo4j.start(home, heap_mb=2048, page_cache_mb=1024)
        try:
            driver = neo4j.GraphDatabase.driver(found.uri, auth=(found.user, found.password))  # pyright: ignore[reportUnknownMemberType] (untyped **config)
            with driver, open_store(found.uri, found.user, found.password) as store:
                steps = {
                    "loading": lambda: loading.compare(store, driver, _imports(home), Path(scratch) / "samples"),
                    "asking": lambda: asking.compare(store, driver),
                    "charting": lambda: charting.compare(store, Path(scratch) / "samples"),
                    "reading": lambda: _filled(store, driver),
                    "measuring": measuring.compare,
                    "vendor": lambda: vendor.compare(Path(scratch) / "vendor"),
                    "million": lambda: million.compare(Path(scratch) / "million"),
                    "bands": bands.compare,
                    "importing": lambda: importing.compare(Path(scratch) / "first"),
                }
                for name, step in steps.items():
                    if parts and name not in parts:
                        continue
                    for row in step():
                        console.print(
                            f"{row.ratio:8.2f} ({row.target})  {row.work} / {row.against}: {row.note}", markup=False
                        )
                        rows.append(row)
                        written = table.write(rows, machine, folder)  # What is measured stays, whatever comes next.
        finally:
            local_neo4j.release(home)
    console.print(Markdown(written))


def _filled(store: Store, driver: neo4j.Driver) -> Iterable[Row]:
    prepare(store)
    reading.fill(driver)
    return reading.compare(store, driver)


def _imports(home: Path) -> Path:
    return next((path for path in home.rglob("import") if path.is_dir()), home / "import")


if __name__ == "__main__":
    main(sys.argv[1:])
