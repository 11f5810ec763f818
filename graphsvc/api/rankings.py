"""Who is central: /rankings/{measure}, and how sure that is."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, Field

from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.answers.reader import Reader
from graphsvc.answers.sureness import Listing, Tried, tried
from graphsvc.api.deps import ReaderDep, TrialDep, TrialsDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.parameters import Asked, MeasureName, RankingAsked
from graphsvc.api.problems import PROBLEMS
from graphsvc.api.trials import Stopped, Trial, Trials
from graphsvc.networks import Network
from visualisations.pages import page

router = APIRouter(tags=["rankings"])
PATIENCE_S = 1.0
"""How long the page waits for bands before it shows the list without them."""
LOOK_S = 0.2
AskedDep = Annotated[RankingAsked, Query()]


class TrialProgress(BaseModel):
    """How far a trial is."""

    done: int = Field(description="Networks counted.")
    steps: int = Field(description="Networks in all.")


class _Waiting:
    """Finds how sure a list is, as long as one cares to wait; then `trial` is the one under way."""

    def __init__(self, trials: Trials, patience: float | None) -> None:
        self._trials = trials
        self._patience = patience
        self.trial: Trial | None = None

    def __call__(self, reader: Reader, network: Network, listing: Listing) -> Tried | None:
        key = (reader.scope, network.name, network.filters, network.revision, listing)
        trial = self._trials.of(key, lambda progress: tried(reader, network, listing, progress))
        assert trial.thread is not None
        if self._patience is None:
            with trial.listening():
                trial.thread.join()
        else:
            trial.thread.join(self._patience)
        if isinstance(trial.error, Stopped):  # Whoever else waited has just left.
            return self(reader, network, listing)
        if trial.error:
            raise trial.error
        self.trial = trial if trial.under_way else None
        return trial.found


def _ranking(reader: Reader, measure: str, asked: RankingAsked, waiting: _Waiting) -> Ranking:
    return ranking(
        reader,
        measure,
        asked.network,
        asked.filters,
        top=asked.top,
        all_roles=asked.all_roles,
        weighted=asked.weighted,
        directed=asked.directed,
        sureness=waiting if asked.bands else None,
    )


@router.get("/api/v1/rankings/{measure}", responses=PROBLEMS)
def rankings(reader: ReaderDep, trials: TrialsDep, measure: MeasureName, asked: AskedDep) -> Ranking:
    """The nodes (or links) of a network by a measure, protected people left out unless `all_roles`.

    With `bands` each row says where its rank stays when a little of the network is missing or wrong.
    """
    return _ranking(reader, measure, asked, _Waiting(trials, None))


@router.get("/api/v1/trials/{trial}/events", responses=PROBLEMS, response_class=EventSourceResponse)
async def trial_events(trial: TrialDep, _asked: Annotated[Asked, Query()]) -> AsyncIterator[ServerSentEvent]:
    """Server-sent events: `progress` whenever a trial is further, `end` when it is over. A trial that nobody listens to
    any more is stopped."""
    with trial.listening():
        told = -1
        while trial.under_way:
            if trial.done != told:
                told = trial.done
                yield ServerSentEvent(event="progress", data=TrialProgress(done=told, steps=trial.steps))
            await asyncio.sleep(LOOK_S)
        yield ServerSentEvent(event="end", data=TrialProgress(done=trial.done, steps=trial.steps))


@router.get("/rankings/{measure}", include_in_schema=False, response_class=HTMLResponse)
def ranking_page(
    *, reader: ReaderDep, trials: TrialsDep, measure: MeasureName, asked: AskedDep, view: ViewDep, options: OptionsDep
) -> str:
    waiting = _Waiting(trials, PATIENCE_S)
    answer = _ranking(reader, measure, asked, waiting)
    return page("ranking.html", view.at(answer.network.revision), answer=answer, options=options, trial=waiting.trial)
