"""Takes the names and numbers of sealed people out of text that somebody else wrote."""

import re
import unicodedata
from dataclasses import dataclass, field

from graphsvc.ids import BETWEEN

_TOKEN = re.compile(r"[^\W_]+")
_NUMBER = re.compile(rf"\+?\d(?:{BETWEEN}{{0,3}}\d){{6,}}")
_ALIAS = frozenset(["als", "alias"])
_FATHER = frozenset(["bin", "binti", "anak"])
_NOT_NAMES = _ALIAS | _FATHER | frozenset(["dari", "alm", "almh", "haji", "hajah"])
_ENCLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
"""What Indonesian writes onto the end of a name: `Sitinya`, `Sitilah`."""
_SHORTEST = 3
_SHORT = 4
"""Lone names shorter than this are only taken for names where they are written with a capital."""
_JOINED = 6
"""Letters that names written together must have to be taken for names: `sitiaminah`."""
_PIECES = 5
"""The most pieces that a plate, a passport or a name written apart may be in."""
MASK = "•••"


@dataclass(slots=True)
class Scrubber:
    """What gives sealed people away, and the pseudonym that stands in its place."""

    _phrases: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    _longest: dict[str, int] = field(default_factory=dict[str, int])
    """The length of the longest phrase by its first word."""
    _numbers: dict[str, str] = field(default_factory=dict[str, str])
    _lengths: set[int] = field(default_factory=set[int])
    _lone: set[str] = field(default_factory=set[str])
    _joined: dict[str, str] = field(default_factory=dict[str, str])
    _vocabulary: set[str] = field(default_factory=set[str])

    def remember(self, words: str, pseudonym: str) -> None:
        """Takes note of a name, an alias or a number of a sealed person."""
        if digits := _digits(words):
            self._numbers[digits] = pseudonym
            self._lengths.add(len(digits))
        tokens = tuple(_folded(token) for token in _TOKEN.findall(words))
        names = [tokens] if digits else [tokens, *_own_names(tokens)]
        for phrase in dict.fromkeys(
            [*names, *(name[-1:] + name[:-1] for name in names), *(name[::-1] for name in names)]
        ):
            if not phrase:
                continue
            self._phrases.setdefault(phrase, pseudonym)
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))
            together = "".join(phrase)
            if not together.isdecimal() and (len(together) >= _JOINED or any(sign.isdigit() for sign in together)):
                self._joined.setdefault(together, pseudonym)
        if not any(sign.isdigit() for sign in words):  # Half a plate or passport is nobody's.
            self._lone.update(token for token in tokens if len(token) >= _SHORTEST and token not in _NOT_NAMES)
        self._vocabulary.update(tokens)

    def scrub(self, text: str, *, prose: bool) -> str:
        """The text with names and numbers of sealed people replaced; in prose a lone part of a name is masked too."""
        if self._numbers:
            text = _NUMBER.sub(self._scrub_number, text)
        if not self._phrases:
            return text
        tokens = list(_TOKEN.finditer(text))
        written = [_folded(token[0]) for token in tokens]
        folded = [self._stem(token) for token in written]
        pieces: list[str] = []
        at = end = 0
        while at < len(tokens):
            count, pseudonym = self._phrase_at(folded, at) or self._joined_at(tokens, written, at) or (0, "")
            if count or (prose and self._is_lone(tokens[at][0], folded[at])):
                last = at + max(count, 1) - 1
                pieces += [text[end : tokens[at].start()], pseudonym or MASK]
                end, at = tokens[last].end(), last
            at += 1
        return "".join([*pieces, text[end:]])

    def _stem(self, token: str) -> str:
        """The known name in a token that has digits about it or an enclitic behind it; else the token."""
        if token in self._vocabulary:
            return token
        bare = token.strip("0123456789")
        stems = [bare, *(bare.removesuffix(ending) for ending in _ENCLITICS if bare.endswith(ending))]
        return next((stem for stem in stems if stem in self._vocabulary), token)

    def _phrase_at(self, folded: list[str], at: int) -> tuple[int, str] | None:
        for count in range(self._longest.get(folded[at], 0), 0, -1):
            words = tuple(folded[at : at + count])
            if words in self._phrases:
                return len(words), self._phrases[words]
        return None

    def _joined_at(self, tokens: list[re.Match[str]], written: list[str], at: int) -> tuple[int, str] | None:
        """A plate, passport or name that is written in other pieces than we know it in."""
        found, together = None, ""
        for last in range(at, min(at + _PIECES, len(tokens))):
            if last > at and tokens[last].start() - tokens[last - 1].end() > 3:
                break
            together += written[last]
            for spelling in (together, self._stem(together)):
                if spelling in self._joined:
                    found = last - at + 1, self._joined[spelling]
        return found

    def _is_lone(self, written: str, folded: str) -> bool:
        return folded in self._lone and (len(folded) >= _SHORT or written[0].isupper())

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


def _folded(token: str) -> str:
    """The token without case and accents."""
    plain = token if token.isascii() else unicodedata.normalize("NFKD", token)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


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
