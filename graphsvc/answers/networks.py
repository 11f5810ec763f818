"""A network as an answer: its nodes and links, each link with its statements."""

from typing import Any, Literal

import numpy as np
import pandas as pd
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import NO_SUCH_NODE, Brief, Said, brief, entities, said
from graphsvc.answers.reader import Reader
from graphsvc.errors import NotFound
from graphsvc.filters import Filters
from graphsvc.networks import Network
from graphsvc.networks.compose import PARTS
from graphsvc.texts import Text
from graphsvc.values import NodeId
from queries.columns import STATEMENT_MARKS, STATEMENTS

Status = Literal["confirmed", "unconfirmed", "tentative", "disputed", "excluded"]
STRENGTH: tuple[Status, ...] = ("excluded", "disputed", "tentative", "unconfirmed", "confirmed")


class NetworkInfo(BaseModel):
    """Which network an answer was computed on."""

    name: str
    nodes: int
    links: int
    directed: bool
    weighted: bool = False
    currencies: list[str] = Field(
        default_factory=list[str], description="Of amounts; where they are several, weights add up unlike things."
    )
    revision: int
    filters: dict[str, Any] = Field(description="The filters that were set.")


class LinkAnswer(BaseModel):
    """A drawn link is the sum of its statements."""

    source: str
    target: str
    weight: float
    statements: list[str] = Field(description="Ids of the statements behind it.")
    status: Status = Field(description="The strongest of its grounds; a ground is as weak as its weakest statement.")


class NetworkAnswer(BaseModel):
    network: NetworkInfo
    nodes: list[Brief]
    links: list[LinkAnswer]


class LinkStatements(BaseModel):
    """The statements behind one link of a network."""

    source: Brief
    target: Brief
    statements: list[Said]


def info(network: Network, *, directed: bool = False, weighted: bool = False) -> NetworkInfo:
    links = network.links if directed else network.graph(directed=False).number_of_edges()
    return NetworkInfo(
        name=network.name,
        nodes=len(network),
        links=links,
        directed=directed and network.directed,
        weighted=weighted,
        currencies=network.currencies,
        revision=network.revision,
        filters=network.filters.shown(),
    )


def network(reader: Reader, name: str, filters: Filters) -> NetworkAnswer:
    """All nodes and links of the network, in its own direction."""
    read = reader.networks.read(reader.scope, name, filters)
    known = entities(reader, read.ids)
    statements, statuses = grounds(reader, read)
    links = [
        LinkAnswer(source=a, target=b, weight=weight, statements=said_by, status=status)
        for (a, b), weight, said_by, status in zip(read.pairs, read.weights.tolist(), statements, statuses, strict=True)
    ]
    nodes = [brief(known[id_]) for id_ in read.ids]
    return NetworkAnswer(network=info(read, directed=read.directed, weighted=True), nodes=nodes, links=links)


def grounds(reader: Reader, read: Network) -> tuple[list[list[str]], list[Status]]:
    """For each link of the network the ids of its statements, and its status."""
    parts = read.contributions[list(PARTS)].to_numpy(np.int64)
    keys = np.unique(parts[parts >= 0])
    marks = reader.store.read(STATEMENT_MARKS, reader.scope, links=keys.tolist())[0]
    rank = {status: at for at, status in enumerate(STRENGTH)}
    index = pd.Index(marks.links)
    at = index.get_indexer(pd.Index(parts.ravel())).reshape(parts.shape)
    strength = np.array([rank.get(status, 0) for status in marks.statuses] + [len(STRENGTH)])
    pair = read.contributions["pair"].to_numpy(np.int64)
    best = np.zeros(read.links, dtype=np.int64)
    np.maximum.at(best, pair, np.minimum(strength[at].min(axis=1, initial=len(STRENGTH)), len(STRENGTH) - 1))
    statements = [set[str]() for _ in range(read.links)]
    links: list[int] = pair.tolist()
    for link, said_by in zip(links, at.tolist(), strict=True):
        statements[link].update(marks.ids[one] for one in said_by if one >= 0)
    return [sorted(ids) for ids in statements], [STRENGTH[one] for one in best.tolist()]


def link(reader: Reader, name: str, source: str, target: str, filters: Filters) -> LinkStatements:
    """The statements behind the link between two nodes; NotFound where the network has no such link."""
    known = entities(reader, [source, target])
    if not {source, target} <= known.keys():
        raise NotFound(NO_SUCH_NODE)
    read = reader.networks.read(reader.scope, name, filters)
    keys = read.statements_of(NodeId(source), NodeId(target))
    if not keys:
        raise NotFound(Text("Jejaring ini tidak memuat hubungan itu.", "This network has no such link."))
    told = reader.store.read(STATEMENTS, reader.scope, links=keys)
    return LinkStatements(source=brief(known[source]), target=brief(known[target]), statements=said(reader, told))
