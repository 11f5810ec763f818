"""Which clusters exist: a partition of a network, largest first."""

from collections import Counter
from typing import Any

from pydantic import BaseModel, Field

from graphsvc.answers.bonds import LINKS, BoundBy, bound_by
from graphsvc.answers.bridges import Bridge, Bridging, bridges
from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.listing import mixed
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.reader import Reader
from graphsvc.answers.steadiness import (
    Steady,
    SteadyMethod,
    groups_of,
    steady_clusters,
    steady_groups,
    steady_method,
    steady_nodes,
)
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import PARTITION_BY_NAME, Groups, modularity
from graphsvc.stability import Progress, silent
from queries import NAMED

PASSES = 10
"""About how often the statements are gone over: the members are told of one by one."""


class Member(Brief, Steady):
    roles: list[RoleBrief] = Field(default_factory=list[RoleBrief])
    inside: int = Field(description="Links to members of the same cluster.")
    outside: int = Field(description="Links to members of other clusters.")


class Community(Steady):
    """One cluster; members by their links inside it, most first."""

    number: int
    size: int
    links: int = Field(description="Links between its members.")
    outside: int = Field(description="Links to other clusters.")
    cases: list[Brief] = Field(description="Cases its members are named in, most members first.")
    members: list[Member]
    bound_by: BoundBy | None = Field(description="None where the network is too large to read every statement.")
    bridges: list[Bridge] = Field(description="Members with links to other clusters, those to most clusters first.")


class Communities(BaseModel):
    method: str
    caption: str
    definition: str
    modularity: float
    network: NetworkInfo
    total: int
    singletons: int = Field(description="Clusters of one node, counted and not listed.")
    stability: SteadyMethod | None = Field(None, description="How stability was found, where it was asked for.")
    bridging: Bridging
    communities: list[Community]


def communities(
    reader: Reader,
    network: str,
    filters: Filters,
    *,
    method: str = "leiden",
    weighted: bool = False,
    members: int = 200,
    all_roles: bool = False,
    stability: bool = False,
    progress: Progress = silent,
) -> Communities:
    """The clusters of two or more nodes, largest first, at most `members` of each named.

    With `stability` they are those that many runs agree on, and say how well they are found again. Protected people are
    members like others, and named as bridges only with `all_roles`.
    """
    read = reader.networks.read(reader.scope, network, filters, lean=not weighted)
    few = read.links <= LINKS
    if few:
        read = reader.networks.read(reader.scope, network, filters)
    if weighted and len(read.currencies) > 1:
        raise BadRequest(mixed(read.currencies))
    graph: Any = read.graph(directed=False)
    chosen = PARTITION_BY_NAME[method]
    tried = steady_clusters(read, method, weighted=weighted, progress=progress) if stability else None
    sets: Groups = groups_of(tried, read) if tried else chosen.run(graph, weighted=weighted)
    groups = [group for group in sets if len(group) > 1]
    listed = [_in_order(graph, group)[:members] for group in groups]
    ids = [id_ for group in listed for id_, _, _ in group]
    known = entities(reader, ids)
    roles = roles_of(reader, [id_ for id_ in ids if id_.startswith("person:")])
    cases = _cases(reader, groups)
    bound = bound_by(reader, read, groups) if few else [None] * len(groups)
    bridging, how = bridges(reader, read, sets, weighted=weighted, all_roles=all_roles)
    steady = steady_nodes(tried, read) if tried else {}
    held = steady_groups(tried)[: len(groups)] if tried else [Steady()] * len(groups)
    found: list[Community] = []
    for at, (group, named) in enumerate(zip(groups, listed, strict=True)):
        people = [
            Member(
                **brief(known[id_]).model_dump(),
                **dict(steady.get(id_, Steady())),
                roles=roles.get(id_, []),
                inside=inside,
                outside=outside,
            )
            for id_, inside, outside in named
        ]
        ends = sum(len(set(graph[node]) & group) for node in group)
        found.append(
            Community(
                **dict(held[at]),
                number=at + 1,
                size=len(group),
                links=ends // 2,
                outside=sum(len(set(graph[node]) - group) for node in group),
                cases=cases[at],
                members=people,
                bound_by=bound[at],
                bridges=bridging[at],
            )
        )
    language = reader.language
    return Communities(
        method=method,
        caption=chosen.caption.to(language),
        definition=chosen.definition.to(language),
        modularity=modularity(graph, sets, weighted=weighted),
        network=info(read, weighted=weighted),
        total=len(sets),
        singletons=len(sets) - len(groups),
        stability=steady_method(language) if tried else None,
        bridging=how,
        communities=found,
    )


def _in_order(graph: Any, group: set[Any]) -> list[tuple[str, int, int]]:
    counted = [(str(node), len(set(graph[node]) & group), len(set(graph[node]) - group)) for node in group]
    return sorted(counted, key=lambda one: (-one[1], one[0]))


def _cases(reader: Reader, groups: list[set[Any]]) -> list[list[Brief]]:
    """For each group the cases that its members are named in, also those who are not listed, most members first."""
    group_of = {str(node): number for number, group in enumerate(groups) for node in group}
    named = reader.store.read(NAMED, reader.scope, ids=[id_ for id_ in group_of if id_.startswith("person:")])[0]
    counts = [Counter[str]() for _ in groups]
    for person, case in zip(named.people, named.cases, strict=True):
        counts[group_of[person]][case] += 1
    known = entities(reader, {case for count in counts for case in count})
    in_order = (sorted(count, key=lambda case, count=count: (-count[case], case)) for count in counts)
    return [[brief(known[case]) for case in some if case in known] for some in in_order]
