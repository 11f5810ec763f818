"""The one catalogue of interface texts: what pages and scripts say, in both languages."""

from graphsvc.texts import Language, Text
from visualisations.texts.brokerage import BROKERAGE
from visualisations.texts.charts import CHARTS
from visualisations.texts.common import COMMON
from visualisations.texts.jobs import JOBS
from visualisations.texts.loads import LOADS
from visualisations.texts.nouns import NOUNS
from visualisations.texts.over_time import OVER_TIME
from visualisations.texts.reports import REPORTS
from visualisations.texts.scenarios import SCENARIOS
from visualisations.texts.stages import STAGES

CATALOGUE: dict[str, Text] = (
    COMMON | NOUNS | LOADS | JOBS | CHARTS | REPORTS | BROKERAGE | STAGES | OVER_TIME | SCENARIOS
)
IN_SCRIPTS = tuple(key for key in CATALOGUE if key.startswith("script."))
"""What the scripts say; the pages hand it to them."""


def say(language: Language, key: str, /, **given: object) -> str:
    """The text with its blanks filled; of a text for one there is a form of its own where `count` is 1."""
    one = CATALOGUE.get(f"{key}.one") if str(given.get("count")) == "1" else None
    return (one or CATALOGUE[key]).to(language).format(**given)
