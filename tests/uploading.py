"""A service that files are sent to: fixtures and small steps for tests of uploads."""

import json
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphsvc.api.app import create_app
from graphsvc.api.uploads import Upload, Uploads
from graphsvc.store import Store
from tests.conftest import PAPER_CASE, empty
from tests.service import serving, settings_on

FILES = [("files", (path.name, path.read_bytes())) for path in sorted(PAPER_CASE.glob("*.csv"))]
"""The paper case as a form sends it."""


def table(name: str, text: str) -> tuple[str, tuple[str, bytes]]:
    return "files", (name, text.encode())


@dataclass(slots=True)
class Sent:
    """A service with an empty graph behind it."""

    client: httpx.Client
    store: Store
    uploads: Path

    def post(self, files: Any = FILES, **fields: str) -> httpx.Response:
        return self.client.post("/api/v1/loads", files=files, data=fields)

    def preview(self, files: Any = FILES, dataset: str = "badau-kecil") -> Any:
        response = self.post(files, dataset=dataset, dry_run="true")
        assert response.status_code == 200, response.text
        return response.json()

    def state(self, upload: str) -> Any:
        return self.client.get(f"/api/v1/loads/{upload}").json()

    def step(self, upload: str, step: str) -> httpx.Response:
        return self.client.post(f"/api/v1/loads/{upload}/{step}")

    def until(self, upload: str, *states: str) -> Any:
        while (found := self.state(upload))["state"] not in states:
            time.sleep(0.05)
        return found

    def events(self, upload: str) -> list[tuple[str, Any]]:
        """All events until the service ends them."""
        lines = self.client.get(f"/api/v1/loads/{upload}/events").text.splitlines()
        names = [line.removeprefix("event: ") for line in lines if line.startswith("event: ")]
        data = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]
        return list(zip(names, data, strict=True))


@contextmanager
def sending(store: Store, home: Path, **given: Any) -> Generator[Sent]:
    """A service that loads batch by batch, so that there are borders to stop at."""
    empty(store)
    settings = settings_on(store, home, **given)
    app = create_app(settings, store)
    app.state.uploads = Uploads(settings, store, one_transaction_bytes=0)
    with serving(app) as client:
        yield Sent(client, store, home / "uploads")
        app.state.uploads.close()
    empty(store)


@pytest.fixture
def sent(store: Store, tmp_path: Path) -> Iterator[Sent]:
    with sending(store, tmp_path) as ready:
        yield ready


@dataclass(slots=True)
class Gate:
    """Holds what is under way at the border of one table until it is opened."""

    table: str = "uses"
    reached: threading.Event = field(default_factory=threading.Event)
    opened: threading.Event = field(default_factory=threading.Event)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Closed for loads only; previews go by."""
    held = Gate()
    progress = Upload.progress

    def held_up(upload: Upload, name: str, rows: int, size: int) -> None:
        if name == held.table and upload.state == "loading":
            upload.rows[name] = rows
            held.reached.set()
            held.opened.wait(60)
        progress(upload, name, rows, size)

    monkeypatch.setattr(Upload, "progress", held_up)
    yield held
    held.opened.set()
