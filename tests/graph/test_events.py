"""The network of people and shared events: who is in it, under which names, for whom."""

from pathlib import Path

import pytest

from graphsvc.answers.briefs import entities
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.networks import Networks
from graphsvc.networks.events import event_id, is_event, parts_of, same_event
from graphsvc.scope import EVERYTHING_SEALED, UNSEALED, Scope
from graphsvc.store import Store
from graphsvc.values import NodeId
from tests.graph.drawn import Links, drawn, links, short
from tests.graph.sealed import ROLES, people
from tests.graph.whole import CASE, folder
from tests.loading import load_folder

TRAVELS = "person,route,on,vehicle,source,page\n"
STAYS = "person,place,since,until,source,page\n"
ROUTES, PLACES = "id,name\nr1,Jalan tikus\n", "id,name\nt1,Rumah singgah\n"
JOURNEY = "event:route:badau-kecil:r1:2024-09-06~20KB~201234~20FA"
STAY = "event:place:badau-kecil:t4:2024-09-01"


def captions(store: Store, scope: Scope, *ids: str) -> dict[str, str]:
    return {id_: one.caption for id_, one in entities(Reader(store, Networks(store), scope, "en"), ids).items()}


def projected(store: Store, kind: str) -> set[tuple[str, ...]]:
    """The pairs of people who took part in one event."""
    took_part: dict[str, set[str]] = {}
    for event, person in links(drawn(store, "events", Filters(kinds=(kind,)))):
        took_part.setdefault(event, set()).add(person)
    return {(a, b) for who in took_part.values() for a in who for b in who if a < b}


def test_its_projection_is_what_joins_travellers_in_associates(paper_store: Store) -> None:
    joined = set(links(drawn(paper_store, "associates", Filters(kinds=("TRAVELLED",)))))

    assert projected(paper_store, "TRAVELLED") == joined == {("p03", "p07"), ("p03", "p08"), ("p07", "p08")}


def test_a_spell_joins_also_those_who_never_met(paper_store: Store) -> None:
    met = set(links(drawn(paper_store, "associates", Filters(kinds=("STAYED_AT",)))))

    assert projected(paper_store, "STAYED_AT") - met == {("p04", "p08")}


def test_an_event_is_called_by_where_and_when(paper_store: Store) -> None:
    assert captions(paper_store, UNSEALED, JOURNEY, STAY) == {
        JOURNEY: "Putussibau - Badau - Lubok Antu, 6 Sep 2024, KB 1234 FA",
        STAY: "Rumah singgah, from 1 Sep 2024",
    }


def test_a_reader_of_another_case_sees_no_event_of_it(paper_store: Store) -> None:
    of_k2 = Scope(cases=frozenset(["case:badau-kecil:k2"]), opened=None)
    of_k1 = Scope(cases=frozenset(["case:badau-kecil:k1"]), opened=None)

    assert links(drawn(paper_store, "events", scope=of_k2)) == {}
    assert not any(map(is_event, drawn(paper_store, "events", scope=of_k2).ids))
    assert captions(paper_store, of_k2, JOURNEY, STAY) == {}
    assert links(drawn(paper_store, "events", scope=of_k1)) == links(drawn(paper_store, "events"))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(paper=("source:badau-kecil:s4",)), {JOURNEY}),
        (Filters(kinds=("STAYED_AT",)), {STAY}),
        (Filters(kinds=("KNOWS",)), set()),
        (Filters(until="2024-09-03"), {STAY}),
        (Filters(min_grade=1), {JOURNEY}),
        (Filters(dataset="nowhere"), set()),
    ],
)
def test_filters_choose_the_statements_that_make_events(
    paper_store: Store, filters: Filters, expected: set[str]
) -> None:
    assert {id_ for id_ in drawn(paper_store, "events", filters).ids if is_event(id_)} == expected


def test_to_be_put_there_by_two_papers_is_not_to_be_there_twice(empty_store: Store, tmp_path: Path) -> None:
    case = {**CASE, "sources": "id,case,kind\ns1,k1,BAP\ns2,k1,manifes\n", "routes": ROUTES}
    travels = TRAVELS + "p1,r1,2024-09-06,,s1,1\np1,r1,2024-09-06,,s2,1\np2,r1,2024-09-06,,s1,2\n"

    load_folder(empty_store, folder(tmp_path, **case, travels=travels))

    expected: Links = {("2024-09-06", "p1"): 1, ("2024-09-06", "p2"): 1}
    assert links(drawn(empty_store, "events")) == expected


def test_whoever_travelled_or_stayed_alone_shared_no_event(empty_store: Store, tmp_path: Path) -> None:
    alone = (
        TRAVELS
        + "p1,r1,2024-09-06,KB 1,s1,1\np2,r1,2024-09-06,KB 2,s1,1\np1,r1,2024-09,KB 3,s1,1\np2,r1,2024-09,KB 3,s1,1\n"
    )
    stays = STAYS + "p1,t1,2024-09-01,2024-09-02,s1,1\np2,t1,2024-09-03,2024-09-04,s1,1\n"

    load_folder(empty_store, folder(tmp_path, **CASE, routes=ROUTES, places=PLACES, travels=alone, stays=stays))

    assert {short(id_) for id_ in drawn(empty_store, "events").ids} == {"p1", "p2"}


def test_a_vehicle_that_names_somebody_sealed_does_not_name_the_event(empty_store: Store, tmp_path: Path) -> None:
    case = people("p1,Siti Zulvanara,,", "p2,Budi,,", "p3,Ani,,") | {"roles": ROLES + "p1,k1,victim,\n"}
    travels = "person,route,on,vehicle\n" + "".join(f"p{at},r1,2024-09-06,mobil Siti Zulvanara\n" for at in (1, 2, 3))

    load_folder(empty_store, folder(tmp_path, **case, routes=ROUTES, travels=travels))

    sealed, open_ = (
        [id_ for id_ in drawn(empty_store, "events", scope=scope).ids if is_event(id_)]
        for scope in (EVERYTHING_SEALED, UNSEALED)
    )
    assert captions(empty_store, EVERYTHING_SEALED, *sealed) == {
        sealed[0]: "Jalan tikus, 6 Sep 2024, mobil Korban-01 (k1)"
    }
    assert "Zulvanara" not in sealed[0]
    assert captions(empty_store, UNSEALED, *open_) == {open_[0]: "Jalan tikus, 6 Sep 2024, mobil Siti Zulvanara"}
    assert len(links(drawn(empty_store, "events", scope=EVERYTHING_SEALED))) == 3


@pytest.mark.parametrize("vehicle", ["", "KB 1234 FA", "KM. Bahari: jaya/2", "v" * 200])
def test_an_id_tells_where_when_and_in_what(vehicle: str) -> None:
    thing = NodeId("route:badau:r1")
    id_ = event_id(thing, "2024-09-06", vehicle)

    assert is_event(id_)
    assert len(id_) < 400
    assert parts_of(id_)[:2] == (thing, "2024-09-06")
    assert parts_of(id_)[2] == vehicle or len(vehicle) > 60
    assert event_id(thing, "2024-09-06", vehicle + "x") != id_


@pytest.mark.parametrize(
    "id_", ["event:", "event:place:a:b", "event:place:a:b:2024-13-01", "event:person:a:b:2024-01-01", "person:a:b"]
)
def test_what_is_no_event_is_told(id_: str) -> None:
    assert not is_event(id_)


def test_a_part_of_a_spell_is_the_spell_that_began_before_it() -> None:
    spells = [NodeId(f"event:place:a:t1:2024-0{month}-01") for month in (2, 5)]
    journey = NodeId("event:route:a:r1:2024-02-01")

    assert same_event("event:place:a:t1:2024-03-10", spells) == spells[0]
    assert same_event("event:place:a:t1:2024-05-01", spells) == spells[1]
    assert same_event("event:place:a:t1:2024-01-31", spells) is None
    assert same_event("event:route:a:r1:2024-02-02", [journey]) is None
    assert same_event(journey, [journey]) == journey
