"""Shortest paths drawn at random as one more function of NetworkX: declared here, run by a backend."""

from typing import Any

from graphsvc.measures.door import nx


@nx._dispatchable(implemented_by_nx=False)
def sampled_path_counts(G: Any, samples: int, seed: int) -> Any:  # noqa: N803 (as NetworkX)
    """For each node, inside how many of `samples` random shortest paths it is; a path's ends are not inside.

    The two ends are any two nodes, each pair as likely as any other; among several shortest paths each is as likely.
    Two that are not connected count for nobody.
    """
    raise NotImplementedError
