"""`graphsvc jobs`: asked of a running service."""

import json
import socket
from typing import Any

import httpx
import pytest

from tests.cli.running import Run

pytestmark = pytest.mark.usefixtures("samples")
QUESTION = "/api/v1/over-time/degree?dataset=kalbar&lang=en"


@pytest.fixture
def service(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> httpx.Client:
    """The service that the command finds."""
    monkeypatch.setenv("GRAPHSVC_PORT", str(client.base_url.port))
    return client


def test_a_question_is_asked_waited_for_and_printed(run: Run, service: httpx.Client) -> None:
    code, out, err = run("jobs", "ask", QUESTION, "--wait")

    assert (code, err) == (0, "")
    assert json.loads(out) == service.get(QUESTION).json()


def test_without_waiting_the_id_is_told_and_the_list_has_it(run: Run, service: httpx.Client) -> None:
    code, out, err = run("jobs", "ask", QUESTION)
    listed: list[Any] = service.get("/api/v1/jobs").json()["jobs"]

    assert (code, out) == (0, "")
    assert listed[0]["id"] in err
    assert listed[0]["id"] in run("jobs")[1]
    assert run("jobs", "stop", listed[0]["id"])[0] == 0


@pytest.mark.parametrize(
    ("question", "says"),
    [("/api/v1/entities/person:kalbar:none?lang=en", "There is no node"), ("/nowhere", "an address of the API")],
)
@pytest.mark.usefixtures("service")
def test_a_problem_is_said_in_a_sentence(run: Run, question: str, says: str) -> None:
    code, out, err = run("jobs", "ask", question, "--wait")

    assert (code, out) == (2, "")
    assert says in err


def test_without_a_service_it_says_how_to_start_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        monkeypatch.setenv("GRAPHSVC_PORT", str(nobody.getsockname()[1]))
        code, _, err = run("jobs")

    assert code == 2
    assert "graphsvc serve" in err
