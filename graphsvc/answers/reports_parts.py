"""The parts that a report may hold beside its rankings, each declared once: its name, its caption, how it is made."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel

from graphsvc.answers.brokerage import NETWORK_NAMES as OF_PEOPLE
from graphsvc.answers.brokerage import PASSES as BROKERAGE_PASSES
from graphsvc.answers.brokerage import Brokers, brokers
from graphsvc.answers.communities import PASSES as COMMUNITIES_PASSES
from graphsvc.answers.communities import Communities, communities
from graphsvc.answers.comparisons import PASSES as COMPARISON_PASSES
from graphsvc.answers.comparisons import Comparison, comparison
from graphsvc.answers.coverage import PASSES as COVERAGE_PASSES
from graphsvc.answers.coverage import Coverage, coverage
from graphsvc.answers.over_time import NAMES as NODE_MEASURES
from graphsvc.answers.over_time import PASSES as OVER_TIME_PASSES
from graphsvc.answers.over_time import OverTime, over_time
from graphsvc.answers.reader import Reader
from graphsvc.answers.reports_picture import Picture, picture
from graphsvc.answers.reports_question import Question
from graphsvc.answers.stages import PASSES as STAGES_PASSES
from graphsvc.answers.stages import Stages, stages
from graphsvc.answers.what_if import WhatIf, what_if
from graphsvc.errors import BadRequest
from graphsvc.networks import NETWORKS
from graphsvc.stability import Progress
from graphsvc.texts import Text

MEMBERS, LARGE, FEW = 5000, 20_000, 20
"""Members that are named of each cluster; in a network of more than so many nodes only a few."""
ALL = tuple(kind.name for kind in NETWORKS)


@dataclass(frozen=True, slots=True)
class Asking:
    """What a part is made from; `nodes` is the size of the network, `listed` are the ids that the rankings name."""

    reader: Reader
    question: Question
    nodes: int
    listed: Collection[str]
    progress: Progress

    @property
    def measure(self) -> str:
        """Parts that follow one measure follow the first that ranks nodes."""
        return next((name for name in self.question.measures if name in NODE_MEASURES), "degree")


@dataclass(frozen=True, slots=True)
class Part:
    """`make` raises BadRequest where there is no answer. On the networks in `usual_on` a report has it unless it is
    asked for others; it goes over all statements about `passes` times, and a `long` one takes its time whatever they are."""

    caption: Text
    make: Callable[[Asking], BaseModel]
    usual_on: tuple[str, ...] = ()
    passes: int = 1
    long: bool = False


def _picture(asking: Asking) -> Picture:
    return picture(asking.reader, asking.question.network, asking.question.filters, asking.listed)


def _coverage(asking: Asking) -> Coverage:
    filters = asking.question.filters
    return coverage(asking.reader, filters.case, filters.dataset)


def _communities(asking: Asking) -> Communities:
    question = asking.question
    return communities(
        asking.reader,
        question.network,
        question.filters,
        method=question.method,
        weighted=question.weighted,
        members=MEMBERS if asking.nodes <= LARGE else FEW,
        all_roles=question.all_roles,
        stability=question.stability,
        progress=asking.progress,
    )


def _stages(asking: Asking) -> Stages:
    return stages(asking.reader, asking.question.filters, all_roles=asking.question.all_roles)


def _brokers(asking: Asking) -> Brokers:
    question = asking.question
    if question.network not in OF_PEOPLE:
        raise BadRequest(_PEOPLE_ONLY)
    return brokers(asking.reader, question.network, question.filters, top=question.top, all_roles=question.all_roles)


def _over_time(asking: Asking) -> OverTime:
    question = asking.question
    return over_time(
        asking.reader,
        asking.measure,
        question.network,
        question.filters,
        top=question.top,
        all_roles=question.all_roles,
        weighted=question.weighted,
        progress=asking.progress,
    )


def _comparison(asking: Asking) -> Comparison:
    question = asking.question
    if question.than == question.filters:
        raise BadRequest(_ALIKE)
    return comparison(
        asking.reader,
        asking.measure,
        question.network,
        question.filters,
        question.than,
        top=question.top,
        all_roles=question.all_roles,
        weighted=question.weighted,
        directed=question.directed,
        progress=asking.progress,
    )


def _what_if(asking: Asking) -> WhatIf:
    question = asking.question
    return what_if(
        asking.reader, question.network, question.filters, all_roles=question.all_roles, progress=asking.progress
    )


class Parts(BaseModel):
    """None where it was not asked for, or has no answer."""

    picture: Annotated[Picture | None, Part(Text("gambar jejaring", "picture of the network"), _picture, ALL)] = None
    coverage: Annotated[
        Coverage | None, Part(Text("kelengkapan data", "how complete the data is"), _coverage, ALL, COVERAGE_PASSES)
    ] = None
    communities: Annotated[
        Communities | None, Part(Text("kelompok", "clusters"), _communities, ALL, COMMUNITIES_PASSES)
    ] = None
    brokers: Annotated[
        Brokers | None,
        Part(Text("perantara antarperkara", "brokers between cases"), _brokers, OF_PEOPLE, BROKERAGE_PASSES),
    ] = None
    stages: Annotated[
        Stages | None, Part(Text("tahap dan pengganti", "stages and substitutes"), _stages, OF_PEOPLE, STAGES_PASSES)
    ] = None
    over_time: Annotated[
        OverTime | None, Part(Text("dari waktu ke waktu", "ranks over time"), _over_time, passes=OVER_TIME_PASSES)
    ] = None
    comparison: Annotated[
        Comparison | None, Part(Text("perbandingan", "comparison"), _comparison, passes=2 * COMPARISON_PASSES)
    ] = None
    what_if: Annotated[
        WhatIf | None,
        Part(Text("bagaimana bila seseorang tidak ada", "what if somebody were not there"), _what_if, long=True),
    ] = None


PARTS = {name: part for name, held in Parts.model_fields.items() for part in held.metadata if isinstance(part, Part)}


def parts_of(question: Question) -> tuple[str, ...]:
    """The names of the parts that the report has, in their order."""
    usual = (name for name, part in PARTS.items() if question.network in part.usual_on)
    asked = question.parts or tuple(usual)
    return tuple(name for name in PARTS if name in asked)


_ALIKE = Text(
    "Kedua sisi perbandingan sama. Sebut saringan pembandingnya (than_case, than_since, …).",
    "Both sides of the comparison are the same. Give the filters of the other (than_case, than_since, …).",
)
_PEOPLE_ONLY = Text(
    "Perantara dihitung pada jejaring orang: rekanan, hubungan atau perbuatan.",
    "Brokers are counted on networks of people: associates, ties or acts.",
)
