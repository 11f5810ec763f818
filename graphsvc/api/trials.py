"""Trials under way: what takes long to count, counted in the background and kept for the graph's revision."""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager
from dataclasses import dataclass, field

from graphsvc.answers.sureness import Tried
from graphsvc.errors import NotFound
from graphsvc.stability import Progress
from graphsvc.texts import Text

KEPT = 32
"""Trials kept, the least used dropped first."""
GONE = Text("Tidak ada perhitungan ini, atau sudah selesai.", "There is no such trial, or it has ended.")


class Stopped(Exception):
    """Nobody waits for the trial any more."""


@dataclass(slots=True)
class Trial:
    """One list tried; `done` of `steps` networks so far."""

    id: str
    done: int = 0
    steps: int = 1
    found: Tried | None = None
    error: BaseException | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None
    _listeners: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def progress(self, done: int, steps: int) -> None:
        self.done, self.steps = done, steps
        if self.stop.is_set():
            raise Stopped

    @contextmanager
    def listening(self) -> Generator[None]:
        """While somebody waits for it; when the last one leaves it is stopped."""
        with self._lock:
            self._listeners += 1
        try:
            yield
        finally:
            with self._lock:
                self._listeners -= 1
                if not self._listeners:
                    self.stop.set()

    @property
    def under_way(self) -> bool:
        return self.found is None and self.error is None


class Trials:
    """The trials of one service; one is counted at a time, on all cores where it is long."""

    def __init__(self) -> None:
        self._kept: OrderedDict[object, Trial] = OrderedDict()
        self._lock = threading.Lock()
        self._turn = threading.Lock()

    def get(self, id_: str) -> Trial:
        """The trial of this id; NotFound where there is none."""
        with self._lock:
            found = next((trial for trial in self._kept.values() if trial.id == id_), None)
        if found is None:
            raise NotFound(GONE)
        return found

    def of(self, key: Hashable, work: Callable[[Progress], Tried]) -> Trial:
        """The trial under this key, begun if there is none; one that failed or is being stopped begins anew."""
        with self._lock:
            trial = self._kept.get(key)
            if trial is None or trial.error is not None or (trial.under_way and trial.stop.is_set()):
                trial = self._kept[key] = Trial(secrets.token_urlsafe(12))
                trial.thread = self._begin(trial, work)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)[1].stop.set()
        return trial

    def close(self) -> None:
        """Stops what is under way."""
        for trial in list(self._kept.values()):
            trial.stop.set()
            if trial.thread:
                trial.thread.join()

    def _begin(self, trial: Trial, work: Callable[[Progress], Tried]) -> threading.Thread:
        def run() -> None:
            try:
                with self._turn:
                    trial.found = work(trial.progress)
            except BaseException as error:  # noqa: BLE001 (raised again for whoever asks)
                trial.error = error

        thread = threading.Thread(target=run, name="graphsvc-trial", daemon=True)
        thread.start()
        return thread
