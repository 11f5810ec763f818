"""The measures and partitions by name: plain NetworkX calls that explain themselves."""

from graphsvc.measures.brokerage import BRIDGE, CONSTRAINT, CUT_POINT, EFFECTIVE_SIZE, LINK_BETWEENNESS
from graphsvc.measures.central import BETWEENNESS, CLOSENESS, DEGREE, HARMONIC, STRENGTH
from graphsvc.measures.core_periphery import CORE_PERIPHERY, CorePeriphery, core_periphery
from graphsvc.measures.door import Graph, Scores
from graphsvc.measures.estimates import Estimate
from graphsvc.measures.fragmentation import KEY_PLAYERS, KeyPlayers, key_players
from graphsvc.measures.influence import CORE, EIGENVECTOR, PAGERANK
from graphsvc.measures.measure import DIGITS, Measure
from graphsvc.measures.partitions import PARTITION_BY_NAME, PARTITIONS, Groups, Partition, modularity
from graphsvc.measures.partitions import SEED as PARTITION_SEED
from graphsvc.measures.reach import KEY_REACH, KeyReach, key_reach
from graphsvc.measures.removal import (
    bridge_sides,
    links_of,
    pairs_without_each,
    parts_without_each,
    reachable,
    separated_parts,
)

MEASURES = (
    DEGREE,
    STRENGTH,
    BETWEENNESS,
    CLOSENESS,
    HARMONIC,
    EIGENVECTOR,
    PAGERANK,
    CORE,
    CORE_PERIPHERY,
    CONSTRAINT,
    EFFECTIVE_SIZE,
    CUT_POINT,
    LINK_BETWEENNESS,
    BRIDGE,
    KEY_PLAYERS,
    KEY_REACH,
)
MEASURE_BY_NAME = {measure.name: measure for measure in MEASURES}

__all__ = [
    "BETWEENNESS",
    "DIGITS",
    "MEASURES",
    "MEASURE_BY_NAME",
    "PARTITIONS",
    "PARTITION_BY_NAME",
    "PARTITION_SEED",
    "CorePeriphery",
    "Estimate",
    "Graph",
    "Groups",
    "KeyPlayers",
    "KeyReach",
    "Measure",
    "Partition",
    "Scores",
    "bridge_sides",
    "core_periphery",
    "key_players",
    "key_reach",
    "links_of",
    "modularity",
    "pairs_without_each",
    "parts_without_each",
    "reachable",
    "separated_parts",
]
