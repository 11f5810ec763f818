"""The files of the pages: ours, and vis-network out of the installed pyvis; none asks for anything from outside."""

import re
from pathlib import Path

import pytest

from visualisations.static import static_file, static_names

FOLDER = Path(__file__).parents[2] / "visualisations"
OURS = sorted([*(FOLDER / "static").glob("*.*"), *(FOLDER / "templates").glob("*.html")])
NAMESPACE = "http://www.w3.org/2000/svg"


@pytest.mark.parametrize("name", static_names())
def test_every_file_has_content_and_a_type(name: str) -> None:
    found = static_file(name)

    assert found is not None
    content, media_type = found
    assert content
    assert media_type.split(";")[0] in {"text/css", "text/javascript", "image/svg+xml"}


@pytest.mark.parametrize("name", ["../vis.py", "__init__.py", "style.css/..", "nothing.css", ""])
def test_nothing_else_is_served(name: str) -> None:
    assert static_file(name) is None


def test_vis_network_is_the_one_in_pyvis_and_not_in_the_repository() -> None:
    found = static_file("vis-network.min.js")

    assert found is not None
    assert b"vis-network" in found[0][:400]
    assert not list(FOLDER.rglob("*vis-network*"))


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_file_of_ours_names_an_outside_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace(NAMESPACE, "")

    assert not re.search(r"https?:|[\"'(]//\w", text)


@pytest.mark.parametrize("path", sorted((FOLDER / "templates").glob("*.html")), ids=lambda path: path.name)
def test_no_template_has_inline_script_or_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.name == "report_file.html":  # A file of its own: its sheet is inside, and its policy names it by its hash.
        text = text.replace("<style>{{ style }}</style>", "")

    assert not re.search(r"\sstyle=|\son\w+=|<style|<script>|javascript:", text)
