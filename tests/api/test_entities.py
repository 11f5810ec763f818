"""One node: /api/v1/entities/{id}."""

import httpx
import pytest

from graphsvc.schema import SCHEMA
from tests.service import BROKER, ask, sample_rows

pytestmark = pytest.mark.usefixtures("samples")

ONE_OF_EACH = {
    "Case": "case:kalbar:badau",
    "Source": "source:kalbar:s108",
    "Person": BROKER,
    "Phone": "phone:6285446971737",
    "Device": "device:008661093835842",
    "Account": "account:BCA:9921658176",
    "Vehicle": "vehicle:KB1472FQ",
    "Document": "document:passport:Z0417331",
    "Organisation": "organisation:kalbar:o101",
    "Place": "place:kalbar:putussibau",
    "Route": "route:kalbar:r101",
}


def test_a_person_is_told_as_recorded(client: httpx.Client) -> None:
    answer = ask(client, f"/entities/{BROKER}", {"lang": "en"})

    assert (answer["kind"], answer["caption"], answer["sealed"]) == ("Person", "Hasbullah Tayib", False)
    assert answer["fields"] == {
        "name": "Hasbullah Tayib",
        "aliases": ["Bang Has"],
        "nik": "6105010210829879",
        "born_on": "1982-10-02",
        "sex": "M",
        "nationality": "ID",
        "home": "Sintang",
    }


def test_a_role_is_alleged_in_a_case(client: httpx.Client) -> None:
    roles = ask(client, f"/entities/{BROKER}", {"lang": "en"})["roles"]

    told = [(role["name"], role["standing"], role["legal_status"], role["case"]["id"]) for role in roles]
    assert told == [
        ("transporter", "alleged", "reported", "case:kalbar:badau"),
        ("document handler", "alleged", "reported", "case:kalbar:kuburaya"),
    ]


def test_who_is_said_to_recruit_is_marked(client: httpx.Client) -> None:
    assert ask(client, "/entities/person:kalbar:p001")["recruiter"] is True
    assert ask(client, f"/entities/{BROKER}")["recruiter"] is False


def test_a_protected_person_has_a_pseudonym_and_nothing_that_identifies(client: httpx.Client) -> None:
    answer = ask(client, "/entities/person:kalbar:p016")

    assert answer["caption"] == "Anak-01 (badau)"
    assert answer["sealed"] is True
    assert answer["fields"] == {"sex": "F", "nationality": "ID", "protected": True}


def test_a_protected_person_s_phone_is_known_by_another_id(client: httpx.Client) -> None:
    (neighbour,) = ask(client, "/entities/person:kalbar:p016/neighbours", {"kinds": "Phone"})["neighbours"]

    phone = ask(client, f"/entities/{neighbour['entity']['id']}")
    number = next(
        row["identifier"] for dataset, row in sample_rows("uses") if dataset == "kalbar" and row["person"] == "p016"
    )
    assert number == "085493910324"
    assert (phone["id"], phone["sealed"], phone["fields"]) == ("phone:sealed-anak-01-badau-1", True, {})
    assert client.get("/api/v1/entities/phone:6285493910324").status_code == 404


@pytest.mark.parametrize("kind", [kind.label for kind in SCHEMA.nodes if kind.label not in {"Load", "Document"}])
def test_each_kind_of_node_has_a_caption_and_fields(client: httpx.Client, kind: str) -> None:
    answer = ask(client, f"/entities/{ONE_OF_EACH[kind]}")

    assert answer["kind"] == kind
    assert answer["caption"]
    assert set(answer["fields"]) <= {field.name for field in SCHEMA.node(kind).fields}
    assert answer["fields"]


def test_a_load_is_a_node_too(client: httpx.Client) -> None:
    load = ask(client, "/loads")["loads"][0]

    assert ask(client, f"/entities/{load['id']}")["fields"]["dataset"] == load["dataset"]


@pytest.mark.parametrize("id_", ["person:kalbar:p999", "nobody", "person:kalbar:", "%20", "phone:08"])
def test_an_unknown_id_is_not_found_and_not_repeated(client: httpx.Client, id_: str) -> None:
    response = client.get(f"/api/v1/entities/{id_}", params={"lang": "en"})

    assert response.status_code == 404
    assert response.json()["detail"] == "There is no node with this id."
