"""Finding a node: /api/v1/search."""

import httpx
import pytest

from tests.service import BROKER, ask, sample_rows

pytestmark = pytest.mark.usefixtures("samples")

PHONE = "phone:6285446971737"
VICTIM = "person:kalbar:p013"


def _ids(client: httpx.Client, query: str, **asked: object) -> list[str]:
    return [hit["id"] for hit in ask(client, "/search", {"q": query, **asked})["hits"]]


@pytest.mark.parametrize("query", ["Hasbullah Tayib", "hasbullah", "tayib hasbullah", "Hasbulah Tayip", "HASB"])
def test_a_name_is_found_in_any_order_case_and_with_a_slip(client: httpx.Client, query: str) -> None:
    assert _ids(client, query)[0] == BROKER


def test_an_alias_is_found(client: httpx.Client) -> None:
    assert BROKER in _ids(client, "Bang Has")


@pytest.mark.parametrize(
    "query", ["085446971737", "0854-4697-1737", "+62 854 4697 1737", "6285446971737", "(0062) 854.4697.1737"]
)
def test_a_phone_is_found_in_any_spelling(client: httpx.Client, query: str) -> None:
    assert _ids(client, query)[0] == PHONE


def test_a_nik_is_found(client: httpx.Client) -> None:
    assert _ids(client, "6105010210829879") == [BROKER]


@pytest.mark.parametrize("query", ["KB 1472 FQ", "kb1472fq", "KB-1472-FQ"])
def test_a_plate_is_found(client: httpx.Client, query: str) -> None:
    assert _ids(client, query)[0] == "vehicle:KB1472FQ"


def test_an_account_is_found(client: httpx.Client) -> None:
    assert _ids(client, "BCA:9921658176")[0] == "account:BCA:9921658176"


def test_a_case_is_found_by_its_number(client: httpx.Client) -> None:
    assert _ids(client, "LP/B/913/IX/2024/SPKT/POLRES KAPUAS HULU")[0] == "case:kalbar:badau"


def test_an_id_is_found(client: httpx.Client) -> None:
    assert _ids(client, BROKER)[0] == BROKER


def test_kinds_and_limit_cut_the_hits(client: httpx.Client) -> None:
    assert _ids(client, "badau", kinds="Case") == ["case:kalbar:badau", "case:kalbar:badau-2"]
    assert len(_ids(client, "badau", limit=3)) == 3


def test_a_sealed_person_is_found_by_pseudonym(client: httpx.Client) -> None:
    hits = ask(client, "/search", {"q": "Korban-01 (badau)"})["hits"]

    assert (hits[0]["id"], hits[0]["caption"], hits[0]["sealed"]) == (VICTIM, "Korban-01 (badau)", True)


@pytest.mark.parametrize("column", ["name", "nik", "passport"])
def test_a_sealed_person_is_not_found_by_anything_else(client: httpx.Client, column: str) -> None:
    victim = next(row for dataset, row in sample_rows("persons") if (dataset, row["id"]) == ("kalbar", "p013"))

    hits = ask(client, "/search", {"q": victim[column], "limit": 200})["hits"]

    assert victim[column]
    assert not [hit for hit in hits if hit["sealed"]]


def test_a_sealed_phone_is_not_found_by_its_number(client: httpx.Client) -> None:
    assert _ids(client, "006286434896083") == []
    assert _ids(client, "6286434896083") == []
    assert _ids(client, "phone:6286434896083") == []


@pytest.mark.parametrize("query", ["AND", "OR NOT", "pseudonym:korban", "a*", "~", '"', "[a TO b]", "\\", "++--", "(("])
def test_signs_of_the_index_s_own_language_are_only_text(client: httpx.Client, query: str) -> None:
    answer = ask(client, "/search", {"q": query})

    assert answer["query"] == query


def test_what_is_nowhere_is_not_found(client: httpx.Client) -> None:
    assert _ids(client, "Zzyzx Qwrtp") == []


def test_nothing_asked_is_refused(client: httpx.Client) -> None:
    assert client.get("/api/v1/search", params={"q": ""}).status_code == 422


def test_its_page_takes_and_refuses_what_the_api_does(client: httpx.Client) -> None:
    assert client.get("/search?q=badau&limit=1").text.count("/paths?from=") == 1
    assert client.get("/search?q=badau&limit=999").status_code == 422
    assert client.get("/search?q=badau&jenis=Person").status_code == 422
