"""What a report is asked for."""

from dataclasses import asdict, dataclass, field
from typing import Any

from graphsvc.filters import THAN, Filters

DEFAULT_MEASURES = ("degree", "betweenness", "closeness", "pagerank", "core", "constraint", "cut_point")


@dataclass(frozen=True, slots=True)
class Question:
    """The names are those of the API's parameters. `than` is the other side of the comparison; without `parts` the
    report has the usual ones."""

    network: str = "associates"
    filters: Filters = field(default_factory=Filters)
    measures: tuple[str, ...] = DEFAULT_MEASURES
    parts: tuple[str, ...] = ()
    method: str = "leiden"
    top: int = 10
    bands: bool = False
    stability: bool = False
    all_roles: bool = False
    weighted: bool = False
    directed: bool = False
    than: Filters = field(default_factory=Filters)

    def parameters(self) -> dict[str, Any]:
        """The same as the API takes it, filters among the others and only those that are set."""
        asked = asdict(self) | {"measures": list(self.measures), "parts": list(self.parts)}
        others = {f"{THAN}{name}": value for name, value in self.than.shown().items()}
        return (
            {name: value for name, value in asked.items() if name not in ("filters", "than")}
            | self.filters.shown()
            | others
        )
