"""Loading a case folder against `LOAD CSV` + `MERGE` of the same nodes and links by the same server."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import neo4j

from benchmarks.table import Row, seconds
from graphsvc.schema import SCHEMA
from graphsvc.store import Store
from ingest import samples
from ingest.load import load_case, prepare
from ingest.readers import open_case

PEOPLE = 10_000
_PLAIN = {"times", "durations", "cells", "aliases", "notes", "sealed_for"}
"""Lists, which a CSV row cannot hold as they are: left out of the comparison's file, in its favour."""


def compare(store: Store, driver: neo4j.Driver, imports: Path, work: Path) -> Iterable[Row]:
    """One row; leaves the graph empty. `imports` is the server's import folder, `work` a scratch folder."""
    prepare(store)
    folder = samples.write(work, people=PEOPLE)[-1]
    # Each way twice, and the second time counts: a cold server would punish whoever comes first.
    load_case(store, open_case(folder))
    nodes, links = _dump(driver, imports)
    _empty(driver)
    _load_csv(driver)
    _empty(driver)
    ours = seconds(lambda: load_case(store, open_case(folder)))
    _empty(driver)
    theirs = seconds(lambda: _load_csv(driver))
    _empty(driver)
    total = nodes + links
    note = f"{nodes:,} nodes and {links:,} links: {ours:.1f} s ({total / ours:,.0f}/s) and {theirs:.1f} s ({total / theirs:,.0f}/s)"
    yield Row("load a case folder", "LOAD CSV + MERGE, same server", theirs / ours, 1.5, at_least=True, note=note)


def _empty(driver: neo4j.Driver) -> None:
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS").consume()


def _dump(driver: neo4j.Driver, imports: Path) -> tuple[int, int]:
    """What our loader made, as CSV files a label and a link type each."""
    imports.mkdir(parents=True, exist_ok=True)
    nodes = links = 0
    with driver.session() as session:
        for kind in SCHEMA.nodes:
            found = session.run(f"MATCH (n:{kind.label}) RETURN properties(n) AS row")  # pyright: ignore[reportArgumentType] (a label of the schema)
            nodes += _write(imports / f"{kind.label}.csv", (record["row"] for record in found))
        for link in SCHEMA.links:
            text = f"MATCH (a)-[r:{link.type}]->(b) RETURN properties(r) AS row, a.id AS a, b.id AS b"
            found = session.run(text)  # pyright: ignore[reportArgumentType] (a link type of the schema)
            rows = ({**record["row"], "a": record["a"], "b": record["b"]} for record in found)
            links += _write(imports / f"{link.type}.csv", rows)
    return nodes, links


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    kept = [{name: value for name, value in row.items() if name not in _PLAIN} for row in rows]
    names = sorted({name for row in kept for name in row})
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names)
        writer.writeheader()
        writer.writerows(kept)
    return len(kept)


def _load_csv(driver: neo4j.Driver) -> None:
    with driver.session() as session:
        for kind in SCHEMA.nodes:
            session.run(
                f"LOAD CSV WITH HEADERS FROM 'file:///{kind.label}.csv' AS row CALL (row) "
                f"{{ MERGE (n:Entity {{id: row.id}}) SET n:{kind.label}, n += row }} IN TRANSACTIONS OF 20000 ROWS"  # pyright: ignore[reportArgumentType] (a label of the schema)
            ).consume()
        for link in SCHEMA.links:
            session.run(
                f"LOAD CSV WITH HEADERS FROM 'file:///{link.type}.csv' AS row CALL (row) "
                "{ MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) "
                f"MERGE (a)-[r:{link.type} {{id: row.id}}]->(b) SET r += row }} IN TRANSACTIONS OF 20000 ROWS"  # pyright: ignore[reportArgumentType] (a link type of the schema)
            ).consume()
