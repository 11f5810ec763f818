"""Hostile names in a real Chromium: no dialog, no request, no broken page."""

import httpx
import pytest
from playwright.sync_api import Page, expect

from graphsvc.store import Store
from tests.conftest import empty
from tests.visualisations.conftest import NAMES, Noted

PAGES = (
    "/",
    "/rankings/degree",
    "/communities",
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


@pytest.fixture(autouse=True, scope="module")
def leave_nothing(store: Store) -> object:
    yield
    empty(store)
