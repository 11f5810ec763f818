"""`client` and `samples` as in tests/service.py; `hostile` is a graph of names that try to be more than text.

`page` is a tab of a real Chromium that has noted every request, message and dialog; skipped where there is none.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graphsvc.store import Store
from tests.conftest import empty
from tests.loading import load_folder
from tests.service import client, reader, samples

__all__ = ["client", "reader", "samples"]

NAMES = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "\"'><svg/onload=alert(3)>",
    "{{ 7 * 7 }} {% raw %} ${alert(4)}",
    "\u202egnirts desrever\u202c bin \u2066Terbalik",
    "Panjang" * 700,
    "javascript:alert(5)",
)
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


@pytest.fixture(scope="module")
def hostile(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store with NAMES in it, everybody tied to the first."""
    folder = tmp_path_factory.mktemp("hostile") / "jahat"
    folder.mkdir()
    people = [f"h{at},{quoted(name)}" for at, name in enumerate(NAMES)]
    ties = [f"h0,h{at},knows,b1" for at in range(1, len(NAMES))]
    tables = {
        "cases": ["id,title", f"k1,{quoted(NAMES[0])}"],
        "sources": ["id,kind,number", f"b1,BAP,{quoted(NAMES[1])}"],
        "persons": ["id,name", *people],
        "ties": ["from,to,kind,source", *ties],
        "roles": ["person,case,role", *(f"h{at},k1,recruiter" for at in (0, 4, 5))],
    }
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    empty(store)
    report = load_folder(store, folder)
    assert not report.rejections, report.rejections
    return store


def chromium() -> str | None:
    """The path of a Chromium, from GRAPHSVC_TEST_CHROMIUM or by the names it has on Debian and elsewhere."""
    named = os.environ.get("GRAPHSVC_TEST_CHROMIUM")
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"))
    return named or next((path for path in found if path), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None or not Path(path).exists():
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@dataclass(slots=True)
class Noted:
    """What a tab did beside showing the page."""

    requests: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])

    @property
    def outside(self) -> list[str]:
        """Addresses of other computers that were asked for anything."""
        return [url for url in self.requests if urlsplit(url).scheme not in ("data", "blob") and "127.0.0.1" not in url]


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def page(browser: Browser, noted: Noted) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    tab = context.new_page()
    tab.on("request", lambda request: noted.requests.append(request.url))
    tab.on("pageerror", lambda error: noted.problems.append(str(error)))
    tab.on("console", lambda message: noted.problems.append(message.text) if message.type == "error" else None)

    def refuse(dialog: object) -> None:
        noted.problems.append(f"a dialog opened: {dialog}")

    tab.on("dialog", refuse)
    yield tab
    context.close()
