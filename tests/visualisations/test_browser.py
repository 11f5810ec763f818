"""The pages in a real Chromium: charts draw, clicks answer, names stay text, nothing is asked for outside."""

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.service import BROKER
from tests.visualisations.conftest import Noted

pytestmark = pytest.mark.usefixtures("samples")
ON_PAGE = """id => {
  const spot = chart.network.canvasToDOM(chart.nodes.get(id));
  const frame = document.querySelector(".frame").getBoundingClientRect();
  return [spot.x + frame.x, spot.y + frame.y];
}"""
MIDDLE = """id => {
  const link = chart.links.get(id);
  const [a, b] = [link.from, link.to].map((end) => chart.network.canvasToDOM(chart.nodes.get(end)));
  const frame = document.querySelector(".frame").getBoundingClientRect();
  return [(a.x + b.x) / 2 + frame.x, (a.y + b.y) / 2 + frame.y];
}"""
PIXELS = """() => {
  const canvas = document.querySelector("canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let drawn = 0;
  for (let at = 3; at < data.length; at += 4) drawn += data[at] > 0;
  return drawn;
}"""


@pytest.fixture
def base(client: httpx.Client) -> str:
    return str(client.base_url).rstrip("/")


def open_chart(page: Page, url: str) -> None:
    page.goto(url)
    page.wait_for_selector("[data-drawn]")


def test_the_chart_draws(page: Page, base: str, noted: Noted) -> None:
    open_chart(page, f"{base}/networks/associates")

    assert page.evaluate(PIXELS) > 5000
    assert noted.problems == []


def test_a_click_on_a_node_tells_what_is_said_of_it(page: Page, base: str) -> None:
    open_chart(page, f"{base}/networks/associates")
    page.evaluate("id => chart.centre(chart.nodes.get(id), 2)", BROKER)

    page.mouse.click(*page.evaluate(ON_PAGE, BROKER))

    expect(page.locator("#panel h2").first).to_have_text("Hasbullah Tayib")
    expect(page.locator("#panel li").first).to_contain_text("Hasbullah Tayib")
    expect(page.locator("#panel .paper").first).to_contain_text("h. ")


def test_a_click_on_a_link_shows_its_statements_with_page_and_grade(
    page: Page, base: str, client: httpx.Client
) -> None:
    open_chart(page, f"{base}/networks/money")
    link = page.evaluate("() => [...chart.links.values()].sort((a, b) => b.weight - a.weight)[0]")
    page.evaluate("id => chart.centre(chart.nodes.get(id), 2.5)", link["from"])
    told = client.get("/api/v1/networks/money/link", params={"source": link["from"], "target": link["to"]}).json()

    page.mouse.click(*page.evaluate(MIDDLE, link["id"]))

    expect(page.locator("#panel ol.said li")).to_have_count(len(told["statements"]))
    expect(page.locator("#panel .grade").first).to_be_visible()
    expect(page.locator("#panel")).to_contain_text("Hubungan bukan bukti kesalahan.")


def test_the_chart_is_used_without_a_mouse(page: Page, base: str) -> None:
    open_chart(page, f"{base}/networks/associates")

    page.focus("#chart")
    page.keyboard.press("ArrowRight")
    first = page.locator("#panel h2").first.text_content()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel h2").first).not_to_have_text(first or "")
    page.keyboard.press("Enter")

    page.wait_for_url("**/entities/**")


def test_a_name_is_found_in_the_chart(page: Page, base: str) -> None:
    open_chart(page, f"{base}/networks/associates")

    page.fill("#find", "hasbullah")
    expect(page.locator("#found")).to_have_text("1 cocok")
    page.press("#find", "Enter")

    expect(page.locator("#panel h2").first).to_have_text("Hasbullah Tayib")


def test_the_table_and_the_chart_share_their_selection(page: Page, base: str) -> None:
    open_chart(page, f"{base}/networks/associates")
    page.click("#tables summary")

    page.locator("#node-rows tbody tr td.n").first.click()

    assert page.locator('#node-rows tr[aria-selected="true"]').count() == 1
    assert page.evaluate("() => chart.state.chosen.id") == page.locator('tr[aria-selected="true"]').get_attribute(
        "data-node"
    )


def test_the_chart_is_saved_as_an_image(page: Page, base: str) -> None:
    open_chart(page, f"{base}/networks/routes")

    with page.expect_download() as saved:
        page.click("#save")

    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_panel_folds_and_stays_folded(page: Page, base: str) -> None:
    page.goto(f"{base}/rankings/betweenness")
    page.click("[data-fold]")
    page.goto(f"{base}/communities")

    expect(page.locator("aside .inner")).to_be_hidden()


def test_two_people_are_picked_by_name(page: Page, base: str) -> None:
    page.goto(f"{base}/paths")
    for at, name in enumerate(("marselina", "hasbullah")):
        field = page.locator("[role=combobox]").nth(at)
        field.fill(name)
        page.locator(f"#picks-{at} li").first.wait_for()
        field.press("Enter")
    page.click("main button[type=submit]")

    expect(page.locator(".chain .stop").first).to_contain_text("Marselina Dayung")


def test_the_neighbours_of_a_node_are_a_chart_too(page: Page, base: str, noted: Noted) -> None:
    open_chart(page, f"{base}/entities/{BROKER}")
    page.evaluate("() => chart.chooseLink([...chart.links.values()][0])")

    expect(page.locator("#panel ol.said li").first).to_be_visible()
    assert noted.problems == []


@pytest.mark.parametrize(
    "path", ["/", "/rankings/betweenness", "/communities", "/networks/associates", f"/entities/{BROKER}", "/loads"]
)
def test_no_page_asks_for_anything_outside(page: Page, base: str, noted: Noted, path: str) -> None:
    page.goto(f"{base}{path}", wait_until="networkidle")

    assert noted.outside == []
    assert noted.problems == []


@pytest.mark.parametrize(
    "path", ["/", "/rankings/betweenness", "/communities", "/networks/associates", f"/entities/{BROKER}"]
)
def test_pages_do_not_scroll_sideways(page: Page, base: str, path: str) -> None:
    page.goto(f"{base}{path}")

    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_pages_work_without_javascript(page: Page, base: str) -> None:
    browser = page.context.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{base}/networks/associates")
    plain.click("#tables summary")

    expect(plain.locator("#node-rows tbody tr").first).to_be_visible()
    plain.context.close()


def test_an_event_tells_who_took_part(page: Page, base: str, noted: Noted) -> None:
    event = "event:place:kalbar:penginapan-badau:2024-06-13"
    open_chart(page, f"{base}/networks/events?lang=en")
    page.evaluate("id => chart.centre(chart.nodes.get(id), 2)", event)

    page.mouse.click(*page.evaluate(ON_PAGE, event))

    expect(page.locator("#panel h2").first).to_have_text("Penginapan Badau, from 13 Jun 2024")
    expect(page.locator("#panel li").first).to_contain_text("stayed at Penginapan Badau")
    assert noted.problems == []
