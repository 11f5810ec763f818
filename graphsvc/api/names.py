"""The names that a request may give: of measures, networks, methods, kinds; each checked against what is declared."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from graphsvc.answers.briefs import KIND_NAMES, LINK_NAMES
from graphsvc.answers.brokerage import NETWORK_NAMES as PEOPLE_NETWORK_NAMES
from graphsvc.answers.brokerage import ORDERS
from graphsvc.answers.over_time import NAMES as NODE_MEASURE_NAMES
from graphsvc.answers.reports_parts import PARTS
from graphsvc.codes import STATUSES
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORKS
from graphsvc.stability import RANDOM, STRATEGY_BY_NAME


def _one_of(names: Iterable[str]) -> tuple[AfterValidator, WithJsonSchema]:
    """A check that a text is one of these names, and the names for the API's description."""
    known = tuple(names)

    def check(text: str) -> str:
        if text not in known:
            raise PydanticCustomError("enum", "must be one of {expected}", {"expected": ", ".join(known)})
        return text

    return AfterValidator(check), WithJsonSchema({"type": "string", "enum": list(known)})


MEASURE_NAMES = tuple(measure.name for measure in MEASURES)
NETWORK_NAMES = tuple(kind.name for kind in NETWORKS)
METHOD_NAMES = tuple(partition.name for partition in PARTITIONS)
STRATEGY_NAMES = (*STRATEGY_BY_NAME, RANDOM)
StrategyName = Annotated[str, *_one_of(STRATEGY_NAMES)]
MeasureName = Annotated[str, *_one_of(MEASURE_NAMES)]
NetworkName = Annotated[str, *_one_of(NETWORK_NAMES)]
PeopleNetworkName = Annotated[str, *_one_of(PEOPLE_NETWORK_NAMES)]
NodeMeasureName = Annotated[str, *_one_of(NODE_MEASURE_NAMES)]
OrderName = Annotated[str, *_one_of(ORDERS)]
PartName = Annotated[str, *_one_of(PARTS)]
MethodName = Annotated[str, *_one_of(METHOD_NAMES)]
StatusName = Annotated[str, *_one_of(code.code for code in STATUSES)]
LinkName = Annotated[str, BeforeValidator(str.upper), *_one_of(LINK_NAMES)]
KindName = Annotated[str, *_one_of(KIND_NAMES)]
AnyKind = Annotated[str, *_one_of((*KIND_NAMES, *LINK_NAMES))]


def _in_calendar(text: str) -> str:
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError as error:
        raise PydanticCustomError("no_such_day", "is not in the calendar") from error
    return text


PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    AfterValidator(_in_calendar),
    Field(examples=["2024-09-06", "2024-09", "2024"]),
]
NodeIdText = Annotated[str, StringConstraints(min_length=1, max_length=400), Field(examples=["person:kalbar:p035"])]
