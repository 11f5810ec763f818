"""Taking single loads back: the graph is as if they had never been loaded, whatever was loaded around them."""

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
        "persons": st.tuples(*[st.sampled_from(["Badau", "Sambas"])] * len(PEOPLE)).map(
            lambda homes: "id,name,home\n" + "".join(f"{p},N {p},{home}\n" for p, home in zip(PEOPLE, homes, strict=True))
        ),
        "phones": _table("number,note", _line(NUMBER, WORD)),
        "uses": _table("person,kind,identifier,page,status", _line(PERSON, st.just("phone"), NUMBER, st.just(""), st.sampled_from(["", "disputed"]))),
        "ties": _table("from,to,kind,weight", _line(PERSON, PERSON, st.just("knows"), st.sampled_from(["", "2", "5"]))),
        "calls": _table("caller,callee,at,duration_s", _line(NUMBER, NUMBER, st.sampled_from(AT), st.sampled_from(["", "60"]))),
    }
)  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(DATASETS), CASES), min_size=2, max_size=4)


@settings(max_examples=8)
@given(STEPS, st.lists(st.sampled_from(DATASETS), min_size=1, max_size=3))
def test_what_is_left_is_what_the_other_loads_say(
    store: Store, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, Tables]], back: list[str]
) -> None:
    parent = tmp_path_factory.mktemp("muatan")
    empty(store)
    loaded = [(dataset, tables, load) for dataset, tables in steps if (load := _load(store, parent, dataset, tables))]
    for dataset in back:
        newest = next((step for step in reversed(loaded) if step[0] == dataset), None)
        if newest is not None:
            unload(store, newest[2])
            loaded.remove(newest)
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


def test_loads_of_a_dataset_are_taken_back_newest_first(empty_store: Store, tmp_path: Path) -> None:
    first = load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Budi\n")).load
    second = load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Ratna\n")).load
    assert first is not None
    assert second is not None

    with pytest.raises(BadRequest, match=second):
        unload(empty_store, first)
    unload(empty_store, second)

    assert node(empty_store, "person:kecil:p1")["name"] == "Budi"
    unload(empty_store, first)
    assert whole(empty_store) == {}
