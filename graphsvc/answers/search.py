"""Finding a node by name, alias, phone in any spelling, NIK, plate, account or case number."""

import re
from collections.abc import Callable

from pydantic import BaseModel

from graphsvc.answers.briefs import KIND_NAMES, Brief, brief
from graphsvc.answers.reader import Reader
from graphsvc.values import Entity
from queries import SEARCH

FindIds = Callable[[str], list[str]]
"""The ids of shared nodes that a text may spell: `0812-…` → `phone:62812…`."""


class Hit(Brief):
    score: float


class SearchAnswer(BaseModel):
    """What was found, best first; exact numbers come before names."""

    query: str
    hits: list[Hit]


def search(
    reader: Reader, query: str, spelled: FindIds, *, kinds: tuple[str, ...] = (), limit: int = 20
) -> SearchAnswer:
    """Nodes of these kinds (all if none are named) that the words are found in. A sealed node is found by pseudonym."""
    words = re.findall(r"[^\W_]+", query.lower())  # AND, OR and NOT would be operators of the index.
    if not words:
        return SearchAnswer(query=query, hits=[])
    rows = reader.store.read(
        SEARCH,
        reader.scope,
        exact=spelled(query),
        words=_lucene(words),
        pseudonym=f"pseudonym:({' AND '.join(words)})",
        open=reader.scope.opened is None,
        opened=sorted(reader.scope.opened or ()),
        labels=list(kinds or (kind for kind in KIND_NAMES if kind != "Load")),
        window=500,
        limit=limit,
    )
    hits = [
        Hit(**brief(row.entity).model_dump(), score=round(row.score, 3)) for row in rows if _shows(row.entity, words)
    ]
    return SearchAnswer(query=query, hits=hits)


def _shows(entity: Entity, words: list[str]) -> bool:
    """Whether the words may have been found in what is shown: a hit on a name that was taken out would confirm it."""
    if not entity.scrubbed:
        return True
    shown = " ".join(
        str(entity.fields[field.name]) for field in entity.kind.fields if field.search and field.name in entity.fields
    )
    return all(word in shown.casefold() for word in words)


def _lucene(words: list[str]) -> str:
    """All words, each whole, as the beginning of a word, or (weakest) misspelt by a letter."""
    return " AND ".join(
        f"({word}^4 OR {word}*^2 OR {word}~1)" if len(word) > 3 else f"({word}^4 OR {word}*)" for word in words
    )
