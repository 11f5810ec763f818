"""The house: small files, nothing printed, nothing fetched from outside, nothing of the machine it was written on."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("graphsvc", "ingest", "queries", "visualisations")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
SHIPPED = sorted(
    path
    for package in PACKAGES
    for path in (ROOT / package).rglob("*")
    if path.suffix in {".py", ".js", ".css", ".html", ".cypher", ".svg", ".md", ".toml"}
)
LONGEST = 250
DATA = {"graphsvc/schema.py"}  # The declaration is one list; cut in two, neither half would be it.
VAGUE = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
OWN = re.compile(
    r"https?://(www\.w3\.org/|graphml\.graphdrawing\.org/xmlns|127\.0\.0\.1|\{|\[)"  # Namespaces, this computer, and what is put together from parts.
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_long() -> None:
    long = {_name(path) for path in MODULES if len(path.read_text("utf-8").splitlines()) > LONGEST}

    assert long - DATA == set()


def test_half_of_all_files_are_short() -> None:
    lengths = sorted(len(path.read_text("utf-8").splitlines()) for path in MODULES)

    assert lengths[len(lengths) // 2] < 100


def test_no_file_is_named_for_nothing() -> None:
    assert [_name(path) for path in MODULES if path.stem in VAGUE and path.parent.name != "texts"] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_nothing_is_printed(package: str) -> None:
    printing = [
        f"{_name(path)}:{node.lineno}"
        for path in MODULES
        if _name(path).startswith(package)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"print", "breakpoint"}
    ]

    assert printing == []


def test_every_module_says_first_what_it_is() -> None:
    silent = [
        _name(path) for path in MODULES if (text := path.read_text("utf-8").strip()) and not text.startswith('"""')
    ]

    assert silent == []


@pytest.mark.parametrize("package", PACKAGES)
def test_nothing_shipped_names_an_address_outside(package: str) -> None:
    outside = [
        f"{_name(path)}: {found[0]}"
        for path in SHIPPED
        if _name(path).startswith(package)
        for found in re.finditer(r"https?://\S{0,40}", path.read_text("utf-8"))
        if not OWN.match(found[0])
    ]

    assert outside == []


def test_nothing_names_a_place_on_the_machine_it_was_written_on() -> None:
    kept = [ROOT / name for name in ("README.md", "pyproject.toml", "Makefile", "CHANGELOG.md", "requirements.lock")]
    tests = sorted((ROOT / "tests").rglob("*.py"))
    place = re.compile(r"(?<![\w.])/(?:work|root|farm|home|Users)/\w")

    found = [_name(path) for path in (*SHIPPED, *kept, *tests) if place.search(path.read_text("utf-8"))]

    assert found == []
