"""Reading a network of a million links against the server's own count of them."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable

import neo4j

from benchmarks.table import Row, alternating
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store

PEOPLE, LINKS = 200_000, 1_000_000
_NODES = """
UNWIND range(0, $people - 1) AS i
CALL (i) { CREATE (:Entity:Person {id: 'person:bench:' + i, name: 'P' + i}) } IN TRANSACTIONS OF 20000 ROWS
"""
_LINKS = """
UNWIND range(0, $links - 1) AS i
CALL (i) {
  MATCH (a:Entity {id: 'person:bench:' + ((i * 7919) % $people)})
  MATCH (b:Entity {id: 'person:bench:' + ((i * 104729 + i / $people * 31 + 17) % $people)})
  CREATE (a)-[:KNOWS {id: 'sbench' + i, dataset: 'bench', status: 'confirmed', info_grade: 1 + i % 6,
                      case: 'case:bench:1', since: '2024-01-01', until: '2024-02-01'}]->(b)
} IN TRANSACTIONS OF 20000 ROWS
"""
_COUNT = "MATCH (a:Person)-[r:KNOWS]->(b:Person) WHERE r.status <> 'excluded' RETURN count(*) AS links"


def fill(driver: neo4j.Driver) -> None:
    """A million KNOWS between 200,000 people."""
    with driver.session() as session:
        session.run(_NODES, people=PEOPLE).consume()
        session.run(_LINKS, people=PEOPLE, links=LINKS).consume()


def compare(store: Store, driver: neo4j.Driver) -> Iterable[Row]:
    """One row, on the graph that `fill` made."""

    def count() -> None:
        with driver.session() as session:
            session.run(_COUNT).consume()

    def read() -> None:
        # A new reader each time, so that nothing comes from a cache of ours.
        network = Networks(store).read(EVERYTHING_SEALED, "ties", lean=True)
        assert network.links > LINKS * 0.9

    ours, theirs = alternating(read, count, 5)
    note = f"{LINKS:,} statements to network: {ours:.2f} s and {theirs:.2f} s"
    yield Row(
        "read a network of a million links", "the server's count of them", ours / theirs, 1.5, at_least=False, note=note
    )
