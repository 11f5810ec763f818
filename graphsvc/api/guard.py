"""Who may ask: whoever calls the service by its own name, and to change something only its own pages and programs.

That it listens on the loopback keeps no web page out: the user's browser is on the loopback too. A page of somebody
else could have it post here (CSRF), or make its own name point here and read the answers (DNS rebinding).
"""

import ipaddress
from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from graphsvc.api.deps import READING
from graphsvc.api.problems import answer
from graphsvc.settings import Settings
from graphsvc.texts import Text

_NAME = Text(
    "Layanan ini tidak bernama seperti yang diminta; buka lewat localhost atau alamat angkanya, atau tambahkan namanya "
    "pada GRAPHSVC_HOSTS.",
    "The service is not called what was asked for; open it by localhost or by its address in numbers, or add the name "
    "to GRAPHSVC_HOSTS.",
)
_FOREIGN = Text(
    "Permintaan ini datang dari halaman lain, bukan dari halaman layanan ini.",
    "This request comes from a page elsewhere, not from a page of this service.",
)
_LENGTH = Text("Panjang isi permintaan harus disebut.", "The length of the request's body must be told.")
_LARGE = Text(
    "Kiriman ini lebih besar dari {most} MiB; pecah menjadi beberapa muatan, atau naikkan GRAPHSVC_UPLOAD_MB.",
    "This upload is larger than {most} MiB; split it into several loads, or raise GRAPHSVC_UPLOAD_MB.",
)


class Guard:
    """Refuses what the service must not even look at."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._most_mb = settings.upload_mb
        named = {settings.host, *(name.strip() for name in settings.hosts.split(","))}
        self._names = {"localhost", *(name.casefold() for name in named if name)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(Request(scope)) if scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            await answer(Request(scope), *refusal)(scope, receive, send)

    def _refusal(self, request: Request) -> tuple[HTTPStatus, Text] | None:
        headers = request.headers
        if not self._is_ours(headers.get("host", "")):
            return HTTPStatus.MISDIRECTED_REQUEST, _NAME
        if request.method in READING:
            return None
        origin = headers.get("origin")
        if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"} or (
            origin is not None and origin.partition("://")[2].casefold() != headers["host"].casefold()
        ):
            return HTTPStatus.FORBIDDEN, _FOREIGN
        if "transfer-encoding" in headers:
            return HTTPStatus.LENGTH_REQUIRED, _LENGTH
        if int(headers.get("content-length", "0")) > self._most_mb * 2**20:
            return HTTPStatus(413), _LARGE.fill(most=self._most_mb)
        return None

    def _is_ours(self, host: str) -> bool:
        """Whether somebody may call the service so. A plain address cannot be made to point elsewhere."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
            if name in self._names:
                return True
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True
