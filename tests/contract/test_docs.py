"""The generated documents say what the declarations say."""

import pytest

from graphsvc import docs
from graphsvc.api.problems import STATUS
from graphsvc.measures import MEASURES
from graphsvc.schema import SCHEMA
from graphsvc.settings import Settings


@pytest.mark.parametrize("name", docs.PAGES)
def test_the_document_is_fresh(name: str) -> None:
    written = (docs.FOLDER / f"{name}.md").read_text("utf-8")

    assert written == docs.PAGES[name](), "make docs"


@pytest.mark.parametrize("name", docs.PAGES)
def test_every_table_of_the_document_is_whole(name: str) -> None:
    lines = docs.PAGES[name]().splitlines()

    columns = 0
    for line, before in zip(lines, ["", *lines], strict=False):
        if line.startswith("|"):
            cells = line.replace("\\|", "").count("|")
            assert not before.startswith("|") or cells == columns, line
            columns = cells


def test_every_setting_error_measure_and_kind_is_documented() -> None:
    assert all(f"`GRAPHSVC_{name.upper()}`" in docs.settings() for name in Settings.model_fields)
    assert all(f"`{kind.__name__}`" in docs.api() for kind in STATUS)
    assert all(f"## {measure.name}\n" in docs.measures() for measure in MEASURES)
    assert all(f"### {kind.label} (" in docs.schema() for kind in SCHEMA.nodes)
    assert all(f"| `{kind.type}` |" in docs.schema() for kind in SCHEMA.links)
