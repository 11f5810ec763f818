"""`graphsvc jobs`: long questions that the running service answers, while the terminal is free or waits."""

import json
import time
from contextlib import suppress
from http.client import HTTPConnection
from typing import Annotated, Any

import typer
from rich.text import Text as Styled

from graphsvc.api.job_files import Job
from graphsvc.cli.console import bars, out, say, settings
from graphsvc.cli.tables import table_of
from graphsvc.errors import BadRequest, NotFound
from graphsvc.texts import Text
from visualisations.texts.jobs import JOBS

LOOK_S = 0.5
PATIENCE_S = 30.0
app = typer.Typer(
    invoke_without_command=True,
    help="Long questions in the running service: list them, ask one, wait for it. Other commands count in the terminal "
    "themselves, with a bar, and wait by their nature.",
)
_NO_SERVICE = Text(
    "Tidak ada layanan di {host}:{port}. Mulai dengan graphsvc serve, atau sebut porta dengan GRAPHSVC_PORT.",
    "There is no service at {host}:{port}. Start it with graphsvc serve, or name its port by GRAPHSVC_PORT.",
)
_ASKED = Text(
    "Pekerjaan {id} ditanyakan. Lihat: graphsvc jobs; tunggu dan cetak: ulangi dengan --wait.",
    "Job {id} is asked. Look: graphsvc jobs; wait and print: the same again with --wait.",
)
_NONE = JOBS["jobs.empty"]
_COLUMNS = ("jobs.question", "jobs.asked", "jobs.state")


@app.callback()
def listed(context: typer.Context) -> None:
    """The jobs of the running service, newest first."""
    if context.invoked_subcommand:
        return
    jobs = [Job.model_validate(one) for one in _told("GET", "/api/v1/jobs")["jobs"]]
    language = settings().language
    if not jobs:
        say(_NONE)
        return
    columns = [(Text("pekerjaan", "job"), "left"), *((JOBS[name], "left") for name in _COLUMNS)]
    shown = table_of(JOBS["jobs.title"].to(language), *columns, language=language)  # pyright: ignore[reportArgumentType] (all are left)
    for job in jobs:
        far = f" {job.done}/{job.steps}" if job.state == "running" else ""
        state = JOBS[f"jobs.state_{job.state}"].to(language)
        shown.add_row(job.id, Styled(job.words), f"{job.asked_at:%Y-%m-%d %H:%M}", state + far)
    out.print(shown)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="Path and query of the API: /api/v1/rankings/closeness?bands=true.")],
    wait: Annotated[bool, typer.Option("--wait", help="Wait with a bar, then print the answer as JSON.")] = False,
) -> None:
    """Ask in the background; the same question on the same graph is one job. Exit 0 asked or answered, 2 a problem."""
    job = Job.model_validate(_told("POST", "/api/v1/jobs", {"question": question}))
    if not wait:
        say(_ASKED.fill(id=job.id))
        return
    with bars() as progress:
        task = progress.add_task(JOBS["jobs.counted"].to(settings().language), total=None)
        while job.under_way:
            time.sleep(LOOK_S)
            job = Job.model_validate(_told("GET", f"/api/v1/jobs/{job.id}"))
            progress.update(task, completed=job.done, total=job.steps)
    answer = _told("GET", f"/api/v1/jobs/{job.id}/answer")
    out.file.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")


@app.command()
def stop(job: Annotated[str, typer.Argument(help="Id of a job.", metavar="ID")]) -> None:
    """End a job that waits or is under way."""
    _told("DELETE", f"/api/v1/jobs/{job}")


def _told(method: str, path: str, body: object = None) -> Any:
    """What the running service answers; BadRequest says the problem, NotFound that there is none."""
    given = settings()
    host = "127.0.0.1" if given.host in {"0.0.0.0", "::"} else given.host  # noqa: S104 (where it listens, not we)
    asking = HTTPConnection(host, given.port, timeout=PATIENCE_S)
    headers = {"Content-Type": "application/json", "Cookie": f"lang={given.language}"}
    try:
        asking.request(method, path, None if body is None else json.dumps(body), headers)
        response = asking.getresponse()
        text = response.read()
    except OSError as error:
        raise NotFound(_NO_SERVICE.fill(host=host, port=given.port)) from error
    finally:
        asking.close()
    told: Any = None
    with suppress(ValueError):
        told = json.loads(text or b"null")
    if response.status >= 400:
        detail = f"HTTP {response.status}"
        with suppress(TypeError, KeyError):  # Something else than our service may listen there.
            detail = str(told["detail"])
        raise BadRequest(Text(detail, detail))
    return told
