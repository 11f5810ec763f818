"""A network as it is drawn: every node with its place and every link with its line, or clusters where it is too big."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from graphsvc.answers import about
from graphsvc.answers.briefs import entities
from graphsvc.answers.networks import NetworkInfo, grounds, info
from graphsvc.answers.people import roles_of
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.networks import NETWORK_BY_NAME, Network, part_of
from graphsvc.values import Entity
from visualisations.clusters import Between, Cluster, Opened, clusters
from visualisations.layout import Chart
from visualisations.picture import DrawnLink, DrawnNode, Picture, picture, radius, role_names
from visualisations.places import PLACES
from visualisations.splitting import LIMIT
from visualisations.symbols import CLUSTER
from visualisations.texts import CATALOGUE


class Drawing(Picture):
    """A network's picture. Above 2,000 nodes it shows clusters, one of which may be open."""

    network: NetworkInfo
    caption: str
    means: str
    as_of: str | None = Field(description="When data was last loaded.")
    clustered: bool
    opened: list[Opened] = Field(description="The clusters that were opened to come here, outermost first.")


def draw(reader: Reader, network: str, filters: Filters, *, open: str = "") -> Drawing:  # noqa: A002 (the parameter's name in the interface)
    """The network, all of it up to 2,000 nodes, otherwise as clusters with the one called `open` opened."""
    read = reader.networks.read(reader.scope, network, filters)
    many = clusters(reader, read, open) if len(read) > LIMIT else None
    part = many.part if many else read
    points = many.points if many else _points(reader, read)
    known = entities(reader, part.ids)
    if len(known) < len(part):  # A load took some of them out since the network was read.
        there = np.array([at for at, id_ in enumerate(part.ids) if id_ in known], dtype=np.int64)
        part, points = part_of(part, there), points[there]
    nodes = _nodes(reader, read, part, points, known)
    links = _links(reader, part)
    if many:
        nodes += [_cluster(one, reader) for one in many.clusters]
        links += _between(many.between)
    kind = NETWORK_BY_NAME[network]
    loaded = [load.loaded_at for load in about.loads(reader, 5).loads if load.loaded_at]
    return Drawing(
        **dict(picture(nodes, links, reader.language)),
        network=info(read, directed=read.directed, weighted=True),
        caption=kind.caption.to(reader.language),
        means=kind.means.to(reader.language),
        as_of=max(loaded, default=None),
        clustered=many is not None,
        opened=many.way if many else [],
    )


def _points(reader: Reader, read: Network) -> NDArray[np.float64]:
    chart = Chart(read.ids, np.stack((read.sources, read.targets), axis=1))
    return PLACES.of((read.name, read.filters, reader.scope), chart)


def _nodes(
    reader: Reader, read: Network, part: Network, points: NDArray[np.float64], known: Mapping[str, Entity]
) -> list[DrawnNode]:
    """The drawn nodes; only these are fetched, however large the network is."""
    roles = roles_of(reader, [id_ for id_ in part.ids if id_.startswith("person:")])
    degrees = _degrees(read, part)
    return [
        DrawnNode(
            id=id_,
            label=known[id_].caption,
            group=known[id_].kind.label,
            x=x,
            y=y,
            size=radius(degree),
            degree=degree,
            sealed=known[id_].sealed,
            roles=role_names(roles.get(id_, [])),
        )
        for id_, degree, (x, y) in zip(part.ids, degrees, points.round(1).tolist(), strict=True)
    ]


def _degrees(read: Network, part: Network) -> list[int]:
    """Neighbours of each drawn node in the whole network; two directions of one pair are one neighbour."""
    size = np.int64(max(len(read), 1))
    pairs = np.unique(np.minimum(read.sources, read.targets) * size + np.maximum(read.sources, read.targets))
    degrees = np.bincount(np.concatenate((pairs // size, pairs % size)), minlength=len(read))
    if part is read:
        return degrees.tolist()
    place = {id_: at for at, id_ in enumerate(read.ids)}
    return degrees[[place[id_] for id_ in part.ids]].tolist()


def _links(reader: Reader, part: Network) -> list[DrawnLink]:
    if not part.links:
        return []
    statements, statuses = grounds(reader, part)
    ends = [(part.ids[int(a)], part.ids[int(b)]) for a, b in zip(part.sources, part.targets, strict=True)]
    return [
        DrawnLink(
            id=f"{source}|{target}",
            source=source,
            target=target,
            weight=round(float(weight), 6),
            statements=len(said),
            status=status,
            arrows="to" if part.directed else "",
        )
        for (source, target), weight, said, status in zip(ends, part.weights, statements, statuses, strict=True)
    ]


def _cluster(one: Cluster, reader: Reader) -> DrawnNode:
    name = CATALOGUE[f"cluster.{one.cut.sort}"].fill(number=one.number, groups=one.cut.groups)
    label = name.to(reader.language)
    return DrawnNode(
        id=f"{CLUSTER}:{one.number}",
        label=f"{label} · {one.case}" if one.case else label,
        group=CLUSTER,
        x=round(one.x, 1),
        y=round(one.y, 1),
        size=round(one.radius, 1),
        degree=one.inside,
        count=len(one.cut.members),
        cluster=one.number,
    )


def _between(many: Between) -> list[DrawnLink]:
    rows = zip(many.sources, many.targets, many.counts, many.faint, strict=True)
    return [
        DrawnLink(
            id=f"{CLUSTER}|{a}|{b}",
            source=a,
            target=b,
            weight=count,
            statements=count,
            status="confirmed",
            faint=faint,
        )
        for a, b, count, faint in rows
    ]
