"""What the store looks at before it answers anybody: the revision, a load under way, and what is sealed."""

from typing import LiteralString, cast

from graphsvc.schema import SCHEMA

REVISION: LiteralString = """
OPTIONAL MATCH (g:Graph)
RETURN coalesce(max(g.revision), 0) AS revision,
       head(COLLECT { MATCH (l:Load) WHERE l.loaded_at IS NULL RETURN {dataset: l.dataset, load: l.id} ORDER BY l.id LIMIT 1 }) AS loading
"""


def _words(of_list: bool) -> str:
    """What gives a node away, on all kinds of node, as the items of a list or as lists that are added up."""
    names = sorted(
        {
            f"n.{field.name}"
            for kind in SCHEMA.nodes
            for field in kind.fields
            if field.identifies and (field.of == "list") == of_list
        }
    )
    return " + ".join(f"coalesce({name}, [])" for name in names) if of_list else ", ".join(names)


SEALED = cast(
    "LiteralString",
    f"""
MATCH (n:Entity) WHERE n.sealed = true
RETURN n.id AS id, coalesce(n.sealed_id, n.id) AS public_id, n.pseudonym AS pseudonym,
       coalesce(n.sealed_for, [n.id]) AS owners,
       [elementId(n)] + COLLECT {{ MATCH (n)-[:USES]->(x) RETURN DISTINCT elementId(x) }} AS near,
       [word IN [{_words(of_list=False)}] + {_words(of_list=True)} WHERE word IS NOT NULL] AS words
ORDER BY n.id DESC
""",
)
"""Every sealed node with what gives it away, by the schema; people before their papers, phones before their wallets."""
