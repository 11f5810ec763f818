"""The measures and partitions by name: plain NetworkX calls that explain themselves."""

from graphsvc.measures.brokerage import BRIDGE, CONSTRAINT, CUT_POINT, EFFECTIVE_SIZE, LINK_BETWEENNESS
from graphsvc.measures.central import BETWEENNESS, CLOSENESS, DEGREE, HARMONIC, STRENGTH
from graphsvc.measures.door import Graph, Scores
from graphsvc.measures.fragmentation import KEY_PLAYERS, KeyPlayers, key_players
from graphsvc.measures.influence import CORE, EIGENVECTOR, PAGERANK
from graphsvc.measures.measure import DIGITS, Measure
from graphsvc.measures.partitions import PARTITION_BY_NAME, PARTITIONS, Groups, Partition, modularity
from graphsvc.measures.removal import links_of, pairs_without_each, parts_without_each, separated_parts

MEASURES = (
    DEGREE,
    STRENGTH,
    BETWEENNESS,
    CLOSENESS,
    HARMONIC,
    EIGENVECTOR,
    PAGERANK,
    CORE,
    CONSTRAINT,
    EFFECTIVE_SIZE,
    CUT_POINT,
    LINK_BETWEENNESS,
    BRIDGE,
    KEY_PLAYERS,
)
MEASURE_BY_NAME = {measure.name: measure for measure in MEASURES}

__all__ = [
    "BETWEENNESS",
    "DIGITS",
    "MEASURES",
    "MEASURE_BY_NAME",
    "PARTITIONS",
    "PARTITION_BY_NAME",
    "Graph",
    "Groups",
    "KeyPlayers",
    "Measure",
    "Partition",
    "Scores",
    "key_players",
    "links_of",
    "modularity",
    "pairs_without_each",
    "parts_without_each",
    "separated_parts",
]
