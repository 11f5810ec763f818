"""A report as one HTML file that asks for nothing and runs nothing."""

import base64
import hashlib
from html.parser import HTMLParser

from markupsafe import Markup

from graphsvc.answers.reports import Issued, Report
from graphsvc.errors import Unreadable
from visualisations.pages import filled
from visualisations.reports.blocks import Document
from visualisations.reports.found import Found
from visualisations.static import static_file
from visualisations.texts import say

SHEET = "report.css"


def write(report: Report, document: Document) -> bytes:
    """The file; its policy allows its own style sheet and nothing else."""
    found = static_file(SHEET)
    assert found is not None
    style = found[0].decode() + _running(document)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    making = report.making.model_dump_json()
    html = filled(
        "report_file.html",
        document.language,
        view=None,
        document=document,
        issued=report.issued,
        style=Markup(style),  # noqa: S704 (our own sheet)
        making=_inert(making),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
    return html.encode()


def _running(document: Document) -> str:
    """What stands on every page that is printed; the sheet itself numbers them."""
    language = document.language
    number = say(language, "reports.number", number=document.number)
    words = {
        "top-left": f"{number} · {say(language, 'foot.revision')} {document.revision}",
        "bottom-left": say(language, "warn.not_guilt" if document.sealed else "unsealed.title"),
    }
    boxes = " ".join(f'@{place} {{ content: "{text}"; }}' for place, text in words.items())
    return f"@page {{ {boxes} }}\n"


def _inert(text: str) -> Markup:
    """JSON that stays JSON inside a script element."""
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704 (inert by this line)


def read(data: bytes) -> Found:
    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    if "making" not in reader.apart:
        raise Unreadable
    by = "" if reader.nobody else reader.apart.get("asked-by", "")
    try:
        issued = Issued(at=reader.at, by=by)
    except ValueError as error:
        raise Unreadable from error
    return Found(reader.apart["making"], issued, reader.places)


class _Reader(HTMLParser):
    """Takes a report apart: the text of everything that says which one it is."""

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[str, str] = {}
        self.apart: dict[str, str] = {}
        self.at = ""
        self.nobody = False
        self._into: list[tuple[str, dict[str, str], str]] = []
        """Elements that are open and wanted: their tag, where their text goes, and its name there."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "time":
            self.at = given.get("datetime", "")
        if given.get("id") in {"making", "asked-by"}:
            self.nobody |= "data-nobody" in given
            self._into.append((tag, self.apart, given["id"]))
        elif "data-at" in given:
            self._into.append((tag, self.places, given["data-at"]))

    def handle_endtag(self, tag: str) -> None:
        if self._into and self._into[-1][0] == tag:
            self._into.pop()

    def handle_data(self, data: str) -> None:
        if self._into:
            _, where, name = self._into[-1]
            where[name] = where.get(name, "") + data
