"""The centrality report: /api/v1/reports, what it holds and how it is asked for."""

import re
import time

import httpx
import pytest

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Report, report
from graphsvc.answers.reports_question import DEFAULT_MEASURES, Question
from graphsvc.filters import Filters
from tests.reporting import LATER, THEN
from tests.service import ask
from visualisations.reports.said import said

pytestmark = pytest.mark.usefixtures("samples")


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


def test_the_number_is_of_what_it_says(made: Report, whole: Report) -> None:
    later = made.model_copy(update={"issued": LATER})
    other = made.model_copy(update={"rankings": made.rankings[:1]})

    assert made.number == later.number
    assert len({made.number, other.number, whole.number}) == 3


def test_progress_moves_with_every_measure_and_part(reader: Reader) -> None:
    seen: list[float] = []

    report(reader, Question(measures=("degree", "core"), parts=("stages", "what_if")), THEN, lambda done, of: seen.append(done / of))  # fmt: skip

    assert seen == sorted(seen)
    assert {0.25, 0.5, 0.75, 1.0} <= set(seen)
    assert len(seen) > 8


def test_a_long_report_is_a_job_that_moves_and_can_be_stopped(client: httpx.Client) -> None:
    question = "/api/v1/reports?bands=true&stability=true&parts=what_if&parts=communities&by=Nobody"
    job = client.post("/api/v1/jobs", json={"question": question}).json()["id"]
    while ask(client, f"/jobs/{job}")["done"] < 3:
        time.sleep(0.05)

    client.post(f"/jobs/{job}/stop", headers={"sec-fetch-site": "same-origin"})

    assert ask(client, f"/jobs/{job}")["state"] == "stopped"
