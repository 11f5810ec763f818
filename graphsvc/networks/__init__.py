"""The networks that measures run on, by name, read from the graph as columns and kept until the revision is raised."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc import schema
from graphsvc.filters import Filters
from graphsvc.ids import dataset_prefix
from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.networks import sources
from graphsvc.networks.compose import PARTS, Keys
from graphsvc.networks.events import KINDS as EVENT_LINKS
from graphsvc.networks.events import is_event
from graphsvc.networks.network import Network, collapse, part_of, places_of
from graphsvc.networks.reading import Reading
from graphsvc.networks.windows import Timeline
from graphsvc.scope import Scope
from graphsvc.store import Store
from graphsvc.texts import Text
from queries import rows
from queries.columns import month_columns, node_columns

__all__ = ["EVENTS", "NETWORKS", "NETWORK_BY_NAME", "Network", "NetworkKind", "Networks", "part_of", "places_of"]


@dataclass(frozen=True, slots=True)
class NetworkKind:
    """What a network's nodes are, what a link in it means, and which statements it is composed of."""

    name: str
    caption: Text
    means: Text
    nodes: tuple[NodeKind, ...]
    links: tuple[LinkKind, ...]
    directed: bool
    compose: Callable[[Reading], pd.DataFrame]

    @property
    def two_mode(self) -> bool:
        """Whether its nodes are of two sorts, people and events, and its links only ever join one to the other."""
        return schema.EVENT in self.nodes


NETWORKS = (
    NetworkKind(
        "associates",
        Text("rekanan", "associates"),
        Text(
            "Hubungan apa pun: dinyatakan, memakai barang yang sama, panggilan, pembayaran, bepergian atau tinggal bersama.",
            "Any link: declared ties, shared identifiers, calls, payments, travelling or staying together.",
        ),
        (schema.PERSON,),
        (*schema.TIES, schema.USES, schema.CALLED, schema.PAID, schema.TRAVELLED, schema.STAYED_AT),
        False,
        sources.associates,
    ),
    NetworkKind(
        "ties",
        Text("hubungan", "ties"),
        Text("Hubungan antarorang yang dinyatakan dalam berkas.", "Ties between people that a record declares."),
        (schema.PERSON,),
        schema.TIES,
        False,
        sources.ties,
    ),
    NetworkKind(
        "calls",
        Text("panggilan", "calls"),
        Text(
            "Panggilan antarnomor; bobot = banyaknya panggilan menurut tiap surat: yang tertulis pada dua surat dihitung dua.",
            "Calls between phones; weight = number of calls by each paper: one that two papers tell of counts twice.",
        ),
        (schema.PHONE,),
        (schema.CALLED,),
        True,
        sources.calls,
    ),
    NetworkKind(
        "acts",
        Text("perbuatan", "acts"),
        Text("Enam perbuatan menurut undang-undang dan penguasaan.", "The six acts of the law, and control."),
        (schema.PERSON,),
        (*schema.ACTS, schema.CONTROLLED),
        True,
        sources.acts,
    ),
    NetworkKind(
        "money",
        Text("uang", "money"),
        Text("Pembayaran; bobot = jumlah uang.", "Payments; weight = amount."),
        (schema.PERSON, schema.ACCOUNT),
        (schema.PAID,),
        True,
        sources.money,
    ),
    NetworkKind(
        "routes",
        Text("rute", "routes"),
        Text("Ruas berurutan yang ditempuh; bobot = banyaknya orang.", "Consecutive legs travelled; weight = people."),
        (schema.PLACE,),
        (schema.TRAVELLED,),
        True,
        sources.routes,
    ),
    NetworkKind(
        "events",
        Text("peristiwa", "events"),
        Text(
            "Siapa ikut dalam peristiwa apa: perjalanan bersama (rute, tanggal dan kendaraan yang sama) dan masa tinggal bersama "
            "(satu tempat, hari-hari tanpa putus; tidak semua penghuninya tentu pernah bertemu). Hubungan hanya antara orang dan "
            "peristiwa; peristiwa satu orang tidak dihitung.",
            "Who took part in which event: journeys shared (one route, date and vehicle) and spells of staying together (one "
            "place, days without a break; not all who stayed need have met). Links only join people and events; an event of "
            "one person does not count.",
        ),
        (schema.PERSON, schema.EVENT),
        EVENT_LINKS,
        False,
        sources.events,
    ),
)
EVENTS = NETWORKS[-1].name
NETWORK_BY_NAME = {kind.name: kind for kind in NETWORKS}
ALL = Filters()
KEPT = 12
"""Networks kept in memory, the least used one dropped first."""


class Networks:
    """Reads networks and keeps them; a raised revision makes every kept one stale."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[tuple[object, ...], Network] = OrderedDict()
        self._lock = Lock()

    def read(self, scope: Scope, name: str, filters: Filters = ALL, *, lean: bool = False) -> Network:
        """The network as it stands. A `lean` one does for measures without weights: every tie weighs 1, and no link
        can list its statements."""
        key = (name, filters, scope, lean)
        revision = self._store.revision(scope)
        with self._lock:
            kept = self._kept.get(key)
            if kept and kept.revision == revision:
                self._kept.move_to_end(key)
                return kept
        kind = NETWORK_BY_NAME[name]
        network = _made(kind, self._begun(scope, kind, filters, lean=lean), revision)
        with self._lock:
            self._kept[key] = network
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return network

    def timeline(self, scope: Scope, name: str, filters: Filters = ALL) -> Timeline:
        """The network through time: read once, not kept, and every tie weighs what it says."""
        kind = NETWORK_BY_NAME[name]
        revision = self._store.revision(scope)
        reading = replace(self._begun(scope, kind, filters, lean=False), known={})
        dated = self._store.read(month_columns(kind.links, filters.conditions), scope, **filters.parameters)[0]
        whole = _made(kind, reading, revision)
        return Timeline(whole, dated, lambda held: _made(kind, replace(reading, held=held), revision))

    def _begun(self, scope: Scope, kind: NetworkKind, filters: Filters, *, lean: bool) -> Reading:
        prefix = dataset_prefix(kind.nodes[0].prefix, filters.dataset or "")
        query = node_columns(tuple(one for one in kind.nodes if one in schema.SCHEMA.nodes), filters.conditions)
        nodes = self._store.read(query, scope, prefix=prefix, **filters.parameters)[0]
        return Reading(self._store, scope, filters, lean, nodes)


def _made(kind: NetworkKind, reading: Reading, revision: int) -> Network:
    reading = replace(reading, currencies=[])  # What is composed may add nodes and currencies of its own.
    found = kind.compose(reading)
    nodes = _in_order(reading.nodes)
    a, b, inside = _places(np.asarray(nodes.keys, dtype=np.int64), found)
    found = found[inside]
    weights = found["weight"].to_numpy(float)
    one, other, pair, total = collapse(a, b, weights, len(nodes.ids), directed=kind.directed)
    return Network(
        name=kind.name,
        directed=kind.directed,
        filters=reading.filters,
        revision=revision,
        ids=nodes.ids,
        sealed=np.asarray(nodes.sealed, dtype=bool),
        sources=one,
        targets=other,
        weights=total,
        contributions=found[["weight", *PARTS]].assign(pair=pair),
        currencies=reading.currencies,
        events=np.fromiter(map(is_event, nodes.ids), bool, len(nodes.ids)) if kind.two_mode else None,
    )


def _in_order(nodes: rows.NodeColumns) -> rows.NodeColumns:
    """The nodes by id, so that a network reads the same wherever the server happened to put them."""
    order = sorted(range(len(nodes.ids)), key=nodes.ids.__getitem__)
    keys, ids, sealed = nodes.keys, nodes.ids, nodes.sealed
    return rows.NodeColumns([keys[at] for at in order], [ids[at] for at in order], [sealed[at] for at in order])


def _places(keys: Keys, found: pd.DataFrame) -> tuple[Keys, Keys, NDArray[np.bool_]]:
    """Where each contribution's ends stand among the nodes; links out of the network and to oneself are left out."""
    place = pd.Index(keys)
    a = place.get_indexer(pd.Index(found["a"])).astype(np.int64)
    b = place.get_indexer(pd.Index(found["b"])).astype(np.int64)
    inside = (a >= 0) & (b >= 0) & (a != b)
    return a[inside], b[inside], inside
