"""A network on paper: shapes, fills and dashes in greys, a number in every node, and names where there is room."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graphsvc import codes
from graphsvc.answers.networks import LinkAnswer
from graphsvc.answers.reports_picture import Picture, PictureNode
from graphsvc.schema import SHOWN, SHOWN_BY_LABEL
from graphsvc.texts import Language
from visualisations.layout import Chart, lay_out
from visualisations.reports.blocks import Figure, Label
from visualisations.symbols import DASHES, SHAPES
from visualisations.texts import say

WIDTH, TALLEST, MARGIN = 488.0, 560.0, 34.0
"""The text of an A4 page is as wide; with the legend the drawing leaves room for its heading."""
SIZE = 6.4
NAME = 20
"""Signs of a name that are printed beside its node."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Dot:
    """A node on paper."""

    node: PictureNode
    number: int
    x: float
    y: float
    r: float

    @property
    def box(self) -> Box:
        return self.x - self.r, self.y - self.r, self.x + self.r, self.y + self.r


def drawn(picture: Picture, language: Language) -> Figure:
    """The drawing with its legend; the same picture is drawn the same, wherever it stands on the screen's chart."""
    dots, height = _dots(picture)
    of = {dot.node.id: dot for dot in dots}
    names = list(_names(dots, height))
    shapes = [_link(link, of, directed=picture.network.directed) for link in picture.links]
    shapes += [
        f'<rect x="{x0:.1f}" y="{y0:.1f}" width="{x1 - x0:.1f}" height="{y1 - y0:.1f}" fill="#fff" fill-opacity=".75"/>'
        for (x0, y0, x1, y1), _ in names
    ]
    shapes += [_shape(dot.node.kind, dot.x, dot.y, dot.r, sealed=dot.node.sealed) for dot in dots]
    labels = [Label(dot.x, dot.y + SIZE * 0.34, str(dot.number), "middle", SIZE) for dot in dots]
    labels += [label for _, label in names]
    key, words = _legend(picture, height + 10, language)
    return Figure(
        "picture",
        say(language, "reports.picture_alt"),
        WIDTH,
        height + 22,
        "".join(shapes + key),
        labels + words,
    )


def _dots(picture: Picture) -> tuple[list[_Dot], float]:
    """The nodes in their places, and the height that they need."""
    at = {node.id: number for number, node in enumerate(picture.nodes)}
    pairs = np.array([[at[link.source], at[link.target]] for link in picture.links], dtype=np.int64).reshape(-1, 2)
    points = lay_out(Chart([node.id for node in picture.nodes], pairs))
    points -= points.min(axis=0)
    wide, tall = (max(float(side), 1.0) for side in points.max(axis=0))
    scale = min((WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / tall, 1.3)
    left = (WIDTH - wide * scale) / 2
    dots = [
        _Dot(node, number, left + x * scale, MARGIN + y * scale, 6.4 + 0.9 * math.log2(1 + node.neighbours) / 2)
        for number, (node, (x, y)) in enumerate(zip(picture.nodes, points.tolist(), strict=True), 1)
    ]
    return dots, tall * scale + 2 * MARGIN


def _link(link: LinkAnswer, of: dict[str, _Dot], *, directed: bool) -> str:
    """A line from rim to rim, with an arrowhead where links have a direction."""
    a, b = of[link.source], of[link.target]
    length = max(math.hypot(b.x - a.x, b.y - a.y), 0.1)
    x, y = (b.x - a.x) / length, (b.y - a.y) / length
    x1, y1, x2, y2 = a.x + x * a.r, a.y + y * a.r, b.x - x * b.r, b.y - y * b.r
    line = _line(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", link.status)
    if not directed:
        return line
    sides = " ".join(f"{x2 - 5 * x + side * y:.1f},{y2 - 5 * y - side * x:.1f}" for side in (2, -2))
    return f'{line}<polygon points="{x2:.1f},{y2:.1f} {sides}" fill="#444"/>'


def _line(path: str, status: str) -> str:
    """Solid, dashed or dotted by its strongest ground, as on the screen."""
    dashes = " ".join(f"{dash / 2.5:g}" for dash in DASHES[status]) or "none"
    return f'<path d="{path}" fill="none" stroke="#444" stroke-width=".8" stroke-dasharray="{dashes}"/>'


def _shape(kind: str, x: float, y: float, r: float, *, sealed: bool) -> str:
    """Grey in a full line; a sealed one white, in a broken line with a ring."""
    shape = SHAPES[SHOWN_BY_LABEL[kind].shape]
    at = f'<g transform="translate({x - r:.1f} {y - r:.1f}) scale({r / 24:.3f})" stroke="#222">'
    if not sealed:
        return f'{at}{shape} fill="#e2e2e2" stroke-width="3.4"/></g>'
    ring = '<circle cx="24" cy="24" r="14" fill="none" stroke="#888" stroke-width="1.6"/>'
    return f'{at}{shape} fill="#fff" stroke-width="3.4" stroke-dasharray="7 5"/>{ring}</g>'


def _names(dots: Sequence[_Dot], height: float) -> Iterator[tuple[Box, Label]]:
    """Names beside their nodes, pseudonyms last and the best connected first, none where it would cover another sign."""
    taken = [dot.box for dot in dots]
    for dot in sorted(dots, key=lambda dot: (dot.node.sealed, -dot.node.neighbours, dot.node.id)):
        name = dot.node.caption if len(dot.node.caption) <= NAME else dot.node.caption[: NAME - 1] + "…"
        wide = len(name) * SIZE * 0.5
        places: tuple[tuple[float, float, Label], ...] = (
            (dot.x + dot.r + 2, dot.y, Label(dot.x + dot.r + 2, dot.y + SIZE * 0.34, name, "start", SIZE)),
            (dot.x - dot.r - 2 - wide, dot.y, Label(dot.x - dot.r - 2, dot.y + SIZE * 0.34, name, "end", SIZE)),
            (dot.x - wide / 2, dot.y + dot.r + 5, Label(dot.x, dot.y + dot.r + 7, name, "middle", SIZE)),
            (dot.x - wide / 2, dot.y - dot.r - 5, Label(dot.x, dot.y - dot.r - 3, name, "middle", SIZE)),
        )
        for x, y, label in places:
            box = (x - 0.5, y - SIZE * 0.5, x + wide + 0.5, y + SIZE * 0.5)
            inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                yield box, label
                break


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _legend(picture: Picture, y: float, language: Language) -> tuple[list[str], list[Label]]:
    """What the lines and shapes of this drawing mean, in one row."""
    said = {link.status for link in picture.links}
    x, shapes, labels = 2.0, list[str](), list[Label]()
    for status in codes.STATUSES:
        if status.code in said:
            shapes.append(_line(f"M{x:.1f} {y:.1f}h22", status.code))
            x = _word(labels, x + 26, y, status.text.to(language))
    kinds = [kind for kind in SHOWN if any(node.kind == kind.label for node in picture.nodes)]
    for kind in kinds if len(kinds) > 1 else ():
        shapes.append(_shape(kind.label, x + 5, y, 5, sealed=False))
        x = _word(labels, x + 13, y, kind.name.to(language).lower())
    sealed = next((node.kind for node in picture.nodes if node.sealed), None)
    if sealed:
        shapes.append(_shape(sealed, x + 5, y, 5, sealed=True))
        _word(labels, x + 13, y, say(language, "reports.picture_sealed"))
    return shapes, labels


def _word(labels: list[Label], x: float, y: float, word: str) -> float:
    """Puts a word there and says where the next sign may stand."""
    labels.append(Label(x, y + 2.4, word, "start", 7))
    return x + len(word) * 3.6 + 12
