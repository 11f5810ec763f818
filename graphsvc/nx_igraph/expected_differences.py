"""NetworkX's own tests that this backend does not pass, each with the reason; applied as strict xfail."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

# How the test's id ends, and why it differs.
_OTHER_OPTIMUM = "the searches draw in another order than NetworkX's: communities as good, but not the same"
_ROUNDS = "NetworkX yields a partition a level of aggregation, igraph one a round over all levels"
DIFFERENCES: tuple[tuple[str, str], ...] = (
    ("test_louvain.py::test_karate_club_partition", _OTHER_OPTIMUM),
    ("test_louvain.py::test_undirected_selfloops", _OTHER_OPTIMUM),
    ("test_louvain.py::test_none_weight_param", _OTHER_OPTIMUM),
    ("test_louvain.py::test_petersen", _OTHER_OPTIMUM),
    ("test_leiden.py::test_expected_stable_across_code_changes_cpm", _OTHER_OPTIMUM),
    ("test_leiden.py::test_cpm_node_weights_on_G", _OTHER_OPTIMUM),
    ("test_leiden.py::test_comms_change_after_aggregation", _ROUNDS),
)


def mark(items: Iterable[Any]) -> None:
    """Mark the listed tests among pytest's `items`."""
    xfail = import_module("pytest").mark.xfail  # pytest is there when tests run, not when the service does
    for item in items:
        for test, reason in DIFFERENCES:
            if item.nodeid.endswith(test):
                item.add_marker(xfail(reason=reason, strict=True))
