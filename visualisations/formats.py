"""Numbers, dates and grades as they are read in each language."""

import math
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from graphsvc import codes
from graphsvc.answers.briefs import Said, day, decimal, thousands
from graphsvc.texts import Language


class Scored(Protocol):
    @property
    def score(self) -> float: ...


def number(value: float, language: Language) -> str:
    """1.236 in Indonesian, 1,236 in English."""
    return decimal(value, 0, language)


def score(value: float, digits: int, language: Language) -> str:
    return decimal(value, digits, language)


def weight(value: float, language: Language) -> str:
    """A link's weight: whole where it is whole, otherwise to two digits."""
    return thousands(value, language)


def percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def decimals(rows: Sequence[Scored]) -> int:
    """Digits after the comma that tell the scores of a table apart, the same for all of them."""
    scores = [row.score for row in rows if math.isfinite(row.score)]
    if all(score == int(score) for score in scores):
        return 0
    return 1 if max(map(abs, scores)) >= 100 else 4


def largest(rows: Sequence[Scored]) -> float:
    return max((row.score for row in rows if math.isfinite(row.score)), default=0.0)


def moment(value: str, language: Language) -> str:
    """A date with its time; the time's zone as it was given."""
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    zone = "UTC" if at.utcoffset() is not None and not at.utcoffset() else at.strftime("%z")
    return (
        f"{day(value, language)} {at:%H.%M} {zone}".strip()
        if language == "id"
        else f"{day(value, language)} {at:%H:%M} {zone}".strip()
    )


def when(said: Said, language: Language) -> str:
    """When a statement holds: its span, its moment, or the days between the first and the last call."""
    first = said.since or said.fields.get("first_at") or said.fields.get("at") or said.fields.get("on")
    last = said.until or said.fields.get("last_at")
    days = [day(one, language) for one in (first, last) if one]
    return " – ".join(dict.fromkeys(days))


def grade(said: Said) -> str:
    """B2: the source's reliability and the information's credibility (Admiralty)."""
    return f"{said.paper.grade or '' if said.paper else ''}{said.info_grade or ''}"


def grade_words(said: Said, language: Language) -> str:
    """The grade read out, for those who do not know the letters by heart."""
    source = next(
        (code.text.to(language) for code in codes.SOURCE_GRADES if said.paper and code.code == said.paper.grade), ""
    )
    information = INFORMATION[language][said.info_grade - 1] if said.info_grade else ""
    return ", ".join(part for part in (source, information) if part)


INFORMATION = {
    "id": ["dikuatkan sumber lain", "mungkin sekali benar", "mungkin benar", "diragukan", "tidak mungkin", "tidak dapat dinilai"],
    "en": ["confirmed by others", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"],
}  # fmt: skip
