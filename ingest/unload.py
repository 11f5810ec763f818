"""Taking loads back: a whole dataset, or its newest load, and the graph is as it was before."""

from typing import Any, LiteralString

from graphsvc.errors import BadRequest
from graphsvc.ids import dataset_prefix, remark_prefix
from graphsvc.schema import LOAD, SCHEMA
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.behind import Run
from ingest.sealing import seal_dataset, seal_things
from queries import derived, writes


def unload(store: Store, what: str) -> int:
    """Takes out the dataset of that name, or takes back the load of that id; gives the number of statements taken.

    Until it is done its loads count as broken off, so that readers wait and it can be taken out again.
    """
    loads = _run(store, writes.LOADS_OF_DATASET, load=what)
    if not loads:
        return _unload_dataset(store, what)
    if loads[0]["id"] != what:
        newest = loads[0]["id"]
        raise BadRequest(
            Text(
                f"Muatan ini bukan yang terbaru dari kumpulan datanya; ambil kembali {newest} lebih dulu.",
                f"This is not the newest load of its dataset; take {newest} back first.",
            )
        )
    dataset = str(loads[0]["dataset"])
    return _unload_dataset(store, dataset) if len(loads) == 1 else _take_back(store, what, dataset)


def _unload_dataset(store: Store, dataset: str) -> int:
    """What other datasets state stays."""
    if not _run(store, writes.BEGIN_UNLOAD, dataset=dataset):
        raise BadRequest(Text(f"Tidak ada kumpulan data {dataset}.", f"There is no dataset {dataset}."))
    taken = _repeat(store, writes.UNLOAD_STATEMENTS, "gone", dataset=dataset)
    _run(store, writes.FORGET_REMARKS, dataset=dataset, prefix=remark_prefix(dataset))
    own = [dataset_prefix(kind.prefix, dataset) for kind in SCHEMA.nodes if not kind.shared and kind != LOAD]
    _forget_nodes(store, own)
    _repeat(store, writes.FORGET_BEFORE, "gone", prefix=dataset_prefix(LOAD.prefix, dataset))
    store.write(lambda writer: _close(writer.run, writes.FORGET_LOADS, dataset=dataset))
    return taken


def _take_back(store: Store, load: str, dataset: str) -> int:
    """What the dataset's earlier loads stated says again what it said before this one."""
    _run(store, writes.BEGIN_TAKE_BACK, load=load)
    for kind in SCHEMA.links:
        _repeat(store, derived.restore_statements(kind), "restored", load=load)
    taken = _repeat(store, writes.TAKE_BACK_STATEMENTS, "gone", load=load)
    _repeat(store, writes.RESTORE_NODES, "restored", load=load)
    _repeat(store, writes.RESTORE_LISTINGS, "restored", load=load, dataset=dataset, prefix=remark_prefix(dataset))
    _repeat(store, writes.TAKE_BACK_NODES, "gone", load=load)
    _forget_nodes(store, [])

    def close(run: Run) -> None:
        run(writes.MARK_RECRUITERS, dataset=dataset)
        seal_dataset(run, dataset)
        _close(run, writes.FORGET_LOAD, load=load)

    store.write(lambda writer: close(writer.run))
    return taken


def _close(run: Run, forget: LiteralString, **which: str) -> None:
    """What people used may have been sealed or open for the sake of what is gone."""
    run(writes.FORGET_SEALS)
    seal_things(run, None)
    run(forget, **which)
    run(writes.RAISE_REVISION)


def _forget_nodes(store: Store, prefixes: list[str]) -> None:
    """Takes away nodes whose ids begin so, and shared nodes that nobody says anything about any more."""
    shared = [kind.label for kind in SCHEMA.nodes if kind.shared]
    _repeat(store, writes.UNLOAD_NODES, "gone", prefixes=prefixes, shared=shared)


def _repeat(store: Store, text: LiteralString, count: str, **parameters: object) -> int:
    """Runs the text until it has nothing left to do; gives what it did in all."""
    done = 0
    while some := _run(store, text, **parameters)[0][count]:
        done += some
    return done


def _run(store: Store, text: LiteralString, **parameters: object) -> Any:
    return store.write(lambda writer: writer.run(text, **parameters))
