"""What is sealed in the graph, and people to be sealed."""

from collections.abc import Mapping

from graphsvc.store import Store
from tests.graph.whole import rows

CASES = "id,opened_on\nk1,2024-09-13\nk2,2030-01-01\n"
ROLES = "person,case,role,status\n"
USES = "person,kind,identifier\n"


def people(*lines: str) -> dict[str, str]:
    """The tables cases and persons; the lines start with id, name and go on with born_on and protected."""
    return {"cases": CASES, "persons": "id,name,born_on,protected\n" + "".join(f"{line}\n" for line in lines)}


def sealed(store: Store) -> Mapping[str, str]:
    """The pseudonyms of what is sealed, by the last part of the id."""
    found = rows(store, "MATCH (n:Entity) WHERE n.sealed RETURN n.id AS id, n.pseudonym AS pseudonym")
    return {row["id"].rsplit(":")[-1]: row["pseudonym"] for row in found}
