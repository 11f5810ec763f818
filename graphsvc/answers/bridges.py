"""Who bridges clusters: members with links to other clusters, protected people left out unless asked for."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.reader import Reader
from graphsvc.measures.participation import DEFINITION, SOURCE, participation
from graphsvc.networks import Network

MOST = 5
"""Bridges that are named of each cluster."""


class Bridge(Brief):
    """A member with links to other clusters."""

    clusters: list[int] = Field(description="Numbers of the other clusters it has links to.")
    participation: float = Field(description="1 − Σ of the squared shares of its links by cluster.")
    outside: int = Field(description="Links to members of other clusters.")


class Bridging(BaseModel):
    """How bridges are told."""

    definition: str
    literature: str
    protected: int = Field(description="Protected people with links to other clusters, who are not listed.")


def bridges(
    reader: Reader, network: Network, sets: Sequence[set[Any]], *, weighted: bool, all_roles: bool
) -> tuple[list[list[Bridge]], Bridging]:
    """For each cluster of two or more its bridges, those to most others first; `sets` hold everybody, largest first."""
    graph: Any = network.graph()
    groups = [group for group in sets if len(group) > 1]
    found = participation(graph, sets, weighted=weighted)
    protected = {id_ for id_, sealed in zip(network.ids, network.sealed.tolist(), strict=True) if sealed}
    others = {node: [at + 1 for at in one.groups if at < len(groups)] for node, one in found.items()}
    reaching = {node for node, numbers in others.items() if numbers}
    listed = [
        sorted(
            (node for node in group if node in reaching and (all_roles or node not in protected)),
            key=lambda node: (-len(others[node]), -found[node].coefficient, node),
        )[:MOST]
        for group in groups
    ]
    known = entities(reader, [node for group in listed for node in group])
    answers = [
        [
            Bridge(
                **brief(known[node]).model_dump(),
                clusters=others[node],
                participation=found[node].coefficient,
                outside=len(set(graph[node]) - group),
            )
            for node in named
        ]
        for group, named in zip(groups, listed, strict=True)
    ]
    left_out = 0 if all_roles else len(protected & reaching)
    return answers, Bridging(definition=DEFINITION.to(reader.language), literature=SOURCE, protected=left_out)
