"""A chart of 2,000 nodes in Chromium: from the arrival of the data to the first full drawing."""

import shutil
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import uvicorn
from playwright.sync_api import sync_playwright

from benchmarks.table import Row
from graphsvc.api.app import create_app
from graphsvc.settings import Settings
from graphsvc.store import Store
from ingest import samples
from ingest.load import load_case, prepare
from ingest.readers import open_case

PEOPLE = 2_000
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
_SINCE_DATA = """
() => {
  const mark = performance.getEntriesByName("chart-drawn")[0];
  const page = performance.getEntriesByType("navigation")[0];
  const before = performance.getEntriesByType("resource").map((one) => one.responseEnd).filter((at) => at < mark.startTime);
  return (mark.startTime - Math.max(page.responseEnd, ...before)) / 1000;
}
"""


def compare(store: Store, work: Path) -> Iterable[Row]:
    """One row; none where there is no Chromium. The figure is in seconds."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        return
    prepare(store)
    folder = samples.write(work, people=PEOPLE)[-1]
    load_case(store, open_case(folder))
    server = uvicorn.Server(uvicorn.Config(create_app(Settings(), store), port=0, access_log=False, log_level="error"))  # pyright: ignore[reportCallIssue] (every field has a default)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        times = _open(chromium, f"http://127.0.0.1:{port}/networks/associates?dataset={folder.name}")
    finally:
        server.should_exit = True
        thread.join()
    shown = ", ".join(f"{one:.2f}" for one in times)
    note = f"seconds from the last byte of page and scripts to the drawing of all, 5 times: {shown}"
    yield Row(f"chart of {PEOPLE:,} people opens in Chromium", "1 second", median(times), 1, at_least=False, note=note)


def _open(chromium: str, address: str) -> list[float]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        times: list[float] = []
        for _ in range(5):
            page = browser.new_page(viewport={"width": 1366, "height": 768})
            page.goto(address)
            page.wait_for_function("() => performance.getEntriesByName('chart-drawn').length > 0", timeout=60_000)
            times.append(float(page.evaluate(_SINCE_DATA)))
            page.close()
        browser.close()
    return times
