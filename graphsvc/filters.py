"""What part of the graph a network is made of."""

from dataclasses import dataclass, fields
from typing import Any

from graphsvc.codes import COUNTED_STATUSES

THAN = "than_"
"""What the names of the filters of a comparison's other side begin with."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means all, but for `status`: excluded statements are counted only when asked for.

    A statement without any date, or without a grade, is left out as soon as time or grade is asked for: nothing says
    that it belongs there. `kinds` are link types, `case` and `paper` are ids of cases and of sources, dates may be
    incomplete.
    """

    case: tuple[str, ...] = ()
    dataset: str | None = None
    paper: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    kinds: tuple[str, ...] = ()
    min_grade: int | None = None
    status: tuple[str, ...] = ()

    @property
    def statuses(self) -> tuple[str, ...]:
        return self.status or COUNTED_STATUSES

    @property
    def conditions(self) -> frozenset[str]:
        """The filters that are set, by name."""
        return frozenset(field.name for field in fields(self) if getattr(self, field.name)) - {"kinds"}

    @property
    def parameters(self) -> dict[str, object]:
        """What the conditions in `queries.columns` call for."""
        return {
            "case": list(self.case),
            "dataset": self.dataset,
            "paper": list(self.paper),
            "since": self.since,
            "until": self.until,
            "min_grade": self.min_grade,
            "status": list(self.statuses),
        }

    def shown(self) -> dict[str, Any]:
        """The filters as an answer repeats them: those that are set."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name))}
