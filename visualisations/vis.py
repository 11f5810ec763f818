"""The only door to pyvis: its `Network` holds the nodes, the links and the options that vis-network draws."""
# pyvis has no type information; what it holds is given a type here and nowhere else.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import json
from importlib.resources import files
from typing import Any, cast

from pyvis.network import Network

SCRIPT = "vis-network.min.js"
OPTIONS: dict[str, Any] = {
    # Positions come from the server and nothing moves by itself.
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"shape": "custom", "borderWidth": 0, "shadow": False},
    "edges": {
        "smooth": False,
        "color": {"inherit": False},
        "arrowStrikethrough": False,
        "arrows": {"to": {"scaleFactor": 0.45, "type": "arrow"}},
        "selectionWidth": 1.2,
        "hoverWidth": 0.5,
    },
    "interaction": {
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "hover": True,
        "tooltipDelay": 100000,
        "multiselect": False,
        "keyboard": {"enabled": False},
        "zoomSpeed": 0.6,
    },
}


def contained(
    nodes: list[dict[str, Any]], links: list[dict[str, Any]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Nodes, links and options as pyvis gives them back.

    Always directed: an undirected one drops parallel links. In bulk: `add_node` looks through all nodes each time.
    """
    network = Network(directed=True)
    network.nodes.extend(nodes)
    network.edges.extend(links)
    network.options = OPTIONS
    held = network.get_network_data()
    return cast("list[dict[str, Any]]", held[0]), cast("list[dict[str, Any]]", held[1]), json.loads(str(held[5]))


def script() -> bytes:
    """vis-network 9.1.2 as it lies in the installed pyvis."""
    return files("pyvis").joinpath("templates", "lib", "vis-9.1.2", SCRIPT).read_bytes()
