"""`graphsvc` as a process of its own that can be broken off, and case folders for it: large on the disk, small as a graph."""

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from graphsvc import local_neo4j
from graphsvc.store import Store, open_store
from ingest.report import LoadReport
from tests.graph.whole import folder, rows

PEOPLE = 200
Command = subprocess.Popen[str]


def case(parent: Path, *, home: str, pages: int, size: int) -> Path:
    """A case of that many bytes; one person is a victim, one row is rejected."""
    parent.mkdir()
    note = "x" * (size // PEOPLE)
    people = range(PEOPLE)
    return folder(
        parent,
        "kasus",
        cases="id\nk1\n",
        sources="id,case,kind\ns1,k1,BAP\n",
        persons="id,name,home,note\n" + "".join(f"p{n},Nama {n},{home},{note}\n" for n in people),
        phones="number,note\n" + "".join(f"08241111{n:04d},{home} {n}\n" for n in people),
        roles="person,case,role,source,page\np1,k1,victim,s1,1\np2,k1,bukan,s1,1\n",
        uses="person,kind,identifier,source\n" + "".join(f"p{n},phone,08241111{n:04d},s1\n" for n in people),
        ties="from,to,kind,weight,source\n" + "".join(f"p{n},p{n // 2},met,{pages},s1\n" for n in people if n),
        calls="caller,callee,at,source\n" + "082411110001,082411110002,,s1\n" * pages,
    )


def command(home: Path, *arguments: str | Path) -> Command:
    """The command on the embedded server of that home."""
    environment = {**os.environ, "GRAPHSVC_HOME": str(home), "GRAPHSVC_LANGUAGE": "en", "COLUMNS": "1000"}
    environment |= {"GRAPHSVC_HEAP_MB": "512", "GRAPHSVC_PAGE_CACHE_MB": "64"}
    return subprocess.Popen(
        [sys.executable, "-m", "graphsvc", *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: Command) -> str:
    """What it says of its failure."""
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 2, errors
    return errors


def report(process: Command) -> LoadReport:
    """What a load reports that went through: the one row is rejected, and every row is on its account."""
    written, errors = process.communicate(timeout=300)
    assert process.returncode == 1, errors
    account = LoadReport.model_validate(json.loads(written))
    assert all(t.read == t.loaded + t.unchanged + t.rejected for t in account.tables.values())
    return account


def size(store: Store) -> int:
    """How many nodes and statements there are, whatever they are: the server counts as it writes."""
    (nodes,), (links,) = (
        rows(store, "MATCH (n) RETURN count(n) AS there"),
        rows(store, "MATCH ()-[r]->() RETURN count(r) AS there"),
    )
    return int(nodes["there"]) + int(links["there"])


def imports(process: Command) -> list[psutil.Process]:
    """The processes of `neo4j-admin` that the command has started for an import."""
    with suppress(psutil.NoSuchProcess):
        family = psutil.Process(process.pid).children(recursive=True)
        return [child for child in family if "import" in child.cmdline()]
    return []


def left(home: Path) -> list[int]:
    """The processes of Neo4j that run in that home."""
    found: list[int] = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if str(home / "lib" / "*") in " ".join(process.cmdline()):
                found.append(process.pid)
    return found


def kill(process: Command) -> None:
    process.kill()
    process.communicate(timeout=30)


@contextmanager
def opened(home: Path, *, hold: bool = False) -> Generator[Store]:
    """The graph of that home, whose server this process holds meanwhile; with `hold` also afterwards."""
    address = local_neo4j.start(home, heap_mb=512, page_cache_mb=64)
    try:
        with open_store(address.uri, address.user, address.password) as store:
            yield store
    finally:
        if not hold:
            local_neo4j.release(home)
