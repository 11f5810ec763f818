"""Who covers each stage of the script: /api/v1/stages."""

from typing import Any

import httpx
import pytest

from graphsvc.codes import STAGES
from tests.service import ask, sample_rows

pytestmark = pytest.mark.usefixtures("samples")


def _cells(answer: Any) -> dict[tuple[str, str], Any]:
    matters = {one["number"]: one["caption"] for one in answer["matters"]}
    return {(cell["stage"], matters[cell["matter"]]): cell for cell in answer["cells"]}


def test_every_stage_of_every_matter_has_a_cell(client: httpx.Client) -> None:
    answer = ask(client, "/stages")

    assert answer["total"] == len(answer["matters"]) == 6
    assert len(_cells(answer)) == len(STAGES) * 6


def test_split_files_are_one_matter(client: httpx.Client) -> None:
    matters = [[case["id"] for case in one["cases"]] for one in ask(client, "/stages")["matters"]]

    assert ["case:kalbar:badau", "case:kalbar:badau-2"] in matters


def test_who_covers_a_stage_is_who_has_its_role_or_did_its_act(client: httpx.Client) -> None:
    cells = _cells(ask(client, "/stages", {"case": "case:kalbar:entikong", "people": 1000}))

    for stage in STAGES:
        roles = {
            f"person:{dataset}:{row['person']}"
            for dataset, row in sample_rows("roles")
            if (dataset, row["case"]) == ("kalbar", "entikong") and row["role"] in stage.roles
        }
        cell = cells[stage.code, "Entikong: jalan tikus Patoka"]
        assert roles <= {one["id"] for one in cell["people"]}
        for one in cell["people"]:
            assert one["count"] >= len(one["statements"]) > 0
            for said in one["statements"]:
                assert said["source"]["id"] == one["id"]
                assert said["case"] == "case:kalbar:entikong"
                assert said["fields"].get("role") in stage.roles or said["type"] in stage.acts


def test_a_stage_with_nobody_is_there_and_empty(client: httpx.Client) -> None:
    answer = ask(client, "/stages", {"case": "case:kalbar:badau-2", "kinds": "NAMED_IN"})

    cell = next(one for one in answer["cells"] if one["stage"] == "recruit")
    assert (cell["total"], cell["people"]) == (0, [])


def test_protected_people_cover_no_stage_unless_asked(client: httpx.Client) -> None:
    left_out, whole = (ask(client, "/stages", {"people": 1000, "all_roles": one}) for one in (False, True))

    assert not any(one["sealed"] for cell in left_out["cells"] for one in cell["people"])
    assert all(cell["protected"] == 0 for cell in whole["cells"])
    for less, more in zip(left_out["cells"], whole["cells"], strict=True):
        assert less["total"] + less["protected"] >= more["total"]


def test_lists_are_cut_after_they_are_counted(client: httpx.Client) -> None:
    short, long = (ask(client, "/stages", {"top": 2, "people": people}) for people in (1, 1000))

    assert len(short["matters"]) == 2
    assert short["total"] == 6
    assert [cell["total"] for cell in short["cells"]] == [len(cell["people"]) for cell in long["cells"]]
    assert max(len(cell["people"]) for cell in short["cells"]) == 1


def test_without_any_role_or_act_there_is_no_matter(client: httpx.Client) -> None:
    assert ask(client, "/stages", {"kinds": "CALLED"})["matters"] == []
