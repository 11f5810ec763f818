"""The parts that a report may hold beside its rankings."""

import csv
import io
import re

import httpx
import pytest
import python_calamine

from graphsvc.answers.reports import Report
from graphsvc.answers.reports_parts import PARTS
from graphsvc.answers.reports_picture import NODES
from tests.reporting import unpacked
from tests.service import ask
from visualisations.reports.files import FORMATS
from visualisations.reports.said import said

pytestmark = pytest.mark.usefixtures("samples")


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
    assert names == {name.removesuffix(".csv") for name in unpacked(csv_) if name.endswith(".csv")}
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
    parts = unpacked(FORMATS["csv"].write(whole, said(whole, "en")))

    rows = list(csv.DictReader(io.StringIO(parts["what_if_curves.csv"].decode("utf-8-sig"))))
    for curve in whole.what_if.curves:
        values = [float(row["pairs"]) for row in rows if row["strategy"] == curve.caption]
        assert values == curve.pairs.values
