"""The database put aside while another is loaded over it: a load that fails has by then destroyed what was there."""

import shutil
from pathlib import Path

_PARTS = ("databases", "transactions")
DATABASE = "neo4j"


def put_aside(home: Path) -> None:
    put_back(home)
    for part in _PARTS:
        _aside(home).mkdir(exist_ok=True)
        if (home / "data" / part / DATABASE).exists():
            (home / "data" / part / DATABASE).rename(_aside(home) / part)


def put_back(home: Path) -> None:
    """What was put aside takes its place again; nothing happens where nothing is aside."""
    for part in _PARTS:
        place = home / "data" / part / DATABASE
        if (_aside(home) / part).exists():
            shutil.rmtree(place, ignore_errors=True)
            (_aside(home) / part).rename(place)
    shutil.rmtree(_aside(home), ignore_errors=True)
    shutil.rmtree(_doomed(home), ignore_errors=True)


def drop(home: Path) -> None:
    """What was put aside is no longer wanted. Renamed first: half a database must never be put back."""
    _aside(home).rename(_doomed(home))
    shutil.rmtree(_doomed(home), ignore_errors=True)


def _aside(home: Path) -> Path:
    return home / "data" / "aside"


def _doomed(home: Path) -> Path:
    return home / "data" / "replaced"
