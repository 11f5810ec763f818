"""What would be left without somebody: /api/v1/what-if."""

from typing import Any

import httpx
import pytest

from graphsvc.answers.reader import Reader
from graphsvc.answers.what_if import what_if
from graphsvc.api.names import STRATEGY_NAMES
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")

FINANCIER = "person:kalbar:p041"


@pytest.fixture(scope="module")
def answer(client: httpx.Client) -> Any:
    return ask(client, "/what-if", {"lang": "en", "k": 4})


def test_the_broker_of_the_story_goes_first_and_the_network_falls_in_two(answer: Any) -> None:
    first = answer["steps"][0]

    assert (answer["strategy"], first["id"], first["step"], first["by"]) == ("betweenness", BROKER, 1, "betweenness")
    assert first["left"]["largest"] < 0.65 * answer["before"]["largest"]
    assert first["questions"][-1].startswith("Is there another link between the two parts (91 and 54) that Hasbullah")


def test_steps_and_curve_tell_the_same(answer: Any) -> None:
    curve = next(one for one in answer["curves"] if one["strategy"] == "betweenness")

    lefts = [answer["before"], *(step["left"] for step in answer["steps"])]
    for part in ("largest", "pairs", "efficiency"):
        assert curve[part]["values"] == [left[part] for left in lefts]
    assert [left["nodes"] for left in lefts] == [150, 149, 148, 147, 146]
    assert curve["runs"] == 27


def test_every_strategy_is_set_beside_chance(answer: Any) -> None:
    curves = {one["strategy"]: one for one in answer["curves"]}

    assert set(curves) == set(STRATEGY_NAMES)
    chance = curves["random"]["pairs"]
    assert all(
        low <= value <= high for low, value, high in zip(chance["low"], chance["values"], chance["high"], strict=True)
    )
    assert curves["betweenness"]["pairs"]["values"][1] < chance["low"][1]


def test_no_strategy_takes_a_protected_person_unless_asked_to(client: httpx.Client) -> None:
    asked = {"strategy": "degree", "k": 20}
    closed, whole = (ask(client, "/what-if", {**asked, "all_roles": open_})["steps"] for open_ in (False, True))

    assert len(closed) == len(whole) == 20
    assert not any(step["sealed"] for step in closed)
    assert any(step["caption"].startswith("Korban-") for step in whole)


def test_protected_people_are_no_part_of_the_script(client: httpx.Client) -> None:
    steps = ask(client, "/what-if", {"network": "acts", "strategy": "stage", "k": 8})["steps"]

    assert not any(one["sealed"] for step in steps for one in step["replacements"])


def test_by_hand_those_go_that_were_asked_for_and_then_the_strategy_s(client: httpx.Client) -> None:
    answer = ask(client, "/what-if", {"remove": [FINANCIER, BROKER], "strategy": "degree", "k": 1, "lang": "en"})

    assert [(step["id"], step["by"]) for step in answer["steps"][:2]] == [(FINANCIER, "by_hand"), (BROKER, "by_hand")]
    assert answer["steps"][2]["by"] == "degree"
    assert answer["curves"][-1]["strategy"] == "by_hand"
    alone = ask(client, "/what-if", {"remove": BROKER})
    assert alone["strategy"] is None
    assert len(alone["steps"]) == 1


def test_a_stage_without_anybody_is_asked_about(client: httpx.Client) -> None:
    """Those who pay are the financier and the orderers; without all of them nobody is on record for the money."""
    steps = ask(client, "/what-if", {"strategy": "stage", "recompute": True, "k": 5, "lang": "en"})["steps"]

    empty = next(step for step in steps if "money" in step["left"]["uncovered"])
    assert empty["stages"][-1] == "money"
    assert any(one.startswith(f"Is there another financier besides {empty['caption']}") for one in empty["questions"])
    before = [step for step in steps if step["step"] < empty["step"]]
    assert all("money" not in step["left"]["uncovered"] for step in before)


def test_whoever_could_replace_somebody_is_named_with_what_is_on_record(client: httpx.Client) -> None:
    answer = ask(client, "/what-if", {"remove": BROKER, "network": "ties", "lang": "en"})
    links = ask(client, "/networks/ties")["links"]
    near: dict[str, set[str]] = {}
    for link in links:
        near.setdefault(link["source"], set()).add(link["target"])
        near.setdefault(link["target"], set()).add(link["source"])

    found = answer["steps"][0]["replacements"]
    assert found
    for one in found:
        assert one["shared"] == len(near[one["id"]] & near[BROKER]) > 0
        assert one["contacts"] == len(near[BROKER])


def test_to_count_anew_is_to_choose_in_what_is_left(client: httpx.Client) -> None:
    once, anew = (
        ask(client, "/what-if", {"strategy": "key_players", "recompute": again, "k": 5})["steps"]
        for again in (False, True)
    )

    assert once[0]["id"] == anew[0]["id"]
    assert anew[-1]["left"]["pairs"] < once[-1]["left"]["pairs"]


def test_phones_have_no_stages(client: httpx.Client) -> None:
    answer = ask(client, "/what-if", {"network": "calls", "k": 2})

    assert "stage" not in {curve["strategy"] for curve in answer["curves"]}
    assert answer["before"]["uncovered"] == answer["steps"][0]["stages"] == []
    refused = client.get("/api/v1/what-if", params={"network": "calls", "strategy": "stage", "lang": "en"})
    assert refused.status_code == 422
    assert "Choose another strategy" in refused.json()["detail"]


def test_whom_the_network_has_not_cannot_be_taken_away(client: httpx.Client) -> None:
    assert client.get("/api/v1/what-if", params={"remove": "person:kalbar:nobody"}).status_code == 404


def test_what_a_laptop_would_count_for_minutes_is_refused(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphsvc.answers.what_if.STEPS", 10_000)

    with pytest.raises(BadRequest, match="150 nodes, 716 links"):
        what_if(reader, "associates", Filters())
