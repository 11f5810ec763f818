"""Opens the graph that the settings point to: an outside Neo4j, or the embedded one."""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager

from graphsvc import local_neo4j
from graphsvc.local_neo4j import Address, Progress, silent
from graphsvc.settings import Settings
from graphsvc.store import Store, open_store


def address(settings: Settings, say: Callable[[Progress], None] = silent) -> Address:
    """Where the graph is; the embedded Neo4j is fetched and started where it does not run yet."""
    if settings.neo4j_uri:
        return Address(settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password.get_secret_value())
    return local_neo4j.start(settings.home, heap_mb=settings.heap_mb, page_cache_mb=settings.page_cache_mb, say=say)


@contextmanager
def open_graph(settings: Settings, say: Callable[[Progress], None] = silent) -> Generator[Store]:
    """The graph's store; an embedded server that was started for it stops when its last user is gone."""
    found = address(settings, say)
    try:
        with open_store(found.uri, found.user, found.password) as store:
            yield store
    finally:
        if not settings.neo4j_uri:
            local_neo4j.release(settings.home)


def can_import(settings: Settings) -> bool:
    """Whether the graph can be filled by an import: its server is embedded, and nobody else uses it."""
    return not settings.neo4j_uri and local_neo4j.status(settings.home).users == (os.getpid(),)


def importer(settings: Settings, store: Store) -> Callable[[list[str]], None]:
    """Fills the empty embedded database from the files that the import's arguments name, and finds the server again."""

    def fill(files: list[str]) -> None:
        local_neo4j.bulk_import(settings.home, *files)
        found = address(settings)
        store.move(found.uri, found.user, found.password)

    return fill
