"""The codes of one list that another is made from."""

from graphsvc.codes import ROLES, SEALING_ROLES, STAGES
from graphsvc.schema import ACTS, CONTROLLED


def test_the_stages_of_the_script_are_made_of_roles_that_seal_nobody_and_of_every_act_of_the_law() -> None:
    roles = [role for stage in STAGES for role in stage.roles]
    acts = [act for stage in STAGES for act in stage.acts]
    assert set(roles) <= {role.code for role in ROLES} - set(SEALING_ROLES)
    assert sorted(acts) == sorted(kind.type for kind in (*ACTS, CONTROLLED))
