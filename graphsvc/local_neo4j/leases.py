"""Who uses the server of a home: one file a process in `run/leases`; a file whose process is gone counts for nothing."""

import os
from pathlib import Path

import psutil

_CLOCK_S = 60.0  # a clock set back meanwhile must not make a living process look like a later one with the same pid


def take(home: Path) -> None:
    """This process uses the server from now on."""
    file = _file(home, os.getpid())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{psutil.Process().create_time()}", encoding="utf-8")


def give_back(home: Path) -> None:
    _file(home, os.getpid()).unlink(missing_ok=True)


def give_all_back(home: Path) -> None:
    """The server is stopped: nobody uses it, and nobody asked for it to be kept."""
    for file in _folder(home).glob("*"):
        file.unlink(missing_ok=True)
    keep(home, yes=False)


def users(home: Path) -> list[int]:
    """The living processes that use the server, by pid."""
    return sorted(int(file.name) for file in _folder(home).glob("*") if _is_alive(file))


def others(home: Path) -> list[int]:
    return [pid for pid in users(home) if pid != os.getpid()]


def keep(home: Path, *, yes: bool) -> None:
    """Whether the server is to run on when nobody uses it."""
    if yes:
        _kept(home).touch()
    else:
        _kept(home).unlink(missing_ok=True)


def is_kept(home: Path) -> bool:
    return _kept(home).exists()


def _is_alive(file: Path) -> bool:
    try:
        since = float(file.read_text(encoding="utf-8"))
        return psutil.Process(int(file.name)).create_time() <= since + _CLOCK_S
    except (OSError, ValueError, psutil.NoSuchProcess):
        return False


def _folder(home: Path) -> Path:
    return home / "run" / "leases"


def _file(home: Path, pid: int) -> Path:
    return _folder(home) / str(pid)


def _kept(home: Path) -> Path:
    return home / "run" / "kept"
