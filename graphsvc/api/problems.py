"""Errors as RFC 9457 problem details, or as a page for people; one table says which fact has which status."""

import difflib
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response, params
from fastapi.dependencies.utils import get_flat_params
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from graphsvc import errors
from graphsvc.api.deps import language, page_of, view
from graphsvc.texts import Language, Text
from visualisations.pages import page

log = logging.getLogger("graphsvc")

STATUS: dict[type[errors.GraphError], HTTPStatus] = {
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.BadRequest: HTTPStatus(422),
    errors.Unreadable: HTTPStatus(422),
    errors.Conflict: HTTPStatus.CONFLICT,
    errors.TryLater: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.GraphUnavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.Neo4jSetupFailed: HTTPStatus.SERVICE_UNAVAILABLE,
}
RETRY_SECONDS = 5
ELSEWHERE = "/search"
"""Where somebody goes on who asked for what is not there."""


class Problem(BaseModel):
    """RFC 9457: what went wrong, in a sentence a person can act on."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[dict[str, str]] = Field([], description="Each bad parameter with what is allowed.")


def _described(*facts: tuple[int, str]) -> dict[int | str, dict[str, Any]]:
    content = {"application/problem+json": {"schema": Problem.model_json_schema()}}
    return {status: {"description": what, "content": content} for status, what in facts}


PROBLEMS = _described(
    (404, "Not there."),
    (422, "Cannot be answered as asked."),
    (503, "Neo4j is away, or too much is asked at once; try again."),
)
REFUSALS = PROBLEMS | _described(
    (400, "Cannot be read."),
    (403, "Asked by a page of somebody else."),
    (409, "Something else stands in the way."),
    (411, "Its length must be told."),
    (413, "Too large."),
)
"""Of requests that want something to be done."""

_TITLES = {
    403: Text("Ditolak", "Refused"),
    404: Text("Tidak ditemukan", "Not found"),
    405: Text("Cara ini tidak tersedia", "Method not allowed"),
    409: Text("Belum dapat dilakukan", "Not possible right now"),
    413: Text("Terlalu besar", "Too large"),
    421: Text("Nama layanan tidak dikenal", "Unknown name of the service"),
    422: Text("Pertanyaan tidak dapat dijawab", "Cannot be answered as asked"),
    500: Text("Kesalahan dalam layanan", "Error in the service"),
    503: Text("Belum dapat dijawab", "Cannot be answered right now"),
}
_FALLBACK = Text("Permintaan ini tidak dapat dilayani.", "This request cannot be served.")
_NO_PAGE = Text("Tidak ada halaman atau alamat API di sini.", "There is no page or API address here.")
_WRONG = {
    "missing": Text("wajib diisi", "is required"),
    "extra_forbidden": Text("tidak dikenal", "is not known"),
    "int_parsing": Text("harus bilangan bulat", "must be a whole number"),
    "bool_parsing": Text("harus true atau false", "must be true or false"),
    "greater_than_equal": Text("paling kecil {ge}", "must be at least {ge}"),
    "less_than_equal": Text("paling besar {le}", "must be at most {le}"),
    "enum": Text("harus salah satu dari {expected}", "must be one of {expected}"),
    "literal_error": Text("harus salah satu dari {expected}", "must be one of {expected}"),
    "no_such_day": Text("tidak ada dalam kalender", "is not in the calendar"),
    "string_pattern_mismatch": Text("bentuknya salah", "has the wrong form"),
    "string_too_short": Text("tidak boleh kosong", "must not be empty"),
    "string_too_long": Text("terlalu panjang", "is too long"),
    "too_long": Text("terlalu banyak", "are too many"),
}
_UNREADABLE = Text("tidak dapat dibaca", "cannot be read")


def install(app: FastAPI) -> None:
    """Every error of the app leaves it as a problem."""
    app.add_exception_handler(errors.GraphError, _on_graph_error)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    app.add_exception_handler(HTTPException, _on_http_error)


def _on_graph_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, errors.GraphError)
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), HTTPStatus.INTERNAL_SERVER_ERROR)
    if isinstance(error, errors.GraphUnavailable | errors.Neo4jSetupFailed):
        request.app.state.revive()
    return answer(
        request,
        status,
        error.message,
        path=page_of(request) if status in {HTTPStatus(422), HTTPStatus.CONFLICT} else ELSEWHERE,
    )


def _on_bad_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    known = _parameters(request)
    found = [_wrong(one, known) for one in error.errors()]
    details = [{"parameter": name, "reason": reason.to(language(request))} for name, reason in found]
    texts = [Text(f"{name} {reason.id}", f"{name} {reason.en}") for name, reason in found]
    sentence = Text("; ".join(text.id for text in texts) + ".", "; ".join(text.en for text in texts) + ".")
    in_path = any(one["loc"][0] == "path" for one in error.errors())
    return answer(request, HTTPStatus(422), sentence, details, path=ELSEWHERE if in_path else page_of(request))


def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = answer(request, HTTPStatus(error.status_code), _NO_PAGE if error.status_code == 404 else _FALLBACK)
    response.headers.update(error.headers or {})
    return response


def on_defect(request: Request, error: Exception) -> Response:
    """The answer where the code itself failed."""
    # The traceback may quote a person's name; its kind and place are enough to find the fault.
    log.error("%s at %s", type(error).__name__, errors.place_of(error))
    return answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, errors.BROKEN)


def answer(
    request: Request,
    status: HTTPStatus,
    detail: Text,
    details: Sequence[dict[str, str]] = (),
    *,
    path: str = ELSEWHERE,
) -> Response:
    """The problem as JSON under /api and as a page elsewhere.

    The page repeats nothing of what was asked, which may be a name: its links lead to `path`, without a query. Only
    where the same question may soon be answered does it keep it.
    """
    spoken: Language = language(request)
    title = _TITLES.get(status.value)
    problem = Problem(
        title=title.to(spoken) if title else status.phrase,
        status=status.value,
        detail=detail.to(spoken),
        errors=list(details),
    )
    headers = {"Retry-After": str(RETRY_SECONDS)} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    if request.url.path.startswith("/api/") or request.url.path == "/health":
        body = problem.model_dump(exclude_defaults=True) | {"type": problem.type}
        return JSONResponse(body, status.value, headers, "application/problem+json")
    asked = view(request, spoken)
    shown = asked if status == HTTPStatus.SERVICE_UNAVAILABLE else replace(asked, path=path, query=())
    return HTMLResponse(page("error.html", shown, problem=problem), status.value, headers)


def _parameters(request: Request) -> list[str]:
    """Names the matched endpoint knows, to suggest the nearest."""
    route = request.scope.get("route")
    known = get_flat_params(route.dependant) if isinstance(route, APIRoute) else []
    return [one.alias for one in known if not isinstance(one.field_info, params.Path | params.Header | params.Cookie)]


def _wrong(error: dict[str, Any], known: list[str]) -> tuple[str, Text]:
    name = ".".join(str(part) for part in error["loc"][1:] if not isinstance(part, int)) or str(error["loc"][0])
    if not re.fullmatch(r"[a-z_.]{1,40}", name):
        name = "?"  # No parameter looks like this; it may be a name that slipped in.
    reason = _WRONG.get(error["type"], _UNREADABLE)
    allowed = _Allowed(error.get("ctx") or {})
    if error["type"] == "literal_error":  # Pydantic's list is English: 'case', 'role' or 'stage'.
        allowed["expected"] = ", ".join(re.findall("'([^']*)'", allowed["expected"]))
    reason = Text(reason.id.format_map(allowed), reason.en.format_map(allowed))
    if error["type"] == "extra_forbidden" and (near := difflib.get_close_matches(name, known, n=1)):
        reason = Text(f"{reason.id} (maksudnya {near[0]}?)", f"{reason.en} (did you mean {near[0]}?)")
    return name, reason


class _Allowed(dict[str, Any]):
    """What the checker says is allowed; a blank where it says nothing."""

    def __missing__(self, key: str) -> str:
        return "…"
