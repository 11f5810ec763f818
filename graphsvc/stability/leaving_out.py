"""What a network's links rest on: the papers and cases of their statements, and the network without one of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc.networks.compose import Keys
from graphsvc.stability.spoiling import Links

Key = int | tuple[int, int]
"""A node, or the link between two."""


@dataclass(frozen=True, slots=True)
class Footing:
    """What the links of one node, or one link, rest on."""

    links: int
    on: list[tuple[str, int]]
    """Each ground with the number of those links that it tells of, most first."""
    sole: str | None
    """The one ground that each of them falls with; None where there is no such one."""


@dataclass(frozen=True)
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
        wanted = sorted(nodes)
        ends = np.isin(self.links.sources, wanted) | np.isin(self.links.targets, wanted)
        used = self.on[ends[self.pair]]
        counts = np.bincount(used[used >= 0], minlength=len(self.names))
        order = np.lexsort((np.arange(len(counts)), -counts))
        return [self.names[at] for at in order if counts[at]]

    def rests_on(self, names: Collection[str]) -> NDArray[np.bool_]:
        """For each link whether any contribution to it rests on one of these."""
        wanted = [at for at, name in enumerate(self.names) if name in names]
        used = self.pair[np.isin(self.on, wanted).any(axis=1)]
        return np.bincount(used, minlength=len(self.links.sources)) > 0

    @cached_property
    def falls(self) -> pd.DataFrame:
        """What each link rests on: `link`, `ground` (an index into `names`), each pair of them once, and whether the
        link falls with the ground."""
        return resting(self.pair, self.on).rename(columns={"group": "link"})

    def footings(self, keys: Sequence[Key]) -> list[Footing]:
        """For each node or link what it rests on."""
        mine = self._links_of(keys)
        links: list[int] = np.bincount(mine["key"], minlength=len(keys)).tolist()
        told = mine.merge(self.falls, on="link").groupby(["key", "ground"], as_index=False)
        counted = told.agg(links=("link", "size"), falls=("falls", "sum"))
        counted = counted.sort_values(["key", "links", "ground"], ascending=[True, False, True])
        on: list[list[tuple[str, int]]] = [[] for _ in keys]
        sole: list[str | None] = [None] * len(keys)
        rows: list[list[int]] = counted[["key", "ground", "links", "falls"]].to_numpy(np.int64).tolist()
        for key, ground, count, falls in rows:
            on[key].append((self.names[ground], count))
            if falls == links[key] and sole[key] is None:
                sole[key] = self.names[ground]
        return [Footing(links[at], on[at], sole[at]) for at in range(len(keys))]

    def _links_of(self, keys: Sequence[Key]) -> pd.DataFrame:
        """Pairs of a key's place among `keys` and one of its links: `key`, `link`."""
        size = max(self.links.size, 1)
        low, high = (pick(self.links.sources, self.links.targets) for pick in (np.minimum, np.maximum))
        nodes = {key: at for at, key in enumerate(keys) if isinstance(key, int)}
        pairs = {min(key) * size + max(key): at for at, key in enumerate(keys) if isinstance(key, tuple)}
        found: list[pd.DataFrame] = []
        for wanted, ends in ((nodes, self.links.sources), (nodes, self.links.targets), (pairs, low * size + high)):
            if wanted:
                at = pd.Index(list(wanted)).get_indexer(pd.Index(ends))
                key = np.append(np.fromiter(wanted.values(), np.int64, len(wanted)), -1)[at]
                found.append(pd.DataFrame({"key": key, "link": np.arange(len(ends))})[at >= 0])
        return pd.concat(found) if found else pd.DataFrame({"key": [], "link": []}, dtype=np.int64)


def resting(groups: Keys, on: NDArray[np.int64]) -> pd.DataFrame:
    """What groups of contributions rest on, from the group of each contribution and its grounds (-1 where none):
    `group`, `ground`, each pair of them once, and whether the whole group falls with the ground (`falls`)."""
    count, width = on.shape
    row: Keys = np.repeat(np.arange(count, dtype=np.int64), width)
    rows = pd.DataFrame({"group": groups[row], "row": row, "ground": on.ravel()})
    rows = rows[rows["ground"] >= 0].drop_duplicates(["row", "ground"])
    told = rows.groupby(["group", "ground"], as_index=False).agg(times=("row", "size"))
    whole = pd.Series(groups).value_counts()
    falls = told["times"].to_numpy() == whole.reindex(told["group"]).to_numpy()
    return told.assign(falls=falls)[["group", "ground", "falls"]]
