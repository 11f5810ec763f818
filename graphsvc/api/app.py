"""The application: routers, error table, headers. Nothing in it reads the environment."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response

from graphsvc.answers.reader import Reader
from graphsvc.api import (
    about,
    brokerage,
    changes,
    communities,
    comparisons,
    coverage,
    entities,
    jobs,
    loads,
    networks,
    over_time,
    paths,
    problems,
    rankings,
    reports,
    search,
    stages,
    static,
    unloads,
    what_if,
)
from graphsvc.api.deps import COOKIE
from graphsvc.api.guard import Guard
from graphsvc.api.job_queue import Jobs
from graphsvc.api.revival import Revival
from graphsvc.api.uploads import Uploads
from graphsvc.networks import Networks
from graphsvc.settings import Settings
from graphsvc.stability import Progress, silent
from graphsvc.store import Store

ROUTERS = (
    about,
    loads,
    unloads,
    jobs,
    search,
    rankings,
    over_time,
    brokerage,
    stages,
    communities,
    changes,
    coverage,
    what_if,
    comparisons,
    reports,
    networks,
    entities,
    paths,
    static,
)
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""On every answer: nothing from outside, nothing kept in a cache that outlives the session."""


def create_app(settings: Settings, store: Store, *, alone: Progress | None = None) -> FastAPI:
    """The service on an open store; `alone` in the process of a job: it does long work itself, and tells how far it is."""
    app = FastAPI(
        title="graphsvc",
        summary="The network behind the case.",
        version="1",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,  # Its page would load scripts from outside.
        redoc_url=None,
    )
    app.state.reader = Reader(store, Networks(store), settings.scope, settings.language)
    app.state.revive = nobody if alone else Revival(settings, store)  # The service starts Neo4j again, not its jobs.
    app.state.uploads = None if alone else Uploads(settings, store)
    app.state.jobs = None if alone else Jobs(settings, store, app.state.revive)
    app.state.progress = alone or silent
    problems.install(app)
    app.add_middleware(Guard, settings=settings)
    app.middleware("http")(_finish)  # Around the guard: its refusals need the headers too.
    for part in ROUTERS:
        app.include_router(part.router)
    return app


def nobody() -> None:
    """Brings nothing back."""


async def _finish(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Answers even where the code fails; puts the headers on; remembers the language that was asked for."""
    try:
        response = await call_next(request)
    except Exception as error:  # noqa: BLE001 (left to the server, its traceback would be logged, names and all)
        response = problems.on_defect(request, error)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if (asked := request.query_params.get("lang")) in ("id", "en"):
        response.set_cookie(COOKIE, asked, max_age=31_536_000, httponly=True, samesite="lax")
    return response
