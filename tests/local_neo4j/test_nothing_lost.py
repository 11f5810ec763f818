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
from tests.local_neo4j.commands import Command, case, command, kill, opened, report, said, size

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
    with opened(home) as store:
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

    strike(home, command(home, "load", scene.new), victim, scene.small, scene.large, draw)
    report(command(home, "load", scene.new, "--json"))

    with opened(home) as store:
        assert content(store) == scene.after
        assert size(store) == scene.large, "no other load, and nothing kept twice"
        there, load = whole(store), newest(store)
        assert load_folder(store, scene.new).load is None
        assert whole(store) == there

    strike(home, command(home, "unload", load), victim, scene.large, scene.small, draw)
    with opened(home) as store:
        done = newest(store) != load
    if not done:
        again = command(home, "unload", load)
        assert (again.wait(300), again.communicate()[1][:1]) == (0, "l")

    with opened(home) as store:
        assert content(store) == scene.before
        assert size(store) == scene.small
        assert (
            rows(store, "SHOW TRANSACTIONS YIELD currentQuery AS text WHERE NOT text STARTS WITH 'SHOW' RETURN text")
            == []
        )


def strike(home: Path, process: Command, victim: str, before: int, after: int, draw: random.Random) -> None:
    """Kills the client, or its server, when the graph is somewhere on its way from one size to the other."""
    share, pause = draw.random(), draw.choice([0, 0.1 * draw.random(), draw.random()])
    print(f"{victim}: at {share:.0%} and {pause:.2f} s")  # noqa: T201 (shown where the test fails)
    with opened(home) as store:
        while process.poll() is None and abs(size(store) - before) < share * abs(after - before):
            time.sleep(0.002)
    time.sleep(pause)
    if victim == "client":
        kill(process)
        process.communicate()
        return
    under_way = process.poll() is None
    kill(psutil.Process(local_neo4j.status(home).pid))
    if under_way and process.wait(300):
        assert "Neo4j does not answer" in said(process)
    process.communicate()


def newest(store: Store) -> str:
    found = rows(store, "MATCH (l:Load) RETURN l.id AS id ORDER BY l.revision DESC LIMIT 1")
    return str(found[0]["id"])
