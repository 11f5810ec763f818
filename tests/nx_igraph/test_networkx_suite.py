"""NetworkX's own tests, which nobody here wrote, run against the backend.

They run in a process of their own: NetworkX's conftest turns each graph of a test into ours and each function over
to the backend. What is expected to differ is in graphsvc/nx_igraph/expected_differences.py.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphsvc.nx_igraph import backend_info
from graphsvc.nx_igraph.expected_differences import DIFFERENCES

MODULES = (
    "networkx.algorithms.centrality",
    "networkx.algorithms.community",
    "networkx.algorithms.components",
    "networkx.algorithms.link_analysis",
    "networkx.algorithms.shortest_paths",
    "networkx.algorithms.tests.test_bridges",
    "networkx.algorithms.tests.test_cluster",
    "networkx.algorithms.tests.test_core",
    "networkx.algorithms.tests.test_isolate",
    "networkx.algorithms.tests.test_structuralholes",
    "networkx.classes.tests.test_function",
    "networkx.linalg.tests.test_graphmatrix",
    "networkx.tests.test_convert_scipy",
)


class Run:
    """One run of the suite: what it printed, and which functions it ran on igraph."""

    def __init__(self, folder: Path) -> None:
        log = folder / "calls.log"
        empty = folder / "pytest.ini"
        empty.write_text("[pytest]\n")
        command = ["-m", "pytest", "-q", "-c", str(empty), "-p", "no:cacheprovider", "-p", "no:randomly"]
        logging = ["--log-file", str(log), "--log-file-level", "DEBUG", "--show-capture", "no"]
        wanted = {"NETWORKX_TEST_BACKEND": "igraph", "NETWORKX_FALLBACK_TO_NX": "1"}
        done = subprocess.run(
            [sys.executable, *command, *logging, "--pyargs", *MODULES],
            env={**os.environ, **wanted},
            capture_output=True,
            text=True,
            check=False,
        )
        self.status = done.returncode
        self.output = done.stdout[-5000:] + done.stderr[-2000:]
        calls = re.compile(r"Using backend 'igraph' for call to '(\w+)'")
        self.ran = set(calls.findall(log.read_text(encoding="utf-8", errors="replace")))


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return Run(tmp_path_factory.mktemp("networkx"))


def test_networkx_s_own_tests_pass(suite: Run) -> None:
    assert suite.status == 0, suite.output


def test_they_ran_every_function_of_the_backend(suite: Run) -> None:
    ours = {"infomap_communities", "sampled_path_counts"}  # NetworkX has none of these, and no test.

    assert suite.ran >= set(backend_info()["functions"]) - ours


def test_few_differences_are_expected_and_each_has_a_reason() -> None:
    assert len(DIFFERENCES) < 10
    assert all(reason for _, reason in DIFFERENCES)
