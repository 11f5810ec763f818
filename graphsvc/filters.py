"""What part of the graph a network is made of."""

from dataclasses import dataclass, fields
from typing import Any

from graphsvc.codes import COUNTED_STATUSES
from graphsvc.errors import BadRequest
from graphsvc.texts import Text

THAN = "than_"
"""What the names of the filters of a comparison's other side begin with."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means all, but for `status`: excluded statements are counted only when asked for.

    A statement without any date, or without a grade, is left out as soon as time or grade is asked for: nothing says
    that it belongs there. `kinds` are link types, `case` and `paper` are ids of cases and of sources, dates may be
    incomplete. BadRequest for a period that ends before it begins: whatever lasted from one date to the other would
    seem to lie in it.
    """

    case: tuple[str, ...] = ()
    dataset: str | None = None
    paper: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    kinds: tuple[str, ...] = ()
    min_grade: int | None = None
    status: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        # An incomplete date is compared as far as it goes: since 2025-03 until 2025 is the rest of that year.
        if self.since and self.until and self.since[: len(self.until)] > self.until[: len(self.since)]:
            raise BadRequest(_ENDS_FIRST)

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


_ENDS_FIRST = Text(
    "“Sampai” lebih awal daripada “sejak”: tidak ada waktu di antaranya.",
    "“Until” is earlier than “since”: there is no time between them.",
)
