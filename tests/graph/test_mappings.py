"""Exports that others published, loaded by mappings: their counts, and their dates as far as they are known."""

import pytest

from graphsvc.store import Store
from tests.conftest import DATASETS, MAPPINGS
from tests.loading import load_folder

pytestmark = pytest.mark.skipif(not DATASETS.is_dir(), reason="the datasets are not here (../shared)")
ROLES = "MATCH (p:Person)-[r:NAMED_IN]->(c:Case) RETURN p.id AS person, c.id AS case, r.role AS role, r.since AS since"
TIES = "MATCH (a:Person)-[r:KNOWS|KIN_OF]->(b:Person) RETURN a.id AS one, b.id AS other, r.since AS since, r.until AS until"


def test_people_and_their_roles_in_crimes(empty_store: Store) -> None:
    report = load_folder(empty_store, DATASETS / "stlouis_crime", mapping=MAPPINGS / "stlouis_crime")

    found = empty_store.write(lambda writer: writer.run(ROLES))
    roles = {
        role: {(row["person"], row["case"]) for row in found if row["role"] == role}
        for role in ("suspect", "victim", "witness")
    }
    both = roles["suspect"] & roles["victim"]
    assert not report.rejections
    assert (len({row["person"] for row in found}), len({row["case"] for row in found})) == (829, 551)
    assert len(set[object]().union(*roles.values())) == 1_476
    assert [len(roles["suspect"] - both), len(roles["victim"] - both), len(roles["witness"]), len(both)] == [
        682,
        558,
        195,
        41,
    ]


def test_dates_are_kept_as_far_as_they_are_known(empty_store: Store) -> None:
    report = load_folder(empty_store, DATASETS / "jjatt" / "xmas2000", mapping=MAPPINGS / "jjatt")

    arrested = {row["person"]: row["since"] for row in empty_store.write(lambda writer: writer.run(ROLES))}
    ties = {tuple(row.values()) for row in empty_store.write(lambda writer: writer.run(TIES))}
    assert [(remark.file, remark.column, remark.found) for remark in report.rejections] == [
        ("roles.sql ← nodes_raw.csv 20", "since", "6/?2005")
    ]
    assert [arrested[f"person:xmas2000:{number}"] for number in (151, 153, 160)] == ["2002-10", "2003", "2002-11-21"]
    one, other = "person:xmas2000:151", "person:xmas2000:183"
    assert {tie[2:] for tie in ties if tie[:2] == (one, other)} == {("1995", "2002"), ("2006", None)}
