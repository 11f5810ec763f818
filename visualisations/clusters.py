"""Above 2,000 nodes: clusters that open, one within the other, down to the nodes themselves."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel

from graphsvc.answers.people import roles_of
from graphsvc.answers.reader import Reader
from graphsvc.errors import NotFound
from graphsvc.networks import Network, part_of
from graphsvc.texts import Text
from visualisations.layout import Chart
from visualisations.packing import pack
from visualisations.places import PLACES
from visualisations.splitting import CUTS, LIMIT, Cut, Members

NO_SUCH_CLUSTER = Text("Tidak ada kelompok dengan nomor itu.", "There is no cluster of that number.")
ASKED = 12
"""Members, the most linked ones, whose cases say which case a cluster mainly belongs to."""
STRONG = 2
"""Links to other clusters, the strongest ones, that a cluster shows before it is chosen."""
ROOM = 70.0
"""Free space around a cluster, for its name."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A closed cluster: its number among all (`3.1`), who is in it, where it stands."""

    number: str
    cut: Cut
    inside: int
    """Links among its members."""
    case: str | None
    """The case that most of its best linked members are named in."""
    x: float
    y: float
    radius: float


class Opened(BaseModel):
    """One step of the way in: a cluster that was opened."""

    number: str
    size: int


@dataclass(frozen=True, slots=True)
class Level:
    """The clusters of one depth, where they stand, and which of them is open."""

    cuts: list[Cut]
    prefix: str
    open: int | None


@dataclass(frozen=True, slots=True)
class Between:
    """Links between clusters, and between a cluster and a drawn node, each with the count of the links it sums."""

    sources: list[str]
    targets: list[str]
    counts: list[int]
    faint: list[bool]
    """Whether both ends have stronger ones; all of them at once would be a hairball."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """What is drawn instead of the whole network: closed clusters, the members of an open one, and links."""

    part: Network
    points: NDArray[np.float64]
    clusters: list[Cluster]
    way: list[Opened]
    between: Between


def clusters(reader: Reader, network: Network, open_: str) -> Clusters:
    """The clusters with `open_` opened; NotFound where there is no such cluster."""
    levels, members = _walk(reader, network, open_)
    part = part_of(network, members)
    pairs = np.stack((part.sources, part.targets), axis=1)
    key = (network.name, network.filters, reader.scope, open_)
    points = PLACES.of(key, Chart(part.ids, pairs)) if len(members) else np.zeros((0, 2))
    centre = (points.min(axis=0) + points.max(axis=0)) / 2 if len(points) else np.zeros(2)
    points = points - centre
    extent = float(np.linalg.norm(points, axis=1).max()) + ROOM if len(points) else 0.0
    closed: list[Cluster] = []
    for level in reversed(levels):
        placed, origin, extent = _placed(network, level, extent)
        closed = [_moved(one, origin) for one in closed] + placed
        points = points + origin
    way = [
        Opened(number=level.prefix + str(level.open + 1), size=len(level.cuts[level.open].members))
        for level in levels
        if level.open is not None
    ]
    return Clusters(part, points, _with_cases(reader, network, closed), way, _between(network, part, members, closed))


def _walk(reader: Reader, network: Network, open_: str) -> tuple[list[Level], Members]:
    """The levels on the way to the open cluster, and the members to draw at its end."""
    key = (network.name, network.filters, network.revision, reader.scope)
    members: Members = np.arange(len(network), dtype=np.int64)
    prefix, levels = "", list[Level]()
    steps = [int(step) - 1 for step in open_.split(".")] if open_ else []
    while len(members) > LIMIT:
        cuts = CUTS.of((*key, prefix), network, members)
        step = steps.pop(0) if steps else None
        if step is not None and not 0 <= step < len(cuts):
            raise NotFound(NO_SUCH_CLUSTER)
        levels.append(Level(cuts, prefix, step))
        if step is None:
            return levels, np.zeros(0, dtype=np.int64)
        members, prefix = cuts[step].members, f"{prefix}{step + 1}."
    if steps:
        raise NotFound(NO_SUCH_CLUSTER)
    return levels, members


def _placed(network: Network, level: Level, extent: float) -> tuple[list[Cluster], NDArray[np.float64], float]:
    """The closed clusters of a level around its middle, where its open one stands, and how far all of it reaches."""
    owner = np.full(len(network), -1, dtype=np.int64)
    for number, one in enumerate(level.cuts):
        owner[one.members] = number
    count = len(level.cuts)
    a, b = owner[network.sources], owner[network.targets]
    within = (a >= 0) & (b >= 0)
    ties = np.bincount(a[within] * count + b[within], minlength=count * count).reshape(count, count).astype(float)
    inside = np.diag(ties).astype(int)
    ties = ties + ties.T
    np.fill_diagonal(ties, 0)
    sizes = np.array([len(one.members) for one in level.cuts], dtype=float)
    radii = 9.0 + 8.0 * np.log10(sizes + 1)
    centres = pack(radii + ROOM, ties)
    origin = np.zeros(2)
    if level.open is not None:
        origin = centres[level.open].copy()
        away = centres - origin
        distance = np.linalg.norm(away, axis=1)
        more = max(extent - radii[level.open], 0.0)
        centres = centres + away / np.maximum(distance, 1e-9)[:, None] * more
    closed = [
        Cluster(f"{level.prefix}{at + 1}", one, int(inside[at]), None, float(x), float(y), float(radii[at]))
        for at, (one, (x, y)) in enumerate(zip(level.cuts, centres, strict=True))
        if at != level.open
    ]
    reach = float(np.linalg.norm(centres - origin, axis=1).max()) + ROOM + float(radii.max())
    return closed, origin, reach


def _moved(one: Cluster, by: NDArray[np.float64]) -> Cluster:
    return Cluster(one.number, one.cut, one.inside, one.case, one.x + float(by[0]), one.y + float(by[1]), one.radius)


def _with_cases(reader: Reader, network: Network, closed: list[Cluster]) -> list[Cluster]:
    degree = np.bincount(np.concatenate((network.sources, network.targets)), minlength=len(network))
    best = [one.cut.members[np.argsort(-degree[one.cut.members], kind="stable")[:ASKED]] for one in closed]
    people = [_people(network, some) if one.cut.sort == "group" else [] for one, some in zip(closed, best, strict=True)]
    roles = roles_of(reader, [id_ for some in people for id_ in some])
    found: list[Cluster] = []
    for one, some in zip(closed, people, strict=True):
        named = Counter(case for id_ in some for case in sorted({role.case.caption for role in roles.get(id_, [])}))
        main = min(named, key=lambda case: (-named[case], case)) if named else None
        found.append(Cluster(one.number, one.cut, one.inside, main, one.x, one.y, one.radius))
    return found


def _people(network: Network, members: Members) -> list[str]:
    ids = [network.ids[int(at)] for at in members]
    return [id_ for id_ in ids if id_.startswith("person:")]


def _between(network: Network, part: Network, members: Members, closed: list[Cluster]) -> Between:
    owner = np.full(len(network), -1, dtype=np.int64)
    names = [f"cluster:{one.number}" for one in closed]
    for number, one in enumerate(closed):
        owner[one.cut.members] = number
    owner[members] = len(closed) + np.arange(len(members))
    a, b = owner[network.sources], owner[network.targets]
    across = (a != b) & (np.minimum(a, b) < len(closed)) & (a >= 0) & (b >= 0)
    low, high = np.minimum(a[across], b[across]), np.maximum(a[across], b[across])
    span = np.int64(len(closed) + len(members) + 1)
    pairs, counts = np.unique(low * span + high, return_counts=True)
    everything = [*names, *part.ids]
    one, other = pairs // span, pairs % span
    return Between(
        sources=[everything[at] for at in one.tolist()],
        targets=[everything[at] for at in other.tolist()],
        counts=counts.tolist(),
        faint=_faint(one, other, counts, len(closed)).tolist(),
    )


def _faint(one: Members, other: Members, counts: Members, clusters_: int) -> NDArray[np.bool_]:
    """True for links that are not among the STRONG strongest of either end; links to drawn nodes are kept."""
    order = np.argsort(-counts, kind="stable")
    kept = other >= clusters_
    if kept.any():  # One is open: what joins the others would only run across it.
        return ~kept
    seen: Counter[int] = Counter()
    for at in order.tolist():
        ends = int(one[at]), int(other[at])
        kept[at] |= any(seen[end] < STRONG for end in ends)
        seen.update(ends)
    return ~kept
