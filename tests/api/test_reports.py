"""The centrality report: /api/v1/reports and its files."""

import csv
import io
import json
import re
import shutil
import time
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest
import python_calamine

from graphsvc.answers import rankings
from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Report, report
from graphsvc.answers.reports_parts import PARTS
from graphsvc.answers.reports_picture import NODES
from graphsvc.answers.reports_question import DEFAULT_MEASURES, Question
from graphsvc.filters import Filters
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from tests.contract.files import said_by
from tests.contract.pages import taken_apart
from tests.service import ask
from visualisations.reports.files import FORMATS
from visualisations.reports.said import said

pytestmark = pytest.mark.usefixtures("samples")

THEN = Issued(at="2026-03-04T05:06:07+00:00", by="=Ipda Sari")
WHOLE = Question(
    measures=("degree",),
    parts=tuple(PARTS),
    top=5,
    filters=Filters(dataset="kalbar"),
    than=Filters(dataset="kepri-siber"),
)
LATER = Issued(at="2026-03-05T05:06:07+00:00", by="AKP Budi")


@pytest.fixture
def made(reader: Reader) -> Report:
    return report(reader, Question(measures=("degree", "cut_point", "key_players"), top=5), THEN)


@pytest.fixture(scope="module")
def whole(samples: Store) -> Report:
    """With every part that a report can have."""
    return report(Reader(samples, Networks(samples), EVERYTHING_SEALED, "en"), WHOLE, THEN)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_it_holds_the_rankings_and_clusters_that_the_service_gives_one_by_one(client: httpx.Client) -> None:
    answer = ask(client, "/reports", {"dataset": "kalbar", "lang": "en", "top": 3})

    rankings = {one["measure"]: one for one in answer["rankings"]}
    assert tuple(rankings) == DEFAULT_MEASURES
    for measure in ("degree", "constraint"):
        assert rankings[measure] == ask(client, f"/rankings/{measure}", {"dataset": "kalbar", "lang": "en", "top": 3})
    clusters = ask(client, "/communities", {"dataset": "kalbar", "lang": "en", "members": 5000})
    assert answer["communities"] == clusters
    assert answer["making"]["revision"] == answer["network"]["revision"] == clusters["network"]["revision"]


def test_cut_points_stand_by_how_many_they_cut_off(made: Report) -> None:
    cut_points = next(one for one in made.rankings if one.measure == "cut_point")

    sizes = [sorted(row.separates or []) for row in cut_points.rows]
    assert sum(sizes[0][:-1]) == max(sum(one[:-1]) for one in sizes) == 54
    assert {row.score for row in cut_points.rows} == {1.0}
    assert "cut_point" in made.cut_among_equals
    assert "degree" not in made.cut_among_equals


def test_a_measure_without_an_answer_says_why_and_the_others_stay(client: httpx.Client) -> None:
    answer = ask(client, "/reports", {"network": "acts", "directed": True, "measures": ["effective_size", "degree"]})

    assert [one["measure"] for one in answer["rankings"]] == ["degree"]
    assert [one["name"] for one in answer["not_computed"]] == ["effective_size"]
    assert "tanpa arah" in answer["not_computed"][0]["reason"]


def test_every_statement_behind_the_network_is_counted_under_its_paper(client: httpx.Client, made: Report) -> None:
    links = ask(client, "/networks/associates")["links"]

    assert made.papers is not None
    assert sum(one.statements for one in made.papers) == len({id_ for link in links for id_ in link["statements"]})
    assert any(one.sha256 for one in made.papers)
    assert {load.dataset for load in made.loads} == {"kalbar", "kepri-siber"}
    assert all(re.search(r" [0-9a-f]{64}$", file) for load in made.loads for file in load.files)


def test_filters_are_told_in_words_and_for_programs(reader: Reader) -> None:
    question = Question(measures=("degree",), filters=Filters(case=("case:kalbar:badau",), min_grade=2))

    made = report(reader, question, THEN)
    document = said(made, "en")

    facts = dict(document.facts)
    assert facts["Filters"].startswith("Cases: ")
    assert "information grade: 2" in facts["Filters"]
    assert made.making.parameters["case"] == ("case:kalbar:badau",)
    assert '"min_grade": 2' in document.sections[-1].paragraphs[-1].text


def test_what_the_data_warns_of_stands_once_above_all_sections(made: Report) -> None:
    texts = {note.text for ranking in made.rankings for note in ranking.warnings}

    warnings = said(made, "en").warnings

    assert texts
    assert all(sum(text in warning for warning in warnings) == 1 for text in texts)


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
        parts = _parts(one), _parts(other)
        assert [name for name in parts[0] if parts[0][name] != parts[1][name]] == ["issued.json"]
    else:
        lines = zip(one.decode().splitlines(), other.decode().splitlines(), strict=True)
        assert len([1 for before, after in lines if before != after]) == 1


def test_tables_hold_the_numbers_of_the_ranking(made: Report) -> None:
    parts = _parts(FORMATS["csv"].write(made, said(made, "en")))

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

    tables = _parts(FORMATS["csv"].write(phones, document))
    sheets = _parts(FORMATS["xlsx"].write(phones, document))

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
    parts = _parts(client.get("/api/v1/reports", params=asked).content)

    rows = list(csv.DictReader(io.StringIO(parts["degree.csv"].decode("utf-8-sig"))))
    assert all(int(row["low"]) <= int(row["high"]) and row["sureness"] for row in rows)
    assert json.loads(parts["method.json"])["seeds"] == {"communities": 0, "bands": 1}
    assert "key_players.csv" in parts


@pytest.mark.parametrize("name", [name for name in PARTS if name != "picture"])
def test_every_part_is_what_the_service_gives_by_itself(client: httpx.Client, whole: Report, name: str) -> None:
    asked = {"dataset": "kalbar", "lang": "en"}
    path, more = {
        "coverage": ("/coverage", {}),
        "communities": ("/communities", {"members": 5000}),
        "brokers": ("/brokerage", {"top": 5}),
        "stages": ("/stages", {}),
        "over_time": ("/over-time/degree", {"top": 5}),
        "comparison": ("/comparisons/degree", {"top": 5, "than_dataset": "kepri-siber"}),
        "what_if": ("/what-if", {}),
    }[name]

    assert getattr(whole, name).model_dump(mode="json") == ask(client, path, asked | more)


def test_every_part_has_a_section_and_every_table_is_in_every_file(whole: Report) -> None:
    document = said(whole, "en")
    sections = {section.name: section for section in document.sections}
    names = {table.name for section in document.sections for table in section.tables}

    csv_, xlsx, pdf, html = (FORMATS[form].write(whole, document) for form in ("csv", "xlsx", "pdf", "html"))

    assert {"clusters" if name == "communities" else name for name in PARTS} <= sections.keys()
    assert whole.not_computed == []
    assert names == {name.removesuffix(".csv") for name in _parts(csv_) if name.endswith(".csv")}
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(xlsx))
    assert names | {"Laporan", "graphsvc"} == set(book.sheet_names)
    assert names == {place.split(".")[0] for place in FORMATS["pdf"].read(pdf).places if place[:3] != "PDF"}
    printed = {table.name for one in document.sections for table in one.tables if not table.files_only and table.rows}
    assert printed <= {place.split(".")[0] for place in FORMATS["html"].read(html).places}


def test_a_comparison_with_itself_is_not_computed(client: httpx.Client) -> None:
    answer = ask(client, "/reports", {"measures": "degree", "parts": "comparison", "lang": "en"})

    assert answer["comparison"] is None
    assert [(one["name"], "the same" in one["reason"]) for one in answer["not_computed"]] == [("comparison", True)]
    assert answer["communities"] is None


def test_the_usual_parts_of_calls_are_none_about_people(client: httpx.Client) -> None:
    parts = ask(client, "/reports", {"network": "calls", "measures": "degree"})["making"]["parameters"]["parts"]

    assert parts == ["picture", "coverage", "communities"]


def test_the_picture_draws_whom_the_lists_name_and_says_who_is_left_out(whole: Report) -> None:
    picture = whole.picture
    assert picture is not None
    section = next(one for one in said(whole, "en").sections if one.name == "picture")
    figure, words = section.figures[0], section.paragraphs[0].text

    drawn = {node.id for node in picture.nodes}
    assert len(drawn) == NODES < picture.network.nodes
    assert {row.id for row in whole.rankings[0].rows} <= drawn
    assert all({link.source, link.target} <= drawn for link in picture.links)
    left_out = picture.network.nodes - NODES - picture.unlinked
    assert f"{left_out} that are linked are not drawn. {picture.unlinked} without any link" in words
    numbers = {label.text for label in figure.labels if label.text.isdigit()}
    assert numbers == {str(number) for number in range(1, NODES + 1)}
    assert all(0 <= label.x <= figure.width and 0 <= label.y <= figure.height for label in figure.labels)
    assert figure.svg.count('<circle cx="24" cy="24" r="14"') == sum(node.sealed for node in picture.nodes) + 1
    colours = set(re.findall(r"#([0-9a-f]{3})\b", figure.svg))
    assert colours
    assert all(len(set(colour)) == 1 for colour in colours)


def test_curves_hold_what_the_answer_holds(whole: Report) -> None:
    assert whole.what_if is not None
    parts = _parts(FORMATS["csv"].write(whole, said(whole, "en")))

    rows = list(csv.DictReader(io.StringIO(parts["what_if_curves.csv"].decode("utf-8-sig"))))
    for curve in whole.what_if.curves:
        values = [float(row["pairs"]) for row in rows if row["strategy"] == curve.caption]
        assert values == curve.pairs.values


def test_the_number_is_of_what_it_says(made: Report, whole: Report) -> None:
    later = made.model_copy(update={"issued": LATER})
    other = made.model_copy(update={"rankings": made.rankings[:1]})

    assert made.number == later.number
    assert len({made.number, other.number, whole.number}) == 3


def test_each_page_says_which_report_it_is_of(made: Report) -> None:
    document = said(made, "en")

    sheets = _parts(FORMATS["xlsx"].write(made, document))
    html = FORMATS["html"].write(made, document).decode()

    running = [text.decode() for name, text in sheets.items() if name.startswith("xl/worksheets/sheet")]
    assert all(f"Report {made.number} · revision" in text and "&amp;P / &amp;N" in text for text in running)
    assert f'@top-left {{ content: "Report {made.number} · revision' in html
    assert "counter(page)" in html


def test_progress_moves_with_every_measure_and_part(reader: Reader) -> None:
    seen: list[float] = []

    report(reader, Question(measures=("degree", "core"), parts=("stages", "what_if")), THEN, lambda done, of: seen.append(done / of))  # fmt: skip

    assert seen == sorted(seen)
    assert {0.25, 0.5, 0.75, 1.0} <= set(seen)
    assert len(seen) > 8


@pytest.mark.parametrize("name", ["မောင်မောင်", "陈伟", "សុខា", "สมชาย", "ສົມສັກ", "முத்து"])
def test_the_letters_of_the_region_are_printed_as_they_are(made: Report, tmp_path: Path, name: str) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("only poppler tells what a page shows")
    named = made.model_copy(update={"issued": Issued(at=THEN.at, by=name)})

    data = FORMATS["pdf"].write(named, said(named, "en"))

    assert "[U+" not in said_by(data, tmp_path)


def test_a_long_report_is_a_job_that_moves_and_can_be_stopped(client: httpx.Client) -> None:
    question = "/api/v1/reports?bands=true&stability=true&parts=what_if&parts=communities&by=Nobody"
    job = client.post("/api/v1/jobs", json={"question": question}).json()["id"]
    while ask(client, f"/jobs/{job}")["done"] < 3:
        time.sleep(0.05)

    client.post(f"/jobs/{job}/stop", headers={"sec-fetch-site": "same-origin"})

    assert ask(client, f"/jobs/{job}")["state"] == "stopped"


def test_an_estimate_says_so_with_its_seed(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)
    made = report(reader, Question(measures=("betweenness",), top=3), THEN)

    files = [FORMATS[form].write(made, said(made, "en")) for form in ("csv", "html")]

    parts = _parts(files[0])
    rows = list(csv.DictReader(io.StringIO(parts["betweenness.csv"].decode("utf-8-sig"))))
    assert all(float(row["error"]) > 0 and row["possible_ranks"] for row in rows)
    estimate = made.rankings[0].estimate
    assert estimate
    assert json.loads(parts["method.json"])["seeds"] == {"communities": 0, "estimates": estimate.seed}
    assert "too large to count all shortest paths" in files[1].decode()
