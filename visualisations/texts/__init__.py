"""The one catalogue of interface texts: what pages and scripts say, in both languages."""

from graphsvc.texts import Text
from visualisations.texts.charts import CHARTS
from visualisations.texts.common import COMMON
from visualisations.texts.loads import LOADS
from visualisations.texts.nouns import NOUNS
from visualisations.texts.scenarios import SCENARIOS

CATALOGUE: dict[str, Text] = {**COMMON, **NOUNS, **LOADS, **CHARTS, **SCENARIOS}
IN_SCRIPTS = tuple(key for key in CATALOGUE if key.startswith("script."))
"""What the scripts say; the pages hand it to them."""
