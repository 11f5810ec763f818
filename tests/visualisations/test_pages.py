"""Every page of a graph full of hostile names."""

import re
from html.parser import HTMLParser

import httpx
import pytest

from graphsvc.store import Store
from tests.conftest import empty
from tests.visualisations.conftest import NAMES

PAGES = (
    "/",
    "/search?q=onerror",
    "/rankings/degree",
    "/rankings/link_betweenness",
    "/rankings/cut_point",
    "/communities",
    "/networks/ties",
    "/entities/person:jahat:h0",
    "/entities/person:jahat:h5",
    "/entities/source:jahat:b1",
    "/paths?from=person:jahat:h1&to=person:jahat:h2",
    "/paths",
    "/loads",
    "/nothing-here",
)
WRONG = (
    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
    "/rankings/degree?case=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/rankings/degree?%3Cscript%3E=1",
    "/%3Cscript%3Ealert(1)%3C/script%3E",
    "/paths?from=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/entities/%3Cimg%20src=x%20onerror=alert(1)%3E",
)
HANDLER = re.compile(r"^on|^style$|^srcdoc$")


class Elements(HTMLParser):
    """What a browser would make of a page, as far as it can run or ask for anything."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.dangers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.dangers += [f"{tag} {name}" for name in given if HANDLER.match(name)]
        if tag == "script" and not (given.get("src") or "").startswith("/static/"):
            self.dangers += [] if given.get("type") == "application/json" else ["script"]
        self.dangers += [
            f"{tag} {name}={value}"
            for name, value in attrs
            if name in ("src", "href", "action") and re.match(r"\s*(javascript|data:text|https?:|//)", value or "")
        ]


def elements(text: str) -> Elements:
    found = Elements()
    found.feed(text)
    return found


@pytest.mark.parametrize("url", [*PAGES, *WRONG])
def test_no_hostile_name_becomes_anything_but_text(hostile: Store, client: httpx.Client, url: str) -> None:
    answer = client.get(url)

    assert answer.status_code < 500
    assert elements(answer.text).dangers == []


@pytest.mark.parametrize("url", PAGES)
def test_every_page_says_the_same_in_english(hostile: Store, client: httpx.Client, url: str) -> None:
    sign = "&" if "?" in url else "?"
    indonesian, english = (client.get(f"{url}{sign}lang={language}").text for language in ("id", "en"))
    client.cookies.clear()  # The service remembers the language that was asked for.

    assert '<html lang="id">' in indonesian
    assert '<html lang="en">' in english
    assert sorted(elements(indonesian).tags) == sorted(elements(english).tags)


@pytest.mark.parametrize("url", ["/", "/rankings/degree", "/communities", "/networks/ties", "/loads"])
def test_a_page_links_to_its_twin(hostile: Store, client: httpx.Client, url: str) -> None:
    twins = re.findall(r'href="(/api/v1/[^"]*)"', client.get(url).text)

    assert twins
    assert all(client.get(twin.replace("&amp;", "&")).status_code == 200 for twin in twins)


def test_every_link_on_a_page_leads_somewhere(hostile: Store, client: httpx.Client) -> None:
    for url in ("/", "/rankings/degree?dataset=jahat&top=10", "/communities", "/entities/person:jahat:h0"):
        for href in set(re.findall(r'href="(/[^"#]*)', client.get(url).text)):
            assert client.get(href.replace("&amp;", "&")).status_code == 200, href


def test_names_are_all_there_as_text(hostile: Store, client: httpx.Client) -> None:
    rows = client.get("/api/v1/rankings/degree", params={"top": 50}).json()["rows"]

    assert {row["caption"] for row in rows} >= {name for name in NAMES if len(name) < 200}


@pytest.fixture(autouse=True, scope="module")
def leave_nothing(store: Store) -> object:
    """Hostile names are for this module alone."""
    yield
    empty(store)
