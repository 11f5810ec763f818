"""Trials in the background: begun once, told of while they run, stopped when nobody waits for them."""

import threading
from collections.abc import Callable

import numpy as np
import pytest

from graphsvc.answers.reader import Reader
from graphsvc.answers.sureness import Asked, Tried
from graphsvc.api import trials as module
from graphsvc.api.trials import Stopped, Trials
from graphsvc.errors import NotFound
from graphsvc.networks import Network, Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store

ASKED = Asked("degree", False, False, frozenset(), ())
NONE = Tried(np.zeros((0, 0)), [], np.zeros((0, 0)), [], np.zeros((0, 0)), [])


@pytest.fixture
def network(paper_store: Store) -> Network:
    return Networks(paper_store).read(EVERYTHING_SEALED, "ties")


@pytest.fixture
def reader(paper_store: Store) -> Reader:
    return Reader(paper_store, Networks(paper_store), EVERYTHING_SEALED, "en")


def test_a_trial_that_nobody_waits_for_any_more_is_stopped_and_begins_anew(
    monkeypatch: pytest.MonkeyPatch, reader: Reader, network: Network
) -> None:
    begun, go = threading.Event(), threading.Event()

    def slow(_reader: Reader, _network: Network, _asked: Asked, progress: Callable[[int, int], None]) -> Tried:
        progress(1, 2)
        begun.set()
        go.wait()
        progress(2, 2)
        return NONE

    monkeypatch.setattr(module, "tried", slow)
    trials = Trials()
    first = trials.of(reader, network, ASKED)
    begun.wait()
    assert trials.of(reader, network, ASKED) is first
    assert trials.get(first.id) is first
    assert (first.done, first.steps, first.under_way) == (1, 2, True)

    with first.listening(), first.listening():
        pass
    go.set()
    assert first.thread
    first.thread.join()

    assert isinstance(first.error, Stopped)
    again = trials.of(reader, network, ASKED)
    assert again is not first
    assert again.thread
    again.thread.join()
    assert again.found is NONE
    trials.close()


def test_an_unknown_trial_is_not_found(reader: Reader, network: Network) -> None:
    with pytest.raises(NotFound):
        Trials().get("x")
