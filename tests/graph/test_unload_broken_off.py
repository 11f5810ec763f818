"""Unloads that break off: answers are held back, and the next unload or load of the dataset finishes them first."""

from pathlib import Path

import pytest

from graphsvc.errors import BadRequest, GraphUnavailable
from graphsvc.ids import node_id
from graphsvc.networks import Networks
from graphsvc.scope import UNSEALED
from graphsvc.store import Store
from ingest.unload import unload
from queries import writes
from tests.conftest import PAPER_CASE
from tests.graph.whole import content, folder, rows, whole
from tests.loading import load_folder

FIRST = {"persons": "id,name\np1,Satu\np2,Dua\n", "ties": "from,to,kind\np1,p2,knows\n"}
SECOND = {**FIRST, "persons": "id,name\np1,Lain\np2,Dua\np3,Tiga\n", "phones": "number,note\n082411112222,dua\n"}


def break_off(store: Store, *loads: str | None) -> None:
    """As a killed unload leaves them: begun, statements gone, nothing else."""
    rows(store, writes.BEGIN_TAKE_BACK, loads=loads)
    rows(store, writes.TAKE_BACK_STATEMENTS, loads=loads)


def both(store: Store, parent: Path) -> list[str | None]:
    return [load_folder(store, folder(parent, "kecil", **tables)).load for tables in (FIRST, SECOND)]


def test_it_holds_answers_back_and_is_finished_by_another(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "lain", calls="caller,callee\n085477778888,082411112222\n"))
    before = whole(empty_store)
    load = load_folder(empty_store, PAPER_CASE).load
    break_off(empty_store, load)

    with pytest.raises(GraphUnavailable, match=f"Dataset badau-kecil is .* graphsvc unload {load}"):
        Networks(empty_store).read(UNSEALED, "associates")
    unload(empty_store, "badau-kecil")

    assert whole(empty_store) == before
    assert len(Networks(empty_store).read(UNSEALED, "calls")) == 2


def test_a_load_after_it_is_the_dataset_s_first(empty_store: Store, tmp_path: Path) -> None:
    break_off(empty_store, *both(empty_store, tmp_path))

    load = load_folder(empty_store, folder(tmp_path, "kecil", **SECOND)).load

    left = content(empty_store)
    assert load is not None
    unload(empty_store, load)
    assert whole(empty_store) == {}
    load_folder(empty_store, folder(tmp_path, "kecil", **SECOND))
    assert left == content(empty_store)


def test_a_load_after_its_newest_was_half_taken_back_stands_on_the_earlier_ones(
    empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, folder(tmp_path, "kecil", **FIRST))
    before = content(empty_store)
    break_off(empty_store, load_folder(empty_store, folder(tmp_path / "2", "kecil", **SECOND)).load)

    assert load_folder(empty_store, folder(tmp_path, "kecil", **FIRST)).load is None

    assert content(empty_store) == before


def test_the_newest_load_of_a_dataset_that_is_going_takes_the_whole_with_it(empty_store: Store, tmp_path: Path) -> None:
    first, second = both(empty_store, tmp_path)
    break_off(empty_store, first, second)
    assert second is not None

    unload(empty_store, second)

    assert whole(empty_store) == {}


def test_a_dry_run_after_it_says_what_to_do_first(empty_store: Store, tmp_path: Path) -> None:
    first, second = both(empty_store, tmp_path)
    break_off(empty_store, first, second)
    before = whole(empty_store)

    with pytest.raises(BadRequest, match=f"unload {second}"):
        load_folder(empty_store, folder(tmp_path, "kecil", **FIRST), dry_run=True)

    assert whole(empty_store) == before


def test_taking_another_load_back_finishes_it_first(empty_store: Store, tmp_path: Path) -> None:
    first = load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Satu\n")).load
    second = load_folder(empty_store, folder(tmp_path, persons="id,name\np2,Dua\n")).load
    load_folder(empty_store, folder(tmp_path, persons="id,name\np3,Tiga\n"))
    break_off(empty_store, first)
    assert second is not None

    unload(empty_store, second)

    assert content(empty_store).keys() == {"person:kecil:p3"}


def test_it_is_finished_in_a_dataset_that_is_called_like_a_load(empty_store: Store, tmp_path: Path) -> None:
    name = load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Satu\n")).load
    assert name is not None
    load_folder(empty_store, folder(tmp_path, persons="id,name\np1,Satu\n"), dataset=name)
    second = load_folder(empty_store, folder(tmp_path, persons="id,name\np2,Dua\n"), dataset=name).load
    break_off(empty_store, second)

    load = load_folder(empty_store, folder(tmp_path, persons="id,name\np3,Tiga\n"), dataset=name).load

    assert load not in {None, second}
    assert node_id("person", name, "p2") not in whole(empty_store)
