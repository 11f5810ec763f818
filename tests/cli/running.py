"""Runs the command `graphsvc` in this process, on the Neo4j of the tests."""

import csv
import io
import json
import signal
import sys
from collections.abc import Iterator
from typing import Any, Protocol

import pytest

from graphsvc.cli import main
from graphsvc.cli.console import notes, out
from graphsvc.local_neo4j import Address


class Run(Protocol):
    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        ...


@pytest.fixture
def run(neo4j_address: Address, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """`run("rank", "degree")`: in English, on a terminal wide enough that no line is broken."""
    monkeypatch.setenv("GRAPHSVC_NEO4J_URI", neo4j_address.uri)
    monkeypatch.setenv("GRAPHSVC_NEO4J_USER", neo4j_address.user)
    monkeypatch.setenv("GRAPHSVC_NEO4J_PASSWORD", neo4j_address.password)
    monkeypatch.setenv("GRAPHSVC_LANGUAGE", "en")
    monkeypatch.setenv("COLUMNS", "1000")
    for console in (out, notes):  # They may have looked at COLUMNS already.
        monkeypatch.setattr(console, "width", 1000)

    def command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["graphsvc", *arguments])
        code: object = 0
        try:
            main()
        except SystemExit as left:
            code = left.code
        written = capsys.readouterr()
        return code if isinstance(code, int) else 0, written.out, written.err

    before = signal.getsignal(signal.SIGTERM)
    yield command
    signal.signal(signal.SIGTERM, before)


def as_json(run: Run, *arguments: str) -> Any:
    """What the command answers as JSON."""
    code, out, err = run(*arguments, "--format", "json")
    assert (code, err) == (0, "")
    return json.loads(out)


def as_csv(run: Run, *arguments: str) -> list[dict[str, str]]:
    """The rows that the command answers as CSV."""
    code, out, _ = run(*arguments, "--format", "csv")
    assert code == 0
    return list(csv.DictReader(io.StringIO(out)))
