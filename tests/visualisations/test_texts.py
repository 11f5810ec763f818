"""The catalogue: both languages, the same placeholders, nothing unused, nothing missing."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from graphsvc.answers.brokerage import ORDERS
from graphsvc.answers.groups import Grouping
from graphsvc.answers.over_time import TimeRow
from graphsvc.api.job_files import State as JobState
from graphsvc.api.uploads import UNDER_WAY, State
from graphsvc.measures.tracking import Kind
from queries.derived import IDENTITY_NUMBERS
from visualisations.curves import PARTS
from visualisations.splitting import Sort
from visualisations.texts import CATALOGUE, IN_SCRIPTS
from visualisations.view import FILTERS

FOLDER = Path(__file__).parents[2] / "visualisations"
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for pattern in ("*.py", "reports/*.py", "templates/*.html")
    for path in sorted(FOLDER.glob(pattern))
)
SCRIPTS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "static").glob("*.js")))

# Keys that a template puts together from a prefix and a name.
BUILT = {
    *(f"filter.{name}" for name in FILTERS),
    *(f"filter.grade_{grade}" for grade in range(1, 6)),
    *(f"loads.{name}" for name in ("read", "loaded", "new", "changed", "unchanged", "rejected")),
    *(f"loads.title_{state}" for state in get_args(State)),
    *(f"loads.state_{state}" for state in (*UNDER_WAY, "preview")),
    *(f"loads.says_{state}" for state in (*UNDER_WAY, "cancelled")),
    *(f"loads.shared_{kind}" for kind in IDENTITY_NUMBERS),
    *(f"loads.{key}_says" for key in ("rejections", "warnings")),
    *(f"measures.{of}" for of in ("node", "link", "set")),
    *(f"changes.{kind}" for kind in get_args(Kind)),
    *(f"what_if.{part}{says}" for part in PARTS for says in ("", "_says")),
    *(f"jobs.state_{state}" for state in get_args(JobState)),
    *(f"brokerage.{name}" for name in (*ORDERS, "unknown")),
    *(f"brokerage.by_{name}" for name in get_args(Grouping)),
    *(f"figure.{name}" for name in ("core", "fit", "before", "after", "reached", "clustering")),
    *(f"time.{pattern}" for pattern in get_args(TimeRow.model_fields["pattern"].annotation)),
    *(f"cluster.{sort}" for sort in get_args(Sort)),
    *(f"{key}_says" for key in CATALOGUE if key.startswith("home.q_")),
}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_both_languages_take_the_same_values(key: str) -> None:
    text = CATALOGUE[key]

    assert placeholders(text.id) == placeholders(text.en)


@pytest.mark.parametrize("key", sorted(key.removesuffix(".one") for key in CATALOGUE))
def test_every_text_is_used(key: str) -> None:
    if key in IN_SCRIPTS:
        assert f'text("{key.removeprefix("script.")}"' in SCRIPTS
        return
    assert key in BUILT or f'"{key}"' in SOURCES or f"'{key}'" in SOURCES


@pytest.mark.parametrize("key", sorted(set(re.findall(r"\bt\([\"']([a-z_.0-9]+)[\"'][,)]", SOURCES))))
def test_every_text_that_a_page_asks_for_exists(key: str) -> None:
    assert key in CATALOGUE


@pytest.mark.parametrize("key", sorted(set(re.findall(r"\btext\(\"([a-z_.]+)\"", SCRIPTS))))
def test_every_text_that_a_script_asks_for_exists(key: str) -> None:
    assert f"script.{key}" in CATALOGUE
