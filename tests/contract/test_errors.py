"""Every error on its way to a user: one table of statuses, one sentence in two languages, never a traceback."""

import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

import ingest.graph_sink
from graphsvc import errors
from graphsvc.api.app import create_app
from graphsvc.api.problems import STATUS
from graphsvc.errors import GraphError
from graphsvc.store import Store
from graphsvc.texts import Text
from tests.contract.pages import taken_apart
from tests.service import serving, settings_on

SECRET = "Siti Rahmawati 6108015203050001"


def _facts(kind: type[GraphError] = GraphError) -> Iterator[type[GraphError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _facts(narrower)


FACTS = sorted(set(_facts()), key=lambda kind: kind.__name__)
EXPECTED = {
    errors.NotFound: 404,
    errors.BadRequest: 422,
    errors.Unreadable: 422,
    errors.Conflict: 409,
    errors.TryLater: 503,
    errors.GraphUnavailable: 503,
    errors.Neo4jSetupFailed: 503,
    ingest.graph_sink.Incomplete: 500,
    GraphError: 500,
}


REVIVED: list[bool] = []
"""One for each time that the service would have started Neo4j again."""


@pytest.fixture(scope="module")
def failing(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The service with an address that fails with the error it is asked for, as JSON and as a page."""
    app = create_app(settings_on(store, tmp_path_factory.mktemp("failing")), store)

    app.state.revive = lambda: REVIVED.append(True)

    def fail(name: str) -> None:
        kind = next((kind for kind in FACTS if kind.__name__ == name), None)
        raise kind(Text("Ini tidak bisa.", "This cannot be.")) if kind else ValueError(SECRET)

    app.add_api_route("/fail/{name}", fail)
    app.add_api_route("/api/v1/fail/{name}", fail)
    with serving(app) as asking:
        yield asking


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_only_where_neo4j_is_away_it_is_started_again(failing: httpx.Client, kind: type[GraphError]) -> None:
    REVIVED.clear()
    failing.get(f"/api/v1/fail/{kind.__name__}")

    assert bool(REVIVED) == (kind in {errors.GraphUnavailable, errors.Neo4jSetupFailed})


def test_every_fact_has_its_place_in_the_table_of_statuses() -> None:
    declared = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, GraphError)}

    assert declared - {GraphError} == set(STATUS)
    assert set(FACTS) == set(EXPECTED)


@pytest.mark.parametrize(("language", "sentence"), [("id", "Ini tidak bisa."), ("en", "This cannot be.")])
@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_the_api_answers_with_a_problem(
    failing: httpx.Client, kind: type[GraphError], language: str, sentence: str
) -> None:
    response = failing.get(f"/api/v1/fail/{kind.__name__}", params={"lang": language})

    problem = response.json()
    assert response.status_code == problem["status"] == EXPECTED[kind]
    assert response.headers["content-type"] == "application/problem+json"
    assert (problem["type"], problem["detail"]) == ("about:blank", sentence)
    assert problem["title"]
    assert ("retry-after" in response.headers) == (EXPECTED[kind] == 503)


@pytest.mark.parametrize(("language", "sentence"), [("id", "Ini tidak bisa."), ("en", "This cannot be.")])
@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_a_page_says_it_in_a_sentence(
    failing: httpx.Client, kind: type[GraphError], language: str, sentence: str
) -> None:
    response = failing.get(f"/fail/{kind.__name__}", params={"lang": language})

    page = taken_apart(response.text)
    assert response.status_code == EXPECTED[kind]
    assert page.language == language
    assert sentence in page.text


@pytest.mark.parametrize("face", ["/api/v1", ""])
def test_a_defect_of_the_service_tells_nothing_of_what_it_met(
    failing: httpx.Client, face: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = failing.get(f"{face}/fail/Defect", params={"lang": "en"})

    assert response.status_code == 500
    assert "Its log has the details" in response.text.replace("its", "Its")
    assert "content-security-policy" in response.headers
    assert SECRET not in response.text
    assert "Traceback" not in response.text


def test_the_log_of_a_defect_says_where_and_not_what(failing: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        failing.get("/api/v1/fail/Defect")

    assert "ValueError at " in caplog.text
    assert "test_errors.py:" in caplog.text
    assert SECRET not in caplog.text
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize(("method", "status"), [("POST", 405), ("DELETE", 405), ("GET", 404)])
@pytest.mark.parametrize("face", ["/api/v1", ""])
def test_what_is_not_there_is_a_problem_too(failing: httpx.Client, face: str, method: str, status: int) -> None:
    path = "/nowhere" if method == "GET" else "/rankings/degree"

    response = failing.request(method, f"{face}{path}")

    assert response.status_code == status
    if face:
        problem: Any = response.json()
        assert (problem["status"], problem["type"]) == (status, "about:blank")
        assert len(problem["detail"].split()) > 3
    else:
        assert "text/html" in response.headers["content-type"]


def test_bad_parameters_are_named_one_by_one(failing: httpx.Client) -> None:
    asked = {"top": "many", "min_grade": "9", "kinds": "HATES", "since": "yesterday", "lang": "en"}

    problem = failing.get("/api/v1/rankings/degree", params=asked).json()

    reasons = {one["parameter"]: one["reason"] for one in problem["errors"]}
    assert reasons.keys() == {"top", "min_grade", "kinds", "since"}
    assert reasons["top"] == "must be a whole number"
    assert reasons["min_grade"] == "must be at most 6"
    assert reasons["kinds"].startswith("must be one of NAMED_IN, USES")
    assert "yesterday" not in str(problem)


@pytest.mark.parametrize(("language", "says"), [("id", "harus salah satu dari"), ("en", "must be one of")])
def test_what_a_parameter_may_be_is_listed_in_the_language_asked_for(
    failing: httpx.Client, language: str, says: str
) -> None:
    problem = failing.get("/api/v1/brokerage", params={"by": "colour", "lang": language}).json()

    assert problem["errors"] == [{"parameter": "by", "reason": f"{says} case, role, stage"}]
