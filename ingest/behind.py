"""Writing behind: while the server writes one batch, the next one is read and checked."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, LiteralString, Self

from graphsvc.store import Store

Run = Callable[..., list[Mapping[str, Any]]]
"""Runs one Cypher text with parameters and returns its records."""
Later = Callable[[Callable[[Run], None]], None]
"""Does a piece of writing now or soon, but before anything that is run or written after it."""


class Behind:
    """Runs each text in a transaction of its own, and one piece of writing at a time in the background."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._pool = ThreadPoolExecutor(1, "graphsvc-writing")
        self._pending: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, text: LiteralString, **parameters: object) -> list[Mapping[str, Any]]:
        """The records of one text, after all that was to be written before it."""
        self.settle()
        return self._now(text, **parameters)

    def later(self, work: Callable[[Run], None]) -> None:
        """Begins a piece of writing as soon as the one before is done; an error of that one is raised here."""
        self.settle()
        self._pending = self._pool.submit(work, self._now)

    def settle(self) -> None:
        """Waits until all is written."""
        if self._pending is not None:
            self._pending.result()

    def _now(self, text: LiteralString, **parameters: object) -> list[Mapping[str, Any]]:
        return self._store.write(lambda writer: writer.run(text, **parameters))
