"""From shared things to pairs of people: joins of columns, never a query per pair."""

from collections.abc import Callable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Keys = NDArray[np.int64]
Keep = Callable[[Keys, Keys], NDArray[np.bool_]]
PARTS = ("part1", "part2", "part3", "part4")
"""The statements behind one contribution to a link, by internal key; -1 where there are fewer than four."""


def contributions(a: Keys, b: Keys, weight: object = 1.0, *parts: Keys) -> pd.DataFrame:
    """A table of contributions to links: the two nodes, the weight, and the statements that say so."""
    absent = np.full(len(a), -1, dtype=np.int64)
    columns = {name: parts[at] if at < len(parts) else absent for at, name in enumerate(PARTS)}
    return pd.DataFrame({"a": a, "b": b, "weight": np.broadcast_to(np.asarray(weight, dtype=float), len(a)), **columns})


def together(people: Keys, events: Keys, links: Keys, keep: Keep | None = None) -> pd.DataFrame:
    """People who share an event, each pair weighing 1/(k-1) in an event of k people, so that a bus is no clique.

    Weighting after Newman (2001), Scientific collaboration networks II. Every pair of statements that brings two people
    together is a row, and the rows of one pair and event share its weight: to be stated twice is not to be there twice.
    `keep` says which pairs of statements do bring them together, by the keys of the two statements.
    """
    stated = pd.DataFrame({"event": events, "person": people, "link": links})
    stated["size"] = stated.groupby("event")["person"].transform("nunique")
    stated = stated[stated["size"] > 1]
    pairs = stated.merge(stated[["event", "person", "link"]], on="event", suffixes=("_a", "_b"))
    pairs = pairs[pairs["person_a"] < pairs["person_b"]]
    if keep:
        pairs = pairs[keep(pairs["link_a"].to_numpy(np.int64), pairs["link_b"].to_numpy(np.int64))]
    weights = 1.0 / (pairs["size"].to_numpy(float) - 1) / _times(pairs, "event", "person_a", "person_b")
    return contributions(
        pairs["person_a"].to_numpy(np.int64),
        pairs["person_b"].to_numpy(np.int64),
        weights,
        pairs["link_a"].to_numpy(np.int64),
        pairs["link_b"].to_numpy(np.int64),
    )


def between_users(uses: pd.DataFrame, talks: pd.DataFrame) -> pd.DataFrame:
    """People whose phones called or whose accounts paid each other.

    `uses` has person, thing, link; `talks` has source, target, said. Each statement counts one, however many calls it
    sums, shared like an event of its k users: each pair across it weighs 1/(k-1), whatever number of papers says so.
    """
    users = uses.groupby("thing")["person"].nunique()
    joined = talks.merge(uses, left_on="source", right_on="thing").merge(
        uses, left_on="target", right_on="thing", suffixes=("_a", "_b")
    )
    joined = joined[joined["person_a"] != joined["person_b"]]
    crowd = (joined["source"].map(users) + joined["target"].map(users) - 1).to_numpy(float)
    return contributions(
        joined["person_a"].to_numpy(np.int64),
        joined["person_b"].to_numpy(np.int64),
        1.0 / np.maximum(crowd, 1.0) / _times(joined, "said", "person_a", "person_b"),
        joined["said"].to_numpy(np.int64),
        joined["link_a"].to_numpy(np.int64),
        joined["link_b"].to_numpy(np.int64),
    )


def _times(rows: pd.DataFrame, *by: str) -> NDArray[np.float64]:
    """For each row, how many rows agree with it in these columns."""
    return rows.groupby(list(by))[by[0]].transform("size").to_numpy(float)
