"""A first load into an empty graph against `neo4j-admin database import full` of the very files that it makes."""

import resource
import shutil
from collections.abc import Iterable
from pathlib import Path

from benchmarks.table import Row, seconds
from graphsvc import local_neo4j
from graphsvc.graph import importer
from graphsvc.settings import Settings
from graphsvc.store import open_store
from ingest import samples
from ingest.bulk_load import bulk_load
from ingest.load import prepare
from ingest.readers import open_case

PEOPLE = 100_000
"""With as many phones, and half a million statements."""


def compare(work: Path) -> Iterable[Row]:
    """One row; on a server of its own, since the import stops it."""
    home, files, kept = work / "home", work / "files", work / "kept"
    settings = Settings.model_validate({"home": home})
    case = open_case(samples.write(work / "samples", people=PEOPLE)[-1])
    found = local_neo4j.start(home, heap_mb=settings.heap_mb, page_cache_mb=settings.page_cache_mb)
    named: list[str] = []
    copying: list[float] = []
    try:
        with open_store(found.uri, found.user, found.password) as store:
            fill = importer(settings, store)

            def keep_and_fill(arguments: list[str]) -> None:
                copying.append(seconds(lambda: shutil.copytree(files, kept)))
                named.extend(argument.replace(str(files), str(kept)) for argument in arguments)
                fill(arguments)

            prepare(store)
            ours = seconds(lambda: bulk_load(store, case, folder=files, import_files=keep_and_fill)) - copying[0]
        local_neo4j.stop(home)
        theirs = seconds(lambda: local_neo4j.bulk_import(home, *named))
    finally:
        local_neo4j.stop(home)
    rows = sum(len(chunk.numbers) for part in case.parts for chunk in part.chunks())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    note = f"{rows:,} rows: {ours:.1f} s ({rows / ours:,.0f}/s) and {theirs:.1f} s; {memory:,.0f} MiB in the client at most"
    against = "neo4j-admin database import full of the same rows"
    yield Row("first load into an empty graph", against, theirs / ours, 0.5, at_least=True, note=note)
