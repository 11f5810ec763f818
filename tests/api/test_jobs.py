"""Questions in the background: /api/v1/jobs, over a restart of the service, stopped, and after the graph has changed."""

import time
from pathlib import Path

import httpx
import psutil
import pytest

from graphsvc.api.app import create_app
from graphsvc.store import Store
from queries import writes
from tests.jobs import BANDS, LONG, begin, ended
from tests.service import ask, serving, settings_on

pytestmark = pytest.mark.usefixtures("samples")


def processes() -> set[int]:
    """Of this run, other services' jobs among them."""
    return {one.pid for one in psutil.Process().children(recursive=True) if "python" in one.name()}


def test_a_job_answers_what_the_question_itself_is_answered(service: httpx.Client) -> None:
    job = begin(service, BANDS)

    last = ended(service, job["id"])
    assert last["state"] == "answered"
    assert last["done"] == last["steps"] > 300
    answer = service.get(f"/api/v1/jobs/{job['id']}/answer").json()
    assert answer == service.get(BANDS).json()
    assert answer["rows"][0]["band"]
    assert [one["id"] for one in ask(service, "/jobs")["jobs"]] == [job["id"]], "One question is one job."


def test_a_problem_is_an_answer_too(service: httpx.Client) -> None:
    job = begin(service, "/api/v1/entities/person:kalbar:none?lang=en")

    assert ended(service, job["id"])["state"] == "refused"
    told = service.get(f"/api/v1/jobs/{job['id']}/answer")
    assert told.status_code == 404
    assert told.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("question", ["", "/", "/rankings/degree", "/api/v1/jobs", "https://example.org/api/v1/health"])
def test_only_questions_to_the_api_are_asked(service: httpx.Client, question: str) -> None:
    assert service.post("/api/v1/jobs", json={"question": question}).status_code == 422


def test_an_unknown_job_is_not_found(service: httpx.Client) -> None:
    assert service.get("/api/v1/jobs/x").status_code == 404


def test_a_job_is_stopped_with_all_its_processes(service: httpx.Client) -> None:
    before = processes()
    job = begin(service, LONG)
    while ask(service, f"/jobs/{job['id']}")["done"] < 3:
        time.sleep(0.05)

    assert service.post(f"/jobs/{job['id']}/stop", headers={"sec-fetch-site": "same-origin"}).status_code == 303
    assert ask(service, f"/jobs/{job['id']}")["state"] == "stopped"
    assert service.get(f"/api/v1/jobs/{job['id']}/answer").status_code == 422
    assert processes() <= before
    assert begin(service, LONG)["state"] in {"waiting", "running"}, "Asked again it begins anew."


def test_what_is_not_answered_is_gone_on_with_by_the_next_service(samples: Store, home: Path) -> None:
    settings = settings_on(samples, home)
    with serving(create_app(settings, samples)) as first:
        job = begin(first, BANDS)
    with serving(create_app(settings, samples)) as second:
        assert ended(second, job["id"])["state"] == "answered"
    with serving(create_app(settings, samples)) as third:
        assert ask(third, f"/jobs/{job['id']}")["state"] == "answered"
        assert third.get(f"/api/v1/jobs/{job['id']}/answer").json()["rows"]
    unsealed = settings.model_copy(update={"unsealed": True})
    with serving(create_app(unsealed, samples)) as fourth:
        assert ask(fourth, "/jobs")["jobs"] == []
    assert not list((home / "jobs").iterdir()), "What was asked with other rights is deleted."


def test_nobody_reads_the_answer_of_an_older_graph(service: httpx.Client, samples: Store, home: Path) -> None:
    job = begin(service, "/api/v1/rankings/degree?dataset=kalbar")
    ended(service, job["id"])
    samples.write(lambda writer: writer.run(writes.RAISE_REVISION))

    assert service.get(f"/api/v1/jobs/{job['id']}/answer").status_code == 404
    assert not list((home / "jobs").iterdir())


def test_its_files_are_for_this_user_alone(service: httpx.Client, home: Path) -> None:
    ended(service, begin(service, "/api/v1/health")["id"])

    assert {file.stat().st_mode & 0o777 for file in (home / "jobs").iterdir()} == {0o600}
    assert (home / "jobs").stat().st_mode & 0o777 == 0o700
