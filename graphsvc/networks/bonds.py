"""What holds the clusters of a network together: the kinds of statements behind the links inside, and the things shared."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc.networks.compose import PARTS, Keys
from graphsvc.networks.network import Network
from graphsvc.schema import STAYED_AT, TRAVELLED, USES
from queries import rows

_AT_A_THING = (STAYED_AT.type, TRAVELLED.type)


@dataclass(frozen=True, slots=True)
class Bonds:
    """Tables, most links first. `cluster` numbers the clusters; `links` are those inside that the bond is behind.

    `kinds`: cluster, kind (a link type; for things that both use `USES:` and the thing's prefix), links.
    `things` and `cases`: cluster, node (its id), links, members (nodes of the cluster that it joins).
    """

    kinds: pd.DataFrame
    things: pd.DataFrame
    cases: pd.DataFrame


def statements_inside(network: Network, cluster: Keys) -> Keys:
    """The statements behind links inside clusters, by internal key; `cluster` has a number for each node, -1 for none."""
    parts = network.contributions.loc[_inside(network, cluster), list(PARTS)].to_numpy(np.int64)
    return np.unique(parts[parts >= 0])


def bonds(network: Network, cluster: Keys, told: rows.StatementEnds) -> Bonds:
    """What binds each cluster; `told` are the statements of `statements_inside`."""
    rest = network.contributions[_inside(network, cluster)]
    pair = rest["pair"].to_numpy(np.int64)
    a, b = network.sources[pair], network.targets[pair]
    parts = rest[list(PARTS)].to_numpy(np.int64)
    # One row more than there are statements: what -1 points to.
    types = np.array([*told.types, ""], dtype=object)
    targets, cases = np.array([*told.targets, ""], dtype=object), np.array([*told.cases, ""], dtype=object)
    at = pd.Index(np.asarray(told.links, dtype=np.int64)).get_indexer(pd.Index(parts.ravel())).reshape(parts.shape)
    kind = types[at[:, 0]]
    # The last statement says what is shared: a handset, where a phone was seen in it.
    last = at[np.arange(len(at)), at.shape[1] - 1 - np.argmax(at[:, ::-1] >= 0, axis=1)]
    uses = kind == USES.type
    thing = np.where(uses, targets[last], np.where(np.isin(kind, _AT_A_THING), targets[at[:, 0]], ""))
    prefix = np.array([str(one).partition(":")[0] for one in thing], dtype=object)
    # Both directions of a pair are one link of the undirected network that clusters are found in.
    found = pd.DataFrame(
        {
            "cluster": cluster[a],
            "link": np.minimum(a, b) * np.int64(len(network)) + np.maximum(a, b),
            "a": a,
            "b": b,
            "kind": np.where(uses, f"{USES.type}:" + prefix, kind),
            "thing": thing,
        }
    )
    by_kind = found.groupby(["cluster", "kind"], as_index=False).agg(links=("link", "nunique"))
    by_case = pd.concat([found.assign(thing=cases[at[:, part]]) for part in range(at.shape[1])])
    return Bonds(
        by_kind.sort_values(["cluster", "links", "kind"], ascending=[True, False, True]),
        _shared(found),
        _shared(by_case),
    )


def _inside(network: Network, cluster: Keys) -> NDArray[np.bool_]:
    inside = (cluster[network.sources] == cluster[network.targets]) & (cluster[network.sources] >= 0)
    return inside[network.contributions["pair"].to_numpy(np.int64)]


def _shared(found: pd.DataFrame) -> pd.DataFrame:
    """Per cluster and thing: the links through it, and the members at their ends."""
    named = found[found["thing"] != ""]
    links = named.groupby(["cluster", "thing"])["link"].nunique()
    ends = pd.concat([named.assign(member=named[end])[["cluster", "thing", "member"]] for end in ("a", "b")])
    members = ends.groupby(["cluster", "thing"])["member"].nunique()
    table = pd.DataFrame({"links": links, "members": members}).reset_index().rename(columns={"thing": "node"})
    return table.sort_values(["cluster", "members", "links", "node"], ascending=[True, False, False, True])
