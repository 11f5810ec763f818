"""Networks as long columns: one record of lists, since a record a link would cost sixteen times as much.

Nodes and links go by the server's internal ids, which are plain integers and hold for one revision.
"""

from collections.abc import Iterable
from typing import LiteralString, TypeVar, cast, get_type_hints

from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import PLACE
from queries import Query, rows, within_scope

Row = TypeVar("Row")

# An incomplete date covers its whole month or year; "~" sorts after every digit and hyphen.
CONDITIONS = {
    "case": "r.case IN $case",
    "dataset": "r.dataset = $dataset",
    "paper": "r.source IN $paper",
    "since": "coalesce(r.until, r.since) IS NOT NULL AND coalesce(r.until, '9') + '~' >= $since",
    "until": "coalesce(r.since, r.until) IS NOT NULL AND coalesce(r.since, '0') <= $until + '~'",
    "min_grade": "r.info_grade <= $min_grade",
    "status": "r.status IN $status",
}
CHOOSE_NODES = frozenset({"case", "dataset", "paper"})
"""The filters that say which nodes belong to a network; the others choose among its links only."""
COUNTED = "r.status <> 'excluded'"
"""The same as `r.status IN $status` with its default, in four fifths of the time."""
MONTH = len("2024-09")
SCOPE = "($scope_cases IS NULL OR r.case IN $scope_cases)"


def _where(conditions: Iterable[str], *, sourced: bool = True) -> str:
    if not sourced:
        return SCOPE
    default = () if "status" in conditions else (COUNTED,)
    return " AND ".join([*(CONDITIONS[name] for name in sorted(conditions)), *default, SCOPE])


def _labels(kinds: Iterable[NodeKind]) -> str:
    return "|".join(kind.label for kind in kinds)


def _query(name: str, text: str, row: type[Row]) -> Query[Row]:
    return Query(name, cast("LiteralString", text), row)


def link_columns(kinds: tuple[LinkKind, ...], conditions: frozenset[str], row: type[Row], **extra: str) -> Query[Row]:
    """All statements of some kinds: the columns of `row`, those in `extra` by an expression over a, r and b."""
    known = {"sources": "id(a)", "targets": "id(b)", "links": "id(r)", **extra}
    columns = {name: known[name] for name in get_type_hints(row)}
    # No labels: a link's type says what it joins, and looking up two labels a link would double the time.
    text = (
        f"MATCH (a)-[r:{'|'.join(kind.type for kind in kinds)}]->(b)\n"
        f"WHERE {_where(conditions, sourced=kinds[0].sourced)}\n"
        f"RETURN {', '.join(f'collect({expression}) AS {name}' for name, expression in columns.items())}"
    )
    return _query("columns_" + "_".join(kind.type.lower() for kind in kinds), text, row)


def month_columns(kinds: tuple[LinkKind, ...], conditions: frozenset[str]) -> Query[rows.Months]:
    """The dated statements of some kinds by internal key, those together that are of one type and hold in the same months."""
    text = (
        f"MATCH ()-[r:{'|'.join(kind.type for kind in kinds)}]->()\n"
        f"WHERE coalesce(r.since, r.until) IS NOT NULL AND {_where(conditions)}\n"
        f"WITH type(r) AS type, left(coalesce(r.since, ''), {MONTH}) AS since, left(coalesce(r.until, ''), {MONTH}) AS until, "
        "collect(id(r)) AS some\n"
        "RETURN collect(type) AS types, collect(since) AS since, collect(until) AS until, collect(some) AS links"
    )
    return _query("columns_months", text, rows.Months)


def node_columns(kinds: tuple[NodeKind, ...], conditions: frozenset[str]) -> Query[rows.NodeColumns]:
    """The nodes in scope: all of these kinds, or those that a statement of the chosen case, paper or dataset touches."""
    within = conditions & CHOOSE_NODES
    touched = (
        ""
        if not within
        else f"\nWHERE EXISTS {{ (n)-[r]-() WHERE {' AND '.join(CONDITIONS[name] for name in sorted(within))} }}"
    )
    if within and PLACE in kinds:  # A stop belongs to whoever travelled past it.
        conditions_ = " AND ".join(CONDITIONS[name] for name in sorted(within))
        touched += f" OR EXISTS {{ (n)<-[:PASSES]-()<-[r:TRAVELLED]-() WHERE {conditions_} }}"
    if within == frozenset({"dataset"}):
        touched += " OR n.id STARTS WITH $prefix"
    text = within_scope(
        f"MATCH (n:{_labels(kinds)}){touched}\n"
        "WITH n\nWHERE VISIBLE_NODE(n)\n"
        "RETURN collect(id(n)) AS keys, collect(n.id) AS ids, collect(coalesce(n.sealed, false)) AS sealed"
    )
    return _query("columns_nodes", text, rows.NodeColumns)


def mark_columns(kinds: tuple[LinkKind, ...], conditions: frozenset[str]) -> Query[rows.Marks]:
    """What these statements say that people are or did: the role, or the type of the link."""
    return link_columns(
        kinds,
        conditions,
        rows.Marks,
        people="a.id",
        sealed="coalesce(a.sealed, false)",
        marks="coalesce(r.role, type(r))",
        cases="coalesce(r.case, '')",
    )


STATEMENT_MARKS: Query[rows.StatementMarks] = _query(
    "statement_marks",
    f"MATCH ()-[r]->() WHERE id(r) IN $links AND {SCOPE}\n"
    "RETURN collect(id(r)) AS links, collect(r.id) AS ids, collect(coalesce(r.status, 'confirmed')) AS statuses",
    rows.StatementMarks,
)
"""Ids and statuses of statements that a network has read by their internal ids."""

STATEMENT_GROUNDS: Query[rows.StatementGrounds] = _query(
    "statement_grounds",
    f"MATCH ()-[r]->() WHERE id(r) IN $links AND {SCOPE}\n"
    "RETURN collect(id(r)) AS links, collect(type(r)) AS types, collect(coalesce(r.source, '')) AS sources, "
    "collect(coalesce(r.case, '')) AS cases, collect(coalesce(r.info_grade, 0)) AS grades",
    rows.StatementGrounds,
)
"""What the same statements rest on."""

STATEMENT_ENDS: Query[rows.StatementEnds] = _query(
    "statement_ends",
    f"MATCH ()-[r]->(b) WHERE id(r) IN $links AND {SCOPE}\n"
    "RETURN collect(id(r)) AS links, collect(type(r)) AS types, collect(b.id) AS targets, "
    "collect(coalesce(r.case, '')) AS cases",
    rows.StatementEnds,
)
"""What kind of statements the same are, and what they lead to."""

STATEMENTS: Query[rows.Told] = _query(
    "statements",
    f"MATCH (a)-[r]->(b) WHERE id(r) IN $links AND {SCOPE}\n"
    "RETURN a.id AS source, b.id AS target, r AS statement ORDER BY r.since, type(r), r.id",
    rows.Told,
)
"""The same statements in full."""
