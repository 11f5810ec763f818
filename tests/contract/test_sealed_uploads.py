"""No preview gives a protected person away, and nothing that tells how far an upload is."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from graphsvc.store import Store
from ingest.report import LoadReport
from tests.contract import canaries
from tests.contract.canaries import PROTECTED
from tests.contract.searched import given_away


def _preview(client: httpx.Client, folder: Path, language: str) -> Any:
    files = [("files", (path.name, path.read_bytes())) for path in sorted(folder.iterdir())]
    asked = {"dataset": "salinan", "dry_run": "true"}
    return client.post("/api/v1/loads", files=files, data=asked, params={"lang": language})


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("good", [True, False], ids=["good", "bad"])
def test_a_preview_gives_nobody_away(
    loaded: tuple[Store, LoadReport], client: httpx.Client, tmp_path: Path, good: bool, language: str
) -> None:
    folder = (canaries.write if good else canaries.write_bad)(tmp_path / "berkas")

    told = _preview(client, folder, language)
    upload = told.json()["upload"]
    page, events, refused = (
        client.get(f"/loads/{upload}", params={"lang": language}),
        client.get(f"/api/v1/loads/{upload}/events"),
        client.post(f"/api/v1/loads/{upload}/cancel"),
    )

    assert [answer.status_code for answer in (told, page, events, refused)] == [200, 200, 200, 409]
    for answer in (told, page, events, refused):
        assert given_away(answer.text) == set()
    assert client.delete(f"/api/v1/loads/{upload}").status_code == 204
    if good:
        pairs = {(pair["id"], pair["other"]): pair["shared"] for pair in told.json()["same_persons"]}
        assert len(pairs) == len(PROTECTED) + 1
        assert pairs["person:kenari:p1", "person:salinan:p1"] == ["nik", "passport"]
