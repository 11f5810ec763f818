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
from graphsvc.local_neo4j import Address
from graphsvc.local_neo4j.config import config_file
from graphsvc.local_neo4j.server import open_server
from graphsvc.nx_igraph import IGraph

GDS = ("org.neo4j.gds:opengds-extension:2.26.0", "org.neo4j.gds:proc:2.26.0")
SIZES = ((3_000, 9_000), (20_000, 100_000))
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
    """A row a measure and size."""
    with server(work / "home") as (_, run):
        for nodes, links in SIZES:
            yield from _rows(run, nodes, links)


def _rows(run: Run, nodes: int, links: int) -> Iterator[Row]:
    a, b = planted(nodes, links)
    ours = projected(nodes, a, b)
    _fill(run, nodes, a, b)
    for name, (mine, theirs, _) in measures(ours).items():
        yield against_gds(run, f"{name}, {nodes:,} nodes, {len(a):,} links", mine, theirs)


def projected(nodes: int, a: np.ndarray, b: np.ndarray) -> Any:
    """Our graph with what is built of it once, as GDS's projected graph is: igraph's own graph, the matrix."""
    graph: Any = IGraph.from_arrays(list(range(nodes)), a, b, directed=False)
    graph.matrix(None)
    nx.is_connected(graph)
    return graph


def against_gds(run: Run, work: str, mine: Callable[[], object], theirs: str, times: int = 3) -> Row:
    """`theirs` is GDS's procedure, run on the graph that is projected as `g`."""
    call = f"CALL gds.{theirs}('g', {{concurrency: {os.cpu_count() or 1}}})"
    asked: LiteralString = call  # pyright: ignore[reportAssignmentType] (the names stand in this file)
    us, them = alternating(mine, lambda: run(asked), times)
    return Row(work, "Neo4j GDS 2.26", us / them, 1, at_least=False, note=f"{us:,.2f} s and {them:,.2f} s")


def measures(ours: Any) -> dict[str, tuple[Callable[[], object], str, bool]]:
    """Our call, GDS's procedure, and whether both are done on a million nodes too."""
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
def server(home: Path, fill: Callable[[Path], None] = lambda _: None) -> Generator[tuple[Address, Run]]:
    """A Neo4j with GDS beside its jars; `fill` gets its home while it is stopped."""
    found = local_neo4j.start(home, heap_mb=4096, page_cache_mb=1024)
    local_neo4j.stop(home)
    fill(home)
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

            yield found, run
    finally:
        local_neo4j.stop(home)
