"""Takes the names and numbers of sealed people out of text that somebody else wrote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from graphsvc.written import (
    APOSTROPHES,
    NUMBER,
    TOKEN,
    WORD,
    WRITTEN_NUMBER,
    folded_token,
    has_digit,
    known_numbers,
    plain_digits,
    significant,
)

Key = TypeVar("Key", str, tuple[str, ...])

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
_FEW = 5
"""Digits that a number must have to be found where it is written in pieces: `12.345`."""
_PIECES = 5
"""The most pieces that a plate, a passport or a name written apart may be in."""
MASK = "•••"
_NOBODY = frozenset[str]()


@dataclass(slots=True)
class Scrubber:
    """What gives sealed people away, and the pseudonym that stands in its place: a mask where two of them share it."""

    _phrases: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    _longest: dict[str, int] = field(default_factory=dict[str, int])
    """The length of the longest phrase by its first word."""
    _numbers: dict[str, str] = field(default_factory=dict[str, str])
    _lengths: set[int] = field(default_factory=set[int])
    _lone: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """Parts of names, with the pseudonyms of those who bear them."""
    _joined: dict[str, str] = field(default_factory=dict[str, str])
    _vocabulary: set[str] = field(default_factory=set[str])
    _whose: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def remember(self, words: str, pseudonym: str, owners: tuple[str, ...]) -> None:
        """Takes note of a name, an alias or a number of a sealed person, or of a thing that is only theirs."""
        self._whose[pseudonym] = owners
        numbers = known_numbers(words) if NUMBER.fullmatch(words) else []
        for digits in numbers:
            self._put(self._numbers, digits, pseudonym)
            self._lengths.add(len(digits))
        for spelling in dict.fromkeys([words, APOSTROPHES.sub("", words)]):
            self._remember_tokens(
                tuple(folded_token(token[0]) for token in TOKEN.finditer(spelling)), pseudonym, numbers
            )

    def _remember_tokens(self, tokens: tuple[str, ...], pseudonym: str, numbers: list[str]) -> None:
        names = [tokens] if numbers else [tokens, *_own_names(tokens)]
        for phrase in dict.fromkeys(
            [*names, *(name[-1:] + name[:-1] for name in names), *(name[::-1] for name in names)]
        ):
            if not phrase:
                continue
            self._put(self._phrases, phrase, pseudonym)
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))
            together = "".join(phrase)
            enough = _FEW if together.isdecimal() else 1 if has_digit(together) else _JOINED
            if not numbers and len(together) >= enough:
                self._put(self._joined, together, pseudonym)
        if not any(map(has_digit, tokens)):  # Half a plate or passport is nobody's.
            for token in tokens:
                if len(token) >= _SHORTEST and token not in _NOT_NAMES:
                    self._lone.setdefault(token, set()).add(pseudonym)
        self._vocabulary.update(tokens)

    def _put(self, known: dict[Key, str], key: Key, pseudonym: str) -> None:
        """What two people share must not be taken for one of them; a person's own thing is as good as the person."""
        held = known.setdefault(key, pseudonym)
        if self._whose.get(held) != self._whose[pseudonym]:
            known[key] = MASK

    def scrub(self, text: str, *, prose: bool) -> str:
        """The text with names and numbers of sealed people replaced; in prose a lone part of a name is masked too."""
        return self._scrub(text, lone=prose)

    def scrub_alias(self, alias: str) -> str:
        """Somebody's own other name, with the whole name of a sealed person in it replaced: `Bapak Siti Aminah`."""
        return self._scrub(alias, whole_names=True)

    def _scrub(self, text: str, *, lone: bool = False, whole_names: bool = False) -> str:
        if not self._phrases:
            return text
        if self._numbers:
            text = WRITTEN_NUMBER.sub(self._scrub_number, text)
        tokens = list(self._tokens(text))
        written = [folded_token(token[0]) for token in tokens]
        folded = [self._stem(token) for token in written]
        pieces: list[str] = []
        at = end = 0
        while at < len(tokens):
            count, pseudonym = self._phrase_at(folded, at) or (0, "")
            if whole_names:
                count = count if count > 1 else 0
            elif not count:
                count, pseudonym = self._joined_at(tokens, written, at) or self._parts_at(tokens, folded, at) or (0, "")
                if not count and lone and self._is_lone(tokens[at][0], folded[at]):
                    count, pseudonym = 1, MASK
            if count:
                pieces += [text[end : tokens[at].start()], pseudonym]
                end = tokens[at + count - 1].end()
            at += max(count, 1)
        return "".join([*pieces, text[end:]])

    def _tokens(self, text: str) -> Iterator[re.Match[str]]:
        """The words of the text; one with an apostrophe is one word where it is known without (Ma'ruf, Maruf)."""
        for word in WORD.finditer(text):
            if folded_token(APOSTROPHES.sub("", word[0])) in self._vocabulary:
                yield word
            else:
                yield from TOKEN.finditer(text, word.start(), word.end())

    def _stem(self, token: str) -> str:
        """The known name in a token that has digits about it or an enclitic behind it; else the token."""
        if token in self._vocabulary:
            return token
        bare = token.strip("0123456789")
        if bare in self._vocabulary:
            return bare
        if not bare.endswith(_ENCLITICS):
            return token
        stems = (bare.removesuffix(ending) for ending in _ENCLITICS if bare.endswith(ending))
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
            if last > at and not _near(tokens, last):
                break
            together += written[last]
            for spelling in (together, self._stem(together)):
                if spelling in self._joined:
                    found = last - at + 1, self._joined[spelling]
        return found

    def _parts_at(self, tokens: list[re.Match[str]], folded: list[str], at: int) -> tuple[int, str] | None:
        """Several parts of one person's name, with or without initials or `binti` between: `Siti N. Aminah`.

        Masked and not replaced, for others may be called so too.
        """
        bearers = self._lone.get(folded[at])
        if not bearers:
            return None
        last = at
        for next_ in range(at + 1, min(at + _PIECES, len(tokens))):
            if not _near(tokens, next_):
                break
            if folded[next_] not in folded[at:next_] and (both := bearers & self._lone.get(folded[next_], _NOBODY)):
                bearers, last = both, next_
            elif len(folded[next_]) > 1 and folded[next_] not in _FATHER:
                break
        return (last - at + 1, MASK) if last > at else None

    def _is_lone(self, written: str, folded: str) -> bool:
        return folded in self._lone and (len(folded) >= _SHORT or written[0].isupper())

    def _scrub_number(self, found: re.Match[str]) -> str:
        """The run of digits with sealed numbers in it replaced, also where a date or another number stands beside."""
        text = found[0]
        if whole := self._numbers.get(significant(text)):
            return whole
        places = [at for at, sign in enumerate(text) if sign.isdecimal()]
        digits = plain_digits(text)
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


def _near(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether the token stands right behind the one before it."""
    return tokens[at].start() - tokens[at - 1].end() <= 3


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
