"""Brings the embedded Neo4j back when it has died under the service."""

import logging
import threading
import time

from graphsvc import graph, local_neo4j
from graphsvc.errors import GraphError
from graphsvc.settings import Settings

log = logging.getLogger("graphsvc")
PAUSE_S = 20.0


class Revival:
    """Called at each failure; starts the embedded server again, one attempt at a time, in the background."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
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
            if local_neo4j.status(self._settings.home).running:
                return
            graph.address(self._settings)
            log.info("The embedded Neo4j runs again.")
        except GraphError as error:
            log.warning("The embedded Neo4j could not be started again: %s", error)
        finally:
            self._busy.release()
