"""Measures through NetworkX calls against the database vendor's own engine: GDS, in a Neo4j of its own, on all cores.

GDS is timed inside the server, from a projected graph to its statistics: what it costs to read its results is not counted.
Ours is timed whole, with the dictionary by node that a NetworkX call returns.
"""

# The driver leaves its **config untyped; NetworkX has no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false

import os
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, LiteralString

import jgo
import neo4j
import networkx as nx
import numpy as np

from benchmarks.measuring import planted
from benchmarks.table import Row, alternating
from graphsvc import local_neo4j
from graphsvc.local_neo4j.config import config_file
from graphsvc.local_neo4j.server import open_server
from graphsvc.nx_igraph import IGraph

GDS = ("org.neo4j.gds:opengds-extension:2.26.0", "org.neo4j.gds:proc:2.26.0")
SMALL, MIDDLE, LARGE = (3_000, 9_000), (20_000, 100_000), (1_000_000, 5_000_000)
_FILL = """
UNWIND range(0, $nodes - 1) AS i
CALL (i) { CREATE (:N {i: i}) } IN TRANSACTIONS OF 50000 ROWS
"""
_LINK = """
UNWIND $pairs AS pair
MATCH (a:N {i: pair[0]}) MATCH (b:N {i: pair[1]})
CREATE (a)-[:L]->(b)
"""
_PROJECT = "CALL gds.graph.project('g', 'N', {L: {orientation: 'UNDIRECTED'}}) YIELD nodeCount RETURN nodeCount"
Run = Callable[..., list[dict[str, Any]]]


def compare(work: Path) -> Iterable[Row]:
    """A row a measure and size; of the largest graph only what can be done on a laptop at all."""
    with _server(work / "home") as run:
        for size in (SMALL, MIDDLE, LARGE):
            yield from _rows(run, *size, full=size is not LARGE)


def _rows(run: Run, nodes: int, links: int, *, full: bool) -> Iterator[Row]:
    a, b = planted(nodes, links)
    ours: Any = IGraph.from_arrays(list(range(nodes)), a, b, directed=False)
    _fill(run, nodes, a, b)
    cores = os.cpu_count() or 1
    measures = _measures(ours)
    for name, (mine, theirs, everywhere) in measures.items():
        if not (full or everywhere):
            continue
        call = f"CALL gds.{theirs}('g', {{concurrency: {cores}}})"
        asked: LiteralString = call  # pyright: ignore[reportAssignmentType] (the names stand in this file)
        us, them = alternating(mine, lambda asked=asked: run(asked), 3 if full else 1)
        note = f"{us:,.2f} s and {them:,.2f} s"
        yield Row(
            f"{name}, {nodes:,} nodes, {len(a):,} links", "Neo4j GDS 2.26", us / them, 1, at_least=False, note=note
        )


def _measures(ours: Any) -> dict[str, tuple[Callable[[], object], str, bool]]:
    """Our call, GDS's procedure, and whether both are done on the largest graph too."""
    return {
        "degree": (lambda: nx.degree_centrality(ours), "degree.stats", True),
        "betweenness, exact": (lambda: nx.betweenness_centrality(ours), "betweenness.stats", False),
        "closeness": (lambda: nx.closeness_centrality(ours), "closeness.stats", False),
        "harmonic": (lambda: nx.harmonic_centrality(ours), "closeness.harmonic.stats", False),
        "eigenvector": (lambda: nx.eigenvector_centrality(ours, 1000), "eigenvector.stats", False),
        "pagerank": (lambda: nx.pagerank(ours), "pageRank.stats", True),
        "core numbers": (lambda: nx.core_number(ours), "kcore.stats", True),
        "cut points": (lambda: list(nx.articulation_points(ours)), "articulationPoints.stats", True),
        "bridges": (lambda: list(nx.bridges(ours)), "bridges.stream", False),
        "components": (lambda: list(nx.connected_components(ours)), "wcc.stats", True),
        "Louvain": (lambda: nx.community.louvain_communities(ours, seed=1), "louvain.stats", False),
        "Leiden": (
            lambda: nx.community.leiden_communities(ours, seed=1, metric="modularity", backend="igraph"), "leiden.stats", True,
        ),
    }  # fmt: skip


def _fill(run: Run, nodes: int, a: np.ndarray, b: np.ndarray) -> None:
    run("CALL gds.graph.drop('g', false) YIELD graphName RETURN graphName")
    run("MATCH (n:N) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS")
    run("CREATE CONSTRAINT n IF NOT EXISTS FOR (n:N) REQUIRE n.i IS UNIQUE")
    run(_FILL, nodes=nodes)
    pairs = np.column_stack([a, b]).tolist()
    for at in range(0, len(pairs), 50_000):
        run(_LINK, pairs=pairs[at : at + 50_000])
    run(_PROJECT)


@contextmanager
def _server(home: Path) -> Generator[Run]:
    """A Neo4j with GDS beside its jars."""
    found = local_neo4j.start(home, heap_mb=4096, page_cache_mb=1024)
    local_neo4j.stop(home)
    plugins = home / "plugins"
    plugins.mkdir(exist_ok=True)
    there = {jar.name for jar in (home / "lib").iterdir()}
    for coordinate in GDS:
        for artifact in jgo.resolve(coordinate):
            jar = artifact.resolve()
            if jar.suffix == ".jar" and jar.name not in there:
                shutil.copy(jar, plugins)
    with config_file(home).open("a", encoding="utf-8") as config:
        config.write("dbms.security.procedures.unrestricted=gds.*\n")
    open_server(home, found, local_neo4j.silent)
    try:
        with (
            neo4j.GraphDatabase.driver(found.uri, auth=(found.user, found.password)) as driver,
            driver.session() as session,
        ):

            def run(text: LiteralString, **parameters: object) -> list[dict[str, Any]]:
                return session.run(text, parameters).data()

            yield run
    finally:
        local_neo4j.stop(home)
