"""Which stages of the crime script people are in, by their roles and by the acts that they are the source of."""

from collections import defaultdict

from graphsvc.answers.reader import Reader
from graphsvc.answers.stages import KINDS, stages_of
from graphsvc.filters import Filters
from queries.columns import CHOOSE_NODES, mark_columns


def person_stages(reader: Reader, filters: Filters) -> dict[str, set[str]]:
    """The codes of each person's stages, by whatever the chosen cases, papers and dataset say, whenever and how surely:
    a role rarely has a date or a grade, and would else be lost."""
    query = mark_columns(KINDS, filters.conditions & CHOOSE_NODES)
    told = reader.store.read(query, reader.scope, **filters.parameters)[0]
    found: dict[str, set[str]] = defaultdict(set)
    for person, mark in zip(told.people, told.marks, strict=True):
        found[person].update(stages_of(mark))
    return {person: stages for person, stages in found.items() if stages}
