"""Taking single loads back: the graph is as if they had never been loaded, whatever was loaded around them."""

from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.errors import BadRequest
from graphsvc.store import Store
from ingest import parts
from ingest.unload import unload
from tests.conftest import PAPER_CASE, empty
from tests.graph.whole import content, folder, node, rows, whole
from tests.loading import load_folder

Tables = dict[str, str]
DATASETS = ("satu", "dua")
PEOPLE = ("p1", "p2", "p3")
NUMBERS = ("082411112222", "082433334444")
AT = ("", "2024-09-05T20:00", "2024-09-06T21:30")


def _table(header: str, lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(lines, unique_by=lambda line: line.rsplit(",", 1)[0], max_size=4).map(
        lambda rows: "\n".join([header, *rows, ""])
    )


def _line(*cells: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*cells).map(",".join)


WORD = st.sampled_from(["", "a", "b"])
PERSON = st.sampled_from(PEOPLE)
NUMBER = st.sampled_from(NUMBERS)
CASES: st.SearchStrategy[Tables] = st.fixed_dictionaries(
    {
        "persons": st.dictionaries(PERSON, st.sampled_from(["Badau", "Sambas"])).map(
            lambda homes: "id,name,home\n" + "".join(f"{p},N {p},{home}\n" for p, home in homes.items())
        ),
        "phones": _table("number,note", _line(NUMBER, WORD)),
        "uses": _table("person,kind,identifier,page,status", _line(PERSON, st.just("phone"), NUMBER, st.just(""), st.sampled_from(["", "disputed"]))),
        "ties": _table("from,to,kind,weight", _line(PERSON, PERSON, st.just("knows"), st.sampled_from(["", "2", "5"]))),
        "calls": _table("caller,callee,at,duration_s", _line(NUMBER, NUMBER, st.sampled_from(AT), st.sampled_from(["", "60"]))),
    }
)  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(DATASETS), CASES), min_size=2, max_size=4)


@settings(max_examples=12)
@given(STEPS, st.data())
def test_what_is_left_is_what_the_other_loads_say(
    store: Store, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, Tables]], data: st.DataObject
) -> None:
    parent = tmp_path_factory.mktemp("muatan")
    empty(store)
    loaded = [(dataset, tables, load) for dataset, tables in steps if (load := _load(store, parent, dataset, tables))]
    for step in data.draw(st.lists(st.sampled_from(loaded), unique_by=lambda step: step[2]) if loaded else st.just([])):
        later = [one for one in loaded[loaded.index(step) + 1 :] if one[0] == step[0]]
        with suppress(BadRequest) if later else nullcontext():  # Where one of these builds on it.
            unload(store, step[2])
            loaded.remove(step)
    left = content(store)

    empty(store)
    for dataset, tables, _ in loaded:
        _load(store, parent, dataset, tables)

    assert left == content(store)


def _load(store: Store, parent: Path, dataset: str, tables: Tables) -> str | None:
    return load_folder(store, folder(parent, dataset, **tables)).load


def test_a_load_that_only_added_is_taken_back_without_a_trace(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    before = whole(empty_store)
    more = folder(tmp_path, persons="id,name\nx1,Orang Baru\n", ties="from,to,kind\nx1,p01,met\n")
    load = load_folder(empty_store, more, dataset=PAPER_CASE.name).load
    assert load is not None

    assert unload(empty_store, load) == 1

    assert whole(empty_store) == before
    assert rows(empty_store, "MATCH (b:Before) RETURN b.id AS id") == []


def test_a_load_that_comes_by_one_pair_s_calls_often_leaves_the_earlier_ones(
    empty_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "CHUNK", 1)
    calls = [f"082411112222,082433334444,2024-09-0{day}T20:00\n" for day in range(1, 6)]
    load_folder(empty_store, folder(tmp_path, calls="caller,callee,at\n" + calls[0]))
    before = content(empty_store)
    load = load_folder(empty_store, folder(tmp_path, calls="caller,callee,at\n" + "".join(calls))).load
    assert load is not None

    unload(empty_store, load)

    assert content(empty_store) == before


def test_a_victim_of_a_load_taken_back_is_open_again_and_keeps_her_number(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, cases="id\nk1\n", persons="id,name\np1,Siti\n"))
    load = load_folder(empty_store, folder(tmp_path, roles="person,case,role\np1,k1,victim\n")).load
    assert node(empty_store, "person:kecil:p1")["sealed"]
    assert load is not None

    unload(empty_store, load)

    assert node(empty_store, "person:kecil:p1").get("sealed") is None
    assert node(empty_store, "person:kecil:p1")["pseudonym"] == "Korban-01 (k1)"


def test_a_load_that_no_later_one_builds_on_is_taken_back_before_them(empty_store: Store, tmp_path: Path) -> None:
    first = {"persons": "id,name\np1,Budi\n", "phones": "number,note\n082411112222,satu\n"}
    wrong = {"persons": "id,name\nx1,Salah\n", "phones": "number,note\n082433334444,salah\n"}
    last = {"persons": "id,name\np1,Budi\np2,Ratna\n", "ties": "from,to,kind\np1,p2,knows\n"}
    for tables in (first, last):
        load_folder(empty_store, folder(tmp_path / "_".join(tables), **tables))
    without = content(empty_store)
    empty(empty_store)
    loads = [load_folder(empty_store, folder(tmp_path / "_".join(t), **t)).load for t in (first, wrong, last)]
    assert loads[1] is not None

    unload(empty_store, loads[1])

    assert content(empty_store) == without


def test_a_listing_is_of_the_loads_that_changed_it(empty_store: Store, tmp_path: Path) -> None:
    texts = ("082411112222,satu\n", "082433334444,dua\n", "082411112222,satu\n082455556666,\n", "082433334444,lain\n")
    first, second, third, fourth = (
        load_folder(empty_store, folder(tmp_path, phones=f"number,note\n{text}")).load for text in texts
    )

    assert [
        rows(empty_store, "MATCH (l:Load {id: $id}) RETURN l.builds_on AS on", id=one)[0]["on"]
        for one in (second, third, fourth)
    ] == [[], [first], [second]]


def test_the_first_load_is_taken_back_with_its_listings_alone(empty_store: Store, tmp_path: Path) -> None:
    first = load_folder(empty_store, folder(tmp_path, phones="number,note\n082411112222,satu\n")).load
    load_folder(empty_store, folder(tmp_path, phones="number,note\n082433334444,dua\n"))
    assert first is not None

    unload(empty_store, first)

    assert [row["id"] for row in rows(empty_store, "MATCH (n:Phone) RETURN n.id AS id")] == ["phone:6282433334444"]
    assert node(empty_store, "phone:6282433334444")["notes"] == ["kecil: dua"]


@pytest.mark.parametrize(
    "later",
    [
        {"persons": "id,name\np1,Ratna\n"},
        {"persons": "id,name\np1,Budi\np3,Tiga\n"},
        {"persons": "id,name\np3,Tiga\n", "ties": "from,to,kind\np1,p3,knows\n"},
        {"calls": "caller,callee,at\n082411112222,082433334444,2024-09-05T20:00\n085511112222,082433334444,\n"},
        {"phones": "number,note\n082411112222,\n085511112222,\n"},
        {"roles": "person,case,role,source\np1,k1,recruiter,s1\n"},
    ],
    ids=["changes", "repeats", "speaks of", "calls", "lists", "paper"],
)
def test_a_load_that_a_later_one_builds_on_is_taken_back_after_it(
    empty_store: Store, tmp_path: Path, later: Tables
) -> None:
    first = {
        "cases": "id\nk1\n",
        "sources": "id,case,kind\ns1,k1,BAP\n",
        "persons": "id,name\np1,Budi\n",
        "phones": "number,note\n082411112222,satu\n",
        "calls": "caller,callee,at\n082411112222,082433334444,2024-09-05T20:00\n",
    }
    loads = [load_folder(empty_store, folder(tmp_path / str(at), **t)).load for at, t in enumerate((first, later))]
    before = whole(empty_store)
    assert loads[0] is not None
    assert loads[1] is not None

    with pytest.raises(BadRequest, match=loads[1]):
        unload(empty_store, loads[0])

    assert whole(empty_store) == before
    unload(empty_store, loads[1])
    unload(empty_store, loads[0])
    assert whole(empty_store) == {}


def test_of_loads_that_do_not_say_what_they_build_on_the_newest_can_be_taken_back(
    empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Budi\n"))
    before = content(empty_store)
    load = load_folder(empty_store, folder(tmp_path, persons="id,name\np2,Ratna\n")).load
    rows(empty_store, "MATCH (l:Load) REMOVE l.builds_on")  # As they were before it was recorded.
    assert load is not None

    unload(empty_store, load)

    assert content(empty_store) == before
