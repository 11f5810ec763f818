"""Which fixture to pick:

- None at all for pure functions. `PAPER_CASE` is a case folder you can draw on paper, see tests/data/README.md.
- `paper_store` to read: a real Neo4j with the paper case in it and nothing else, loaded once a module. Do not write.
- `empty_store` to write: the same Neo4j, emptied for every test.
- `store` where it does not matter what is in it, and `neo4j_address` where no `Store` is wanted.

One Neo4j serves the whole run (with `make test` one for each of its two workers, which share modules out): take `paper_store` and `empty_store` in different modules.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import LiteralString

import pytest
from hypothesis import HealthCheck, settings

from graphsvc.local_neo4j import Address
from graphsvc.store import Store, open_store
from ingest.load import prepare
from queries import writes
from tests.loading import load_folder

pytest_plugins = ["tests.neo4j_fixture"]

# No property is timed, and every run tries the same examples; `--hypothesis-profile=hunt` looks for new ones.
settings.register_profile("graphsvc", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("hunt", settings.get_profile("graphsvc"), derandomize=False, max_examples=2000)
settings.load_profile("graphsvc")

# Neo4j waits for the disk at every commit: in memory the whole run takes half the time.
MEMORY = Path("/dev/shm")  # noqa: S108 (pytest makes a folder of its own in it, for this user alone)
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 4 * 2**30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

EMPTY: LiteralString = "MATCH (n:Entity|Before) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS gone"
PAPER_CASE = Path(__file__).parent / "data" / "badau-kecil"
MAPPINGS = Path(__file__).parent / "data" / "mappings"
DATASETS = Path(__file__).parents[2] / "shared" / "datasets"
"""What others published: not part of the project, and a test that wants it skips where it is absent."""


@pytest.fixture(scope="session", autouse=True)
def users_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whatever forgets to say where its files are keeps them here, and not among those of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRAPHSVC_HOME", str(tmp_path_factory.mktemp("users-home")))
        yield


@pytest.fixture(scope="session")
def store(neo4j_address: Address) -> Iterator[Store]:
    """A store on a real Neo4j with constraints and indexes, and in it whatever the test before has left.

    A graph that somebody else filled is left alone: all tests that want a store fail.
    """
    with open_store(neo4j_address.uri, neo4j_address.user, neo4j_address.password) as opened:
        if opened.write(lambda writer: writer.run("MATCH (n) WHERE NOT n:Graph RETURN n LIMIT 1")):
            pytest.fail(
                "This Neo4j is not empty, and the tests would erase it: unset GRAPHSVC_TEST_NEO4J_URI, or empty it."
            )
        prepare(opened)
        yield opened
        empty(opened)


@pytest.fixture
def empty_store(store: Store) -> Store:
    """The store with no node in it."""
    empty(store)
    return store


@pytest.fixture(scope="module")
def paper_store(store: Store) -> Store:
    """The store with the paper case in it and nothing else."""
    empty(store)
    load_folder(store, PAPER_CASE)
    return store


def empty(store: Store) -> None:
    """Takes everything out but the revision: what was kept by an older one must never look fresh again."""
    while store.write(lambda writer: writer.run(EMPTY))[0]["gone"]:
        pass
    store.write(lambda writer: writer.run(writes.RAISE_REVISION))
