"""Makes `jars.lock` anew: `python -m graphsvc.local_neo4j.relock VERSION`. For whoever moves to a newer Neo4j."""

import sys

import jgo

from graphsvc.local_neo4j.jars import LOCK, digest


def lock(version: str) -> str:
    """The lock's text for that Neo4j. Resolves every dependency, so it takes minutes the first time."""
    first, *rest = jgo.resolve(f"org.neo4j:neo4j:{version}")
    lines: list[str] = []
    for artifact in (first, *sorted(rest, key=str)):
        file = artifact.resolve()
        lines.append(f"{artifact} {digest(file)} {file.stat().st_size}\n")
    return "".join(lines)


if __name__ == "__main__":
    LOCK.write_text(lock(sys.argv[1]), encoding="utf-8", newline="\n")
