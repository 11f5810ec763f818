"""What a page hands to the chart's script: everything that is drawn, and nothing that HTML would read."""

import json
import re

from visualisations.chart_page import chart_data
from visualisations.picture import DrawnLink, DrawnNode, picture
from visualisations.view import View

VIEW = View("id", "/entities/person:a:1", (), unsealed=False, revision=None)
NODES = [
    DrawnNode(id="a", label="</script><script>alert(1)</script>&amp;", group="Person"),
    DrawnNode(id="b", label="B", group="Phone", x=0.0, y=-3.5, size=9.0, sealed=True),
]
LINKS = [DrawnLink(id="a|b", source="a", target="b", weight=1, statements=1, status="confirmed")]


def handed(name: str) -> object:
    html = str(chart_data(VIEW, picture(NODES, LINKS, "id")))
    found = re.search(f'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_every_node_keeps_its_place_and_size() -> None:
    nodes = handed("picture")["nodes"]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType] (JSON)

    assert [(node["x"], node["y"], node["size"]) for node in nodes] == [(0, 0, 9), (0, -3.5, 9)]  # pyright: ignore[reportUnknownVariableType] (JSON)


def test_names_arrive_as_they_are() -> None:
    nodes = handed("picture")["nodes"]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType] (JSON)

    assert nodes[0]["label"] == NODES[0].label


def test_no_name_ends_the_element() -> None:
    html = str(chart_data(VIEW, picture(NODES, LINKS, "id")))

    assert html.count("<script") == html.count("</script>") == 2
    assert "alert(1)<" not in html
