"""The groups that people belong to on record: the matters they are named in, their roles, or the stages of those."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graphsvc import codes
from graphsvc.answers.people import code_name
from graphsvc.answers.reader import Reader
from graphsvc.answers.stages import stages_of
from queries import ROLES

Grouping = Literal["case", "role", "stage"]


@dataclass(frozen=True, slots=True)
class Groups:
    """`of`: the groups of each person who has any; `captions`: what each group is called."""

    of: dict[str, set[str]]
    captions: dict[str, str]


def groups_of(reader: Reader, ids: Iterable[str], by: Grouping) -> Groups:
    """By every statement on record that is not excluded, whatever filters the network has.

    Split files and appeals of one matter are one group: who is named in both is no broker between them.
    """
    of: dict[str, set[str]] = defaultdict(set)
    captions: dict[str, str] = {}
    for row in reader.store.read(ROLES, reader.scope, ids=sorted(set(ids))):
        if row.statement.status == "excluded":
            continue
        role = str(row.statement.fields["role"])
        if by == "case":
            named = {str(row.case.fields.get("lineage") or row.case.id): row.case.caption}
        elif by == "role":
            named = {role: code_name(codes.ROLES, role, reader.language)}
        else:
            named = {one.code: one.text.to(reader.language) for one in codes.STAGES if one.code in stages_of(role)}
        of[row.person].update(named)
        for group, caption in named.items():
            captions.setdefault(group, caption)
    return Groups(of, captions)
