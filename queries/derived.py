"""Cypher made from the schema: constraints, search index, what is sealed, and writes. Nothing here runs anything."""

from collections.abc import Iterable
from typing import LiteralString, cast

from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import ACCOUNT, PERSON, SCHEMA

STATEMENT_PROPERTIES = (
    "case",
    "dataset",
    "load",
    "source",
    "page",
    "info_grade",
    "status",
    "assumed",
    "since",
    "until",
)
"""What every statement carries beside its id and its own fields. `assumed`: it is unconfirmed for want of another word,
since its row says nothing of its status; papers of two kinds of evidence confirm such statements."""

IDENTITY_NUMBERS = tuple(field.name for field in PERSON.fields if field.of in {"nik", "passport"})
"""What two records of one person may share."""


def _text(*lines: str) -> LiteralString:
    """Text made of names from the schema only: checked identifiers, never data."""
    return cast("LiteralString", "\n".join(lines))


def constraints() -> tuple[LiteralString, ...]:
    """Unique ids for nodes and, type by type, for statements; indexes of what is sealed or shared; the search index."""
    searched = sorted({field.name for kind in SCHEMA.nodes for field in kind.fields if field.search} | {"pseudonym"})
    labels = "|".join(kind.label for kind in SCHEMA.nodes if any(field.search for field in kind.fields))
    return (
        _text("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"),
        _text("CREATE CONSTRAINT entity_sealed_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.sealed_id IS UNIQUE"),
        _text("CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (g:Graph) REQUIRE g.id IS UNIQUE"),
        _text("CREATE INDEX entity_sealed IF NOT EXISTS FOR (n:Entity) ON (n.sealed)"),
        _text("CREATE INDEX account_number IF NOT EXISTS FOR (n:Account) ON (n.number)"),
        _text("CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.number)"),
        *(_text(f"CREATE INDEX person_{name} IF NOT EXISTS FOR (n:Person) ON (n.{name})") for name in IDENTITY_NUMBERS),
        _text("CREATE INDEX before_undoes IF NOT EXISTS FOR (b:Before) ON (b.undoes)"),
        _text("CREATE INDEX before_id IF NOT EXISTS FOR (b:Before) ON (b.id)"),
        _text("CREATE INDEX entity_pseudonym IF NOT EXISTS FOR (n:Entity) ON (n.pseudonym)"),
        *(
            _text(
                f"CREATE CONSTRAINT {kind.type.lower()}_id IF NOT EXISTS",
                f"FOR ()-[r:{kind.type}]-() REQUIRE r.id IS UNIQUE",
            )
            for kind in SCHEMA.links
        ),
        _text(
            f"CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:{labels})",
            f"ON EACH [{', '.join(f'n.{name}' for name in searched)}]",
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
        ),
        _text("CALL db.awaitIndexes(300)"),
    )


def _assignments(names: Iterable[str], start: int) -> str:
    return ", ".join(f"{name}: row[{at}]" for at, name in enumerate(names, start))


def node_properties(kind: NodeKind) -> tuple[str, ...]:
    """What a row of `merge_nodes` gives after the id, in order."""
    return (*(field.name for field in kind.fields), "load", "digest")


def merge_nodes(kind: NodeKind) -> LiteralString:
    """Rows `[id, *node_properties(kind)]` → nodes made or brought up to date.

    What they said before the load is kept until it is taken back; once, for a load that broke off comes by again.
    """
    load = 1 + node_properties(kind).index("load")
    return _text(
        "UNWIND $rows AS row",
        "MERGE (n:Entity {id: row[0]})",
        f"FOREACH (load IN CASE WHEN n.load <> row[{load}] THEN [row[{load}]] ELSE [] END |",
        f"  CREATE (b:Before) SET b = properties(n), b.undoes = load, b.label = '{kind.label}')",
        f"SET n:{kind.label}, n += {{{_assignments(node_properties(kind), 1)}}}",
        "RETURN count(n) AS written",
    )


def ensure_nodes(kind: NodeKind) -> LiteralString:
    """Rows `[id, *fields that the id is made from]` → shared nodes, made only where they are missing."""
    named = [field.name for field in kind.fields if field.required]
    return _text(
        "UNWIND $rows AS row",
        "MERGE (n:Entity {id: row[0]})",
        f"ON CREATE SET n:{kind.label}, n += {{{_assignments(named, 1)}}}",
        "RETURN count(n) AS written",
    )


def statement_properties(kind: LinkKind) -> tuple[str, ...]:
    """What a row of `create_statements` and `update_statements` gives after id, source and target, in order."""
    return (*STATEMENT_PROPERTIES, *(field.name for field in kind.fields), "digest")


def create_statements(kind: LinkKind) -> LiteralString:
    """Rows `[id, source id, target id, *statement_properties(kind)]` → statements that were not there."""
    return _text(
        "UNWIND $rows AS row",
        "MATCH (a:Entity {id: row[1]})",
        "MATCH (b:Entity {id: row[2]})",
        f"CREATE (a)-[r:{kind.type} {{id: row[0], {_assignments(statement_properties(kind), 3)}}}]->(b)",
        "RETURN count(r) AS written",
    )


def update_statements(kind: LinkKind) -> LiteralString:
    """The same rows for statements that are there already.

    What they said before the load is kept until it is taken back; once, for a load comes by the same pair's calls often.
    """
    load = 3 + STATEMENT_PROPERTIES.index("load")
    return _text(
        "UNWIND $rows AS row",
        f"MATCH ()-[r:{kind.type} {{id: row[0]}}]->()",
        f"FOREACH (load IN CASE WHEN r.load <> row[{load}] THEN [row[{load}]] ELSE [] END |",
        f"  CREATE (b:Before) SET b = properties(r), b.undoes = load, b.type = '{kind.type}')",
        f"SET r += {{{_assignments(statement_properties(kind), 3)}}}",
        "RETURN count(r) AS written",
    )


def restore_statements(kind: LinkKind) -> LiteralString:
    """Gives some statements that `$load` changed back what they said before; again until it answers 0."""
    return _text(
        f"MATCH (b:Before {{undoes: $load, type: '{kind.type}'}})",
        "WITH b LIMIT 20000",
        f"MATCH ()-[r:{kind.type} {{id: b.id}}]->()",
        "SET r = properties(b) REMOVE r.undoes, r.type DELETE b",
        "RETURN count(*) AS restored",
    )


def known_statements(kind: LinkKind) -> LiteralString:
    """Which of `$ids` are there, with the digest of what they say, and the loads that say so; of calls also each call and
    the pages."""
    extra = (
        ", collect([coalesce(r.times, ['']), r.durations, coalesce(r.cells, ['']), coalesce(r.page, '')]) AS events"
        if kind.type == "CALLED"
        else ""
    )
    return _text(
        "UNWIND $ids AS id",
        f"MATCH ()-[r:{kind.type} {{id: id}}]->()",
        f"RETURN collect(id) AS ids, collect(r.digest) AS digests, collect(DISTINCT r.load) AS loads{extra}",
    )


def corroborate() -> LiteralString:
    """Confirms what is assumed unconfirmed where papers of two kinds of evidence claim the same, and takes that back
    where they no longer do: of the people whose ids begin with `$prefix` and of all accounts, as far as `$dataset` says.

    The same claim is one link between the same two, with the same beginning and the same of whatever tells two apart.
    `$kinds` are kinds of evidence by the words for them.
    """
    kinds = [kind for kind in SCHEMA.links if kind.sourced and PERSON in kind.sources]
    either = [kind.type for kind in kinds if not kind.directed]
    keys = sorted({name for kind in kinds for name in kind.key})
    return _text(
        "CALL () {",
        "  MATCH (a:Person) WHERE a.id STARTS WITH $prefix RETURN a",
        "  UNION",
        f"  MATCH (a:{ACCOUNT.label}) RETURN a",
        "}",
        "CALL (a) {",
        f"  MATCH (a)-[r:{'|'.join(kind.type for kind in kinds)}]-(b)",
        "  WHERE r.dataset = $dataset AND r.status IN ['confirmed', 'unconfirmed']",
        f"    AND (startNode(r) = a OR type(r) IN {either})",
        "  MATCH (s:Entity {id: r.source})",
        f"  WITH b, type(r) AS type, [{', '.join(f'r.{name}' for name in ('since', *keys))}] AS claim,",
        "    collect(r) AS told, count(DISTINCT $kinds[toLower(trim(s.evidence_kind))]) > 1 AS confirmed",
        "  UNWIND told AS r",
        "  WITH r, confirmed WHERE r.assumed AND (r.status = 'confirmed') <> confirmed",
        "  SET r.status = CASE WHEN confirmed THEN 'confirmed' ELSE 'unconfirmed' END",
        "}",
    )


def holders(number: str) -> LiteralString:
    """Who in the graph has one of `$numbers`, of the sort that is named; of each at most ten people."""
    assert number in IDENTITY_NUMBERS
    return _text(
        "UNWIND $numbers AS number",
        f"MATCH (p:Person {{{number}: number}})",
        "WITH number, p ORDER BY p.id",
        "RETURN number, collect(p.id)[..10] AS ids",
    )
