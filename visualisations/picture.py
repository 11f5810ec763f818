"""What the chart's script draws: nodes and links in the words of vis-network, and the legend that goes with them."""

import math
from collections import Counter
from typing import Any

from pydantic import AliasChoices, BaseModel, Field

from graphsvc import codes
from graphsvc.answers.people import RoleBrief
from graphsvc.schema import SHOWN
from graphsvc.texts import Language
from visualisations import vis
from visualisations.symbols import CLUSTER, DASHES, image


class DrawnNode(BaseModel):
    """A node; `group` is its kind."""

    id: str
    label: str = Field(description="Its caption; a pseudonym while it is sealed.")
    group: str
    x: float = 0.0
    y: float = 0.0
    size: float = Field(default=9.0, description="Radius, by the number of neighbours.")
    degree: int = Field(default=0, description="Neighbours in the network, drawn or not.")
    sealed: bool = False
    roles: list[str] = Field(default=[], description="Roles in the cases, by name.")
    count: int | None = Field(default=None, description="Of a cluster: how many nodes it stands for.")
    cluster: str | None = Field(default=None, description="Of a cluster: its number, to open it.")


class DrawnLink(BaseModel):
    """A link: the sum of its statements."""

    id: str
    source: str = Field(serialization_alias="from", validation_alias=AliasChoices("source", "from"))
    target: str = Field(serialization_alias="to", validation_alias=AliasChoices("target", "to"))
    weight: float
    statements: int = Field(description="Statements behind it; between clusters, links.")
    status: str
    width: float = 1.0
    dashes: list[int] | bool = False
    arrows: str = ""
    smooth: dict[str, Any] | bool = Field(default=False, description="Bent where links would lie on each other.")
    faint: bool = Field(default=False, description="Drawn only just, until an end of it is chosen.")
    type: str | None = Field(default=None, description="Of a chart of one node's neighbours: the link type.")


class LegendKind(BaseModel):
    group: str
    name: str
    image: str
    sealed_image: str
    count: int
    sealed: int


class LegendLine(BaseModel):
    status: str
    name: str
    dashes: list[int]
    count: int


class Picture(BaseModel):
    """Nodes, links, and what the marks mean."""

    nodes: list[DrawnNode]
    links: list[DrawnLink]
    kinds: list[LegendKind]
    lines: list[LegendLine]
    options: dict[str, Any] = Field(description="Options of vis-network.")


def picture(nodes: list[DrawnNode], links: list[DrawnLink], language: Language) -> Picture:
    """The nodes and links, dressed and taken through pyvis, with their legend."""
    _dress(links)
    held_nodes, held_links, options = vis.contained(
        [node.model_dump() for node in nodes], [link.model_dump(by_alias=True) for link in links]
    )
    counts = {kind.label: [node.sealed for node in nodes if node.group == kind.label] for kind in SHOWN}
    said = [link.status for link in links if not link.id.startswith(CLUSTER)]
    return Picture(
        nodes=[DrawnNode.model_validate(node) for node in held_nodes],
        links=[DrawnLink.model_validate(link) for link in held_links],
        kinds=[
            LegendKind(
                group=kind.label,
                name=kind.name.to(language).lower(),
                image=image(kind.label),
                sealed_image=image(kind.label, sealed=True),
                count=len(counts[kind.label]),
                sealed=sum(counts[kind.label]),
            )
            for kind in SHOWN
            if counts[kind.label]
        ],
        lines=[
            LegendLine(
                status=code.code,
                name=code.text.to(language),
                dashes=DASHES[code.code],
                count=said.count(code.code),
            )
            for code in codes.STATUSES
        ],
        options=options,
    )


def radius(degree: int) -> float:
    """Modestly larger with more neighbours: the area grows with the logarithm."""
    return round(7.5 + 1.5 * math.log2(1 + degree), 1)


def role_names(roles: list[RoleBrief]) -> list[str]:
    """Each role once, in the order they are given."""
    return list(dict.fromkeys(role.name for role in roles))


def _dress(links: list[DrawnLink]) -> None:
    """Dashes by status, width by the logarithm of the weight, and a bend where two links share their ends."""
    weights = [link.weight for link in links if link.weight > 0]
    low, high = min(weights, default=1.0), max(weights, default=1.0)
    span = math.log1p(high / low) - math.log(2) if high > low else 0.0
    seen: dict[frozenset[str], int] = {}
    pairs = [frozenset((link.source, link.target)) for link in links]
    totals = Counter(pairs)
    for link, pair in zip(links, pairs, strict=True):
        link.dashes = list(DASHES.get(link.status, ())) or False
        share = (math.log1p(link.weight / low) - math.log(2)) / span if span and link.weight > 0 else 0.0
        link.width = round(0.9 + 2.6 * min(max(share, 0.0), 1.0), 2)
        if totals[pair] > 1:
            at = seen.get(pair, 0)
            seen[pair] = at + 1
            link.smooth = _bend(link, at, totals[pair])


def _bend(link: DrawnLink, at: int, count: int) -> dict[str, Any] | bool:
    """A fan of curves between the two ends, the middle one straight."""
    bend = (at - (count - 1) / 2) * 0.22
    if abs(bend) < 0.01:
        return False
    if link.source > link.target:  # Against the common direction clockwise is the other side.
        bend = -bend
    return {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": round(abs(bend), 3)}
