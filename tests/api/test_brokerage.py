"""Who stands between groups: /api/v1/brokerage."""

import httpx
import pytest

from graphsvc.measures.between_groups import BROKER_ROLES
from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")


def test_the_broker_of_the_story_stands_between_its_cases(client: httpx.Client) -> None:
    """Hasbullah is named in Badau and in Kubu Raya, and holds the two together."""
    rows = ask(client, "/brokerage", {"lang": "en", "top": 1000})["rows"]

    row = next(row for row in rows if row["id"] == BROKER)
    assert row["groups"] == ["Badau: kafe ke Kuching", "Kubu Raya: rumah singgah"]
    assert row["gatekeeper"] > 0 < row["itinerant"]
    assert row["representative"] is None


@pytest.mark.parametrize("network", ["associates", "ties", "acts"])
@pytest.mark.parametrize("by", ["case", "role", "stage"])
def test_every_chain_has_one_role_or_none_that_is_known(client: httpx.Client, network: str, by: str) -> None:
    answer = ask(client, "/brokerage", {"network": network, "by": by, "top": 1000})

    assert answer["rows"]
    assert answer["network"]["directed"] is (network == "acts")
    for row in answer["rows"]:
        roles = [row[role] or 0 for role in BROKER_ROLES]
        assert row["total"] == pytest.approx(sum(roles) + row["unknown"])
        assert row["across"] == pytest.approx(sum(roles) - row["coordinator"])


def test_split_files_of_one_matter_are_one_group(client: httpx.Client) -> None:
    names = [group["caption"] for group in ask(client, "/brokerage")["groups"]]

    assert len(names) == 6
    assert "Badau: berkas terpisah penghubung" not in names


def test_rows_are_in_the_order_that_was_asked_for(client: httpx.Client) -> None:
    rows = ask(client, "/brokerage", {"order": "liaison", "by": "role", "top": 1000})["rows"]

    keys = [(-row["liaison"], row["id"]) for row in rows]
    assert keys == sorted(keys)


def test_protected_brokers_are_counted_and_not_listed(client: httpx.Client) -> None:
    left_out, whole = (ask(client, "/brokerage", {"top": 1000, "all_roles": one}) for one in (False, True))

    assert not any(row["sealed"] for row in left_out["rows"])
    assert left_out["protected"] > 0 == whole["protected"]
    assert left_out["total"] + left_out["protected"] == whole["total"]


def test_a_network_too_large_to_count_is_refused(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphsvc.answers.brokerage.CHAINS", 10)

    assert client.get("/api/v1/brokerage").status_code == 422
