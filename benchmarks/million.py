"""A million people and five million statements: read from Neo4j and measured in one run, and beside GDS in the same Neo4j."""

# NetworkX has no types; pandas and duckdb leave theirs open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false

import resource
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from benchmarks.measuring import planted
from benchmarks.table import Row, alternating, seconds
from benchmarks.vendor import Run, against_gds, measures, projected, server
from graphsvc import local_neo4j
from graphsvc.local_neo4j import Address
from graphsvc.measures.estimates import CONFIDENCE, SAMPLES, betweenness_estimate
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import open_store
from ingest.load import prepare

NODES, LINKS = 1_000_000, 5_000_000
SECONDS, GIB = 90, 6
PIVOTS = 100
_SIZE = f"{NODES:,} nodes, {LINKS:,} links"
_PROJECT = (
    "CALL gds.graph.project('g', 'Person', {KNOWS: {orientation: 'UNDIRECTED'}}) YIELD nodeCount RETURN nodeCount"
)


def compare(work: Path) -> Iterable[Row]:
    """What product and vendor do with the same graph on the same server; the graph comes there by an import."""
    a, b = planted(NODES, LINKS)
    files = _files(work, a, b)
    with server(work / "home", lambda home: local_neo4j.bulk_import(home, *files)) as (found, run):
        yield from _read_and_measured(found)
        run(_PROJECT)
        graph = projected(NODES, a, b)
        for name, (mine, theirs, everywhere) in measures(graph).items():
            if everywhere:
                yield against_gds(run, f"{name}, {_SIZE}", mine, theirs, times=1)
        yield _estimated(run, graph)


def _files(work: Path, a: np.ndarray, b: np.ndarray) -> tuple[str, str]:
    """The import's arguments: people, and one statement KNOWS a link."""
    work.mkdir(parents=True, exist_ok=True)
    people, knows = work / "people.csv", work / "knows.csv"
    names = np.char.add("person:bench:", np.arange(NODES).astype(str))
    nodes = pd.DataFrame({"id:ID": names, "name": names, ":LABEL": "Entity\x1fPerson"})
    links = pd.DataFrame(
        {"id": np.char.add("s", np.arange(len(a)).astype(str)), ":START_ID": names[a], ":END_ID": names[b]}
    )
    fixed = {
        "dataset": "bench",
        "status": "confirmed",
        "info_grade:long": 1,
        "case": "case:bench:1",
        "since": "2024-01-01",
    }
    nodes.to_csv(people, index=False)
    links.assign(**fixed, **{":TYPE": "KNOWS"}).to_csv(knows, index=False)
    return f"--nodes={people}", f"--relationships={knows}"


def _read_and_measured(found: Address) -> Iterable[Row]:
    # In a process of its own, so that its memory is that of this work.
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        took, gib = pool.submit(_read_and_measure, found).result()
    whole = sum(took.values())
    each = ", ".join(f"{name} {one:.1f} s" for name, one in took.items())
    work = f"read from Neo4j and measure, {_SIZE}"
    yield Row(work, f"{SECONDS} seconds", whole / SECONDS, 1, at_least=False, note=f"{whole:.1f} s: {each}")
    yield Row(work, f"{GIB} GiB", gib / GIB, 1, at_least=False, note=f"{gib:.2f} GiB in the client at most")


def _read_and_measure(found: Address) -> tuple[dict[str, float], float]:
    """The seconds of each step, and the most memory that this process has had, in GiB."""
    graphs: list[Any] = []
    with open_store(found.uri, found.user, found.password) as store:
        prepare(store)
        took = {
            "reading": seconds(
                lambda: graphs.append(Networks(store).read(EVERYTHING_SEALED, "ties", lean=True).graph())
            )
        }
    steps: dict[str, Callable[[Any], object]] = {
        "PageRank": nx.pagerank,
        "core": nx.core_number,
        "components": lambda graph: list(nx.connected_components(graph)),
        "Leiden": lambda graph: nx.community.leiden_communities(graph, seed=1, metric="modularity", backend="igraph"),
        "cut points": lambda graph: list(nx.articulation_points(graph)),
    }
    [graph] = graphs
    assert (len(graph), graph.number_of_edges()) == (NODES, LINKS)
    took |= {name: seconds(lambda step=step: step(graph)) for name, step in steps.items()}
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def _estimated(run: Run, graph: Any) -> Row:
    estimates: list[Any] = []
    asked = f"CALL gds.betweenness.stats('g', {{samplingSize: {PIVOTS}, samplingSeed: 1, concurrency: 2}})"
    us, them = alternating(lambda: estimates.append(betweenness_estimate(graph)), lambda: run(asked), 1)
    note = (
        f"{us:.1f} s for {SAMPLES:,} paths, every score within ± {estimates[0].error:.5f} with {CONFIDENCE:.0%} confidence; "
        f"{them:.1f} s for {PIVOTS} pivots, which promise no error"
    )
    return Row(f"betweenness, estimated, {_SIZE}", "Neo4j GDS 2.26, sampled", us / them, 1, at_least=False, note=note)
