"""What the forms of the pages offer."""

from typing import Annotated

from fastapi import Depends

from graphsvc.answers import about
from graphsvc.api.deps import ReaderDep
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORKS
from visualisations.options import Options


def options(reader: ReaderDep) -> Options:
    cases = about.cases(reader).cases
    datasets = sorted({load.dataset for load in about.loads(reader).loads})
    return Options(measures=MEASURES, networks=NETWORKS, methods=PARTITIONS, cases=cases, datasets=datasets)


OptionsDep = Annotated[Options, Depends(options)]
