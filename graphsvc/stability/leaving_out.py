"""What a network's links rest on: the papers and cases of their statements, and the network without one of them."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc.networks.compose import Keys
from graphsvc.stability.spoiling import Links


@dataclass(frozen=True, slots=True)
class Grounds:
    """For each contribution to a link what it rests on; a contribution falls with any one of its grounds."""

    links: Links
    pair: Keys
    weight: NDArray[np.float64]
    names: list[str]
    on: NDArray[np.int64]
    """Contributions × statements: indexes into `names`, -1 where there is none."""

    @classmethod
    def of(cls, links: Links, contributions: pd.DataFrame, statements: Keys, grounds: list[str]) -> "Grounds":
        """From the table of contributions (`pair`, `weight`, and statements by key in all other columns), and what each
        of `statements` rests on, empty where that is nothing."""
        codes, names = pd.factorize(pd.Series([name or None for name in grounds], dtype=object), sort=True)
        parts = contributions.drop(columns=["pair", "weight"]).to_numpy(np.int64)
        at = pd.Index(statements).get_indexer(pd.Index(parts.ravel())).reshape(parts.shape)
        on = np.where(at >= 0, np.append(codes, -1)[at], -1)
        weight = contributions["weight"].to_numpy(float)
        return cls(links, contributions["pair"].to_numpy(np.int64), weight, [str(name) for name in names], on)

    def without(self, name: str) -> Links:
        """The network as it is without that paper or case; whom nothing else links to anybody is missing from it."""
        stands = ~(self.on == self.names.index(name)).any(axis=1)
        count = len(self.links.sources)
        keep = np.bincount(self.pair[stands], minlength=count) > 0
        weights = np.bincount(self.pair[stands], weights=self.weight[stands], minlength=count)
        rest = self.links.kept(keep)
        return replace(rest, weights=weights[keep], missing=np.setdiff1d(self.links.linked, rest.linked))

    def beside(self, nodes: set[int]) -> list[str]:
        """What the links of these nodes rest on, what carries most of them first."""
        ends = self._touch(nodes)
        used = self.on[ends[self.pair]]
        counts = np.bincount(used[used >= 0], minlength=len(self.names))
        order = np.lexsort((np.arange(len(counts)), -counts))
        return [self.names[at] for at in order if counts[at]]

    def sole(self, node: int) -> str | None:
        """The one ground that each of a node's links falls with; None where there is no such one."""
        mine = self._touch({node})
        if not mine.any():
            return None
        rows: list[list[int]] = self.on[mine[self.pair]].tolist()
        common = set(rows[0]).intersection(*rows[1:]) - {-1}
        return self.names[min(common)] if common else None

    def _touch(self, nodes: set[int]) -> NDArray[np.bool_]:
        wanted = sorted(nodes)
        return np.isin(self.links.sources, wanted) | np.isin(self.links.targets, wanted)
