"""The whole graph as values to compare, and case folders written for one test."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, LiteralString

from graphsvc.store import Store
from ingest.report import Report

Whole = dict[str, Any]
CASE = {"cases": "id\nk1\n", "sources": "id,case,kind\ns1,k1,BAP\n", "persons": "id,name\np1,Budi\np2,Ratna\n"}
"""One case, one paper and two people, to state something about."""


def whole(store: Store) -> Whole:
    """Every node and statement by id, with labels or type, ends and all properties."""
    nodes = rows(store, "MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS said")
    links = rows(
        store,
        "MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS said",
    )
    return {row["id"]: {**row, "labels": sorted(row.get("labels", []))} for row in [*nodes, *links]}


def content(store: Store) -> Whole:
    """The whole graph, but for what tells one load from another."""
    return {
        id_: {**row, "said": {name: value for name, value in row["said"].items() if name != "load"}}
        for id_, row in whole(store).items()
        if "Load" not in row["labels"]
    }


def rows(store: Store, text: LiteralString, **parameters: object) -> list[Mapping[str, Any]]:
    return store.write(lambda writer: writer.run(text, **parameters))


def node(store: Store, id_: str) -> Mapping[str, Any]:
    """The properties of one node."""
    (found,) = rows(store, "MATCH (n:Entity {id: $id}) RETURN properties(n) AS said", id=id_)
    return found["said"]


def statements(store: Store, type_: str) -> list[Mapping[str, Any]]:
    """The properties of all statements of one type, with the ids of both ends, in the order of source and target."""
    found = rows(
        store,
        "MATCH (a)-[r]->(b) WHERE type(r) = $type RETURN a.id AS a, b.id AS b, properties(r) AS said ORDER BY a, b, r.id",
        type=type_,
    )
    return [{"a": row["a"], "b": row["b"], **row["said"]} for row in found]


def folder(parent: Path, name: str = "kecil", /, **tables: str) -> Path:
    """A case folder with these tables as CSV texts."""
    made = parent / name
    made.mkdir(parents=True, exist_ok=True)
    for table, text in tables.items():
        (made / f"{table}.csv").write_text(text, encoding="utf-8", newline="")
    return made


def counts(report: Report, table: str) -> tuple[int, int, int, int]:
    """What became of a table's rows: read, loaded, unchanged, rejected."""
    tally = report.tables[table]
    return tally.read, tally.loaded, tally.unchanged, tally.rejected


def complaints(report: Report) -> set[tuple[str, int, str]]:
    """File, row and column of each rejection."""
    return {(remark.file, remark.row, remark.column) for remark in report.rejections}
