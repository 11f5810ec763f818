"""What the forms of the pages offer."""

from typing import Annotated

from fastapi import Depends, Request

from graphsvc.answers import about
from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.api.deps import ReaderDep
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORKS
from visualisations.options import Options


def options(request: Request, reader: ReaderDep) -> Options:
    """The newest cases, and every case that is asked for: what a form does not offer it would drop."""
    cases: list[Brief] = [*about.cases(reader).cases]
    asked = set(request.query_params.getlist("case")) - {case.id for case in cases}
    cases += [brief(entity) for entity in entities(reader, asked).values()]
    datasets = about.datasets(reader)
    return Options(measures=MEASURES, networks=NETWORKS, methods=PARTITIONS, cases=cases, datasets=datasets)


OptionsDep = Annotated[Options, Depends(options)]
