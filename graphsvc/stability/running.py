"""The same question on many networks: answered here where that is soon done, else on all cores. Who counts changes no result."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from graphsvc.measures import DIGITS, MEASURE_BY_NAME
from graphsvc.stability.leaving_out import Grounds, Key
from graphsvc.stability.spoiling import Links, spoiled

RUNS = 300
SEED = 1
_SOON_S = 2.0
"""Seconds that are spent here before the rest is estimated; a rest of less is not worth starting processes for."""

Ranks = NDArray[np.int64]
"""Networks × wanted keys: the rank of each, 0 where it has none."""
Answer = Callable[[int], list[int]]
"""What is found on network number so and so; it must be fit to be sent to another process."""
Progress = Callable[[int, int], None]
"""Called after each network with those done and all; what it raises stops the work."""


def silent(_done: int, _all: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which ranks are asked for: of `wanted` (nodes, or pairs of them) among the nodes that are `listed`."""

    measure: str
    weighted: bool
    listed: NDArray[np.bool_]
    wanted: list[Key]

    def ranks(self, links: Links) -> list[int]:
        """The rank of each that is wanted; equal scores share one."""
        measure = MEASURE_BY_NAME[self.measure]
        scores = measure.run(links.graph(), weighted=self.weighted)
        sign = -1 if measure.higher_first else 1
        marks = {key: sign * round(score, DIGITS) for key, score in scores.items() if self._lists(key)}
        order = np.sort(np.fromiter(marks.values(), float, len(marks)))
        mine = (marks.get(key, marks.get((key[1], key[0])) if isinstance(key, tuple) else None) for key in self.wanted)
        return [0 if mark is None else 1 + int(np.searchsorted(order, mark)) for mark in mine]

    def _lists(self, key: Any) -> bool:
        one, other = cast("tuple[int, int]", key) if isinstance(key, tuple) else (key, key)
        return bool(self.listed[one] and self.listed[other])


def ranks_under_error(question: Question, links: Links, progress: Progress = silent) -> Ranks:
    """The ranks in RUNS networks that each have one error of `spoiling`."""
    return table(partial(_spoiled, question, links), len(question.wanted), RUNS, progress)


def ranks_without(question: Question, grounds: Grounds, names: list[str], progress: Progress = silent) -> Ranks:
    """The ranks without each of these papers or cases; a node that nothing else links to anybody has none."""
    return table(partial(_without, question, grounds, names), len(question.wanted), len(names), progress)


def _spoiled(question: Question, links: Links, run: int) -> list[int]:
    return question.ranks(spoiled(links, run, SEED))


def _without(question: Question, grounds: Grounds, names: list[str], at: int) -> list[int]:
    return question.ranks(grounds.without(names[at]))


def table(answer: Answer, width: int, count: int, progress: Progress = silent) -> NDArray[np.int64]:
    """The answers to 0 … count - 1, one a row of `width` numbers."""
    found = np.zeros((count, width), dtype=np.int64)
    for at, row in enumerate(_each(answer, count)):
        found[at] = row
        progress(at + 1, count)
    return found


def _each(answer: Answer, count: int) -> Iterator[list[int]]:
    begun = time.monotonic()
    for at in range(count):
        yield answer(at)
        spent, left = time.monotonic() - begun, count - at - 1
        if left and spent > _SOON_S and spent / (at + 1) * left > _SOON_S:
            yield from _on_all_cores(answer, range(at + 1, count))
            return


def _on_all_cores(answer: Answer, rest: range) -> Iterator[list[int]]:
    workers = min(os.cpu_count() or 1, len(rest))
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_take, initargs=(answer,))
    try:
        yield from pool.map(_answer, rest)
    finally:
        pool.shutdown(cancel_futures=True)


_task: list[Answer] = []
"""What a worker process works on: given once, since it is large."""


def _take(answer: Answer) -> None:
    _task[:] = [answer]


def _answer(at: int) -> list[int]:
    return _task[0](at)
