"""The files of a report: HTML, PDF, XLSX and CSV."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphsvc.answers import rankings
from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Report, report
from graphsvc.answers.reports_question import Question
from tests.contract.files import said_by
from tests.contract.pages import taken_apart
from tests.reporting import LATER, THEN, unpacked
from visualisations.reports.files import FORMATS
from visualisations.reports.said import said

pytestmark = pytest.mark.usefixtures("samples")


@pytest.mark.parametrize("form", FORMATS.values(), ids=list(FORMATS))
def test_the_same_report_is_the_same_file_and_says_what_it_was_made_of(made: Report, form: Any) -> None:
    document = said(made, "en")

    data = form.write(made, document)
    found = form.read(data)

    assert form.write(made, document) == data
    assert found.issued == THEN
    assert json.loads(found.making) == made.making.model_dump(mode="json")
    assert "Baso Tawakkal" in found.places.values()


@pytest.mark.parametrize("form", ["html", "csv"])
def test_only_one_place_of_a_file_says_when_and_by_whom(made: Report, form: str) -> None:
    later = made.model_copy(update={"issued": LATER})

    one, other = (FORMATS[form].write(each, said(each, "en")) for each in (made, later))

    if form == "csv":
        parts = unpacked(one), unpacked(other)
        assert [name for name in parts[0] if parts[0][name] != parts[1][name]] == ["issued.json"]
    else:
        lines = zip(one.decode().splitlines(), other.decode().splitlines(), strict=True)
        assert len([1 for before, after in lines if before != after]) == 1


def test_tables_hold_the_numbers_of_the_ranking(made: Report) -> None:
    parts = unpacked(FORMATS["csv"].write(made, said(made, "en")))

    rows = list(csv.DictReader(io.StringIO(parts["degree.csv"].decode("utf-8-sig"))))
    degree = made.rankings[0].rows
    assert [(row["id"], float(row["score"]), int(row["rank"])) for row in rows] == [
        (row.id, row.score, row.rank) for row in degree
    ]
    assert made.communities is not None
    members = parts["members.csv"].decode("utf-8-sig").splitlines()
    assert len(members) == 1 + sum(one.size for one in made.communities.communities)


def test_no_cell_starts_a_formula(reader: Reader) -> None:
    phones = report(reader, Question(network="calls", measures=("degree",)), THEN)
    document = said(phones, "en")

    tables = unpacked(FORMATS["csv"].write(phones, document))
    sheets = unpacked(FORMATS["xlsx"].write(phones, document))

    cells = [
        cell for name in tables if name.endswith(".csv") for row in csv.reader(io.StringIO(tables[name].decode("utf-8-sig"))) for cell in row
    ]  # fmt: skip
    assert any(cell.startswith("'+62") for cell in cells)
    assert [cell for cell in cells if re.match(r"[=+@]|-\D", cell)] == []
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets.values())


def test_the_html_file_asks_for_nothing_and_runs_nothing(client: httpx.Client) -> None:
    response = client.get("/api/v1/reports", params={"format": "html", "measures": "degree"})

    page = taken_apart(response.text)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', response.text)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert page.inline == ["style"]
    assert all(address.startswith("#") for address in page.addresses)
    assert re.findall(r"https?://|url\(|@import", response.text) == []
    assert response.headers["content-disposition"].startswith('attachment; filename="report-associates-r')


def test_the_pdf_is_for_the_archive_and_dated_by_the_report(made: Report) -> None:
    data = FORMATS["pdf"].write(made, said(made, "en"))

    assert data.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>3" in data.replace(b" ", b"")
    assert b"/CreationDate(D:20260304050607Z)" in data
    assert b"/URI" not in data


def test_a_sign_without_a_glyph_is_printed_as_its_code(made: Report) -> None:
    korean = made.model_copy(update={"issued": Issued(at=THEN.at, by="မ 한 ไท")})

    found = FORMATS["pdf"].read(FORMATS["pdf"].write(korean, said(korean, "en")))

    assert found.issued.by == "မ 한 ไท"


def test_bands_say_what_each_rank_rests_on(client: httpx.Client) -> None:
    asked = {"dataset": "kepri-siber", "measures": ["degree", "key_players"], "bands": True, "top": 3, "format": "csv"}
    parts = unpacked(client.get("/api/v1/reports", params=asked).content)

    rows = list(csv.DictReader(io.StringIO(parts["degree.csv"].decode("utf-8-sig"))))
    assert all(int(row["low"]) <= int(row["high"]) and row["sureness"] for row in rows)
    assert json.loads(parts["method.json"])["seeds"] == {"communities": 0, "bands": 1}
    assert "key_players.csv" in parts


def test_each_page_says_which_report_it_is_of(made: Report) -> None:
    document = said(made, "en")

    sheets = unpacked(FORMATS["xlsx"].write(made, document))
    html = FORMATS["html"].write(made, document).decode()

    running = [text.decode() for name, text in sheets.items() if name.startswith("xl/worksheets/sheet")]
    assert all(f"Report {made.number} · revision" in text and "&amp;P / &amp;N" in text for text in running)
    assert f'@top-left {{ content: "Report {made.number} · revision' in html
    assert "counter(page)" in html


@pytest.mark.parametrize("name", ["မောင်မောင်", "陈伟", "សុខា", "สมชาย", "ສົມສັກ", "முத்து"])
def test_the_letters_of_the_region_are_printed_as_they_are(made: Report, tmp_path: Path, name: str) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler's pdftotext is not here, which tells what a page shows")
    named = made.model_copy(update={"issued": Issued(at=THEN.at, by=name)})

    data = FORMATS["pdf"].write(named, said(named, "en"))

    assert "[U+" not in said_by(data, tmp_path)


def test_an_estimate_says_so_with_its_seed(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)
    made = report(reader, Question(measures=("betweenness",), top=3), THEN)

    files = [FORMATS[form].write(made, said(made, "en")) for form in ("csv", "html")]

    parts = unpacked(files[0])
    rows = list(csv.DictReader(io.StringIO(parts["betweenness.csv"].decode("utf-8-sig"))))
    assert all(float(row["error"]) > 0 and row["possible_ranks"] for row in rows)
    estimate = made.rankings[0].estimate
    assert estimate
    assert json.loads(parts["method.json"])["seeds"] == {"communities": 0, "estimates": estimate.seed}
    assert "too large to count all shortest paths" in files[1].decode()
