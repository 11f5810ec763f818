"""The nodes and links of a network that fit on a page."""

from collections.abc import Iterable

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.networks import LinkAnswer, NetworkInfo, grounds, info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.networks import part_of
from graphsvc.texts import Text

NODES = 60
"""Nodes that can be told apart on paper."""
LINKS_AT_MOST = 200_000


class PictureNode(Brief):
    neighbours: int = Field(description="In the whole network, drawn or not.")
    roles: list[RoleBrief] = Field(default_factory=list[RoleBrief])


class Picture(BaseModel):
    """At most 60 nodes, and all links among them."""

    network: NetworkInfo
    nodes: list[PictureNode] = Field(description="By id.")
    links: list[LinkAnswer]
    unlinked: int = Field(description="Nodes without any link, none of which is drawn.")


def picture(reader: Reader, network: str, filters: Filters, listed: Iterable[str]) -> Picture:
    """The `listed` nodes first, then the best connected; BadRequest where the network is too large to choose from."""
    lean = reader.networks.read(reader.scope, network, filters, lean=True)
    if lean.links > LINKS_AT_MOST:
        raise BadRequest(_TOO_LARGE.fill(links=lean.links))
    read = reader.networks.read(reader.scope, network, filters)
    degrees = dict(read.graph().degree())
    first = set(listed)
    order = sorted(
        (at for at, id_ in enumerate(read.ids) if degrees[id_]),
        key=lambda at: (read.ids[at] not in first, -degrees[read.ids[at]], read.ids[at]),
    )
    part = part_of(read, np.array(sorted(order[:NODES]), dtype=np.int64))
    known, roles = entities(reader, part.ids), roles_of(reader, [id_ for id_ in part.ids if id_.startswith("person:")])
    statements, statuses = grounds(reader, part) if part.links else ([], [])
    return Picture(
        network=info(read, directed=read.directed, weighted=True),
        nodes=[
            PictureNode(**brief(known[id_]).model_dump(), neighbours=degrees[id_], roles=roles.get(id_, []))
            for id_ in part.ids
        ],
        links=[
            LinkAnswer(source=a, target=b, weight=weight, statements=said_by, status=status)
            for (a, b), weight, said_by, status in zip(
                part.pairs, part.weights.tolist(), statements, statuses, strict=True
            )
        ],
        unlinked=len(read) - len(order),
    )


_TOO_LARGE = Text(
    "Jejaring ini terlalu besar untuk digambar ({links} hubungan). Saring dengan perkara, kumpulan data atau waktu.",
    "This network is too large to be drawn ({links} links). Filter by case, dataset or time.",
)
