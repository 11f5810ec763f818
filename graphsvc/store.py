"""The only door to Neo4j: managed reads and writes, errors translated, and every answer cut to the reader's scope."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

import logging
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, LiteralString, TypeVar

import neo4j
from neo4j import exceptions

from graphsvc.errors import BadRequest, GraphUnavailable
from graphsvc.scope import Scope, Seal, Seals
from graphsvc.shown import converters
from graphsvc.texts import Text
from graphsvc.values import NodeId
from queries import HEALTH, Query
from queries.seals import REVISION, SEALED

Row = TypeVar("Row")
Result = TypeVar("Result")

AWAY = Text("Neo4j tidak menjawab. Coba lagi sebentar lagi.", "Neo4j does not answer. Try again in a moment.")
TOO_LONG = Text(
    "Pertanyaan ini terlalu lama dijawab. Persempit dengan perkara, waktu atau jenis.",
    "This question takes too long. Narrow it by case, time or kind.",
)
TOO_MUCH = Text(
    "Neo4j kehabisan memori untuk ini. Persempit pertanyaan, atau beri lebih banyak dengan GRAPHSVC_HEAP_MB.",
    "Neo4j has not enough memory for this. Narrow the question, or give it more with GRAPHSVC_HEAP_MB.",
)
LOADING = Text(
    "Kumpulan data {dataset} sedang dimuat atau diambil kembali, atau itu terputus; jawaban ditahan sampai selesai. Bila "
    "terputus: muat lagi, atau ambil kembali dengan graphsvc unload {load}.",
    "Dataset {dataset} is being loaded or taken back, or that broke off; answers are held back until it is done. If it "
    "broke off: load it again, or take it back with graphsvc unload {load}.",
)
FAILED = Text(
    "Neo4j gagal ({code}); sering karena cakramnya penuh. Beri ruang atau lihat catatan Neo4j, lalu ulangi.",
    "Neo4j failed ({code}); often because its disk is full. Make room or look at Neo4j's log, then do the same again.",
)
REFUSED = Text(
    "Neo4j menolak nama pengguna atau kata sandinya; periksa GRAPHSVC_NEO4J_USER dan GRAPHSVC_NEO4J_PASSWORD.",
    "Neo4j refuses the user name or the password; look at GRAPHSVC_NEO4J_USER and GRAPHSVC_NEO4J_PASSWORD.",
)
_AWAY = (exceptions.DriverError, OSError)
_SECONDS = 120


class Writer:
    """One transaction that may write."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, text: LiteralString, **parameters: object) -> list[Mapping[str, Any]]:
        """The records of one statement, as mappings."""
        found = self._transaction.run(text, dict(parameters))
        return [dict(zip(record.keys(), record.values(), strict=True)) for record in found]


@dataclass(slots=True)
class _Known:
    """What was last seen of the graph: `bookmark` names the last transaction, `revision` the last load, and `loading` the
    load and dataset that are under way."""

    bookmark: frozenset[str] = frozenset()
    revision: int = -1
    loading: Mapping[str, str] | None = None
    sealed: list[Seal] = field(default_factory=list[Seal])
    seals: dict[Scope, Seals] = field(default_factory=dict[Scope, Seals])


class Store:
    """A graph in Neo4j. Every read takes the reader's `Scope`; what it returns may be shown to that reader."""

    def __init__(self, uri: str, user: str, password: str) -> None:
        self.address = (uri, user, password)
        self._driver = _driver(*self.address)
        self._lock = Lock()
        self._known = _Known()

    def close(self) -> None:
        self._driver.close()

    def move(self, uri: str, user: str, password: str) -> None:
        """Goes on with the same graph at another address: a server that came back may have had to take a new port."""
        old, self._driver = self._driver, _driver(uri, user, password)
        self.address = (uri, user, password)
        old.close()

    def read(self, query: Query[Row], scope: Scope, /, **parameters: object) -> list[Row]:
        """The query's rows, within the scope. Raises GraphUnavailable while Neo4j is away or a load is under way.

        The rows are made with the seals of the very revision they were read at: the server's bookmark tells, at no
        cost, whether anything was written since the seals were read; if so they are looked at, and the rows read again.
        """
        while True:
            known = self._known
            seals = known.seals.get(scope)
            if seals is None:
                self._look(scope)
                continue
            if known.loading is not None and not query.while_loading:
                self._look(scope)
                if self._known.loading is not None:
                    raise GraphUnavailable(LOADING.fill(**self._known.loading))
                continue
            records, bookmark = self._records(query, seals, scope, parameters)
            if bookmark != known.bookmark:
                self._look(scope)
            if self._known.revision == known.revision:
                columns = converters(query.row, seals, scope)
                return [query.row(*(convert(record[name]) for name, convert in columns)) for record in records]

    def scrub(self, text: str, scope: Scope) -> str:
        """Text that the graph does not hold, such as a file's, without the names and numbers of those who are sealed."""
        while (seals := self._known.seals.get(scope)) is None:
            self._look(scope)
        return seals.scrub(text, prose=True)

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

    @property
    def server(self) -> str:
        """The server's version, as it names itself."""
        agent: str = self._run(lambda _session: self._driver.get_server_info().agent)
        return agent.removeprefix("Neo4j/")

    def explain(self, query: Query[Row], parameters: dict[str, object]) -> neo4j.ResultSummary:
        """How Neo4j understands the query, without running it."""
        with self._driver.session() as session:
            return session.run("EXPLAIN " + query.text, parameters).consume()

    def _records(
        self, query: Query[Row], seals: Seals, scope: Scope, parameters: Mapping[str, object]
    ) -> tuple[list[neo4j.Record], frozenset[str]]:
        values = {
            name: _each_string(value, seals.to_graph) if name in query.ids else value
            for name, value in parameters.items()
        }
        values["scope_cases"] = None if scope.cases is None else sorted(scope.cases)

        def work(session: neo4j.Session) -> tuple[list[neo4j.Record], frozenset[str]]:
            try:  # One round trip to the server, where a transaction of its own takes three.
                records = list(session.run(neo4j.Query(query.text, timeout=_SECONDS), values))
            except (exceptions.DriverError, exceptions.Neo4jError) as error:
                if not error.is_retryable():
                    raise
                timed = neo4j.unit_of_work(timeout=_SECONDS)
                records = session.execute_read(timed(lambda transaction: list(transaction.run(query.text, values))))
            return records, session.last_bookmarks().raw_values

        return self._run(work, neo4j.READ_ACCESS)

    def _look(self, scope: Scope) -> None:
        """Reads the revision, and where it was raised what is sealed and whether a load is under way."""

        def work(session: neo4j.Session) -> _Known:
            known = self._known
            rows = session.execute_read(lambda transaction: list(transaction.run(REVISION)))
            bookmark = session.last_bookmarks().raw_values
            revision, loading = int(rows[0]["revision"]), rows[0]["loading"]
            if revision == known.revision:
                return _Known(bookmark, revision, loading, known.sealed, known.seals)
            sealed = session.execute_read(lambda transaction: [_seal(row) for row in transaction.run(SEALED)])
            # The bookmark of before: should anything have been written meanwhile, the next read looks again.
            return _Known(bookmark, revision, loading, sealed, {})

        fresh = self._run(work)
        with self._lock:
            fresh.seals = {**fresh.seals, scope: fresh.seals.get(scope) or Seals.of(fresh.sealed, scope)}
            self._known = fresh

    def _run(self, work: Callable[[neo4j.Session], Result], access: str = neo4j.WRITE_ACCESS) -> Result:
        try:
            with self._driver.session(default_access_mode=access) as session:
                return work(session)
        except exceptions.AuthError as error:
            raise GraphUnavailable(REFUSED) from error
        except exceptions.ClientError as error:
            if "TransactionTimedOut" in error.code or "Transaction.Terminated" in error.code:
                raise BadRequest(TOO_LONG) from error
            raise
        except exceptions.TransientError as error:
            raise BadRequest(TOO_MUCH) if "OutOfMemory" in error.code else GraphUnavailable(AWAY) from error
        except exceptions.DatabaseError as error:
            raise GraphUnavailable(FAILED.fill(code=error.code)) from error
        except _AWAY as error:
            raise GraphUnavailable(AWAY) from error


def _seal(row: neo4j.Record) -> Seal:
    words, owners, near = (tuple(row[name]) for name in ("words", "owners", "near"))
    return Seal(row["id"], NodeId(row["public_id"]), row["pseudonym"], words, owners, near)


def _each_string(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    return [_each_string(item, change) for item in value]


@contextmanager
def open_store(uri: str, user: str, password: str) -> Generator[Store]:
    """A store on the Neo4j at `uri` (`bolt://`, `neo4j://` and their TLS forms), closed in the end."""
    store = Store(uri, user, password)
    try:
        yield store
    finally:
        store.close()


def _driver(uri: str, user: str, password: str) -> neo4j.Driver:
    # What fails is raised, and said by us; the driver's own warnings may quote values of the graph.
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    try:
        return neo4j.GraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=5,
            connection_acquisition_timeout=10,
            max_transaction_retry_time=1,  # Whoever waits is told soon; both the service and its users ask again.
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
