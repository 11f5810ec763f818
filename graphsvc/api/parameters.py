"""What a request may ask for: the query parameters of each noun, checked, with empty form fields taken as not set."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Annotated, Any, Literal, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from graphsvc.answers.briefs import KIND_NAMES, LINK_NAMES
from graphsvc.codes import STATUSES
from graphsvc.filters import THAN, Filters
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORKS
from graphsvc.stability import RANDOM, STRATEGY_BY_NAME
from graphsvc.texts import Language


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
NodeMeasureName = Annotated[str, *_one_of(measure.name for measure in MEASURES if measure.of == "node")]
MeasureName = Annotated[str, *_one_of(MEASURE_NAMES)]
NetworkName = Annotated[str, *_one_of(NETWORK_NAMES)]
MethodName = Annotated[str, *_one_of(METHOD_NAMES)]
StatusName = Annotated[str, *_one_of(code.code for code in STATUSES)]
LinkName = Annotated[str, BeforeValidator(str.upper), *_one_of(LINK_NAMES)]
KindName = Annotated[str, *_one_of(KIND_NAMES)]
AnyKind = Annotated[str, *_one_of((*KIND_NAMES, *LINK_NAMES))]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    Field(examples=["2024-09-06", "2024-09", "2024"]),
]
NodeIdText = Annotated[str, StringConstraints(min_length=1, max_length=400), Field(examples=["person:kalbar:p035"])]


class Asked(BaseModel):
    """The parameters every question takes; unknown ones are refused, not ignored."""

    model_config = ConfigDict(extra="forbid")

    lang: Language | None = Field(None, description="Language of the texts: id or en.")

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        return {name: value for name, value in given.items() if value not in ("", [""], [])}  # pyright: ignore[reportUnknownVariableType] (raw query)


class FilterAsked(Asked):
    """The filters that every network takes."""

    case: list[NodeIdText] = Field([], description="Ids of cases; repeatable.", max_length=100)
    dataset: str | None = Field(None, max_length=200, description="One dataset.")
    paper: list[NodeIdText] = Field([], description="Ids of sources; repeatable.", max_length=100)
    since: PartialDate | None = Field(
        None, description="Only what may hold at or after this: a period without an end lasts, undated is left out."
    )
    until: PartialDate | None = Field(
        None,
        description="Only what may hold at or before this: a period without a beginning always did, undated is left out.",
    )
    kinds: list[LinkName] = Field([], description="Link types; repeatable.")
    min_grade: int | None = Field(None, ge=1, le=6, description="Information grade at least this good; 1 is best.")
    status: list[StatusName] = Field([], description="Repeatable; all but `excluded` if not given.")

    @property
    def filters(self) -> Filters:
        return _filters(self)


def _filters(asked: BaseModel, prefix: str = "") -> Filters:
    """The filters among what was asked, those whose names begin with `prefix`."""
    return Filters(**{field.name: _in_order(getattr(asked, prefix + field.name)) for field in fields(Filters)})


def _in_order(value: Any) -> Any:
    """A list without its order, so that the same question is kept once."""
    return tuple(sorted(set(cast("list[str]", value)))) if isinstance(value, list) else value


class RankingAsked(FilterAsked):
    network: NetworkName = Field("associates")
    top: int = Field(20, ge=1, le=1000, description="Rows to return.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")
    weighted: bool = Field(False, description="Use the weights of links; a strong tie is a short road.")
    directed: bool = Field(False, description="Keep the direction of links, where the network has one.")
    bands: bool = Field(False, description="Say how sure each rank is, and which papers it rests on.")


class ComparisonAsked(FilterAsked):
    """The filters twice: of the network in question, and, after `than_`, of the one that it is compared with."""

    network: NetworkName = Field("associates")
    top: int = Field(20, ge=1, le=200, description="Rows from the top of either list.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")
    weighted: bool = Field(False, description="Use the weights of links; a strong tie is a short road.")
    directed: bool = Field(False, description="Keep the direction of links, where the network has one.")
    than_case: list[NodeIdText] = Field([], description="Of the other side.", max_length=100)
    than_dataset: str | None = Field(None, max_length=200, description="Of the other side.")
    than_paper: list[NodeIdText] = Field([], description="Of the other side.", max_length=100)
    than_since: PartialDate | None = Field(None, description="Of the other side.")
    than_until: PartialDate | None = Field(None, description="Of the other side.")
    than_kinds: list[LinkName] = Field([], description="Of the other side.")
    than_min_grade: int | None = Field(None, ge=1, le=6, description="Of the other side.")
    than_status: list[StatusName] = Field([], description="Of the other side.")

    @property
    def than(self) -> Filters:
        return _filters(self, THAN)


class WhatIfAsked(FilterAsked):
    network: NetworkName = Field("associates")
    strategy: StrategyName | None = Field(
        None, description="Who goes; brokers (betweenness) where nobody is removed by hand."
    )
    remove: list[NodeIdText] = Field([], description="Ids of nodes that go first; repeatable.", max_length=20)
    k: int = Field(10, ge=1, le=20, description="How many go by the strategy.")
    recompute: bool = Field(False, description="Choose each in what the one before it left.")
    all_roles: bool = Field(False, description="Let victims, witnesses and other protected people go too.")


class CommunitiesAsked(FilterAsked):
    network: NetworkName = Field("associates")
    method: MethodName = Field("leiden")
    weighted: bool = Field(False, description="Use the weights of links.")
    members: int = Field(200, ge=1, le=5000, description="Members to name of each cluster.")


class NetworkAsked(FilterAsked):
    format: Literal["json", "graphml", "csv"] = Field("json", description="json, or a file: graphml, csv.")


class DrawingAsked(FilterAsked):
    open: str = Field(
        "", pattern=r"^(\d{1,6}(\.\d{1,6})*)?$", max_length=100, description="The cluster to open: 3, 3.1 …"
    )


class ListAsked(Asked):
    limit: int = Field(200, ge=1, le=1000)


class LinkAsked(FilterAsked):
    source: NodeIdText
    target: NodeIdText


class NeighboursAsked(Asked):
    kinds: list[AnyKind] = Field([], description="Link types or kinds of node; repeatable.")
    limit: int = Field(50, ge=1, le=1000)


class PathsAsked(Asked):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    source: NodeIdText = Field(alias="from")
    target: NodeIdText = Field(alias="to")
    limit: int = Field(5, ge=1, le=50, description="Paths to return.")


class SearchAsked(Asked):
    q: str = Field(
        min_length=1, max_length=200, description="A name, alias, phone in any spelling, NIK, plate, case number."
    )
    kinds: list[KindName] = Field([], description="Kinds of node; repeatable.")
    limit: int = Field(20, ge=1, le=200)


class PathsFormAsked(PathsAsked):
    """What the page of paths takes: without both ends it asks for them."""

    source: str = Field("", alias="from", max_length=400)
    target: str = Field("", alias="to", max_length=400)


class SearchFormAsked(SearchAsked):
    """What the page of the search takes: without words it asks for them."""

    q: str = Field("", max_length=200)


class LoadingAsked(Asked):
    """May also be sent as fields of the form."""

    dataset: str = Field("", max_length=100, description="Name of the dataset; by default the only file's.")
    dry_run: bool = Field(False, description="Report what would happen and wait for a confirmation; write nothing.")
