"""A real Neo4j for the tests: the one that the environment names, or an embedded one for this run alone."""

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest

from graphsvc import local_neo4j
from graphsvc.local_neo4j import Address


@contextmanager
def short_lived_java() -> Generator[None]:
    """For servers that live for seconds: compiling their code for a long life would take most of the test's time."""
    with pytest.MonkeyPatch.context() as patch:
        unverified = "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"  # Its jars were, by their hashes.
        patch.setenv("JDK_JAVA_OPTIONS", f"-XX:TieredStopAtLevel=1 -XX:+UseSerialGC {unverified}")
        yield


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Where Neo4j listens. The tests own what is in it: they may empty it."""
    uri = os.environ.get("GRAPHSVC_TEST_NEO4J_URI")
    if uri:
        if os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1") != "1":
            pytest.fail("Two workers would empty one Neo4j under each other's hands: make test ARGS='-n 0'.")
        user = os.environ.get("GRAPHSVC_TEST_NEO4J_USER", "neo4j")
        yield Address(uri, user, os.environ.get("GRAPHSVC_TEST_NEO4J_PASSWORD", ""))
        return
    home = tmp_path_factory.mktemp("neo4j")
    try:
        yield local_neo4j.start(home, heap_mb=512, page_cache_mb=128)
    finally:
        local_neo4j.stop(home)
