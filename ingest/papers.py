"""What statements take from the paper that they stand in."""

import re
from typing import NamedTuple

from graphsvc.codes import FIRST_STATUSES


class Paper(NamedTuple):
    """A source as the loader remembers it."""

    case: str | None
    first_status: str | None
    """What is said in it is worth this where the row does not say; None where the information grade decides."""
    sha256: str | None

    @classmethod
    def of(cls, case: str | None, kind: str | None, evidence_kind: str | None, sha256: str | None) -> "Paper":
        words = set(re.findall(r"\w+", f"{kind or ''} {evidence_kind or ''}".casefold()))
        fitting = (status for status, sets in FIRST_STATUSES if all(words & one for one in sets))
        return cls(case, next(fitting, None), sha256)
