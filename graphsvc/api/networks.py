"""A network as data and as a chart: /networks/{name}."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from graphsvc.answers.networks import LinkStatements, NetworkAnswer, link, network
from graphsvc.answers.networks_files import as_csv, as_graphml
from graphsvc.api.deps import ReaderDep, ViewDep
from graphsvc.api.names import NetworkName
from graphsvc.api.options import OptionsDep
from graphsvc.api.parameters import DrawingAsked, LinkAsked, NetworkAsked
from graphsvc.api.problems import PROBLEMS
from visualisations.drawing import Drawing, draw
from visualisations.pages import page

router = APIRouter(tags=["networks"])
MEDIA_TYPES = {"csv": "text/csv", "graphml": "application/graphml+xml"}
FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {kind: {"schema": {"type": "string"}} for kind in MEDIA_TYPES.values()}}
}


@router.get("/api/v1/networks/{name}", responses=PROBLEMS | FILES, response_model=NetworkAnswer)
def networks(reader: ReaderDep, name: NetworkName, asked: Annotated[NetworkAsked, Query()]) -> NetworkAnswer | Response:
    """All nodes and links of a network, each link with the ids of its statements; or the same as a file."""
    answer = network(reader, name, asked.filters)
    if asked.format == "json":
        return answer
    text = as_csv(answer) if asked.format == "csv" else as_graphml(answer)
    attachment = f'attachment; filename="{name}-r{answer.network.revision}.{asked.format}"'
    return Response(
        text, media_type=f"{MEDIA_TYPES[asked.format]}; charset=utf-8", headers={"Content-Disposition": attachment}
    )


@router.get("/api/v1/networks/{name}/link", responses=PROBLEMS)
def network_link(reader: ReaderDep, name: NetworkName, asked: Annotated[LinkAsked, Query()]) -> LinkStatements:
    """The statements behind one link, as sentences with their papers."""
    return link(reader, name, asked.source, asked.target, asked.filters)


@router.get("/api/v1/networks/{name}/drawing", responses=PROBLEMS)
def network_drawing(reader: ReaderDep, name: NetworkName, asked: Annotated[DrawingAsked, Query()]) -> Drawing:
    """The network as it is drawn: positions, and clusters where there is too much to read."""
    return draw(reader, name, asked.filters, open=asked.open)


@router.get("/networks/{name}", include_in_schema=False, response_class=HTMLResponse)
def network_page(
    reader: ReaderDep, name: NetworkName, asked: Annotated[DrawingAsked, Query()], view: ViewDep, options: OptionsDep
) -> str:
    answer = draw(reader, name, asked.filters, open=asked.open)
    return page("network.html", view.at(answer.network.revision), answer=answer, options=options)
