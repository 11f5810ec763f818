"""Who goes at each step, what is left, who is on record for the same, and what to look for."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, clip, entities
from graphsvc.answers.people import RoleBrief, roles_of
from graphsvc.answers.questions import about_parts, about_stage
from graphsvc.answers.reader import Reader
from graphsvc.codes import STAGES
from graphsvc.kinds import Stage
from graphsvc.measures import links_of, parts_without_each
from graphsvc.networks import Network
from graphsvc.stability import Choice, Course, Links

_SHOWN = 3


class Left(BaseModel):
    """What is left of the network."""

    nodes: int
    largest: int = Field(description="Nodes of the largest part that hangs together.")
    pairs: int = Field(description="Pairs of nodes that are connected by any path.")
    efficiency: float = Field(description="Mean of 1/d over all pairs, d = steps of the shortest path.")
    uncovered: list[str] = Field(description="Stages of the script in which nobody is on record.")


class Replacement(Brief):
    """Somebody of the same stage who is linked with contacts of whoever was taken away."""

    stage: str
    shared: int = Field(description="Contacts of the one taken away whom this one is linked with.")
    contacts: int = Field(description="All contacts that the one taken away still had.")


class Step(Brief):
    """One node taken away, and what that leaves."""

    step: int
    by: str = Field(description="by_hand, or the strategy.")
    roles: list[RoleBrief]
    stages: list[str] = Field(description="What it does in the script.")
    left: Left
    replacements: list[Replacement] = Field(description="At most three a stage, those with most of the contacts first.")
    questions: list[str] = Field(description="What to look for in the papers.")


@dataclass(frozen=True, slots=True)
class Scene:
    """A network from which nodes are taken away, one after the other; all by their numbers."""

    reader: Reader
    read: Network
    links: Links
    choice: Choice
    gone: Sequence[int]
    taken: Course


def left(scene: Scene, at: int) -> Left:
    """What is left after the first `at` nodes."""
    can, course = scene.choice.can, scene.taken
    able = np.delete(can, scene.gone[:at], axis=1)
    nobody = [stage for stage, somebody in zip(STAGES, able, strict=True) if can.any() and not somebody.any()]
    assert course.efficiency is not None
    return Left(
        nodes=scene.links.size - at,
        largest=int(course.largest[at]),
        pairs=int(course.pairs[at]),
        efficiency=float(course.efficiency[at]),
        uncovered=[stage.text.to(scene.reader.language) for stage in nobody],
    )


def steps(scene: Scene, by: Sequence[str]) -> list[Step]:
    near, graph, language = _contacts(scene.links), links_of(scene.links.graph()), scene.reader.language
    ids, gone = scene.read.ids, scene.gone
    others = [_others(scene, near, at) for at in range(len(gone))]
    shown = {one for found in others for same in found for one, _ in same.linked}
    known = entities(scene.reader, {ids[node] for node in {*gone, *shown}})
    roles = roles_of(scene.reader, [ids[node] for node in gone if ids[node].startswith("person:")])
    told: list[Step] = []
    for at, node in enumerate(gone):
        name = clip(known[ids[node]].caption)
        still = len(near[node] - set(gone[:at]))
        replacements, questions = list[Replacement](), list[str]()
        for same in others[at]:
            found = [(brief(known[ids[one]]).model_dump(), shared) for one, shared in same.linked]
            stage = same.stage.text.to(language)
            replacements += [Replacement(**one, stage=stage, shared=shared, contacts=still) for one, shared in found]
            earlier = [clip(known[ids[one]].caption) for one in same.earlier]
            named = [clip(str(one["caption"])) for one, _ in found]
            questions.append(about_stage(same.stage, name, language, earlier=earlier, linked=named, others=same.all))
        apart = about_parts(parts_without_each(graph, gone[:at])[node], name, language)
        told.append(
            Step(
                **brief(known[ids[node]]).model_dump(),
                step=at + 1,
                by=by[at],
                roles=roles.get(ids[node], []),
                stages=[same.stage.text.to(language) for same in others[at]],
                left=left(scene, at + 1),
                replacements=replacements,
                questions=questions + ([apart] if apart else []),
            )
        )
    return told


@dataclass(frozen=True, slots=True)
class _Same:
    """Who else is in a stage: those who went before, how many are left, and of these the best `linked` with how many of
    the contacts."""

    stage: Stage
    earlier: list[int]
    all: int
    linked: list[tuple[int, int]]


def _others(scene: Scene, near: list[set[int]], at: int) -> list[_Same]:
    node, before = scene.gone[at], list(scene.gone[:at])
    contacts = near[node] - set(before)
    found: list[_Same] = []
    for stage, able in zip(STAGES, scene.choice.can, strict=True):
        if not able[node]:
            continue
        doing: list[int] = np.flatnonzero(able).tolist()
        others = [one for one in doing if one not in scene.gone[: at + 1]]
        shared = [(one, len(near[one] & contacts)) for one in others]
        linked = sorted((one for one in shared if one[1]), key=lambda one: (-one[1], one[0]))
        found.append(_Same(stage, [one for one in before if one in doing], len(others), linked[:_SHOWN]))
    return found


def _contacts(links: Links) -> list[set[int]]:
    """For each node those that it is linked with."""
    found = [set[int]() for _ in range(links.size)]
    sources: list[int] = links.sources.tolist()
    targets: list[int] = links.targets.tolist()
    for one, other in zip(sources, targets, strict=True):
        found[one].add(other)
        found[other].add(one)
    return found
