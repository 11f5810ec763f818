"""Clusters through time as lanes: a column a window, a row a cluster, a bar as high as the cluster is large."""

from dataclasses import dataclass

from graphsvc.answers.changes import Changes, ClusterWindow, WindowCluster

COLUMN, ROW, LEFT, TOP, BAR = 128, 26, 30, 26, 46
HIGHEST, LOWEST = 20, 4


@dataclass(frozen=True, slots=True)
class Block:
    """One cluster in one window."""

    x: int
    y: float
    height: float
    cluster: WindowCluster


@dataclass(frozen=True, slots=True)
class Lanes:
    """Coordinates of an SVG picture; `ways` are the paths from what was to what became of it, with their widths."""

    width: int
    height: int
    columns: list[tuple[int, ClusterWindow]]
    rows: list[tuple[float, str]]
    blocks: list[Block]
    ways: list[tuple[str, float]]


def lanes(answer: Changes) -> Lanes:
    """The picture of the answer's windows and events."""
    names = list(dict.fromkeys(cluster.lane for window in answer.windows for cluster in window.clusters))
    middle = {name: TOP + ROW * (at + 0.5) for at, name in enumerate(names)}
    largest = max((cluster.size for window in answer.windows for cluster in window.clusters), default=1)
    columns = [(LEFT + COLUMN * at, window) for at, window in enumerate(answer.windows)]
    blocks = {
        cluster.id: Block(x, middle[cluster.lane] - height / 2, height, cluster)
        for x, window in columns
        for cluster in window.clusters
        for height in [max(LOWEST, HIGHEST * (cluster.size / largest) ** 0.5)]
    }
    ways = [
        (_way(blocks[one], blocks[other]), 1 + 3 * event.jaccard)
        for event in answer.events
        for one in event.sources
        for other in event.targets
    ]
    return Lanes(
        width=LEFT + COLUMN * len(columns),
        height=TOP + ROW * len(names) + 4,
        columns=columns,
        rows=[(middle[name], name) for name in names],
        blocks=list(blocks.values()),
        ways=ways,
    )


def _way(one: Block, other: Block) -> str:
    """A curve from the right of one block to the left of another."""
    x, y = one.x + BAR, one.y + one.height / 2
    to_x, to_y = other.x, other.y + other.height / 2
    half = (x + to_x) / 2
    return f"M{x} {y:.1f}C{half:.0f} {y:.1f} {half:.0f} {to_y:.1f} {to_x} {to_y:.1f}"
