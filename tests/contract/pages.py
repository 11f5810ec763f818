"""An HTML page taken apart: what it is made of, what it asks for, what could run on it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

ADDRESSES = {"src", "href", "action", "formaction", "srcset", "poster", "data", "ping", "manifest", "xlink:href"}


@dataclass(slots=True)
class Page:
    language: str | None = None
    title: str = ""
    text: str = ""
    addresses: list[str] = field(default_factory=list[str])
    inline: list[str] = field(default_factory=list[str])
    """What a strict content policy would block: scripts and styles in the page, styles and handlers of elements."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._within = tag
        if tag == "html":
            self.page.language = given.get("lang")
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.page.inline.append(tag)
        for name, value in attrs:
            if name in ADDRESSES and value is not None:
                self.page.addresses.append(value)
            if name == "style" or name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                self.page.inline.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "title":
            self.page.title += data
        if self._within not in {"script", "style"}:
            self.page.text += data


def taken_apart(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
