"""A network as a file for other tools: GraphML and CSV."""

import csv
import io
import re

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# NetworkX leaves the types of nodes open.
import networkx as nx

from graphsvc.answers.networks import NetworkAnswer
from graphsvc.spreadsheets import guard

_NOT_XML = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids, and what other tools take for the end of a line."""


def as_graphml(answer: NetworkAnswer) -> str:
    """GraphML, the links with weight, status and the ids of their statements."""
    graph = nx.DiGraph() if answer.network.directed else nx.Graph()
    for node in answer.nodes:
        graph.add_node(node.id, kind=node.kind, caption=_NOT_XML.sub("\ufffd", node.caption), sealed=node.sealed)
    for link in answer.links:
        statements = " ".join(link.statements)
        graph.add_edge(link.source, link.target, weight=link.weight, status=link.status, statements=statements)
    return "\n".join(nx.generate_graphml(graph))


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
