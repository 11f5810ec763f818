"""How kinds and statuses are drawn: one symbol a kind, one dash a status. All of it comes from the schema."""

from functools import cache
from urllib.parse import quote

from graphsvc import codes
from graphsvc.schema import SHOWN, SHOWN_BY_LABEL

OUTLINE = "#222"
SHAPES = {
    "dot": '<circle cx="24" cy="24" r="20.5"',
    "square": '<rect x="5" y="5" width="38" height="38" rx="4"',
    "diamond": '<path d="M24 1.500 46.500 24 24 46.500 1.500 24z" stroke-linejoin="round"',
    "triangle": '<path d="M24 3 46 43H2z" stroke-linejoin="round"',
    "hexagon": '<path d="M24 2 44 13v22L24 46 4 35V13z" stroke-linejoin="round"',
    "box": '<rect x="2" y="7" width="44" height="34" rx="4"',
}
# Link-chart practice: solid is confirmed, dashed is not yet, dotted is the analyst's guess. In units of the chart.
DASHES: dict[str, list[int]] = {
    "confirmed": [],
    "unconfirmed": [8, 5],
    "tentative": [2, 5],
    "disputed": [12, 4, 2, 4],
    "excluded": [2, 12],
}
assert list(DASHES) == [code.code for code in codes.STATUSES]

CLUSTER = "cluster"
"""The group of a node that stands for many."""


@cache
def symbol(label: str, *, sealed: bool = False) -> str:
    """The kind's symbol as an SVG image: its icon in its shape and colour; hatched and dashed while it is sealed."""
    kind = SHOWN_BY_LABEL[label]
    shape = SHAPES[kind.shape]
    ink = "#fff" if _luminance(kind.colour) < 0.36 else "#1c1e21"
    icon = f'<path transform="translate(10.500 10.500) scale(1.125)" fill-rule="evenodd" d="{kind.icon}" fill="{{}}"/>'
    if sealed:
        drawn = (
            f'<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<path d="M0 0V6" stroke="{kind.colour}" stroke-width="3.2"/></pattern></defs>'
            f'{shape} fill="#fff"/>{shape} fill="url(#h)" fill-opacity=".55" stroke="{OUTLINE}" stroke-width="2.600" '
            f'stroke-dasharray="5 3.500"/>{icon.format(OUTLINE)}'
        )
    else:
        drawn = f'{shape} fill="{kind.colour}" stroke="{OUTLINE}" stroke-width="2.600"/>{icon.format(ink)}'
    return f'<svg xmlns="{NAMESPACE}" width="96" height="96" viewBox="0 0 48 48">{drawn}</svg>'


def image(label: str, *, sealed: bool = False) -> str:
    """The symbol as an address that holds the picture itself."""
    return "data:image/svg+xml," + quote(symbol(label, sealed=sealed), safe=" ='/(),:;")


def _luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def kinds_sheet() -> str:
    """The stylesheet of the kinds: every `.kind` mark on a page is the chart's own symbol."""
    rules = (
        f'.kind.{kind.label}{mark} {{ background-image: url("{image(kind.label, sealed=bool(mark))}"); }}'
        for kind in SHOWN
        for mark in ("", ".sealed")
    )
    return "\n".join(rules) + "\n"


NAMESPACE = "http://www.w3.org/2000/svg"
