"""Hostile names in a real Chromium: no dialog, no request, no broken page."""

import httpx
import pytest
from playwright.sync_api import Page, expect

from graphsvc.store import Store
from tests.conftest import empty
from tests.service import ask
from tests.visualisations.conftest import NAMES, Noted

PAGES = (
    "/",
    "/rankings/degree",
    "/rankings/betweenness?bands=true",
    "/communities?stability=true",
    "/communities/over-time",
    "/comparisons/degree?than_until=1990",
    "/over-time/degree",
    "/brokerage",
    "/stages",
    "/what-if?remove=person:jahat:h4&remove=person:jahat:h5",
    "/coverage",
    "/reports",
    "/networks/ties",
    "/search?q=img",
    "/entities/person:jahat:h5",
    "/loads",
)


@pytest.fixture
def base(hostile: Store, client: httpx.Client) -> str:
    return str(client.base_url).rstrip("/")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_hostile_names_is_a_page(page: Page, base: str, noted: Noted, path: str) -> None:
    page.goto(f"{base}{path}", wait_until="networkidle")

    assert noted.problems == []
    assert noted.outside == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("at", range(len(NAMES)))
def test_a_hostile_name_is_text_in_chart_and_panel(page: Page, base: str, noted: Noted, at: int) -> None:
    page.goto(f"{base}/networks/ties")
    page.wait_for_selector("[data-drawn]")
    page.evaluate("id => chart.choose(chart.nodes.get(id))", f"person:jahat:h{at}")

    expect(page.locator("#panel li").first).to_be_visible()
    assert page.locator("#panel h2 bdi").first.text_content() == NAMES[at]
    assert page.locator("#panel img, #panel script, #panel svg").count() == 0
    assert noted.problems == []


@pytest.mark.usefixtures("hostile")
def test_a_sentence_is_no_longer_than_can_be_read_and_its_names_turn_nothing(client: httpx.Client) -> None:
    asked = {"remove": [f"person:jahat:h{at}" for at in (4, 5, 0)]}

    steps = ask(client, "/what-if", asked)["steps"]

    questions = [question for step in steps for question in step["questions"]]
    assert questions
    assert max(map(len, questions)) < 400
    assert not set("".join(questions)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@pytest.fixture(autouse=True, scope="module")
def leave_nothing(store: Store) -> object:
    yield
    empty(store)
