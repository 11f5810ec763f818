"""Answers about people wait while a load is half done: nobody has sealed what it wrote so far."""

import pytest

from graphsvc.errors import GraphUnavailable
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from queries import CASES, ENTITIES, HEALTH, LOADS, writes
from tests.conftest import PAPER_CASE
from tests.loading import load_folder

LOAD = "load:badau-kecil:99"


def begin(store: Store) -> None:
    store.write(lambda writer: writer.run(writes.BEGIN_LOAD, load=LOAD, dataset="badau-kecil", by="test"))


def test_a_load_that_has_only_begun_holds_answers_back(empty_store: Store) -> None:
    load_folder(empty_store, PAPER_CASE)
    assert empty_store.read(CASES, EVERYTHING_SEALED, limit=9)

    begin(empty_store)

    with pytest.raises(GraphUnavailable, match="badau-kecil"):
        empty_store.read(ENTITIES, EVERYTHING_SEALED, ids=["person:badau-kecil:p01"])


def test_counts_and_the_list_of_loads_are_still_answered(empty_store: Store) -> None:
    begin(empty_store)

    assert empty_store.read(HEALTH, EVERYTHING_SEALED)[0].entities == 1
    assert [row.entity.id for row in empty_store.read(LOADS, EVERYTHING_SEALED, limit=9)] == [LOAD]


def test_loading_again_brings_the_answers_back(empty_store: Store) -> None:
    begin(empty_store)

    load_folder(empty_store, PAPER_CASE)

    assert empty_store.read(CASES, EVERYTHING_SEALED, limit=9)
