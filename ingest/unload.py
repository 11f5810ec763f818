"""Taking loads back: a whole dataset, or a load that no other builds on, and the graph is as if it had never been."""

from typing import Any, LiteralString, NamedTuple

from graphsvc.errors import BadRequest
from graphsvc.ids import remark_prefix
from graphsvc.schema import SCHEMA
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.behind import Run
from ingest.corroboration import corroborate
from ingest.sealing import seal_dataset, seal_things
from queries import derived, writes

NOTHING = Text("Tidak ada kumpulan data atau muatan dengan nama itu.", "There is no dataset and no load of that name.")


def unload(store: Store, what: str) -> int:
    """Takes out the dataset of that name, or takes back the load of that id; gives the number of statements taken.

    What others state stays; what the dataset's earlier loads stated says again what it said. BadRequest for a load that a
    later one builds on. Until it is done the loads are marked as going, so that readers wait; what broke off is finished
    by the next unload or load of the dataset. A load that changed nothing is none: it is not recorded, and holds nothing.
    """
    owners = _run(store, writes.DATASET_OF, load=what)
    dataset = str(owners[0]["dataset"]) if owners else what
    loads = _loads(store, dataset)
    if not loads:
        raise BadRequest(NOTHING)
    ids = [load.id for load in loads]
    going = [load.id for load in loads if load.going]
    if what not in ids or len(ids) == 1 or going == ids:
        return _take_out(store, dataset, ids)
    if going and what not in going:  # What broke off comes first.
        unload(store, going[0])
        return unload(store, what)
    if standing := next((load.id for load in loads[: ids.index(what)] if load.stands_on(what)), None):
        raise BadRequest(
            Text(
                f"{standing} bersandar pada {what}; ambil kembali {standing} lebih dulu.",
                f"{standing} builds on {what}; take {standing} back first.",
            )
        )
    return _take_back(store, dataset, what, later=ids[:-1] if what == ids[-1] else None)


def _take_out(store: Store, dataset: str, loads: list[str]) -> int:
    """The whole dataset."""
    _run(store, writes.BEGIN_TAKE_BACK, loads=loads)
    _forget_remarks(store, dataset, [])
    _repeat(store, writes.FORGET_BEFORE, "gone", loads=loads)
    return _take_away(store, dataset, loads)


def _take_back(store: Store, dataset: str, load: str, *, later: list[str] | None) -> int:
    """One load of several; `later` are the others where it is the dataset's first, so that nothing stood before it."""
    _run(store, writes.BEGIN_TAKE_BACK, loads=[load])
    for kind in SCHEMA.links:
        _repeat(store, derived.restore_statements(kind), "restored", load=load)
    _repeat(store, writes.RESTORE_NODES, "restored", load=load)
    _repeat(store, writes.RESTORE_LISTINGS, "restored", load=load, dataset=dataset, prefix=remark_prefix(dataset))
    if later is not None:
        _forget_remarks(store, dataset, later)
    return _take_away(store, dataset, [load])


def _take_away(store: Store, dataset: str, loads: list[str]) -> int:
    taken = _repeat(store, writes.TAKE_BACK_STATEMENTS, "gone", loads=loads)
    _repeat(store, writes.TAKE_BACK_NODES, "gone", loads=loads)
    _repeat(store, writes.FORGET_SHARED, "gone", shared=[kind.label for kind in SCHEMA.nodes if kind.shared])
    store.write(lambda writer: _close(writer.run, dataset, loads))
    return taken


class _Load(NamedTuple):
    id: str
    going: bool
    builds_on: list[str] | None
    """None where it has not ended, or ended before this was recorded."""

    def stands_on(self, earlier: str) -> bool:
        """Whether it has to be taken back before an earlier load of its dataset."""
        return self.builds_on is None or earlier in self.builds_on


def _loads(store: Store, dataset: str) -> list[_Load]:
    """The loads of the dataset, newest first."""
    found = _run(store, writes.LOADS_OF, dataset=dataset)
    return [_Load(row["id"], row["going"], row["builds_on"]) for row in found]


def finish_unload(store: Store, dataset: str, *, dry_run: bool) -> None:
    """Goes on with taking loads of the dataset back, where that broke off; BadRequest where nothing may be written."""
    going = [load.id for load in _loads(store, dataset) if load.going]
    if going and dry_run:
        raise BadRequest(
            Text(
                f"Pengambilan kembali {dataset} terputus; selesaikan dulu dengan graphsvc unload {going[0]}.",
                f"Taking {dataset} back broke off; finish it first, with graphsvc unload {going[0]}.",
            )
        )
    if going:
        unload(store, going[0])


def _forget_remarks(store: Store, dataset: str, later: list[str]) -> None:
    _run(store, writes.FORGET_REMARKS, dataset=dataset, prefix=remark_prefix(dataset), later=later)


def _close(run: Run, dataset: str, loads: list[str]) -> None:
    """Statuses, labels and seals anew: they may have stood for the sake of what is gone."""
    corroborate(run, dataset)
    run(writes.MARK_RECRUITERS, dataset=dataset)
    seal_dataset(run, dataset)
    run(writes.FORGET_SEALS)
    seal_things(run, None)
    run(writes.FORGET_SEALS)  # Also of what has been opened only now.
    run(writes.FORGET_LOADS, loads=loads)
    run(writes.RAISE_REVISION)


def _repeat(store: Store, text: LiteralString, count: str, **parameters: object) -> int:
    """Runs the text until it has nothing left to do; gives what it did in all."""
    done = 0
    while some := _run(store, text, **parameters)[0][count]:
        done += some
    return done


def _run(store: Store, text: LiteralString, **parameters: object) -> Any:
    return store.write(lambda writer: writer.run(text, **parameters))
