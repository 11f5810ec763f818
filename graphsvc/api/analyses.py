"""What a request for an analysis of a network may ask for."""

from typing import Literal

from pydantic import Field

from graphsvc.answers.groups import Grouping
from graphsvc.answers.reports_question import DEFAULT_MEASURES, Question
from graphsvc.api.names import (
    LinkName,
    MeasureName,
    MethodName,
    NetworkName,
    NodeIdText,
    OrderName,
    PartialDate,
    PartName,
    PeopleNetworkName,
    StatusName,
    StrategyName,
)
from graphsvc.api.parameters import FilterAsked, filters_of
from graphsvc.filters import THAN, Filters


class RankingAsked(FilterAsked):
    network: NetworkName = Field("associates")
    top: int = Field(20, ge=1, le=1000, description="Rows to return.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")
    weighted: bool = Field(False, description="Use the weights of links; a strong tie is a short road.")
    events: bool = Field(False, description="Rank the events of a two-mode network, not its people.")
    directed: bool = Field(False, description="Keep the direction of links, where the network has one.")
    k: int = Field(3, ge=1, le=10, description="Size of the set that key_players and key_reach look for.")
    steps: int = Field(2, ge=1, le=5, description="How far the members of key_reach reach.")
    bands: bool = Field(False, description="Say how sure each rank is, and which papers it rests on.")


class ThanAsked(FilterAsked):
    """The filters twice: of the network in question, and, after `than_`, of the one that it is compared with."""

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
        return filters_of(self, THAN)


class ComparisonAsked(ThanAsked):
    network: NetworkName = Field("associates")
    top: int = Field(20, ge=1, le=200, description="Rows from the top of either list.")
    all_roles: bool = Field(False, description="List victims, witnesses and other protected people too.")
    weighted: bool = Field(False, description="Use the weights of links; a strong tie is a short road.")
    events: bool = Field(False, description="Rank the events of a two-mode network, not its people.")
    directed: bool = Field(False, description="Keep the direction of links, where the network has one.")


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


class ReportAsked(ThanAsked):
    """What a report is made from; `by` is printed on it and changes nothing."""

    network: NetworkName = Field("associates")
    measures: list[MeasureName] = Field([], description="Repeatable; the usual ones if none is given.", max_length=50)
    parts: list[PartName] = Field(
        [], description="What it holds beside rankings; repeatable, the usual ones if none is given.", max_length=20
    )
    method: MethodName = Field("leiden", description="How clusters are found.")
    stability: bool = Field(False, description="Say how well each cluster is found again.")
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
            parts=tuple(self.parts),
            method=self.method,
            top=self.top,
            bands=self.bands,
            stability=self.stability,
            all_roles=self.all_roles,
            weighted=self.weighted,
            directed=self.directed,
            than=self.than,
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
    events: bool = Field(False, description="Rank the events of a two-mode network, not its people.")


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
