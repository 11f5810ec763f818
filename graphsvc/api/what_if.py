"""What would be left without somebody: /what-if."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.what_if import WhatIf
from graphsvc.answers.what_if import what_if as taken_away
from graphsvc.api.analyses import WhatIfAsked
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import STRATEGIES
from visualisations.pages import page

router = APIRouter(tags=["what-if"])


AskedDep = Annotated[WhatIfAsked, Query()]


@router.get("/api/v1/what-if", responses=PROBLEMS)
def what_if(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> WhatIf:
    """What each removal would leave of a network, beside other strategies and chance: questions to check.

    Protected people carry paths and are never chosen by a strategy unless `all_roles`.
    """
    return background.answer(WhatIf) or taken_away(
        reader,
        asked.network,
        asked.filters,
        strategy=asked.strategy,
        remove=asked.remove,
        k=asked.k,
        recompute=asked.recompute,
        all_roles=asked.all_roles,
        progress=background.progress,
    )


@router.get("/what-if", include_in_schema=False, response_class=HTMLResponse)
def what_if_page(background: BackgroundDep, _asked: AskedDep, view: ViewDep, options: OptionsDep) -> str:
    job = background.job()
    if job is None or job.under_way:
        return page("waiting.html", view, job=job)
    answer = background.read(job, WhatIf)
    return page("what_if.html", view.at(answer.network.revision), answer=answer, options=options, strategies=STRATEGIES)
