"""Every question to the graph, explained by Neo4j on the samples: no Cypher of ours goes unchecked."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, get_args, get_origin, get_type_hints

import neo4j
import pytest

import queries
import queries.writes
from graphsvc.answers.over_time import over_time
from graphsvc.answers.person_stages import person_stages
from graphsvc.answers.reader import Reader
from graphsvc.answers.stages import stages
from graphsvc.filters import Filters
from graphsvc.local_neo4j import Address
from graphsvc.networks import NETWORKS, Networks
from graphsvc.schema import SCHEMA
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Row, Store
from graphsvc.values import Entity, NodeId, Opaque, Shown, Statement
from queries import Query
from queries.columns import STATEMENT_ENDS, STATEMENT_GROUNDS, STATEMENT_MARKS, STATEMENTS
from queries.pages import node_page, statement_page

ANY = {"id": "", "ids": [""], "source": "", "target": "", "links": [""], "labels": [""], "limit": 1,
       "each": 1, "window": 1, "words": "x", "pseudonym": "x", "victims": ["victim"], "examined": ["bap"], "heard": ["korban"], "open": False, "opened": [""], "exact": [""], "scope_cases": None}  # fmt: skip
"""A value for each parameter that a query may name."""
EACH_FILTER: dict[str, Any] = {
    "case": ("case:kalbar:badau",), "dataset": "kalbar", "paper": ("source:kalbar:s108",), "since": "2024", "until": "2025", "min_grade": 3, "status": ("confirmed",),
}  # fmt: skip
FILTERS = [
    Filters(),
    *(Filters(**{name: value}) for name, value in EACH_FILTER.items()),
    Filters(**EACH_FILTER),
]
SHOWN = {Entity, Statement, NodeId, Shown, int, float, bool}
"""What the store knows how to cut to a reader's scope. A plain text could carry a name."""
SEEN_BY_ALL = {"health"}
"""What shows neither people nor statements."""
KNOWN = {
    # Plain integers: an element id is a text, and a column of a million texts takes several times as long.
    "01N01 warn: feature deprecated with replacement. id is deprecated. It is replaced by elementId or consider using"
    " an application-generated id."
}
"""Remarks of Neo4j (01N5…: an unknown label, type or property, 01N60: a missing parameter) that are known and meant."""
UNSTATED = (
    "01N52 warn: property key does not exist. The property `{name}` does not exist in database `neo4j`. Verify that the"
    " spelling is correct."
)
NODES = {"id", "ids", "source", "target", "exact"}


class Recording(Store):
    """A store that keeps the questions it was asked."""

    asked: dict[str, tuple[Query[Any], dict[str, object]]]

    def read(self, query: Query[Row], scope: Any, /, **parameters: object) -> list[Row]:
        self.asked[query.text] = (query, parameters)
        return super().read(query, scope, **parameters)


@pytest.fixture(scope="module")
def driver(samples: Store, neo4j_address: Address) -> Iterator[neo4j.Driver]:
    """Unlike the store's driver one that is told what Neo4j thinks of a query."""
    auth = (neo4j_address.user, neo4j_address.password)
    with neo4j.GraphDatabase.driver(neo4j_address.uri, auth=auth, notifications_min_severity="INFORMATION") as opened:
        yield opened


@pytest.fixture(scope="module")
def recording(samples: Store, neo4j_address: Address) -> Iterator[Recording]:
    opened = Recording(neo4j_address.uri, neo4j_address.user, neo4j_address.password)
    yield opened
    opened.close()


def _check(driver: neo4j.Driver, query: Query[Any], parameters: dict[str, Any]) -> None:
    with driver.session() as session:
        result = session.run("EXPLAIN " + query.text, parameters)  # pyright: ignore[reportArgumentType] (literal texts both)
        keys = list(result.keys())
        summary = result.consume()

    assert keys == list(get_type_hints(query.row))
    assert summary.query_type == "r"
    remarks = [f"{one.gql_status} {one.status_description}" for one in summary.gql_status_objects]
    assert [remark for remark in remarks if remark.startswith("01N") and remark not in KNOWN | _never_stated()] == []


def _never_stated() -> set[str]:
    """What Neo4j says of a field that the samples leave empty."""
    kinds = (*SCHEMA.nodes, *SCHEMA.links)
    return {UNSTATED.format(name=field.name) for kind in kinds for field in kind.fields}


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.name)
def test_neo4j_understands_every_question(driver: neo4j.Driver, query: Query[Any]) -> None:
    named = set(re.findall(r"\$(\w+)", query.text))

    _check(driver, query, {name: ANY[name] for name in named})


@pytest.mark.parametrize("query", [STATEMENT_MARKS, STATEMENT_GROUNDS, STATEMENTS], ids=lambda query: query.name)
def test_neo4j_understands_what_is_asked_of_statements(driver: neo4j.Driver, query: Query[Any]) -> None:
    _check(driver, query, {"links": [0], "scope_cases": None})


@pytest.mark.parametrize("filters", FILTERS, ids=lambda filters: "+".join(sorted(filters.conditions)) or "none")
def test_neo4j_understands_the_columns_of_every_network(
    driver: neo4j.Driver, recording: Recording, filters: Filters
) -> None:
    recording.asked = {}
    for network in NETWORKS:
        Networks(recording).read(EVERYTHING_SEALED, network.name, filters)
        Networks(recording).read(EVERYTHING_SEALED, network.name, filters, lean=True)
        Networks(recording).timeline(EVERYTHING_SEALED, network.name, filters)

    asking = Reader(recording, Networks(recording), EVERYTHING_SEALED)
    stages(asking, filters)
    over_time(asking, "degree", "ties", filters)
    person_stages(asking, filters)

    columns = [asked for asked in recording.asked.values() if asked[0] not in queries.ALL]
    assert len(columns) > len(NETWORKS)
    for query, parameters in columns:
        _check(driver, query, {**parameters, "scope_cases": None})
        assert _unfit(query) == {}


@pytest.mark.parametrize("filters", FILTERS, ids=lambda filters: "+".join(sorted(filters.conditions)) or "none")
def test_neo4j_understands_every_page_of_an_export(driver: neo4j.Driver, filters: Filters) -> None:
    nodes = [
        node_page(kind, dataset=filters.dataset is not None, listed=listed)
        for kind in SCHEMA.nodes
        for listed in (False, kind.shared)
    ]
    statements = [statement_page(kind, filters.conditions) for kind in SCHEMA.links]

    asked = {**filters.parameters, "prefix": "", "after": "", "limit": 1, "scope_cases": None}
    for query in [*nodes, *statements]:
        _check(driver, query, asked)
        assert _unfit(query) == {}
        assert re.search(r"ORDER BY \S+ LIMIT \$limit", query.text.replace("coalesce(n.sealed_id, n.id)", "key"))


def test_neo4j_understands_what_is_asked_of_statements_by_their_keys(driver: neo4j.Driver) -> None:
    _check(driver, STATEMENT_ENDS, {"links": [0], "scope_cases": None})
    assert _unfit(STATEMENT_ENDS) == {}


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.name)
def test_rows_hold_only_what_the_store_can_seal(query: Query[Any]) -> None:
    assert _unfit(query) == {}


def _unfit(query: Query[Any]) -> dict[str, object]:
    hints = get_type_hints(query.row)
    # Opaque texts are days and codes: compared and counted, never shown.
    return {
        name: hint
        for name, hint in hints.items()
        if not (hint in SHOWN or (get_origin(hint) is list and get_args(hint)[0] in {*SHOWN, Opaque, list[int]}))
    }


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.name)
def test_a_question_has_an_order_and_an_end(query: Query[Any]) -> None:
    if query.name == "health":
        return  # One record.
    assert "ORDER BY" in query.text
    assert re.search(r"LIMIT \$|\[\.\.\$limit\]|UNWIND \$ids", query.text)


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.name)
def test_a_question_stays_within_the_reader_s_cases(query: Query[Any]) -> None:
    assert ("$scope_cases" in query.text) == (query.name not in SEEN_BY_ALL)


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.name)
def test_ids_that_readers_give_are_turned_into_the_graph_s_own(query: Query[Any]) -> None:
    named = set(re.findall(r"\$(\w+)", query.text))

    assert set(query.ids) == named & NODES


def test_every_file_of_a_question_is_registered() -> None:
    there = {file.name.removesuffix(".cypher") for file in (files("queries") / "read").iterdir()}

    assert {query.name for query in queries.ALL} == there


@pytest.mark.parametrize("folder", ["read", "write"])
def test_every_file_says_first_what_it_answers_or_does(folder: str) -> None:
    silent = [
        file.name
        for file in (files("queries") / folder).iterdir()
        if not re.match(r"// [A-Z].{20,}", file.read_text("utf-8"))
    ]

    assert silent == []


def test_every_file_of_a_write_is_registered() -> None:
    there = {file.name.removesuffix(".cypher").upper() for file in (files("queries") / "write").iterdir()}

    assert {name for name in vars(queries.writes) if name.isupper()} == there
