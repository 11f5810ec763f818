"""What a page needs beside its chart: the data for the script, the legend's lines, and the tables' rows."""

from dataclasses import dataclass
from functools import partial
from json import dumps as to_json
from typing import Any

from markupsafe import Markup

from graphsvc.answers.briefs import MONTHS
from graphsvc.schema import SHOWN
from visualisations.drawing import Drawing
from visualisations.picture import DrawnLink, DrawnNode, LegendLine, Picture
from visualisations.texts import CATALOGUE, IN_SCRIPTS
from visualisations.view import View
from visualisations.words import CODES, sealed_word

dumps = partial(to_json, ensure_ascii=False, separators=(",", ":"))
ROWS = 200
"""Nodes and links that the chart page lists without a script."""


def chart_data(view: View, picture: Picture) -> Markup:
    """The picture and the setting for the chart's script, as data in the page: no text in it can end the element."""
    drawing = picture if isinstance(picture, Drawing) else None
    language = view.language
    setting = {
        "language": language,
        "network": drawing.network.name if drawing else None,
        "title": CATALOGUE["network.title"].to(language).format(name=drawing.caption) if drawing else "",
        "query": [pair for pair in view.query if pair[0] != "open" and pair[1]] if drawing else [],
        "texts": {key: CATALOGUE[key].to(language) for key in IN_SCRIPTS},
        "codes": {
            name: {one.code: one.text.to(language) for one in CODES[name]} for name in ("status", "grade", "standing")
        },
        "kinds": {kind.label: kind.name.to(language) for kind in SHOWN},
        "months": MONTHS[language],
        "sealed": sealed_word(language, unsealed=view.unsealed),
    }
    lean = picture.model_dump(by_alias=True)
    lean["nodes"] = [_lean(node) for node in lean["nodes"]]
    lean["links"] = [_lean(link) for link in lean["links"]]
    return _data("picture", dumps(lean)) + _data("setting", dumps(setting))


def _lean(values: dict[str, Any]) -> dict[str, Any]:
    """The values without what is empty, and a link without the id that its ends give: a large chart arrives sooner."""
    kept = {
        name: value
        for name, value in values.items()
        if value is not None and value is not False and value not in ("", [])
    }
    if kept["id"] == f"{kept.get('from')}|{kept.get('to')}":
        del kept["id"]
    return kept


def _data(name: str, json: str) -> Markup:
    """JSON that stays JSON inside a script element: what HTML would read is written as an escape of JSON."""
    inert = json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup('<script type="application/json" id="{}">{}</script>').format(name, Markup(inert))  # noqa: S704 (inert by the line above)


def line_mark(line: LegendLine) -> Markup:
    """A short line in the legend, dashed like the links it stands for."""
    mark = Markup(
        '<svg class="line {}" width="26" height="8" aria-hidden="true">'
        '<line x1="0" y1="4" x2="26" y2="4" stroke-dasharray="{}"/></svg>'
    )
    return mark.format(line.status, " ".join(map(str, line.dashes)))


@dataclass(frozen=True, slots=True)
class Strongest:
    """What of a chart is listed without a script, and whether that is not all."""

    nodes: list[DrawnNode]
    links: list[DrawnLink]
    names: dict[str, str]
    cut: bool


def strongest(drawing: Drawing) -> Strongest:
    """The nodes with the most neighbours, clusters before them, and the links with the most weight."""
    nodes = sorted(drawing.nodes, key=lambda node: (-(node.count or 0), -node.degree, node.id))
    links = sorted(drawing.links, key=lambda link: (-link.weight, link.id))
    names = {node.id: node.label for node in nodes}
    return Strongest(nodes[:ROWS], links[:ROWS], names, cut=len(nodes) > ROWS or len(links) > ROWS)


def closed_clusters(drawing: Drawing) -> list[DrawnNode]:
    """The clusters that can be opened, in their order."""
    return [node for node in drawing.nodes if node.cluster]


def outer(number: str) -> str | None:
    """The cluster around a cluster: `3` of `3.1`, none of `3`."""
    return number.rpartition(".")[0] or None
