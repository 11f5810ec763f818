"""GraphML, line by line: for Gephi, yEd, NetworkX and other tools."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids, and what other tools take for the end of a line."""
_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}
Said = Mapping[str, object]


class Edge(NamedTuple):
    source: str
    target: str
    said: Said
    id: str = ""


def graphml(
    keys: Mapping[str, Mapping[str, type]],
    nodes: Iterable[tuple[str, Said]],
    edges: Iterable[Edge],
    *,
    directed: bool,
    graph: Said,
) -> Iterator[str]:
    """The lines of a file. `keys` says of `graph`, `node` and `edge` what each may say, and as which type."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for sort, names in keys.items():
        for name, type_ in names.items():
            key = f'id="{sort}_{name}" for="{sort}" attr.name="{name}" attr.type="{_TYPES[type_]}"'
            yield f"  <key {key}/>"
    yield f'  <graph edgedefault="{"directed" if directed else "undirected"}">'
    yield f"    {_data('graph', graph, keys['graph'])}"
    for node, said in nodes:
        yield f"    <node id={_attribute(node)}>{_data('node', said, keys['node'])}</node>"
    for edge in edges:
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        own = f" id={_attribute(edge.id)}" if edge.id else ""
        yield f"    <edge{own} {ends}>{_data('edge', edge.said, keys['edge'])}</edge>"
    yield "  </graph>"
    yield "</graphml>"


def _data(sort: str, said: Said, types: Mapping[str, type]) -> str:
    told = ((name, value) for name, value in said.items() if value is not None)
    return "".join(f'<data key="{sort}_{name}">{_text(value, types[name])}</data>' for name, value in told)


def _text(value: object, type_: type) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return escape(_NOT_XML.sub("\ufffd", "; ".join(map(str, value))))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return escape(_NOT_XML.sub("\ufffd", str(type_(value))))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
