"""What a reader may see: cases, opened people, and never a private value of anybody who is sealed."""

from typing import Any

import pytest

import queries
from graphsvc.scope import EVERYTHING_SEALED, UNSEALED, Scope
from graphsvc.store import Store
from graphsvc.values import Entity, Statement
from queries import DATASETS, ENTITIES, LOADS, SEARCH, Query
from tests.graph.drawn import drawn, links, people, short
from tests.graph.walk import answered, everything, parts, shown

K1 = "case:badau-kecil:k1"
OF_K1 = Scope(cases=frozenset([K1]), opened=None)
P07, P08 = "person:badau-kecil:p07", "person:badau-kecil:p08"
NAMES = ("siti", "aminah", "mina", "dewi", "lestari", "rudi", "kurniawan", "basri", "maya", "sari")
NUMBERS = ("85477778888", "6199016006020003", "6199014104010004", "Z0000000", "Z0000001", "2002-06-20", "2001-04-01")


def captions(store: Store, scope: Scope, *ids: str) -> dict[str, str]:
    return {short(row.entity.id): row.entity.caption for row in store.read(ENTITIES, scope, ids=list(ids))}


@pytest.mark.parametrize("query", queries.ALL, ids=lambda query: query.name)
def test_a_reader_of_one_case_is_told_nothing_of_another(query: Query[Any], paper_store: Store) -> None:
    found = answered(paper_store, query, OF_K1)

    assert {statement.case for statement in parts(found, Statement)} <= {K1}
    assert {short(entity.id) for entity in parts(found, Entity)} & (
        people(6, 11, 12) | {"k2", "s3", "s5", "BCA", "MAY"}
    ) == set()


def test_a_reader_of_one_case_sees_all_that_it_touches(paper_store: Store) -> None:
    found = answered(paper_store, ENTITIES, OF_K1)

    assert {short(entity.id) for entity in parts(found, Entity)} == people(1, 2, 3, 4, 5, 7, 8, 9, 10) | {
        *(
            "k1",
            "s1",
            "s2",
            "s4",
            "A",
            "B",
            "C",
            "D",
            "E",
            "car",
            "handset",
            "350000000000063",
            "Z0000001",
            "o1",
            "t1",
            "t4",
            "r1",
            "r2",
        )
    }


def test_networks_are_made_of_the_readers_cases_only(paper_store: Store) -> None:
    network = drawn(paper_store, "ties", scope=OF_K1)

    assert set(map(short, network.ids)) == people(1, 2, 3, 4, 5, 7, 8, 9, 10)
    assert links(network) == {
        ("p01", "p02"): 3,
        ("p01", "p07"): 1,
        ("p01", "p08"): 1,
        ("p03", "p07"): 1,
        ("p04", "p08"): 1,
        ("p05", "p07"): 1,
    }


def test_a_reader_of_no_case_sees_nothing(paper_store: Store) -> None:
    found = everything(paper_store, Scope(cases=frozenset()))

    assert parts(found, Statement) == []
    assert parts(found, Entity) == []


def test_the_loads_of_other_datasets_are_not_shown_to_a_reader_of_cases(paper_store: Store) -> None:
    elsewhere = Scope(cases=frozenset(["case:lain:k1"]))

    assert [row.entity.kind.label for row in paper_store.read(LOADS, OF_K1, limit=9)] == ["Load"]
    assert paper_store.read(LOADS, elsewhere, limit=9) == []
    assert paper_store.read(DATASETS, elsewhere, limit=9) == []


def test_sealed_people_are_shown_by_pseudonym_without_what_identifies(paper_store: Store) -> None:
    (row,) = paper_store.read(ENTITIES, EVERYTHING_SEALED, ids=[P07])

    assert (row.entity.caption, row.entity.sealed) == ("Korban-01 (k1)", True)
    assert row.entity.fields == {"sex": "F", "nationality": "Indonesia"}


def test_an_opened_person_is_named_and_so_are_their_own_things(paper_store: Store) -> None:
    scope = Scope(opened=frozenset([P07]))

    assert captions(paper_store, scope, P07, P08, "phone:6285477778888") == {
        "p07": "Siti Aminah binti Hasan",
        "p08": "Korban-02 (k1)",
        "D": "+6285477778888",
    }


def test_a_sealed_phone_is_found_by_its_public_id_only(paper_store: Store) -> None:
    sealed = "phone:sealed-korban-01-k1-1"

    assert captions(paper_store, EVERYTHING_SEALED, "phone:6285477778888") == {}
    assert captions(paper_store, EVERYTHING_SEALED, sealed) == {"sealed": "Telepon 1, Korban-01 (k1)"}
    assert captions(paper_store, UNSEALED, "phone:6285477778888") == {"D": "+6285477778888"}


def test_free_text_about_sealed_people_is_scrubbed_and_for_their_readers_is_not(paper_store: Store) -> None:
    def note(scope: Scope) -> object:
        (row,) = paper_store.read(ENTITIES, scope, ids=["person:badau-kecil:p01"])
        return row.entity.fields["note"]

    assert note(EVERYTHING_SEALED) == "Membujuk Korban-01 (k1) lewat ••• di pasar."
    assert note(Scope(opened=frozenset([P07]))) == "Membujuk Siti Aminah lewat ••• di pasar."
    assert note(UNSEALED) == "Membujuk Siti Aminah lewat Dewi di pasar."


@pytest.mark.parametrize("words", ["siti", "aminah", "mina", "6199016006020003", "z0000000", "6285477778888", "dewi"])
def test_nobody_sealed_is_found_by_name_or_number(words: str, paper_store: Store) -> None:
    found = parts(answered(paper_store, SEARCH, EVERYTHING_SEALED, [words]), Entity)

    assert [entity for entity in found if entity.sealed] == []


def test_whoever_is_sealed_is_found_by_pseudonym_and_whoever_is_opened_by_name(paper_store: Store) -> None:
    by_pseudonym = parts(answered(paper_store, SEARCH, EVERYTHING_SEALED, ["korban"]), Entity)
    by_name = parts(answered(paper_store, SEARCH, Scope(opened=frozenset([P07])), ["aminah"]), Entity)

    assert {short(entity.id) for entity in by_pseudonym} == {
        *people(7, 8),
        *("sealed", "sealed-korban-01-k1-1", "sealed-korban-02-k1-1"),
    }
    assert [short(entity.id) for entity in by_name] == ["p07"]


def test_no_private_value_of_the_paper_case_leaves_through_any_query(paper_store: Store) -> None:
    told = shown(everything(paper_store, EVERYTHING_SEALED, [*NAMES, "korban", "*"]))

    assert [word for word in (*NAMES, *NUMBERS) if word.casefold() in told] == []
    assert "awang bin hassan" in told
