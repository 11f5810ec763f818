"""Every page, in both languages: it is there, asks for nothing from outside, runs nothing of its own, has its twin."""

import re
from itertools import groupby
from typing import Protocol

import httpx
import pytest
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

from graphsvc.answers.reports_parts import PARTS
from graphsvc.api.app import ROUTERS
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORKS
from tests.contract.pages import taken_apart
from tests.service import BROKER, ask
from visualisations.static import static_file

pytestmark = pytest.mark.usefixtures("samples")

ROUTES = [route for part in ROUTERS for route in part.router.routes if isinstance(route, APIRoute)]
PAGE_PATHS = [route.path for route in ROUTES if route.response_class is HTMLResponse]
API_PATHS = {route.path for route in ROUTES if route.include_in_schema}
EVENT = "event:place:kalbar:penginapan-badau:2024-06-13"

PAGES = {
    "/": ["/"],
    "/loads": ["/loads"],
    "/loads/{upload}": [],  # Only while something is uploaded: tests/visualisations/test_loads.py.
    "/jobs": ["/jobs"],
    "/search": ["/search", "/search?q=badau", "/search?q=Zzyzx"],
    "/rankings/{measure}": [
        *(f"/rankings/{measure.name}?all_roles=true" for measure in MEASURES),
        "/rankings/degree?bands=true&dataset=kepri-siber",
        "/rankings/bridge?bands=true&dataset=kepri-siber",
        "/rankings/betweenness?network=events",
        "/rankings/degree?network=events&events=true",
    ],
    "/coverage": ["/coverage", "/coverage?case=case:kalbar:badau"],
    "/communities": [
        *(f"/communities?method={partition.name}" for partition in PARTITIONS),
        "/communities?stability=true&all_roles=true&dataset=kepri-siber",
        "/communities?network=events&method=components",
    ],
    "/communities/over-time": [
        "/communities/over-time",
        "/communities/over-time?window=12",
        "/communities/over-time?since=1990&until=1991",
    ],
    "/reports": [
        "/reports",
        "/reports?network=calls&measures=strength&measures=link_betweenness&by=Sari",
        "/reports?measures=degree&bands=true&dataset=kepri-siber",
        "/reports?network=money&weighted=true&since=2024",
        "/reports?network=events",
        f"/reports?measures=degree&dataset=kalbar&than_until=2024&{'&'.join(f'parts={name}' for name in PARTS if not PARTS[name].long)}",
    ],
    "/over-time/{measure}": [
        "/over-time/pagerank",
        "/over-time/degree?network=routes&all_roles=true",
        "/over-time/core?kinds=KNOWS&since=2030",
        "/over-time/degree?network=events",
    ],
    "/brokerage": ["/brokerage", "/brokerage?network=acts&by=role&all_roles=true", "/brokerage?case=case:nowhere"],
    "/stages": ["/stages", "/stages?all_roles=true", "/stages?kinds=CALLED"],
    "/what-if": [
        *(
            f"/what-if?strategy={name}&k=3&network={network}"
            for name, network in (("degree", "calls"), ("random", "money"), ("stage", "acts"))
        ),
        f"/what-if?remove={BROKER}&strategy=key_players&k=2&recompute=true",
        "/what-if?all_roles=true&k=1&dataset=nowhere",
        f"/what-if?network=events&k=2&remove={EVENT}",
    ],
    "/comparisons/{measure}": [
        "/comparisons/betweenness",
        "/comparisons/degree?since=2025&than_until=2024&than_case=case:kalbar:badau&paper=source:kalbar:s108&all_roles=true",
        "/comparisons/pagerank?network=money&dataset=kalbar&than_dataset=kepri-siber",
        "/comparisons/closeness?network=events&since=2025&than_until=2024",
    ],
    "/networks/{name}": [f"/networks/{network.name}" for network in NETWORKS],
    "/entities/{id}": [
        f"/entities/{id_}"
        for id_ in (BROKER, "person:kalbar:p016", "case:kalbar:badau", "source:kalbar:s108", "route:kalbar:r101", EVENT)
    ],
    "/paths": ["/paths", f"/paths?from={BROKER}&to=person:kalbar:p041", f"/paths?from={BROKER}&to=case:kalbar:badau"],
}
"""For each page some of its addresses."""
ERRORS = {
    "/nowhere": 404, "/entities/nobody": 404, "/rankings/nothing": 422, "/networks/ties?until=tomorrow": 422, "/paths?from=a&to=b": 404,
    "/rankings/constraint?network=events": 422, "/communities?network=events": 422, "/entities/event:place:kalbar:nowhere:2024-06-13": 404,
}  # fmt: skip
ALL = [*(address for addresses in PAGES.values() for address in addresses), *ERRORS]
NAMESPACES = re.compile(r"https?://www\.w3\.org/[\w/]+")


@pytest.fixture(params=["id", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


class Get(Protocol):
    def __call__(self, address: str, language: str = "id") -> httpx.Response: ...


@pytest.fixture(scope="module")
def get(client: httpx.Client) -> Get:
    """The page at an address; each is asked for once."""
    known: dict[tuple[str, str], httpx.Response] = {}

    def answer(address: str, language: str = "id") -> httpx.Response:
        if (address, language) not in known:
            asked = dict(httpx.QueryParams(httpx.URL(address).query)) | {"lang": language}
            known[address, language] = client.get(address, params=asked)
        return known[address, language]

    return answer


def test_every_page_is_tried_here() -> None:
    assert set(PAGES) == set(PAGE_PATHS)


@pytest.mark.parametrize("address", ALL)
def test_a_page_speaks_the_language_that_was_asked_for(get: Get, address: str, language: str) -> None:
    response = get(address, language)

    page = taken_apart(response.text)
    assert response.status_code == ERRORS.get(address, 200)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert page.language == language
    assert page.title.strip()


@pytest.mark.parametrize("address", ALL)
def test_a_page_asks_for_nothing_from_outside(get: Get, address: str) -> None:
    html = get(address).text

    outside = [one for one in taken_apart(html).addresses if not re.match(r"/(?!/)|#|\?|data:image/|$", one)]
    assert outside == []
    assert re.findall(r"https?://", NAMESPACES.sub("", html)) == []


@pytest.mark.parametrize("address", ALL)
def test_a_page_runs_nothing_of_its_own(get: Get, address: str) -> None:
    response = get(address)

    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "//" not in policy
    assert taken_apart(response.text).inline == []


@pytest.mark.parametrize(
    "page",
    [
        "/",
        "/rankings/betweenness?top=2",
        "/communities?members=2&stability=true",
        "/communities/over-time",
        "/over-time/pagerank?top=2&dataset=kepri-siber",
        "/brokerage?top=2",
        "/stages?top=2",
        "/networks/acts",
        f"/entities/{BROKER}",
        "/search?q=badau",
    ],
)
def test_whatever_a_page_links_to_is_there(client: httpx.Client, get: Get, page: str) -> None:
    addresses = {address.partition("#")[0] for address in taken_apart(get(page).text).addresses} - {""}
    some = [
        list(alike)[:1] for _, alike in groupby(sorted(addresses), key=lambda address: re.split(r"[:?]", address)[0])
    ]

    broken = [address for alike in some for address in alike if client.get(address).status_code != 200]

    assert len(some) > 5
    assert broken == []


@pytest.mark.parametrize("path", PAGE_PATHS)
def test_a_page_has_its_json_twin(path: str) -> None:
    assert f"/api/v1{'/cases' if path == '/' else path}" in API_PATHS


def test_page_and_json_tell_the_same(client: httpx.Client, get: Get) -> None:
    rows = ask(client, "/rankings/betweenness", {"top": 10})["rows"]

    text = taken_apart(get("/rankings/betweenness?top=10").text).text
    places = [text.index(row["caption"]) for row in rows]
    assert places == sorted(places)


def test_the_language_is_kept_once_chosen(client: httpx.Client) -> None:
    chosen = client.get("/loads", params={"lang": "en"}).headers["set-cookie"].partition(";")[0]

    kept = client.get("/loads", headers={"Cookie": chosen})

    assert taken_apart(kept.text).language == "en"
    assert taken_apart(client.get("/loads").text).language == "id"


@pytest.mark.parametrize(
    "path", ["/", "/nowhere", "/health", "/api/v1/nowhere", "/api/v1/cases", "/api/v1/networks/acts?format=csv"]
)
def test_every_answer_has_the_headers_that_keep_it_here(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers

    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert "content-security-policy" in headers


@pytest.mark.parametrize("name", ["style.css", "page.js", "chart.js", "vis-network.min.js"])
def test_what_pages_are_made_of_is_served_from_here(client: httpx.Client, name: str) -> None:
    response = client.get(f"/static/{name}")

    assert response.status_code == 200
    assert static_file(name) == (response.content, response.headers["content-type"])
    if not name.startswith("vis"):
        assert re.findall(r"https?://|@import|url\(", NAMESPACES.sub("", response.text)) == []


@pytest.mark.parametrize(
    "name", ["..%2fpages.py", "%2e%2e%2f__init__.py", "__init__.py", "nothing.js", "style.css%00", "."]
)
def test_nothing_else_is_served(client: httpx.Client, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404
