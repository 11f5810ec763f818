"""Numbers and dates as each language writes them."""

import pytest

from graphsvc.texts import Language
from visualisations.formats import day, moment, number


@pytest.mark.parametrize(("language", "written"), [("id", "1.236"), ("en", "1,236")])
def test_thousands(language: Language, written: str) -> None:
    assert number(1236, language) == written


@pytest.mark.parametrize(
    ("given", "written"),
    [("2024-08-06", "6 Agu 2024"), ("2024-08", "Agu 2024"), ("2024", "2024"), (None, "–"), ("dulu", "dulu")],
)
def test_dates_may_be_incomplete(given: str | None, written: str) -> None:
    assert day(given, "id") == written


def test_a_moment_says_its_zone() -> None:
    assert moment("2026-11-24T10:32:28+00:00", "id") == "24 Nov 2026 10.32 UTC"
