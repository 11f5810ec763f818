"""Who stands between groups: /brokerage."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse

from graphsvc.answers.brokerage import Brokers, brokers, is_long
from graphsvc.api.analyses import BrokerageAsked
from graphsvc.api.background import Work
from graphsvc.api.deps import BackgroundDep, ReaderDep, ViewDep
from graphsvc.api.options import OptionsDep
from graphsvc.api.problems import PROBLEMS
from graphsvc.stability import Progress
from visualisations.pages import page

router = APIRouter(tags=["brokerage"])
AskedDep = Annotated[BrokerageAsked, Query()]


def _work(reader: ReaderDep, background: BackgroundDep, asked: AskedDep) -> Work[Brokers]:
    def do(_progress: Progress) -> Brokers:
        return brokers(
            reader,
            asked.network,
            asked.filters,
            by=asked.by,
            order=asked.order,
            top=asked.top,
            all_roles=asked.all_roles,
        )

    return Work(background, Brokers, do, is_long(reader, asked.network, asked.filters))


WorkDep = Annotated[Work[Brokers], Depends(_work)]


@router.get("/api/v1/brokerage", responses=PROBLEMS)
def brokerage(work: WorkDep) -> Brokers:
    """Who stands between matters, roles or stages, and in which of the five roles of Gould and Fernandez."""
    return work.answer()


@router.get("/brokerage", include_in_schema=False, response_class=HTMLResponse)
def brokerage_page(work: WorkDep, view: ViewDep, options: OptionsDep) -> str:
    def show(answer: Brokers) -> str:
        return page("brokerage.html", view.at(answer.network.revision), answer=answer, options=options)

    return work.page(view, show)
