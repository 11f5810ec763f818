"""Every question put to the graph: its text, the row it answers with, and the parameters that name nodes.

The texts stand in `read/`, one question a file. Three macros keep every question inside the reader's scope:
`VISIBLE(r)` for a statement, `VISIBLE_NODE(n)` for a node and `VISIBLE_LOAD(l)` for a load, which is seen with any case
of its dataset; the store fills their parameter and nobody else can.
"""

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Generic, LiteralString, TypeVar, cast

from queries import rows

Row = TypeVar("Row")

VISIBLE_NODE = (
    "($scope_cases IS NULL OR {n}.id IN $scope_cases OR {n}.case IN $scope_cases"
    " OR EXISTS {{ ({n})-[seen]-() WHERE seen.case IN $scope_cases }})"
)
VISIBLE = "($scope_cases IS NULL OR {r}.case IN $scope_cases)"
VISIBLE_LOAD = (
    "($scope_cases IS NULL OR any(seen IN $scope_cases WHERE split(seen, ':')[1] = split({load}.id, ':')[1]))"
)


@dataclass(frozen=True, slots=True)
class Query(Generic[Row]):
    """A read: rows of one type, of which the store can tell what may be shown."""

    name: str
    text: LiteralString
    row: type[Row]
    ids: tuple[str, ...] = ()
    """Parameters that hold node ids as readers know them; the store turns them into the graph's own."""
    while_loading: bool = False
    """Whether it is answered while a load is under way: only what shows no people may be."""


def within_scope(text: str) -> LiteralString:
    """The text with its macros written out."""
    text = re.sub(r"VISIBLE_NODE\((\w+)\)", lambda macro: VISIBLE_NODE.format(n=macro[1]), text)
    text = re.sub(r"VISIBLE_LOAD\((\w+)\)", lambda macro: VISIBLE_LOAD.format(load=macro[1]), text)
    return cast("LiteralString", re.sub(r"VISIBLE\((\w+)\)", lambda macro: VISIBLE.format(r=macro[1]), text))


def _read(name: str, row: type[Row], *ids: str, while_loading: bool = False) -> Query[Row]:
    text = within_scope((files("queries") / "read" / f"{name}.cypher").read_text("utf-8"))
    return Query(name, text, row, ids, while_loading)


HEALTH = _read("health", rows.Health, while_loading=True)
ENTITIES = _read("entities", rows.Found, "ids")
NEIGHBOURS = _read("neighbours", rows.Neighbour, "id")
PATHS = _read("paths", rows.Path, "source", "target")
ROLES = _read("roles", rows.RoleOf, "ids")
NAMED = _read("named", rows.Named, "ids")
CASES = _read("cases", rows.CaseCount)
COVERAGE = _read("coverage", rows.CaseCoverage, "ids")
STATEMENT_COUNTS = _read("statement_counts", rows.StatementCounts, "ids")
DATASETS = _read("datasets", rows.Found, while_loading=True)
LOADS = _read("loads", rows.Found, while_loading=True)
SEARCH = _read("search", rows.Hit, "exact")

ALL: tuple[Query[object], ...] = cast(
    "tuple[Query[object], ...]",
    (HEALTH, ENTITIES, NEIGHBOURS, PATHS, ROLES, NAMED, CASES, COVERAGE, STATEMENT_COUNTS, DATASETS, LOADS, SEARCH),
)
