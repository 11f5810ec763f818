"""Infomap as one more function of NetworkX: declared here, run by a backend, as NetworkX does it for Leiden."""

from typing import Any

from graphsvc.measures.door import nx


@nx.utils.py_random_state("seed")
@nx._dispatchable(edge_attrs="weight", implemented_by_nx=False)
def infomap_communities(G: Any, weight: Any = "weight", trials: int = 10, seed: Any = None) -> Any:  # noqa: N803 (as NetworkX)
    """Communities of an undirected graph by Infomap, the best of `trials` searches; only a backend can run it."""
    raise NotImplementedError
