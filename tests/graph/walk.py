"""Everything that any query answers to a reader, with parameters that leave nothing out."""

from collections.abc import Iterable
from typing import Any

import queries
from graphsvc.filters import Filters
from graphsvc.networks import NETWORKS, Networks
from graphsvc.schema import SCHEMA
from graphsvc.scope import Scope
from graphsvc.store import Store
from graphsvc.values import Entity, Statement
from queries import Query
from queries.columns import STATEMENT_MARKS, STATEMENTS
from queries.pages import node_page, statement_page
from tests.graph.whole import rows

LABELS = [kind.label for kind in SCHEMA.nodes]
TYPES = [kind.type for kind in SCHEMA.links]


def parameters(name: str, ids: list[str], words: Iterable[str], scope: Scope) -> list[dict[str, Any]]:
    """With what to ask a query, by its name. A new query needs a line here."""
    walk: dict[str, Any] = {"links": TYPES, "limit": 10_000}
    known: dict[str, list[dict[str, Any]]] = {
        "health": [{}],
        "entities": [{"ids": ids}],
        "neighbours": [{"id": id_, "labels": LABELS, "each": 1000, **walk} for id_ in ids],
        "paths": [{"source": ids[0], "target": id_, **walk} for id_ in ids[1:]],
        "roles": [{"ids": ids}],
        "named": [{"ids": ids}],
        "cases": [{"limit": 100}],
        "coverage": [{"ids": ids, "victims": ["victim"], "examined": ["bap"], "heard": ["korban"]}],
        "statement_counts": [{"ids": ids, "limit": 100}],
        "datasets": [{"limit": 100}],
        "loads": [{"limit": 100}],
        "search": [
            {
                "exact": [word],
                "words": word,
                "pseudonym": f"pseudonym:({word})",
                "open": scope.opened is None,
                "opened": sorted(scope.opened or ()),
                "labels": LABELS,
                "window": 500,
                "limit": 100,
            }
            for word in words
        ],
    }
    return known[name]


def parts(found: Iterable[Any], sort: type) -> list[Any]:
    """All entities or statements anywhere in the rows."""
    fields: list[Any] = [getattr(row, name) for row in found for name in getattr(row, "__slots__", ())]
    values: list[list[Any]] = [field if isinstance(field, list) else [field] for field in fields]
    return [value for some in values for value in some if isinstance(value, sort)]


def shown(found: Iterable[Any]) -> str:
    """All that the rows show, without the declarations of their kinds, which are full of words."""
    rows = list(found)
    entities = [(one.id, one.caption, *one.fields.values()) for one in parts(rows, Entity)]
    statements = [(one.id, one.case, one.source, one.page, *one.fields.values()) for one in parts(rows, Statement)]
    others = [row for row in rows if not parts([row], Entity) and not parts([row], Statement)]
    ends = [value for row in rows for value in (getattr(row, "source", ""), getattr(row, "target", ""))]
    return repr((entities, statements, others, ends)).casefold()


def answered(store: Store, query: Query[Any], scope: Scope, words: Iterable[str] = ("*",)) -> list[Any]:
    """The rows of one query, asked about every node under every id that it has."""
    found = rows(store, "MATCH (n:Entity) RETURN n.id AS id, n.sealed_id AS sealed_id ORDER BY id")
    ids = [id_ for row in found for id_ in (row["id"], row["sealed_id"]) if id_]
    return [row for asked in parameters(query.name, ids, words, scope) for row in store.read(query, scope, **asked)]


def everything(store: Store, scope: Scope, words: Iterable[str] = ("*",)) -> list[Any]:
    """The rows of all queries, all that an export takes out, and all networks with the statements of their links."""
    found: list[Any] = [row for query in queries.ALL for row in answered(store, query, scope, words)]
    whole = {"after": "", "limit": 10_000}
    found += [row for kind in SCHEMA.nodes for row in store.read(node_page(kind, dataset=False), scope, **whole)]
    found += [row for kind in SCHEMA.links for row in store.read(statement_page(kind, frozenset()), scope, **whole)]
    for kind in NETWORKS:
        network = Networks(store).read(
            scope, kind.name, Filters(status=("confirmed", "unconfirmed", "tentative", "disputed", "excluded"))
        )
        links = network.statements_of_links(range(network.links))  # pyright: ignore[reportArgumentType] - any column of numbers
        found += [network.ids, network.currencies]
        found += store.read(STATEMENT_MARKS, scope, links=links)
        found += store.read(STATEMENTS, scope, links=links)
    return found
