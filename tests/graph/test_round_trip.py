"""Whatever a case folder says is in the graph afterwards: generated folders, loaded and read back."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.ids import local_id, node_id
from graphsvc.schema import TIES
from graphsvc.store import Store
from tests.conftest import empty
from tests.graph.whole import rows, whole
from tests.loading import load_folder

# All of Unicode but what steers a terminal: a cell with that is rejected (tests/ingest).
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r")
WORDS = st.text(SIGNS, max_size=30).map(str.strip)
NAMES = st.tuples(st.characters(categories=["L", "N", "P"]), WORDS).map("".join)
DATES = st.dates(date(1850, 1, 1), date(2150, 12, 31)).map(str)


@dataclass(frozen=True)
class Tie:
    """One row of the table ties; what it says beside its key follows from the key, so no two rows contradict."""

    source: str
    target: str
    kind: str
    since: str
    page: str

    @property
    def weight(self) -> int:
        return len(self.page) + 1

    @property
    def cells(self) -> tuple[object, ...]:
        return self.source, self.target, self.kind, self.since, self.page, self.weight


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, str], set[Tie]]:
    """Names of people by id, and ties between them."""
    people = draw(st.dictionaries(NAMES, NAMES, min_size=1, max_size=6))
    ids = st.sampled_from(sorted(people))
    kinds = st.sampled_from([kind.type.lower() for kind in TIES])
    since = st.just("") | DATES | DATES.map(lambda day: day[:7]) | DATES.map(lambda day: day[:4])
    return people, draw(st.sets(st.builds(Tie, ids, ids, kinds, since, WORDS), max_size=8))


def write(path: Path, table: Iterable[Iterable[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(table)


@settings(max_examples=40)
@given(cases())
def test_a_folder_is_read_back_from_the_graph(
    store: Store, tmp_path_factory: pytest.TempPathFactory, case: tuple[dict[str, str], set[Tie]]
) -> None:
    people, ties = case
    folder = tmp_path_factory.mktemp("case") / "apa saja"
    folder.mkdir()
    write(folder / "persons.csv", [("id", "name"), *people.items()])
    write(folder / "ties.csv", [("from", "to", "kind", "since", "page", "weight"), *(tie.cells for tie in ties)])
    empty(store)

    report = load_folder(store, folder)
    loaded = whole(store)
    again = load_folder(store, folder)

    found = rows(store, "MATCH (p:Person) RETURN p.id AS id, p.name AS name")
    assert {local_id(row["id"]): row["name"] for row in found} == people
    assert {row["id"] for row in found} == {node_id("person", "apa saja", local) for local in people}
    said = rows(
        store,
        "MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, type(r) AS type, r.since AS since, r.page AS page, r.weight AS weight",
    )
    assert {
        (
            Tie(local_id(row["a"]), local_id(row["b"]), row["type"].lower(), row["since"] or "", row["page"] or ""),
            row["weight"],
        )
        for row in said
    } == {(tie, tie.weight) for tie in ties}
    assert len(said) == len(ties)
    assert not report.rejections
    assert again.load is None
    assert whole(store) == loaded
