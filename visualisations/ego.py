"""A node among its neighbours: the small chart on its own page."""

import math

from graphsvc.answers.briefs import Brief, Said
from graphsvc.answers.entities import EntityAnswer, NeighbourAnswer, NeighboursAnswer
from graphsvc.answers.networks import STRENGTH
from graphsvc.schema import SCHEMA, SHOWN
from graphsvc.texts import Language
from visualisations.picture import DrawnLink, DrawnNode, Picture, picture

FIRST, NEXT = 150.0, 92.0
"""Radius of the first ring of neighbours, and how much further out each next ring is."""
APART = 74.0
MOST = 60
"""Neighbours drawn; the page's table has the others."""
KINDS = [kind.label for kind in SHOWN]


def ego(entity: EntityAnswer, neighbours: NeighboursAnswer, language: Language) -> Picture:
    """The node in the middle, its neighbours in rings around it by kind, one line per type and direction."""
    # Somebody may be said to have paid themself: the table tells it, and no node is drawn twice.
    others = [one for one in neighbours.neighbours if one.entity.id != entity.id]
    drawn = sorted(others[:MOST], key=lambda one: (KINDS.index(one.entity.kind), -one.count, one.entity.id))
    nodes = [_node(entity, 0.0, 0.0, 15.0, len(others))]
    nodes += [
        _node(one.entity, x, y, 10.0, 0) for one, (x, y) in zip(drawn, _rings(len(drawn)), strict=True)
    ]  # fmt: skip
    links = [link for one in drawn for link in _lines(entity.id, one)]
    return picture(nodes, links, language)


def _node(entity: Brief, x: float, y: float, size: float, degree: int) -> DrawnNode:
    return DrawnNode(
        id=entity.id, label=entity.caption, group=entity.kind, x=x, y=y, size=size, degree=degree, sealed=entity.sealed
    )


def _rings(count: int) -> list[tuple[float, float]]:
    """Places on rings, filled from the top, clockwise, evenly on each ring."""
    rings: list[int] = []
    while sum(rings) < count:
        room = int(2 * math.pi * (FIRST + NEXT * len(rings)) // APART)
        rings.append(min(room, count - sum(rings)))
    return [
        (round(1.25 * reach * math.sin(angle), 1), round(-reach * math.cos(angle), 1))
        for ring, size in enumerate(rings)
        for at in range(size)
        for reach, angle in [(FIRST + NEXT * ring, 2 * math.pi * (at + (ring % 2) / 2) / size)]
    ]


def _lines(centre: str, neighbour: NeighbourAnswer) -> list[DrawnLink]:
    kinds: dict[tuple[str, str, str], list[Said]] = {}
    for said in neighbour.statements:
        kinds.setdefault((said.type, said.source.id, said.target.id), []).append(said)
    return [
        DrawnLink(
            id=f"{type_}|{source}|{target}",
            source=source,
            target=target,
            weight=len(some),
            statements=len(some),
            status=max((said.status for said in some), key=_strength),
            arrows="to" if SCHEMA.link(type_).directed else "",
            type=type_,
        )
        for (type_, source, target), some in sorted(kinds.items())
        if centre in (source, target)
    ]


def _strength(status: str) -> int:
    return next((at for at, known in enumerate(STRENGTH) if known == status), 0)
