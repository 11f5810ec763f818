"""Killed at any moment and run again, `graphsvc load` and `unload` leave the graph that one clean run leaves."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from graphsvc import local_neo4j
from graphsvc.store import Store
from ingest.load import ONE_TRANSACTION_BYTES, prepare
from ingest.unload import unload
from tests.conftest import empty
from tests.graph.whole import Whole, content, rows, whole
from tests.loading import load_folder
from tests.local_neo4j.commands import Command, case, command, opened, report, size

pytestmark = pytest.mark.faults
ROUNDS = 1
"""Of each kind, each at moments that its number draws; raise it to hunt."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A graph with a load in it, and what the next one makes of it."""

    new: Path
    before: Whole
    after: Whole
    small: int
    large: int


@pytest.fixture(scope="module")
def scene(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    parent = tmp_path_factory.mktemp("kasus")
    old = case(parent / "lama", home="Sambas", pages=2, size=0)
    new = case(parent / "baru", home="Badau", pages=3, size=ONE_TRANSACTION_BYTES)
    with opened(home, hold=True) as store:
        empty(store)
        prepare(store)
        load_folder(store, old)
        before, small = content(store), size(store)
        report(command(home, "load", new, "--json"))
        after, large = content(store), size(store)
        unload(store, newest(store))
        assert content(store) == before
        assert size(store) == small
        yield Scene(new, before, after, small, large)


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize("victim", ["client", "server"])
def test_what_was_killed_is_finished_by_the_same_command(home: Path, scene: Scene, victim: str, number: int) -> None:
    draw = random.Random(f"{victim} {number}")  # noqa: S311 (moments, no secrets)

    strike(home, command(home, "load", scene.new), victim, draw, before=scene.small, after=scene.large)
    report(command(home, "load", scene.new, "--json"))

    with opened(home, hold=True) as store:
        assert content(store) == scene.after
        assert size(store) == scene.large, "no other load, and nothing kept twice"
        there, load = whole(store), newest(store)
        assert load_folder(store, scene.new).load is None
        assert whole(store) == there

    strike(home, command(home, "unload", load), victim, draw, before=scene.large, after=scene.small)
    with opened(home, hold=True) as store:
        done = newest(store) != load
    if not done:
        again = command(home, "unload", load)
        assert "statements taken out" in again.communicate(timeout=300)[1]

    with opened(home, hold=True) as store:
        assert content(store) == scene.before
        assert size(store) == scene.small
        assert (
            rows(store, "SHOW TRANSACTIONS YIELD currentQuery AS text WHERE NOT text STARTS WITH 'SHOW' RETURN text")
            == []
        )


def strike(home: Path, process: Command, victim: str, draw: random.Random, *, before: int, after: int) -> None:
    """Kills the client, or its server, when the graph is somewhere on its way from one size to the other."""
    share, pause = draw.random(), draw.choice([0, 0.1 * draw.random(), draw.random()])
    print(f"{victim}: at {share:.0%} and {pause:.2f} s")  # noqa: T201 (shown where the test fails)
    with opened(home, hold=True) as store:
        while process.poll() is None and abs(size(store) - before) < share * abs(after - before):
            time.sleep(0.002)
        time.sleep(pause)
        if victim == "client":
            process.kill()
        else:
            psutil.Process(local_neo4j.status(home).pid).kill()
        _, errors = process.communicate(timeout=300)
    assert process.returncode != 2 or "Neo4j" in errors
    assert "its own code" not in errors


def newest(store: Store) -> str:
    found = rows(store, "MATCH (l:Load) RETURN l.id AS id ORDER BY l.revision DESC LIMIT 1")
    return str(found[0]["id"])
