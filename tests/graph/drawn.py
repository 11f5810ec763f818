"""Networks of the paper case in the short names of its drawing (tests/data/README.md): p01, A, BCA, t1 …"""

from collections.abc import Iterable

from graphsvc.filters import Filters
from graphsvc.networks import Network, Networks
from graphsvc.scope import UNSEALED, Scope
from graphsvc.store import Store
from queries.columns import STATEMENTS

SHORT = {
    "phone:6282411112222": "A",
    "phone:6282955556666": "B",
    "phone:60125550789": "C",
    "phone:6285477778888": "D",
    "phone:6283999990000": "E",
    "account:BCA:1234567890": "BCA",
    "account:MAYBANK:112233445566": "MAY",
    "vehicle:KB1234FA": "car",
    "device:490154203237518": "handset",
    "phone:sealed-korban-01-k1-1": "sealed",
}
Links = dict[tuple[str, str], float]


def short(id_: str) -> str:
    return SHORT.get(id_, id_.rsplit(":", 1)[-1])


def drawn(store: Store, name: str, filters: Filters | None = None, scope: Scope = UNSEALED) -> Network:
    return Networks(store).read(scope, name, filters or Filters())


def nodes(network: Network) -> set[str]:
    return {short(id_) for id_ in network.ids}


def links(network: Network) -> Links:
    """Weight of each link, by source and target."""
    ids = [short(id_) for id_ in network.ids]
    rows = zip(map(int, network.sources), map(int, network.targets), map(float, network.weights), strict=True)
    return {(ids[a], ids[b]): round(weight, 9) for a, b, weight in rows}


def told(store: Store, network: Network, pair: tuple[str, str], scope: Scope = UNSEALED) -> list[str]:
    """The statements behind a link, each as `TYPE source target`."""
    ids = {short(id_): id_ for id_ in network.ids}
    found = store.read(STATEMENTS, scope, links=network.statements_of(ids[pair[0]], ids[pair[1]]))
    return sorted(f"{row.statement.kind.type} {short(row.source)} {short(row.target)}" for row in found)


def people(*numbers: int) -> set[str]:
    return {f"p{number:02d}" for number in numbers}


def added(*parts: Iterable[tuple[tuple[str, str], float]]) -> Links:
    """The sum of links of several kinds."""
    total: Links = {}
    for part in parts:
        for pair, weight in part:
            total[pair] = total.get(pair, 0) + weight
    return total
