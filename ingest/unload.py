"""Taking loads back: a whole dataset, or its newest load, and the graph is as it was before."""

from typing import Any, LiteralString

from graphsvc.errors import BadRequest
from graphsvc.ids import remark_prefix
from graphsvc.schema import SCHEMA
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.behind import Run
from ingest.corroboration import corroborate
from ingest.sealing import seal_dataset, seal_things
from queries import derived, writes


def unload(store: Store, what: str) -> int:
    """Takes out the dataset of that name, or takes back the load of that id; gives the number of statements taken.

    What others state stays; what the dataset's earlier loads stated says again what it said. Until it is done the loads
    count as broken off, so that readers wait and it can be begun again.
    """
    found = _run(store, writes.LOADS_OF, what=what)
    dataset = next((str(row["dataset"]) for row in found if row["id"] == what), what)
    loads = [str(row["id"]) for row in found if row["dataset"] == dataset]
    if not loads:
        raise BadRequest(Text(f"Tidak ada kumpulan data {dataset}.", f"There is no dataset {dataset}."))
    if what in loads and what != loads[0]:
        raise BadRequest(
            Text(
                f"Muatan ini bukan yang terbaru dari kumpulan datanya; ambil kembali {loads[0]} lebih dulu.",
                f"This is not the newest load of its dataset; take {loads[0]} back first.",
            )
        )
    if what in loads and len(loads) > 1:
        loads = [what]
        _run(store, writes.BEGIN_TAKE_BACK, loads=loads)
        _restore(store, what, dataset)
    else:
        _run(store, writes.BEGIN_TAKE_BACK, loads=loads)
        _run(store, writes.FORGET_REMARKS, dataset=dataset, prefix=remark_prefix(dataset))
        _repeat(store, writes.FORGET_BEFORE, "gone", loads=loads)
    taken = _repeat(store, writes.TAKE_BACK_STATEMENTS, "gone", loads=loads)
    _repeat(store, writes.TAKE_BACK_NODES, "gone", loads=loads)
    _repeat(store, writes.FORGET_SHARED, "gone", shared=[kind.label for kind in SCHEMA.nodes if kind.shared])
    store.write(lambda writer: _close(writer.run, dataset, loads))
    return taken


def _restore(store: Store, load: str, dataset: str) -> None:
    """What the load changed says again what it said before."""
    for kind in SCHEMA.links:
        _repeat(store, derived.restore_statements(kind), "restored", load=load)
    _repeat(store, writes.RESTORE_NODES, "restored", load=load)
    _repeat(store, writes.RESTORE_LISTINGS, "restored", load=load, dataset=dataset, prefix=remark_prefix(dataset))


def _close(run: Run, dataset: str, loads: list[str]) -> None:
    """Statuses, labels and seals anew: they may have stood for the sake of what is gone."""
    corroborate(run, dataset)
    run(writes.MARK_RECRUITERS, dataset=dataset)
    seal_dataset(run, dataset)
    run(writes.FORGET_SEALS)
    seal_things(run, None)
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
