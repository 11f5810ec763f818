"""How clusters change: those of consecutive windows of time, and what became of each."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import MONTHS, Brief, brief, entities
from graphsvc.answers.listing import mixed
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import PARTITION_BY_NAME, Groups
from graphsvc.measures.tracking import DEFINITION, SOURCE, Event, Kind, Place, track
from graphsvc.networks.windows import Window
from graphsvc.stability import Progress, silent
from graphsvc.texts import Language, Text
from graphsvc.values import Entity

MEMBERS = 200
"""Members that are named of each cluster."""


class WindowCluster(BaseModel):
    """A cluster of one window; the same `lane` in the next window is the same cluster going on."""

    id: str = Field(description="Window and number: `2.1`.")
    number: int
    lane: str = Field(description="Its name through time.", examples=["A"])
    size: int
    members: list[Brief]


class ClusterWindow(BaseModel):
    """Some months, and the clusters of two or more that what holds in them makes."""

    number: int
    since: str
    until: str
    caption: str
    links: int
    clusters: list[WindowCluster]


class ClusterEvent(BaseModel):
    """What became of clusters from one window to the next."""

    kind: Kind
    window: int = Field(description="The later window; of what vanished the first one without it.")
    sources: list[str] = Field(alias="from", description="Ids of clusters of the window before.")
    targets: list[str] = Field(alias="to")
    jaccard: float = Field(description="Share of the members of both sides that are on both.")
    sentence: str


class Changes(BaseModel):
    method: str
    caption: str
    definition: str
    literature: str
    network: NetworkInfo
    earlier: int = Field(description="Statements whose last date is before the first window.")
    windows: list[ClusterWindow]
    events: list[ClusterEvent]


def changes(
    reader: Reader,
    network: str,
    filters: Filters,
    *,
    method: str = "leiden",
    weighted: bool = False,
    window: int | None = None,
    progress: Progress = silent,
) -> Changes:
    """The clusters of each window of `window` months, and what became of them; undated statements are in none."""
    through = reader.networks.timeline(reader.scope, network, filters)
    whole = through.whole
    if weighted and len(whole.currencies) > 1:
        raise BadRequest(mixed(whole.currencies))
    found = through.windows(window)
    spans = found.spans
    groups: list[Groups] = []
    links: list[int] = []
    for at, span in enumerate(spans):
        graph = through.within(span).graph()
        sets = PARTITION_BY_NAME[method].run(graph, weighted=weighted)
        groups.append([group for group in sets if len(group) > 1])
        links.append(graph.number_of_edges())
        progress(at + 1, len(spans))
    tracked = track(groups)
    known = entities(reader, {node for some in groups for group in some for node in sorted(group)[:MEMBERS]})
    language = reader.language
    chosen = PARTITION_BY_NAME[method]
    return Changes(
        method=method,
        caption=chosen.caption.to(language),
        definition=DEFINITION.to(language),
        literature=SOURCE,
        network=info(whole, weighted=weighted),
        earlier=found.earlier,
        windows=[
            ClusterWindow(
                number=at + 1,
                since=span.since,
                until=span.until,
                caption=_span(span, language),
                links=links[at],
                clusters=[
                    _cluster((at, number), group, lane, known)
                    for number, (group, lane) in enumerate(zip(groups[at], tracked.lanes[at], strict=True))
                ],
            )
            for at, span in enumerate(spans)
        ],
        events=[_event(event, groups, tracked.lanes, spans, language) for event in tracked.events],
    )


def _cluster(place: Place, group: set[Any], lane: int, known: dict[str, Entity]) -> WindowCluster:
    members = [brief(known[node]) for node in sorted(group)[:MEMBERS]]
    return WindowCluster(id=_id(place), number=place[1] + 1, lane=_letters(lane), size=len(group), members=members)


def _id(place: Place) -> str:
    return f"{place[0] + 1}.{place[1] + 1}"


def _letters(lane: int) -> str:
    """A … Z, AA, AB …"""
    return (_letters(lane // 26 - 1) if lane >= 26 else "") + chr(ord("A") + lane % 26)


def _span(span: Window, language: Language) -> str:
    """“Jan – Mar 2024”, “Nov 2024 – Jan 2025”."""
    (year, month), (to_year, to_month) = (map(int, one.split("-")) for one in (span.since, span.until))
    names = MONTHS[language]
    if span.since == span.until:
        return f"{names[month - 1]} {year}"
    return f"{names[month - 1]}{'' if year == to_year else f' {year}'} – {names[to_month - 1]} {to_year}"


def _event(
    event: Event, groups: list[Groups], lanes: list[list[int]], spans: Sequence[Window], language: Language
) -> ClusterEvent:
    at = event.targets[0][0] if event.targets else event.sources[0][0] + 1

    def named(places: tuple[Place, ...]) -> str:
        several = [f"{_letters(lanes[window][number])} ({len(groups[window][number])})" for window, number in places]
        return Text(" dan ", " and ").to(language).join(several)

    said = _SAID[event.kind].fill(
        sources=named(event.sources), targets=named(event.targets), when=_span(spans[at], language)
    )
    return ClusterEvent.model_validate(
        {
            "kind": event.kind,
            "window": at + 1,
            "from": [_id(place) for place in event.sources],
            "to": [_id(place) for place in event.targets],
            "jaccard": event.jaccard,
            "sentence": said.to(language),
        }
    )


_SAID = {
    "continued": Text("{when}: kelompok {sources} bertahan sebagai {targets}.", "{when}: cluster {sources} continued as {targets}."),
    "grew": Text("{when}: kelompok {sources} tumbuh menjadi {targets}.", "{when}: cluster {sources} grew to {targets}."),
    "shrank": Text("{when}: kelompok {sources} menyusut menjadi {targets}.", "{when}: cluster {sources} shrank to {targets}."),
    "merged": Text("{when}: kelompok {sources} bergabung menjadi {targets}.", "{when}: clusters {sources} merged into {targets}."),
    "split": Text("{when}: kelompok {sources} pecah menjadi {targets}.", "{when}: cluster {sources} split into {targets}."),
    "appeared": Text("{when}: kelompok {targets} muncul dalam catatan.", "{when}: cluster {targets} appears on record."),
    "vanished": Text("{when}: kelompok {sources} tidak lagi tercatat.", "{when}: cluster {sources} is no longer on record."),
}  # fmt: skip
