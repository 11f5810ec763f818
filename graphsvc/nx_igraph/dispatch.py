"""The object that NetworkX dispatches to: one attribute per function that runs here, and three hooks."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graphsvc.nx_igraph import (
    betweenness,
    closeness,
    communities,
    components,
    core,
    cuts,
    degree_centrality,
    eigenvector,
    matrices,
    pagerank,
    paths,
    quality,
    sampled_paths,
    structural_holes,
)
from graphsvc.nx_igraph.convert import convert_from_nx, convert_to_nx
from graphsvc.nx_igraph.declined import log
from graphsvc.nx_igraph.expected_differences import mark
from graphsvc.nx_igraph.info import backend_info

_MODULES = (
    betweenness,
    closeness,
    communities,
    components,
    core,
    cuts,
    degree_centrality,
    eigenvector,
    matrices,
    pagerank,
    paths,
    quality,
    sampled_paths,
    structural_holes,
)
# Cheaper in NetworkX than the conversion of a NetworkX graph would be.
_NOT_WORTH_A_CONVERSION = frozenset(
    {
        "degree_centrality",
        "has_path",
        "in_degree_centrality",
        "is_empty",
        "is_partition",
        "isolates",
        "number_of_isolates",
        "number_of_selfloops",
        "out_degree_centrality",
        "single_source_shortest_path_length",
    }
)


def _functions() -> dict[str, Callable[..., Any]]:
    """Every function named in `backend_info`, from the one module that has it."""
    found = {name: function for module in _MODULES for name, function in vars(module).items()}
    return {name: found[name] for name in backend_info()["functions"]}


class Backend:
    """NetworkX asks with `hasattr` whether a function runs here; asked for another, the log says who runs it."""

    convert_from_nx = staticmethod(convert_from_nx)
    convert_to_nx = staticmethod(convert_to_nx)

    def __init__(self) -> None:
        vars(self).update(_functions())

    def can_run(self, _name: str, _args: tuple[Any, ...], _kwargs: Mapping[str, Any]) -> bool:
        """Always true: a call that does not run here is declined by the function, which knows why."""
        return True

    def should_run(self, name: str, _args: tuple[Any, ...], _kwargs: Mapping[str, Any]) -> bool | str:
        """Whether a NetworkX graph is worth converting for this function."""
        return "the conversion costs more" if name in _NOT_WORTH_A_CONVERSION else True

    def on_start_tests(self, items: Iterable[Any]) -> None:
        """Called when NetworkX's own tests run against this backend."""
        mark(items)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_"):
            log.warning("%s runs in NetworkX: the igraph backend does not have it", name)
        raise AttributeError(name)


backend = Backend()
