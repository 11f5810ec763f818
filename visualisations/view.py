"""What every page knows of the request it answers, and how it links to the others."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import quote, urlencode

from graphsvc import codes
from graphsvc.answers.briefs import Brief
from graphsvc.answers.brokerage import NETWORK_NAMES
from graphsvc.filters import THAN, Filters
from graphsvc.schema import SCHEMA
from graphsvc.texts import Language

FILTERS = tuple(field.name for field in fields(Filters))
_THAN = tuple(f"{THAN}{name}" for name in FILTERS)
_MEASURED = (*FILTERS, "network", "weighted")
# What each page understands; anything else would be refused there.
UNDERSTOOD: dict[str, tuple[str, ...]] = {
    "/coverage": ("case", "dataset"),
    "/communities/over-time": (*_MEASURED, "method", "window"),
    "/communities": (*_MEASURED, "method", "members", "stability", "all_roles"),
    "/reports": (
        *_MEASURED,
        "measures",
        "parts",
        "method",
        "top",
        "bands",
        "stability",
        "all_roles",
        "directed",
        "by",
        *_THAN,
    ),
    "/rankings": (*_MEASURED, "top", "all_roles", "directed", "events", "k", "steps"),
    "/over-time": (*_MEASURED, "window", "step", "top", "all_roles", "events"),
    "/brokerage": (*FILTERS, "network", "by", "order", "top", "all_roles"),
    "/stages": (*FILTERS, "top", "people", "all_roles"),
    "/what-if": (*FILTERS, "network", "strategy", "remove", "k", "recompute", "all_roles"),
    "/comparisons": (*_MEASURED, "top", "all_roles", "directed", "events", *_THAN),
    "/networks": (*FILTERS, "open"),
    "/entities": ("kinds", "limit"),
    "/paths": ("from", "to", "limit"),
    "/search": ("q", "kinds", "limit"),
}
# What one page says of itself and not of the next.
_OWN = {
    "strategy",
    "remove",
    "recompute",
    "window",
    "step",
    "k",
    "steps",
    "open",
    "measures",
    "parts",
    "by",
    "order",
    "people",
    "top",
    "members",
    "limit",
    "from",
    "to",
    "q",
}


@dataclass(frozen=True, slots=True)
class View:
    """A page's language, address and query; `revision` is the graph's where the page rests on one."""

    language: Language
    path: str
    query: tuple[tuple[str, str], ...]
    unsealed: bool
    revision: int | None

    def at(self, revision: int) -> "View":
        return replace(self, revision=revision)

    @property
    def asked(self) -> set[str]:
        return {name for name, value in self.query if value}

    def has(self, name: str) -> bool:
        return self.one(name) not in ("", "false")

    def one(self, name: str) -> str:
        """The value of a parameter, empty where it was not given."""
        return next((value for key, value in self.query if key == name), "")

    def link(self, path: str | None = None, **changes: str | int | None) -> str:
        """The same page with its query changed, or another page with the filters that it understands as well.

        None drops a parameter. `path` may have a query of its own.
        """
        target, _, given = (path or self.path).partition("?")
        here = path is None or target == self.path
        understood = self._understood(target)
        kept = [
            (name, value)
            for name, value in self.query
            if value
            and name not in changes
            and (
                name == "lang" or (name in understood and (here or (name not in _OWN and _shared(target, name, value))))
            )
        ]
        added = [(name, str(value)) for name, value in changes.items() if value is not None]
        query = "&".join(part for part in (given, urlencode([*kept, *added])) if part)
        return quote(target, safe="/:~") + (f"?{query}" if query else "")

    def _understood(self, path: str) -> tuple[str, ...]:
        return next((names for start, names in UNDERSTOOD.items() if path.startswith(start)), ())

    @property
    def twin(self) -> str:
        """The address of the same answer as JSON; empty where the page is no answer."""
        if self.path == "/":
            return "/api/v1/cases"
        if self.path in ("/paths", "/search") and not self.asked - {"lang"}:
            return ""
        wanted = self._understood(self.path)
        kept = [(name, value) for name, value in self.query if value and (name in wanted or name == "lang")]
        if self.path.startswith("/networks"):
            kept = [pair for pair in kept if pair[0] != "open"]
        return f"/api/v1{quote(self.path, safe='/:~')}" + (f"?{urlencode(kept)}" if kept else "")

    def file(self, format_: str) -> str:
        """The page's network as a file."""
        twin = self.twin
        return f"{twin}{'&' if '?' in twin else '?'}format={format_}"

    def cleared(self) -> str:
        """The page without its filters."""
        return self.link(**dict.fromkeys(FILTERS), open=None)

    def bare(self) -> str:
        """The page without any query."""
        return quote(self.path, safe="/:~")

    def active(
        self, filters: dict[str, Any], known: Iterable[Brief] = (), prefix: str = ""
    ) -> list[tuple[str, str, str]]:
        """Each filter that is set: its name, its value in words, and the page without it."""
        return [
            (name, words, self.link(**{prefix + name: None}, open=None))
            for name, words in filters_in_words(filters, known, self.language)
        ]


def filters_in_words(filters: dict[str, Any], known: Iterable[Brief], language: Language) -> list[tuple[str, str]]:
    """Each filter that is set, and its value in words."""
    names = {code.code: code.text.to(language) for code in codes.STATUSES}
    names |= {kind.type: kind.doc.to(language).rstrip(".") for kind in SCHEMA.links}
    names |= {one.id: one.caption for one in known}
    return [
        (name, ", ".join(names.get(str(one), str(one)) for one in _many(filters[name])))
        for name in FILTERS
        if name in filters
    ]


def _shared(path: str, name: str, value: str) -> bool:
    """Whether a filter means the same over there: on a node's page `kinds` are kinds of neighbours, and brokers are only
    counted on networks of people."""
    if path.startswith("/entities"):
        return name != "kinds"
    return not (path.startswith("/brokerage") and name == "network" and value not in NETWORK_NAMES)


def _many(value: object) -> list[object]:
    return list(value) if isinstance(value, tuple | list) else [value]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] (any value a filter has)
