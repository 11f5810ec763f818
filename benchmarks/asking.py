"""Neighbours, paths and search against the bare Cypher query through the driver."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Iterable, Mapping
from importlib.resources import as_file, files

import neo4j

import queries
from benchmarks.table import Row, alternating
from graphsvc.answers import entities, paths, search
from graphsvc.answers.briefs import KIND_NAMES, LINK_NAMES
from graphsvc.answers.reader import Reader
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from ingest.load import load_case, prepare
from ingest.readers import open_case
from ingest.spelled import spelled

PERSON, OTHER = "person:kalbar:p035", "person:kepri-siber:p002"


def compare(store: Store, driver: neo4j.Driver) -> Iterable[Row]:
    """Three rows on the sample cases: our whole answer, sentences and papers included, against the rows alone."""
    prepare(store)
    with as_file(files("ingest") / "samples" / "data") as data:
        for folder in sorted(path for path in data.iterdir() if path.is_dir()):
            load_case(store, open_case(folder))
    reader = Reader(store, Networks(store), EVERYTHING_SEALED)
    common = {"scope_cases": None, "links": list(LINK_NAMES), "labels": [], "limit": 50, "each": 25}
    walk = {"links": list(paths.WALKED), "limit": 5}
    words: dict[str, object] = {
        "exact": [],
        "words": "hasbullah",
        "pseudonym": "pseudonym:(hasbullah)",
        "open": False,
        "opened": [],
        "window": 500,
    }
    pairs = (
        ("neighbours", lambda: entities.neighbours(reader, PERSON), queries.NEIGHBOURS, {**common, "id": PERSON}),
        ("path", lambda: paths.paths(reader, PERSON, OTHER), queries.PATHS, {**common, **walk, "source": PERSON, "target": OTHER}),
        ("search", lambda: search.search(reader, "hasbullah", spelled), queries.SEARCH, {**common, **words, "labels": list(KIND_NAMES)}),
    )  # fmt: skip
    for name, ask, query, parameters in pairs:
        ours, theirs = alternating(ask, _bare(driver, query.text, parameters), times=25)
        note = f"{ours * 1000:.1f} ms and {theirs * 1000:.1f} ms"
        yield Row(name, "the bare Cypher query through the driver", ours / theirs, 2, at_least=False, note=note)


def _bare(driver: neo4j.Driver, text: str, parameters: Mapping[str, object]) -> Callable[[], object]:
    def run() -> object:
        with driver.session() as session:
            return session.execute_read(lambda transaction: transaction.run(text, dict(parameters)).values())  # pyright: ignore[reportArgumentType] (a query of ours)

    return run
