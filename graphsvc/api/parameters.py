"""What a request may ask for: the query parameters of each noun, checked, with empty form fields taken as not set."""

from dataclasses import fields
from typing import Any, Literal, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    model_validator,
)

from graphsvc.api.names import (
    AnyKind,
    KindName,
    LinkName,
    NodeIdText,
    PartialDate,
    StatusName,
)
from graphsvc.filters import Filters
from graphsvc.texts import Language


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
        return filters_of(self)


def filters_of(asked: BaseModel, prefix: str = "") -> Filters:
    """The filters among what was asked, those whose names begin with `prefix`."""
    return Filters(**{field.name: _in_order(getattr(asked, prefix + field.name)) for field in fields(Filters)})


def _in_order(value: Any) -> Any:
    """A list without its order, so that the same question is kept once."""
    return tuple(sorted(set(cast("list[str]", value)))) if isinstance(value, list) else value


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
