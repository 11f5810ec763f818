"""The whole graph page by page, for whoever takes it out: nodes and statements of one kind, in the order of their ids.

A page begins after the last id of the one before. Sealed phones and other shared things stand in the order of the ids
that readers know them by: that of their numbers would tell what a number lies between.
"""

from graphsvc.kinds import LinkKind, NodeKind
from queries import Query, rows, within_scope
from queries.columns import CONDITIONS


def node_page(kind: NodeKind, *, dataset: bool, listed: bool = False) -> Query[rows.NodePage]:
    """Nodes of a kind: of all datasets or of one; `listed`: those that it lists in its own table."""
    key = "coalesce(n.sealed_id, n.id)" if kind.shared else "n.id"
    conditions = [f"{key} > $after", "VISIBLE_NODE(n)"]
    if listed:
        conditions.append("$dataset IN n.listed_by")
    elif dataset and kind.shared:
        conditions.append("($dataset IN n.listed_by OR EXISTS { (n)-[r]-() WHERE r.dataset = $dataset })")
    elif dataset:
        conditions.append("n.id STARTS WITH $prefix")
    text = within_scope(
        f"MATCH (n:Entity:{kind.label})\nWHERE {' AND '.join(conditions)}\n"
        f"WITH n, {key} AS key ORDER BY key LIMIT $limit\n"
        "RETURN collect(n) AS entities, collect(key) AS keys"
    )
    return Query(f"page_{kind.prefix}", text, rows.NodePage)


def statement_page(kind: LinkKind, conditions: frozenset[str]) -> Query[rows.Told]:
    """Statements of a kind that the filters leave; those without a paper know of datasets only."""
    known = conditions if kind.sourced else conditions & {"dataset"}
    filters = (CONDITIONS[name] for name in sorted(known))
    text = within_scope(
        f"MATCH (a)-[r:{kind.type}]->(b)\nWHERE {' AND '.join(['r.id > $after', 'VISIBLE(r)', *filters])}\n"
        "RETURN a.id AS source, b.id AS target, r AS statement ORDER BY r.id LIMIT $limit"
    )
    return Query(f"page_{kind.type.lower()}", text, rows.Told)
