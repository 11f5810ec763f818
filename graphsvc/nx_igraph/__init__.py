"""The NetworkX backend `igraph`: a graph type whose measures run in igraph and numpy, called as plain `nx.…`.

NetworkX reads this package while it is itself being imported, so only what needs no NetworkX is loaded here
at once; `backend` and `IGraph` come on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from graphsvc.nx_igraph.info import backend_info

if TYPE_CHECKING:
    from graphsvc.nx_igraph.dispatch import backend
    from graphsvc.nx_igraph.graph import IGraph

__all__ = ["IGraph", "backend", "backend_info"]


_MODULE = {"backend": "graphsvc.nx_igraph.dispatch", "IGraph": "graphsvc.nx_igraph.graph"}


def __getattr__(name: str) -> object:
    if name in _MODULE:
        return getattr(import_module(_MODULE[name]), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
