"""Who bridges groups: how evenly the links of a node are spread over the groups of a partition."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from graphsvc.measures.door import Graph, nx
from graphsvc.texts import Text

DEFINITION = Text(
    "Koefisien partisipasi: 1 − Σ_s (k_s/k)², k = banyaknya hubungan (atau bobotnya), k_s = yang menuju kelompok s. 0: semua "
    "hubungan ke satu kelompok; mendekati 1: tersebar rata ke banyak kelompok. Penghubung didaftar menurut banyaknya kelompok "
    "lain yang dijangkau, lalu koefisien ini.",
    "Participation coefficient: 1 − Σ_s (k_s/k)², k = number of links (or their weight), k_s = those to group s. 0: all links "
    "go to one group; towards 1: spread evenly over many groups. Who bridges is listed by the number of other groups reached, "
    "then by this coefficient.",
)
SOURCE = "Guimerà & Amaral (2005), Nature 433:895-900"


@dataclass(frozen=True, slots=True)
class Participation:
    """`groups` are the places in the partition of the other groups that the node has links to."""

    coefficient: float
    groups: list[int]


def participation(graph: Graph, groups: Sequence[set[Any]], *, weighted: bool = False) -> dict[Hashable, Participation]:
    """For each node with links; `groups` hold every node once."""
    nodes = list(graph)
    if not nodes:
        return {}
    group_of = {node: at for at, group in enumerate(groups) for node in group}
    own = np.array([group_of[node] for node in nodes], dtype=np.int64)
    links: Any = nx.to_scipy_sparse_array(graph, weight="weight" if weighted else None, dtype=float, format="csr")
    member = sparse.csr_array((np.ones(len(nodes)), (np.arange(len(nodes)), own)), shape=(len(nodes), len(groups)))
    into: Any = (links @ member).tocsr()
    into.sort_indices()
    total, squares = into.sum(axis=1), into.power(2).sum(axis=1)
    found: dict[Hashable, Participation] = {}
    for at, node in enumerate(nodes):
        if total[at] > 0:
            reached: list[int] = into.indices[into.indptr[at] : into.indptr[at + 1]].tolist()
            others = [group for group in reached if group != own[at]]
            found[node] = Participation(float(1 - squares[at] / total[at] ** 2), others)
    return found
