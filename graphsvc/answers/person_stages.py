"""Which stages of the crime script people are in, by their roles and by the acts that they are the source of."""

from graphsvc.answers.reader import Reader
from graphsvc.codes import STAGES
from graphsvc.filters import Filters
from graphsvc.schema import ACTS, CONTROLLED, NAMED_IN
from queries import rows
from queries.columns import CHOOSE_NODES, link_columns


def stages_of(reader: Reader, filters: Filters) -> dict[str, set[str]]:
    """The codes of each person's stages, by whatever the chosen cases, papers and dataset say, whenever and how surely:
    a role rarely has a date or a grade, and would else be lost."""
    conditions = filters.conditions & CHOOSE_NODES
    roles = link_columns((NAMED_IN,), conditions, rows.Doers, people="a.id", does="r.role")
    acts = link_columns((*ACTS, CONTROLLED), conditions, rows.Doers, people="a.id", does="type(r)")
    means: dict[str, set[str]] = {}
    for stage in STAGES:
        for sign in (*stage.roles, *stage.acts):
            means.setdefault(sign, set()).add(stage.code)
    found: dict[str, set[str]] = {}
    for query in (roles, acts):
        told = reader.store.read(query, reader.scope, **filters.parameters)[0]
        for person, does in zip(told.people, told.does, strict=True):
            found.setdefault(person, set()).update(means.get(does, ()))
    return {person: stages for person, stages in found.items() if stages}
