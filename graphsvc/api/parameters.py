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
from graphsvc.answers.brokerage import NETWORK_NAMES as PEOPLE_NETWORK_NAMES
from graphsvc.answers.brokerage import ORDERS
from graphsvc.answers.groups import Grouping
from graphsvc.answers.over_time import NAMES as NODE_MEASURE_NAMES
from graphsvc.answers.reports import DEFAULT_MEASURES, Question
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
MeasureName = Annotated[str, *_one_of(MEASURE_NAMES)]
NetworkName = Annotated[str, *_one_of(NETWORK_NAMES)]
PeopleNetworkName = Annotated[str, *_one_of(PEOPLE_NETWORK_NAMES)]
NodeMeasureName = Annotated[str, *_one_of(NODE_MEASURE_NAMES)]
OrderName = Annotated[str, *_one_of(ORDERS)]
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


class CoverageAsked(Asked):
    case: list[NodeIdText] = Field([], description="Ids of cases; repeatable.", max_length=100)
    dataset: str | None = Field(None, max_length=200, description="One dataset.")


class FilterAsked(CoverageAsked):
    """The filters that every network takes."""

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
    k: int = Field(3, ge=1, le=10, description="Size of the set that key_players and key_reach look for.")
    steps: int = Field(2, ge=1, le=5, description="How far the members of key_reach reach.")
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
    stability: bool = Field(False, description="Show what many runs agree on, and how well it is found again.")
    all_roles: bool = Field(False, description="Name protected people as bridges too.")


class ChangesAsked(FilterAsked):
    network: NetworkName = Field("associates")
    method: MethodName = Field("leiden")
    weighted: bool = Field(False, description="Use the weights of links.")
    window: int | None = Field(None, ge=1, le=1200, description="Months of a window; if not given, as fits the data.")


class ReportAsked(FilterAsked):
    """What a report is made from; `by` is printed on it and changes nothing."""

    network: NetworkName = Field("associates")
    measures: list[MeasureName] = Field([], description="Repeatable; the usual ones if none is given.", max_length=50)
    method: MethodName = Field("leiden", description="How clusters are found.")
    top: int = Field(10, ge=1, le=500, description="Rows of each ranking.")
    bands: bool = Field(False, description="Say how sure each rank is, and which papers it rests on.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")
    weighted: bool = Field(False, description="Use the weights of links; a strong tie is a short road.")
    directed: bool = Field(False, description="Keep the direction of links, where the network has one.")
    by: str = Field("", pattern=r"^[^\x00-\x1f\x7f]*$", max_length=100, description="Who asks, as the report says it.")

    @property
    def question(self) -> Question:
        return Question(
            network=self.network,
            filters=self.filters,
            measures=tuple(dict.fromkeys(self.measures)) or DEFAULT_MEASURES,
            method=self.method,
            top=self.top,
            bands=self.bands,
            all_roles=self.all_roles,
            weighted=self.weighted,
            directed=self.directed,
        )


class ReportFileAsked(ReportAsked):
    format: Literal["json", "html", "pdf", "xlsx", "csv"] = Field("json", description="json, or a file.")


class OverTimeAsked(FilterAsked):
    network: NetworkName = Field("associates")
    window: int = Field(6, ge=1, le=120, description="Months that a window is long.")
    step: int = Field(3, ge=1, le=120, description="Months from the beginning of one window to that of the next.")
    top: int = Field(20, ge=1, le=1000, description="Rows to return.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")
    weighted: bool = Field(False, description="Use the weights of links; a strong tie is a short road.")


class StagesAsked(FilterAsked):
    top: int = Field(12, ge=1, le=200, description="Matters to return.")
    people: int = Field(50, ge=1, le=1000, description="People to name in each stage of a matter.")
    all_roles: bool = Field(False, description="Let victims, witnesses and other protected people cover stages too.")


class BrokerageAsked(FilterAsked):
    network: PeopleNetworkName = Field("associates")
    by: Grouping = Field("case", description="What makes a group: the matter, the role, or the stage of the script.")
    order: OrderName = Field("across", description="The count to order by; `across` is all but the coordinator's.")
    top: int = Field(20, ge=1, le=1000, description="Rows to return.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")


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
