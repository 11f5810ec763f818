"""What every answer about one measure says of it."""

from typing import Any

from pydantic import BaseModel, Field

from graphsvc.answers.networks import NetworkInfo
from graphsvc.measures import Measure
from graphsvc.texts import Language


class Measured(BaseModel):
    """A measure on a network."""

    measure: str
    caption: str
    reads: str
    definition: str = Field(description="How what is listed was computed.")
    literature: str
    network: NetworkInfo


def named(measure: Measure, language: Language) -> dict[str, Any]:
    """The fields of `Measured` that the measure itself fills."""
    return {
        "measure": measure.name,
        "caption": measure.caption.to(language),
        "reads": measure.reads.to(language),
        "definition": measure.definition.to(language),
        "literature": measure.source,
    }
