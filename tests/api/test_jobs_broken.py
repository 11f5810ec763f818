"""Jobs that something happens to: the worker dies, files are damaged, the graph changes, too many ask, Neo4j goes away."""

import json
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from graphsvc.api import job_queue
from graphsvc.api.app import create_app
from graphsvc.api.job_queue import Jobs
from graphsvc.store import Store
from queries import writes
from tests.jobs import BANDS, LONG, begin, ended, under_way
from tests.service import ask, serving, settings_on

pytestmark = pytest.mark.usefixtures("samples")
QUICK = "/api/v1/rankings/degree?dataset=kalbar&lang=en"


def kill_workers() -> None:
    for one in psutil.Process().children(recursive=True):
        if "graphsvc.api.job_process" in " ".join(one.cmdline()):
            one.kill()


def test_a_worker_that_is_killed_is_said_to_have_ended_and_the_next_question_has_another(service: httpx.Client) -> None:
    job = under_way(service, LONG)
    kill_workers()

    assert ended(service, job["id"])["state"] == "failed"
    told = service.get(f"/api/v1/jobs/{job['id']}/answer", params={"lang": "en"})
    assert (told.status_code, "broke off" in told.json()["detail"]) == (503, True)
    assert service.get(LONG.removeprefix("/api/v1")).status_code == 503
    assert ended(service, begin(service, QUICK)["id"])["state"] == "answered"


def test_a_page_that_is_opened_again_does_not_begin_anew_what_has_just_been_stopped(service: httpx.Client) -> None:
    question = "/what-if?dataset=kalbar&k=20&recompute=true&lang=en"
    job = begin(service, f"/api/v1{question}")
    assert service.delete(f"/api/v1/jobs/{job['id']}").status_code == 204

    assert service.get(question).status_code == 422
    assert ask(service, f"/jobs/{job['id']}")["state"] == "stopped"
    assert begin(service, f"/api/v1{question}")["state"] in {"waiting", "running"}


def test_what_was_refused_is_refused_again_without_being_asked_again(service: httpx.Client) -> None:
    question = "/api/v1/what-if?remove=person:kalbar:nobody&lang=en"
    first = service.get(question)
    again = service.get(question)

    assert first.status_code == again.status_code == 404
    assert len(ask(service, "/jobs")["jobs"]) == 1


def test_the_same_question_at_once_is_asked_once(service: httpx.Client) -> None:
    answers: list[Any] = []
    askers = [threading.Thread(target=lambda: answers.append(service.get(BANDS).json())) for _ in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()

    assert len(answers) == 4
    assert all(answer == answers[0] for answer in answers)
    assert len(ask(service, "/jobs")["jobs"]) == 1


@pytest.mark.parametrize("damage", ["", "200", "200 0\n{}", '{"'])
def test_an_answer_that_is_damaged_is_thrown_away_and_asked_for_again(
    service: httpx.Client, home: Path, damage: str
) -> None:
    job = begin(service, QUICK)
    ended(service, job["id"])
    (home / "jobs" / f"{job['id']}.answer").write_text(damage, encoding="utf-8")

    assert service.get(f"/api/v1/jobs/{job['id']}/answer").status_code == 503
    assert ended(service, begin(service, QUICK)["id"])["state"] == "answered"
    assert service.get(f"/api/v1/jobs/{job['id']}/answer").json()["rows"]


def test_damaged_and_stray_files_are_cleared_away_at_the_start(samples: Store, home: Path) -> None:
    settings = settings_on(samples, home)
    with serving(create_app(settings, samples)) as first:
        whole, cut, bare = (
            begin(first, f"/api/v1/rankings/{name}?dataset=kalbar") for name in ("degree", "core", "pagerank")
        )
        ended(first, bare["id"])
    folder = home / "jobs"
    (folder / f"{cut['id']}.json").write_text("{", encoding="utf-8")
    (folder / f"{bare['id']}.answer").unlink()
    for name in ("stray.answer", f"{whole['id']}.json.part", "x.json"):
        (folder / name).write_bytes(b"\x00\xff")

    with serving(create_app(settings, samples)) as second:
        assert [one["id"] for one in ask(second, "/jobs")["jobs"]] == [whole["id"]]
    assert {file.name for file in folder.iterdir()} == {f"{whole['id']}.json", f"{whole['id']}.answer"}


def test_a_graph_that_changes_ends_the_job_and_whoever_waits_is_told(service: httpx.Client, samples: Store) -> None:
    told: list[httpx.Response] = []
    waiting = threading.Thread(target=lambda: told.append(service.get(LONG)))
    waiting.start()
    while not (jobs := ask(service, "/jobs")["jobs"]) or jobs[0]["done"] < 3:
        time.sleep(0.05)
    samples.write(lambda writer: writer.run(writes.RAISE_REVISION))

    assert ask(service, "/jobs")["jobs"] == []
    waiting.join()
    assert told[0].status_code == 503
    assert "The graph changed" in told[0].json()["detail"]
    assert ended(service, begin(service, QUICK)["id"])["state"] == "answered"


def test_no_more_wait_than_may(service: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_queue, "QUEUED", 1)
    under_way(service, LONG)
    begin(service, QUICK)

    told = service.post("/api/v1/jobs", json={"question": "/api/v1/rankings/core?lang=en"})
    assert told.status_code == 503
    assert told.headers["retry-after"]
    assert begin(service, QUICK)["state"] == "waiting", "What is known already may be asked for."


def test_reading_goes_on_while_many_wait_for_an_answer(service: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_queue, "PATIENT", 1)
    job = begin(service, LONG)
    waiting = threading.Thread(target=lambda: service.get(LONG))
    waiting.start()
    time.sleep(0.5)

    told = service.get(LONG)
    assert (told.status_code, "Too many are waiting" in told.json()["detail"]) == (503, True)
    assert ask(service, "/health")["status"] == "ok"
    service.delete(f"/api/v1/jobs/{job['id']}")
    waiting.join()


def test_a_disk_that_is_full_loses_the_answer_and_nothing_else(
    service: httpx.Client, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (home / "jobs").write_text("A file where the folder should be.", encoding="utf-8")

    job = begin(service, QUICK)
    assert ended(service, job["id"])["state"] == "failed"
    assert service.get(f"/api/v1/jobs/{job['id']}/answer").status_code == 503
    assert "cannot be kept" in caplog.text
    (home / "jobs").unlink()
    assert ended(service, begin(service, QUICK)["id"])["state"] == "answered"


def test_a_service_that_ends_lets_go_of_whoever_waits(samples: Store, home: Path) -> None:
    settings = settings_on(samples, home)
    app = create_app(settings, samples)
    known = app.state.jobs
    job = known.of(LONG)
    waiting = threading.Thread(target=lambda: known.wait(job))
    waiting.start()

    known.close()
    waiting.join(20)
    assert not waiting.is_alive()
    record = json.loads((home / "jobs" / f"{job.id}.json").read_text(encoding="utf-8"))
    assert record["state"] in {"waiting", "running"}, "The next service goes on with it."
    assert datetime.fromisoformat(record["asked_at"]) <= datetime.now(UTC)


def test_a_job_that_finds_neo4j_away_says_so_and_has_it_brought_back(
    samples: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[bool] = []
    known = Jobs(settings_on(samples, home), samples, lambda: called.append(True))
    with monkeypatch.context() as away:
        away.setattr(samples, "address", ("bolt://127.0.0.1:1", "neo4j", ""))
        job = known.of(QUICK)
        known.wait(job, 60)
    assert (job.state, known.told(job).status, called) == ("refused", 503, [True])
    assert known.of(QUICK) is job, "It is not asked again at once by a page that is opened again."

    again = known.of(QUICK, anew=True)
    known.wait(again, 60)
    known.close()
    assert again.state == "answered"
