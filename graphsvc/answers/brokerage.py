"""Who stands between groups, and in which role: Gould and Fernandez's brokers between matters, roles or stages."""

from collections import Counter
from typing import Any

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.grounds import lasts
from graphsvc.answers.groups import Grouping, groups_of
from graphsvc.answers.listing import ranks
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import DIGITS
from graphsvc.measures.between_groups import BROKER_ROLES, DEFINITION, LITERATURE, UNKNOWN, brokerage
from graphsvc.networks import NETWORKS, Network
from graphsvc.schema import PERSON
from graphsvc.texts import Text

NETWORK_NAMES = tuple(kind.name for kind in NETWORKS if kind.nodes == (PERSON,))
ORDERS = ("across", "total", *BROKER_ROLES)
PASSES = 5
CHAINS = 50_000_000
"""As many chains as a laptop counts in about ten seconds."""
SOON = CHAINS // 10


class BrokerRow(Brief):
    """One broker; `total` = the five roles + `unknown`, `across` = the roles in which a group is left or entered."""

    rank: int = Field(description="Equal counts share a rank.")
    roles: list[RoleBrief]
    groups: list[str] = Field(description="The groups the broker is in.")
    total: float = Field(description="Chains A → B → C in which this is B and the ends are not linked.")
    across: float
    coordinator: float
    itinerant: float
    gatekeeper: float
    representative: float | None = Field(description="None on undirected networks: there it is the gatekeeper.")
    liaison: float
    unknown: float = Field(description="Chains in which somebody has no group.")


class GroupInfo(BaseModel):
    caption: str
    people: int = Field(description="How many people of the network are in it; some are in several.")


class Brokers(BaseModel):
    by: Grouping
    order: str
    definition: str
    literature: str
    network: NetworkInfo
    groups: list[GroupInfo] = Field(description="Largest first.")
    ungrouped: int = Field(description="People of the network who are in no group.")
    total: int = Field(description="Brokers of at least one chain, before the list was cut to `top`.")
    protected: int = Field(description="Brokers who are victims, witnesses or otherwise protected, and not listed.")
    rows: list[BrokerRow]


def brokers(
    reader: Reader,
    network: str,
    filters: Filters,
    *,
    by: Grouping = "case",
    order: str = "across",
    top: int = 20,
    all_roles: bool = False,
) -> Brokers:
    """Whoever stands between two others who are not linked, most by `order` first, then by id.

    In the network's own direction, where it has one. BadRequest where there are too many chains to count.
    """
    read = reader.networks.read(reader.scope, network, filters, lean=True)
    if _chains(read) > CHAINS:
        raise BadRequest(_TOO_MANY)
    groups = groups_of(reader, read.ids, by)
    counts = {
        str(node): roles for node, roles in brokerage(read.graph(directed=read.directed), groups.of).items() if roles
    }
    protected = {id_ for id_, sealed in zip(read.ids, read.sealed.tolist(), strict=True) if sealed and not all_roles}
    sums = {node: _sums(roles) for node, roles in counts.items() if node not in protected}
    in_order = sorted(sums, key=lambda node: (-round(sums[node][order], DIGITS), node))
    shown = in_order[:top]
    no_direction: dict[str, Any] = {} if read.directed else {"representative": None}
    known, roles = entities(reader, shown), roles_of(reader, shown)
    rows = [
        BrokerRow(
            **brief(known[node]).model_dump(),
            rank=rank,
            roles=roles.get(node, []),
            groups=sorted(groups.captions[group] for group in groups.of.get(node, ())),
            **(sums[node] | no_direction),
        )
        for node, rank in zip(shown, ranks([sums[node][order] for node in shown]), strict=True)
    ]
    sizes = Counter(group for some in groups.of.values() for group in some)
    return Brokers(
        by=by,
        order=order,
        definition=DEFINITION.to(reader.language),
        literature=LITERATURE,
        network=info(read, directed=read.directed),
        groups=[
            GroupInfo(caption=groups.captions[group], people=people)
            for group, people in sorted(sizes.items(), key=lambda one: (-one[1], one[0]))
        ],
        ungrouped=len(read) - len(groups.of),
        total=len(in_order),
        protected=len(counts) - len(sums),
        rows=rows,
    )


def is_long(reader: Reader, network: str, filters: Filters) -> bool:
    """Whether it takes longer than about a second."""
    if lasts(reader, filters, PASSES):
        return True
    return _chains(reader.networks.read(reader.scope, network, filters, lean=True)) > SOON


def _sums(roles: dict[str, float]) -> dict[str, Any]:
    total = sum(roles.values())
    every = {role: roles.get(role, 0.0) for role in (*BROKER_ROLES, UNKNOWN)}
    return {**every, "total": total, "across": total - every["coordinator"] - every[UNKNOWN]}


def _chains(read: Network) -> int:
    """How many chains there are at most: the product of links in and out, over all nodes."""
    out, into = (np.bincount(ends, minlength=len(read)).astype(np.int64) for ends in (read.sources, read.targets))
    return int((out * into).sum() if read.directed else ((out + into) ** 2).sum())


_TOO_MANY = Text(
    "Jejaring ini terlalu besar untuk menghitung perantara. Persempit dengan perkara, kumpulan data atau waktu.",
    "This network is too large to count brokers. Narrow it by case, dataset or time.",
)
