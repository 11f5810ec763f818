"""How complete the paper case is, counted by hand (tests/data/README.md)."""

import pytest

from graphsvc.answers.coverage import CaseMeters, coverage
from graphsvc.answers.reader import Reader
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED, Scope
from graphsvc.store import Store

K1, K2 = "case:badau-kecil:k1", "case:badau-kecil:k2"


def asked(store: Store, scope: Scope = EVERYTHING_SEALED, *cases: str) -> dict[str, CaseMeters]:
    found = coverage(Reader(store, Networks(store), scope, "en"), cases)
    return {case.id: case for case in found.cases}


def counts(case: CaseMeters) -> dict[str, tuple[int, int]]:
    return {meter.name: (meter.part, meter.of) for meter in case.meters}


def test_each_case_is_counted_in_its_own_papers(paper_store: Store) -> None:
    found = asked(paper_store)

    assert counts(found[K1]) == {
        "people_with_phone": (4, 8),  # p01, p02, p03 and p07; that p05 has one stands in a paper of no case.
        "phones_with_calls": (3, 3),  # A, B, D.
        "routes_with_travellers": (2, 2),
        "victims_heard": (0, 2),  # "BAP" does not say whose it is.
        "links_on_two_papers": (1, 14),  # p07 and p08 travelled together (s4) and stayed together (s1).
        "statements_graded": (46, 46),
        "statements_confirmed": (found[K1].statuses["confirmed"], 46),
    }
    assert counts(found[K2]) == {
        "people_with_phone": (0, 4),
        "phones_with_calls": (0, 0),
        "routes_with_travellers": (0, 0),
        "victims_heard": (0, 0),
        "links_on_two_papers": (0, 3),
        "statements_graded": (10, 10),
        "statements_confirmed": (found[K2].statuses["confirmed"], 10),
    }


def test_statements_are_counted_by_grade_and_status(paper_store: Store) -> None:
    k1 = asked(paper_store)[K1]

    assert k1.grades == {"1": 19, "2": 15, "3": 11, "4": 0, "5": 0, "6": 1, "ungraded": 0}
    assert (k1.statuses["excluded"], k1.statuses["tentative"], sum(k1.statuses.values())) == (1, 1, 46)


def test_a_gap_says_what_it_means(paper_store: Store) -> None:
    reads = {meter.name: meter.reads for meter in asked(paper_store)[K1].meters}

    assert reads["phones_with_calls"] == "3 of 3 phones have call records."
    assert reads["people_with_phone"].startswith("4 of 8 people have no phone in its papers")


@pytest.mark.parametrize("cases", [(), (K1,), (K1, K2)])
def test_a_case_of_which_a_reader_may_see_nothing_is_not_there(paper_store: Store, cases: tuple[str, ...]) -> None:
    whole = asked(paper_store)
    own = asked(paper_store, Scope(cases=frozenset([K1])), *cases)

    assert own == {K1: whole[K1]}
    assert asked(paper_store, Scope(cases=frozenset()), *cases) == {}
