"""Who may ask: the service by its own name only, and to change something its own pages and programs only."""

import httpx
import pytest

from tests.uploading import Sent, table

PERSONS = [table("persons.csv", "id,name\np1,Budi\n"), table("ties.csv", "from,to,kind\n")]


def address(client: httpx.Client) -> str:
    return str(client.base_url).rstrip("/")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://jahat.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://[", "Sec-Fetch-Site": "same-origin"},
    ],
    ids=str,
)
def test_a_page_of_somebody_else_changes_nothing(sent: Sent, headers: dict[str, str]) -> None:
    upload = sent.preview(PERSONS)["upload"]

    posted = [
        sent.client.post("/api/v1/loads", files=PERSONS, headers=headers),
        sent.client.post("/loads", files=PERSONS, data={"dataset": "x"}, headers=headers),
        sent.client.post(f"/api/v1/loads/{upload}/confirm", headers=headers),
        sent.client.post(f"/loads/{upload}/discard", headers=headers),
        sent.client.delete(f"/api/v1/loads/{upload}", headers=headers),
    ]

    assert {response.status_code for response in posted} == {403}
    assert all("content-security-policy" in response.headers for response in posted)
    assert sent.state(upload)["state"] == "preview"


def test_its_own_pages_and_programs_may(sent: Sent) -> None:
    own = {"Origin": address(sent.client), "Sec-Fetch-Site": "same-origin"}

    for headers in ({}, own, {"Sec-Fetch-Site": "none"}):
        upload = sent.preview(PERSONS)["upload"]
        assert sent.client.delete(f"/api/v1/loads/{upload}", headers=headers).status_code == 204


@pytest.mark.parametrize("path", ["/", "/health", "/api/v1/loads", "/static/style.css"])
@pytest.mark.parametrize(
    "host", ["jahat.example", "127.0.0.1.jahat.example", "localhost.jahat.example:8000", "", "[", "a b"]
)
def test_a_name_that_was_made_to_point_here_reads_nothing(client: httpx.Client, path: str, host: str) -> None:
    response = client.get(path, headers={"Host": host})

    assert response.status_code in {400, 421}
    assert "Badau" not in response.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "192.168.1.7"])
def test_plain_addresses_and_localhost_are_its_names(client: httpx.Client, host: str) -> None:
    assert client.get("/static/style.css", headers={"Host": host}).status_code == 200


def test_reading_is_open_to_links_from_elsewhere(client: httpx.Client) -> None:
    assert client.get("/static/style.css", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
