"""Brings the embedded Neo4j back when it has died under the service."""

import logging
import threading
import time

from graphsvc import graph, local_neo4j
from graphsvc.errors import GraphError
from graphsvc.settings import Settings
from graphsvc.store import Store

log = logging.getLogger("graphsvc")
PAUSE_S = 20.0


class Revival:
    """Called at each failure; starts the embedded server again, one attempt at a time, in the background."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._uri = None if settings.neo4j_uri else local_neo4j.status(settings.home).uri
        self._busy = threading.Lock()
        self._last = 0.0

    def __call__(self) -> None:
        if (
            self._settings.neo4j_uri
            or time.monotonic() - self._last < PAUSE_S
            or not self._busy.acquire(blocking=False)
        ):
            return
        self._last = time.monotonic()
        threading.Thread(target=self._start, name="neo4j-revival", daemon=True).start()

    def _start(self) -> None:
        try:
            running = local_neo4j.status(self._settings.home).running
            found = graph.address(self._settings)
            if found.uri != self._uri:  # Its old port was taken when it came back.
                self._store.move(found.uri, found.user, found.password)
                self._uri = found.uri
            if not running:
                log.info("The embedded Neo4j runs again.")
        except GraphError as error:
            log.warning("The embedded Neo4j could not be started again: %s", error)
        finally:
            self._busy.release()
