"""A network as a file for other tools: GraphML and CSV."""

import csv
import io

from graphsvc.answers.graphml import Edge, graphml
from graphsvc.answers.networks import NetworkAnswer
from graphsvc.spreadsheets import guard

_KEYS: dict[str, dict[str, type]] = {
    "graph": {"currencies": str},
    "node": {"kind": str, "caption": str, "sealed": bool},
    "edge": {"weight": float, "status": str, "statements": str},
}


def as_graphml(answer: NetworkAnswer) -> str:
    """GraphML, the links with weight, status and the ids of their statements."""
    nodes = ((one.id, {"kind": one.kind, "caption": one.caption, "sealed": one.sealed}) for one in answer.nodes)
    edges = (
        Edge(
            one.source, one.target, {"weight": one.weight, "status": one.status, "statements": " ".join(one.statements)}
        )
        for one in answer.links
    )
    graph = {"currencies": " ".join(answer.network.currencies) or None}
    return "\n".join(graphml(_KEYS, nodes, edges, directed=answer.network.directed, graph=graph))


def as_csv(answer: NetworkAnswer) -> str:
    """One row a link, with captions; a cell never starts a formula."""
    captions = {node.id: node.caption for node in answer.nodes}
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["source", "source_caption", "target", "target_caption", "weight", "status", "statements"])
    for link in answer.links:
        cells = [link.source, captions[link.source], link.target, captions[link.target]]
        rows.writerow([*map(guard, cells), link.weight, link.status, " ".join(link.statements)])
    return text.getvalue()
