"""Who stands between groups: /brokerage."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.brokerage import Brokers, brokers
from graphsvc.api.analyses import BrokerageAsked
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from visualisations.pages import page

router = APIRouter(tags=["brokerage"])


@router.get("/api/v1/brokerage", responses=PROBLEMS)
def brokerage(reader: ReaderDep, asked: Annotated[BrokerageAsked, Query()]) -> Brokers:
    """Who stands between matters, roles or stages, and in which of the five roles of Gould and Fernandez."""
    return brokers(
        reader,
        asked.network,
        asked.filters,
        by=asked.by,
        order=asked.order,
        top=asked.top,
        all_roles=asked.all_roles,
    )


@router.get("/brokerage", include_in_schema=False, response_class=HTMLResponse)
def brokerage_page(answer: Annotated[Brokers, Depends(brokerage)], view: ViewDep, options: OptionsDep) -> str:
    return page("brokerage.html", view.at(answer.network.revision), answer=answer, options=options)
