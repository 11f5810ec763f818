"""`graphsvc load --dry-run` writes nothing: no node, no statement, no revision, and not even a constraint or an index."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graphsvc.store import Store
from ingest.load import prepare
from tests.cli.running import Run
from tests.conftest import PAPER_CASE, empty
from tests.graph.whole import rows


@pytest.fixture
def bare(store: Store) -> Iterator[Store]:
    """A server that nothing was ever done to, as far as it can be told; prepared again in the end."""
    empty(store)
    rows(store, "MATCH (n) DETACH DELETE n")
    for row in rows(store, "SHOW CONSTRAINTS YIELD name"):
        rows(store, f"DROP CONSTRAINT {row['name']}")  # pyright: ignore[reportArgumentType] (a name of the server's)
    for row in rows(store, "SHOW INDEXES YIELD name"):
        rows(store, f"DROP INDEX {row['name']}")  # pyright: ignore[reportArgumentType] (a name of the server's)
    yield store
    prepare(store)
    empty(store)


def _all(store: Store) -> list[Any]:
    return [
        rows(store, "MATCH (n) RETURN labels(n), properties(n)"),
        rows(store, "MATCH ()-[r]->() RETURN type(r), properties(r)"),
        rows(store, "SHOW CONSTRAINTS YIELD name"),
        rows(store, "SHOW INDEXES YIELD name"),
    ]


def test_on_an_empty_server(run: Run, bare: Store) -> None:
    code, out, _ = run("load", str(PAPER_CASE), "--dry-run")

    assert code == 0
    assert "badau-kecil · nothing written" in out
    assert _all(bare) == [[], [], [], []]


def test_on_a_graph_that_holds_the_case_already(run: Run, store: Store, tmp_path: Path) -> None:
    empty(store)
    run("load", str(PAPER_CASE))
    before = _all(store)

    code, _, _ = run("load", str(PAPER_CASE), "--dry-run", "--dataset", "lain")

    assert code == 0
    assert _all(store) == before
