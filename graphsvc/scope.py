"""What a reader may see: which cases, and which protected people's names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from neo4j.graph import Node, Relationship

from graphsvc.ids import local_id
from graphsvc.kinds import Field, NodeKind
from graphsvc.schema import SCHEMA
from graphsvc.values import Entity, NodeId, Statement, Value

_KINDS = {kind.label: kind for kind in SCHEMA.nodes}
_LINKS = {kind.type: kind for kind in SCHEMA.links}


@dataclass(frozen=True, slots=True)
class Scope:
    """`cases`: the ids of the cases that may be read; `opened`: the people whose names may be. None means all."""

    cases: frozenset[str] | None = None
    opened: frozenset[str] | None = frozenset()

    def opens(self, owners: Iterable[str]) -> bool:
        return self.opened is None or all(owner in self.opened for owner in owners)


EVERYTHING_SEALED = Scope()
UNSEALED = Scope(opened=None)


@dataclass(frozen=True, slots=True)
class Seal:
    """One sealed node: the words that give it away, and what stands in their place."""

    id: str
    public_id: NodeId
    pseudonym: str
    words: tuple[str, ...]
    owners: tuple[str, ...]


_TOKEN = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?\d(?:[\s().\-]{0,2}\d){6,}")
_ALIAS = frozenset(["als", "alias"])
_FATHER = frozenset(["bin", "binti", "anak"])
_NOT_NAMES = _ALIAS | _FATHER | frozenset(["dari", "alm", "almh", "haji", "hajah"])
_SHORTEST = 3
_SHORT = 4
"""Lone names shorter than this are only taken for names where they are written with a capital."""
MASK = "•••"


@dataclass(slots=True)
class Seals:
    """The seals that hold for one reader at one revision."""

    public: dict[str, NodeId] = field(default_factory=dict[str, NodeId])
    graph_ids: dict[str, str] = field(default_factory=dict[str, str])
    _phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(
        default_factory=dict[str, list[tuple[tuple[str, ...], str]]]
    )
    _numbers: dict[str, str] = field(default_factory=dict[str, str])
    _lengths: set[int] = field(default_factory=set[int])
    _lone: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, seals: Iterable[Seal], scope: Scope) -> "Seals":
        kept = cls()
        for seal in seals:
            if scope.opens(seal.owners):
                continue
            if seal.public_id != seal.id:
                kept.public[seal.id] = seal.public_id
                kept.graph_ids[seal.public_id] = seal.id
            for words in seal.words:
                kept._remember(words, seal.pseudonym)
        for phrases in kept._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        return kept

    def _remember(self, words: str, pseudonym: str) -> None:
        if digits := _digits(words):
            self._numbers[digits] = pseudonym
            self._lengths.add(len(digits))
        tokens = tuple(token.casefold() for token in _TOKEN.findall(words))
        for phrase in dict.fromkeys([tokens, *_own_names(tokens)]):
            if phrase:
                self._phrases.setdefault(phrase[0], []).append((phrase, pseudonym))
        if not digits:
            self._lone.update(token for token in tokens if len(token) >= _SHORTEST and token not in _NOT_NAMES)

    def to_graph(self, node: str) -> str:
        """The graph's id for the id that a reader gave; a sealed node is not to be found by its own number."""
        return self.graph_ids.get(node, "" if node in self.public else node)

    def scrub(self, text: str, *, prose: bool) -> str:
        """The text with the names and numbers of sealed people replaced."""
        if self._numbers:
            text = _NUMBER.sub(self._scrub_number, text)
        if not self._phrases:
            return text
        tokens = list(_TOKEN.finditer(text))
        folded = [token[0].casefold() for token in tokens]
        pieces: list[str] = []
        at = end = 0
        while at < len(tokens):
            phrase, pseudonym = self._phrase_at(folded, at)
            if phrase or (prose and self._is_lone(tokens[at][0], folded[at])):
                last = at + max(phrase, 1) - 1
                pieces += [text[end : tokens[at].start()], pseudonym or MASK]
                end, at = tokens[last].end(), last
            at += 1
        return "".join([*pieces, text[end:]])

    def _scrub_number(self, found: re.Match[str]) -> str:
        """The run of digits with sealed numbers in it replaced, also where a date or another number stands beside."""
        text = found[0]
        if whole := self._numbers.get(_digits(text)):
            return whole
        places = [at for at, sign in enumerate(text) if sign.isdigit()]
        digits = "".join(text[at] for at in places)
        lengths = sorted(self._lengths, reverse=True)
        pieces: list[str] = []
        at = end = 0
        while at < len(digits):
            known = (digits[at : at + length] for length in lengths if at + length <= len(digits))
            number = next((number for number in known if number in self._numbers), None)
            if number:
                pieces += [text[end : places[at]], self._numbers[number]]
                at += len(number)
                end = places[at - 1] + 1
            else:
                at += 1
        return "".join([*pieces, text[end:]])

    def _is_lone(self, written: str, folded: str) -> bool:
        return folded in self._lone and (len(folded) >= _SHORT or written[0].isupper())

    def _phrase_at(self, folded: list[str], at: int) -> tuple[int, str]:
        for words, pseudonym in self._phrases.get(folded[at], ()):
            if tuple(folded[at : at + len(words)]) == words:
                return len(words), pseudonym
        return 0, ""

    def entity(self, node: Node, scope: Scope) -> Entity:
        """The node as the reader may see it."""
        kind = next(_KINDS[label] for label in node.labels if label in _KINDS)
        graph_id = str(node["id"])
        sealed = bool(node.get("sealed"))
        hidden = sealed and not scope.opens(node.get("sealed_for") or [graph_id])
        fields = {
            field.name: self._shown(field, node[field.name])
            for field in kind.fields
            if node.get(field.name) is not None and not (hidden and field.private)
        }
        return Entity(
            id=NodeId(str(node["sealed_id"]) if hidden and node.get("sealed_id") else graph_id),
            kind=kind,
            caption=str(node["pseudonym"]) if hidden else _caption(kind, fields) or local_id(graph_id),
            fields=fields,
            sealed=sealed,
            recruiter="Recruiter" in node.labels,
        )

    def statement(self, link: Relationship) -> Statement:
        """The statement as the reader may see it."""
        kind = _LINKS[link.type]
        return Statement(
            id=str(link["id"]),
            kind=kind,
            case=link.get("case"),
            source=link.get("source"),
            page=None if link.get("page") is None else self.scrub(str(link["page"]), prose=True),
            info_grade=link.get("info_grade"),
            status=link.get("status") or "unconfirmed",
            since=link.get("since"),
            until=link.get("until"),
            fields={
                field.name: self._shown(field, link[field.name])
                for field in kind.fields
                if link.get(field.name) is not None
            },
        )

    def _shown(self, field: Field, value: Value) -> Value:
        """The value with sealed people's names and numbers replaced, wherever somebody may have written one.

        Names, aliases and numbers of people who are not sealed stay as they are, also where they resemble others.
        """
        if field.of not in {"text", "list"} or (field.private and field.search):
            return value
        prose = field.free == "prose"
        if isinstance(value, list):
            return cast("Value", [self.scrub(item, prose=prose) if isinstance(item, str) else item for item in value])
        return self.scrub(str(value), prose=prose)


def _own_names(tokens: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The name without the father's, and each alias that is written into it: `Siti Aminah binti Hasan als Mina`."""
    names: list[list[str]] = [[]]
    father = False
    for token in tokens:
        if token in _ALIAS:
            names.append([])
            father = False
        elif token in _FATHER:
            father = True
        elif not father:
            names[-1].append(token)
    return [tuple(name) for name in names]


def _digits(text: str) -> str:
    """A number's digits without its country or trunk prefix; empty where the text is no number."""
    if not _NUMBER.fullmatch(text):
        return ""
    return re.sub(r"^(00|0)?(62|60)?0?", "", re.sub(r"\D", "", text))


def _caption(kind: NodeKind, fields: dict[str, Value]) -> str:
    return " ".join(str(fields[name]) for name in kind.caption if name in fields)
