"""Trials in the background: begun once, told of while they run, stopped when nobody waits for them."""

import threading

import numpy as np
import pytest

from graphsvc.answers.sureness import Tried
from graphsvc.api.trials import Stopped, Trials
from graphsvc.errors import NotFound
from graphsvc.stability import Progress

NONE = Tried(np.zeros((0, 0)), [], np.zeros((0, 0)), [], np.zeros((0, 0)), [])


class Work:
    """Counts one of two networks, then waits until it may count the other."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()

    def __call__(self, progress: Progress) -> Tried:
        progress(1, 2)
        self.begun.set()
        self.go.wait()
        progress(2, 2)
        return NONE


def test_a_trial_is_begun_once_and_kept() -> None:
    trials, work = Trials(), Work()

    trial = trials.of("satu", work)
    work.begun.wait()
    assert (trial.done, trial.steps, trial.under_way) == (1, 2, True)
    assert trials.of("satu", work) is trials.get(trial.id) is trial
    work.go.set()
    with trial.listening():
        assert trial.thread
        trial.thread.join()

    assert trial.found is NONE
    assert trials.of("satu", work) is trial, "Whoever waited has left, but it had ended."


def test_a_trial_that_nobody_waits_for_any_more_is_stopped_and_begins_anew() -> None:
    trials, work = Trials(), Work()
    first = trials.of("satu", work)
    work.begun.wait()

    with first.listening():
        with first.listening():
            pass
        assert not first.stop.is_set()
    again = trials.of("satu", work)
    work.go.set()
    trials.close()

    assert again is not first
    assert first.thread
    first.thread.join()
    assert isinstance(first.error, Stopped)


def test_an_unknown_trial_is_not_found() -> None:
    with pytest.raises(NotFound):
        Trials().get("x")
