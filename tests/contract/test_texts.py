"""Every text that users read: in two languages, with the same blanks in both."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from string import Formatter
from types import ModuleType
from typing import Any, cast

import pytest

import graphsvc
import ingest
import queries
import visualisations
from graphsvc.codes import ROLES, STATUSES
from graphsvc.local_neo4j.faults import NO_NETWORK
from graphsvc.measures import MEASURES
from graphsvc.networks import NETWORKS
from graphsvc.schema import SCHEMA
from graphsvc.store import AWAY
from graphsvc.texts import Text

PACKAGES = (graphsvc, ingest, queries, visualisations)


def _modules() -> Iterator[ModuleType]:
    for package in PACKAGES:
        yield package
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def _texts(value: object, seen: set[int]) -> Iterator[Text]:
    """All texts in a value of the declarations: in its fields, items, and items of items."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for item in cast("Mapping[Any, Any]", value).values():
            yield from _texts(item, seen)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in cast("tuple[Any, ...]", value):
            yield from _texts(item, seen)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name), seen)


def _declared() -> list[Text]:
    seen = set[int]()
    return [text for module in _modules() for value in vars(module).values() for text in _texts(value, seen)]


DECLARED = _declared()


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_texts_were_found_where_they_are_declared() -> None:
    found = {id(text) for text in DECLARED}

    assert {id(kind.doc) for kind in (*SCHEMA.nodes, *SCHEMA.links)} <= found
    assert {id(code.text) for code in (*ROLES, *STATUSES)} <= found
    assert {id(measure.definition) for measure in MEASURES} <= found
    assert {id(network.means) for network in NETWORKS} <= found
    assert {id(AWAY), id(NO_NETWORK)} <= found


def test_both_languages_have_the_same_blanks() -> None:
    uneven = [text for text in DECLARED if _blanks(text.id) != _blanks(text.en)]

    assert uneven == []


def test_a_sentence_is_not_the_same_in_both_languages() -> None:
    untranslated = [text.id for text in DECLARED if text.id == text.en and len(text.id.split()) > 3]

    assert untranslated == []


def test_a_sentence_ends_in_both_languages_alike() -> None:
    uneven = [text for text in DECLARED if (text.id[-1] in ".?!") != (text.en[-1] in ".?!")]

    assert uneven == []


@pytest.mark.parametrize(("id_", "en"), [("", "x"), ("x", "  ")])
def test_a_text_needs_both_languages(id_: str, en: str) -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text(id_, en)
