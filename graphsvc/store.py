"""The only door to Neo4j: managed reads and writes, errors translated, and every answer cut to the reader's scope."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any, LiteralString, TypeVar, get_args, get_origin, get_type_hints

import neo4j
from neo4j import exceptions

from graphsvc.errors import BadRequest, GraphUnavailable
from graphsvc.scope import Scope, Seal, Seals
from graphsvc.texts import Text
from graphsvc.values import Entity, NodeId, Statement
from queries import HEALTH, Query

Row = TypeVar("Row")
Result = TypeVar("Result")
Convert = Callable[[Any], Any]

AWAY = Text("Neo4j tidak menjawab. Coba lagi sebentar lagi.", "Neo4j does not answer. Try again in a moment.")
TOO_LONG = Text(
    "Pertanyaan ini terlalu lama dijawab. Persempit dengan perkara, waktu atau jenis.",
    "This question takes too long. Narrow it by case, time or kind.",
)
_AWAY = (exceptions.DriverError, exceptions.AuthError, exceptions.TransientError, OSError)
_SECONDS = 120
_SEALED: LiteralString = """
MATCH (n:Entity) WHERE n.sealed = true
RETURN n.id AS id, coalesce(n.sealed_id, n.id) AS public_id, n.pseudonym AS pseudonym,
       coalesce(n.sealed_for, [n.id]) AS owners,
       [word IN [n.name, n.nik, n.passport, n.number, n.imei, n.plate] + coalesce(n.aliases, [])
        WHERE word IS NOT NULL] AS words
"""


class Writer:
    """One transaction that may write."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, text: LiteralString, **parameters: object) -> list[Mapping[str, Any]]:
        """The records of one statement, as mappings."""
        return [record.data() for record in self._transaction.run(text, dict(parameters))]


class Store:
    """A graph in Neo4j. Every read takes the reader's `Scope`; what it returns may be shown to that reader."""

    def __init__(self, driver: neo4j.Driver) -> None:
        self._driver = driver
        self._lock = Lock()
        self._seals: tuple[int, Scope, Seals] | None = None
        self._sealed: tuple[int, list[Seal]] | None = None

    def read(self, query: Query[Row], scope: Scope, /, **parameters: object) -> list[Row]:
        """The query's rows, within the scope. Raises GraphUnavailable while Neo4j is away."""

        def work(transaction: neo4j.ManagedTransaction) -> list[Row]:
            seals = self._seals_now(transaction, scope)
            values = {
                name: _each_string(value, seals.to_graph) if name in query.ids else value
                for name, value in parameters.items()
            }
            values["scope_cases"] = None if scope.cases is None else sorted(scope.cases)
            records = transaction.run(query.text, values)
            columns = _converters(query.row, seals, scope)
            return [query.row(*(convert(record[name]) for name, convert in columns)) for record in records]

        return self._run(lambda session: session.execute_read(neo4j.unit_of_work(timeout=_SECONDS)(work)))

    def write(self, work: Callable[[Writer], Result]) -> Result:
        """What `work` returns after its one transaction is committed; it may run again after a passing fault."""
        return self._run(lambda session: session.execute_write(lambda transaction: work(Writer(transaction))))

    def schema(self, texts: tuple[LiteralString, ...]) -> None:
        """Runs schema commands, each in a transaction of its own."""
        for text in texts:
            self.write(lambda writer, text=text: writer.run(text))

    def revision(self, scope: Scope) -> int:
        """The graph's revision, raised by every load that changes something."""
        return self.read(HEALTH, scope)[0].revision

    def explain(self, query: Query[Row], parameters: dict[str, object]) -> neo4j.ResultSummary:
        """How Neo4j understands the query, without running it."""
        with self._driver.session() as session:
            return session.run("EXPLAIN " + query.text, parameters).consume()

    def _run(self, work: Callable[[neo4j.Session], Result]) -> Result:
        try:
            with self._driver.session() as session:
                return work(session)
        except exceptions.ClientError as error:
            if "TransactionTimedOut" in error.code or "TransactionTerminated" in error.code:
                raise BadRequest(TOO_LONG) from error
            raise
        except _AWAY as error:
            raise GraphUnavailable(AWAY) from error

    def _seals_now(self, transaction: neo4j.ManagedTransaction, scope: Scope) -> Seals:
        """The seals at the revision that this very transaction reads; kept until the revision is raised."""
        record = transaction.run("MATCH (g:Graph) RETURN g.revision AS revision").single()
        revision = int(record["revision"]) if record else 0
        with self._lock:
            if self._seals and self._seals[:2] == (revision, scope):
                return self._seals[2]
            if not self._sealed or self._sealed[0] != revision:
                rows = transaction.run(_SEALED)
                self._sealed = (revision, [_seal(row) for row in rows])
            self._seals = (revision, scope, Seals.of(self._sealed[1], scope))
            return self._seals[2]


def _seal(row: neo4j.Record) -> Seal:
    return Seal(row["id"], NodeId(row["public_id"]), row["pseudonym"], tuple(row["words"]), tuple(row["owners"]))


def _converters(row: type, seals: Seals, scope: Scope) -> list[tuple[str, Convert]]:
    """For each field of the row how its value is turned into what the reader may see."""
    one: dict[object, Convert] = {
        NodeId: lambda node: seals.public.get(node, node),
        Entity: lambda node: seals.entity(node, scope),
        Statement: seals.statement,
        int: int,
        float: float,
        bool: bool,
    }

    def many(item: object) -> Convert:
        if item is NodeId and seals.public:
            public = seals.public
            return lambda values: [public.get(value, value) for value in values]
        if item is Entity or item is Statement:
            convert = one[item]
            return lambda values: [convert(value) for value in values]
        return lambda values: values

    return [
        (name, many(get_args(hint)[0]) if get_origin(hint) is list else one[hint])
        for name, hint in get_type_hints(row).items()
    ]


def _each_string(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    return [_each_string(item, change) for item in value]


@contextmanager
def open_store(uri: str, user: str, password: str) -> Generator[Store]:
    """A store on the Neo4j at `uri` (`bolt://`, `neo4j://` and their TLS forms), closed in the end."""
    try:
        driver = neo4j.GraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=5,
            connection_acquisition_timeout=10,
            max_transaction_retry_time=3,
            keep_alive=True,
            notifications_min_severity="OFF",
            user_agent="graphsvc",
        )
    except (exceptions.ConfigurationError, ValueError) as error:
        raise BadRequest(
            Text(
                "Alamat Neo4j tidak dikenal; tulis seperti bolt://127.0.0.1:7687.",
                "This is no address of a Neo4j; write it like bolt://127.0.0.1:7687.",
            )
        ) from error
    with driver:
        yield Store(driver)
