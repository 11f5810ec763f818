"""`graph.degree`, `graph.in_degree` and `graph.out_degree` as NetworkX has them, counted by numpy."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from numpy.typing import NDArray

Count = Callable[[Hashable], NDArray[Any]]


class Degrees:
    """Pairs (node, degree) when iterated, one degree by `[node]`, another selection or weight when called.

    `count` gives the degrees of all nodes for a weight; a self-link counts twice on undirected graphs.
    """

    def __init__(
        self,
        index: dict[Hashable, int],
        count: Count,
        nbunch: Iterable[Hashable] | None = None,
        weight: Hashable = None,
    ) -> None:
        self._index = index
        self._count = count
        self._weight = weight
        self._chosen = None if nbunch is None else [node for node in nbunch if node in index]

    def __call__(self, nbunch: Any = None, weight: Hashable = None) -> Any:
        single: object = nbunch
        if isinstance(single, Hashable) and single in self._index:
            return Degrees(self._index, self._count, None, weight)[single]
        return Degrees(self._index, self._count, nbunch, weight)

    def __getitem__(self, node: Hashable) -> float:
        return self._count(self._weight)[self._index[node]].item()

    def __iter__(self) -> Iterator[tuple[Hashable, float]]:
        values: list[float] = self._count(self._weight).tolist()
        if self._chosen is None:
            return zip(self._index, values, strict=True)
        return ((node, values[self._index[node]]) for node in self._chosen)

    def __len__(self) -> int:
        return len(self._index if self._chosen is None else self._chosen)
