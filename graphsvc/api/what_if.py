"""What would be left without somebody: /what-if."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.what_if import WhatIf
from graphsvc.answers.what_if import what_if as taken_away
from graphsvc.api.analyses import WhatIfAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import STRATEGIES, Progress
from visualisations.pages import page

router = APIRouter(tags=["what-if"])
AskedDep = Annotated[WhatIfAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Work[WhatIf]:
    def do(progress: Progress) -> WhatIf:
        return taken_away(
            reader,
            asked.network,
            asked.filters,
            strategy=asked.strategy,
            remove=asked.remove,
            k=asked.k,
            recompute=asked.recompute,
            all_roles=asked.all_roles,
            progress=progress,
        )

    return Work(background, WhatIf, do, long=True)


WorkDep = Annotated[Work[WhatIf], Depends(_work)]


@router.get("/api/v1/what-if", responses=PROBLEMS)
def what_if(work: WorkDep) -> WhatIf:
    """What each removal would leave of a network, beside other strategies and chance: questions to check.

    Protected people carry paths and are never chosen by a strategy unless `all_roles`.
    """
    return work.answer()


@router.get("/what-if", include_in_schema=False, response_class=HTMLResponse)
def what_if_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: WhatIf) -> str:
        at = view.at(answer.network.revision)
        return page("what_if.html", at, answer=answer, options=options, strategies=STRATEGIES)

    return work.page(view, show)
