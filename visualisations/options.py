"""What a reader can choose on a page: measures, networks, methods, cases and datasets."""

from dataclasses import dataclass

from graphsvc.answers.briefs import Brief
from graphsvc.measures import Measure, Partition
from graphsvc.networks import NetworkKind


@dataclass(frozen=True, slots=True)
class Options:
    measures: tuple[Measure, ...]
    networks: tuple[NetworkKind, ...]
    methods: tuple[Partition, ...]
    cases: list[Brief]
    papers: list[Brief]
    """Those that are asked for."""
    datasets: list[str]

    @property
    def named(self) -> list[Brief]:
        """What stands in a filter by its id."""
        return [*self.cases, *self.papers]
