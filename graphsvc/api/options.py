"""What the forms of the pages offer."""

from typing import Annotated

from fastapi import Depends, Request

from graphsvc.answers import about
from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.api.deps import ReaderDep
from graphsvc.filters import THAN
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORKS
from graphsvc.schema import CASE, SOURCE
from visualisations.options import Options


def options(request: Request, reader: ReaderDep) -> Options:
    """The newest cases, and every case and paper that is asked for: what a form does not offer it would drop."""
    cases: list[Brief] = [*about.cases(reader).cases]
    asked = {id_ for name, id_ in request.query_params.multi_items() if name.removeprefix(THAN) in ("case", "paper")}
    others = [brief(entity) for entity in entities(reader, asked - {case.id for case in cases}).values()]
    cases += [one for one in others if one.kind == CASE.label]
    papers = [one for one in others if one.kind == SOURCE.label]
    datasets = about.datasets(reader)
    return Options(
        measures=MEASURES, networks=NETWORKS, methods=PARTITIONS, cases=cases, papers=papers, datasets=datasets
    )


OptionsDep = Annotated[Options, Depends(options)]
