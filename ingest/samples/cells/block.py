"""A run of whole cells as arrays: who is in which cell, at which position, on which day it was active."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Columns = dict[str, Iterable[object]]
"""Values by column of a table; columns that a table has beside these stay empty."""

SMALLEST, LARGEST = 8, 40
CELLS = 2_000
"""Cells in a block: about 48,000 people, so that memory does not grow with their number."""

# The roles of a cell by position. A cell of 8 has the first four, one of 30 and more has them all; the rest are victims.
CHAIN = (
    "recruiter",
    "transporter",
    "harbourer",
    "handler_abroad",
    "document_handler",
    "employer",
    "recruiter",
    "financier",
)


@dataclass(frozen=True, slots=True)
class Block:
    """Arrays as long as the block has people, unless a name ends in `_of_cell`."""

    draw: np.random.Generator
    everyone: int
    """How many people all blocks have."""
    person: Numbers
    """From 0, unique over all blocks."""
    cell: Numbers
    position: Numbers
    """0 is the cell's first recruiter."""
    chain: Numbers
    """How many of the person's cell have a role in the syndicate."""
    cell_of_cell: Numbers
    first_of_cell: Numbers
    """The person at position 0."""
    size_of_cell: Numbers

    @property
    def victims(self) -> Numbers:
        """Rows of the block that are victims."""
        return np.flatnonzero(self.position >= self.chain)

    def size(self) -> int:
        return len(self.person)


def blocks(people: int, seed: int) -> Iterator[Block]:
    """`people` persons in cells of 8 to 40 (the last one takes the remainder), a block of cells at a time."""
    draw = np.random.default_rng([seed, people])
    sizes = draw.integers(SMALLEST, LARGEST + 1, size=people // SMALLEST + 1)
    ends = np.cumsum(sizes)
    whole = max(1, int(np.searchsorted(ends, people, side="right")))
    sizes = sizes[:whole]
    sizes[-1] += people - int(sizes.sum())
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    for number, first in enumerate(range(0, whole, CELLS)):
        size, start = sizes[first : first + CELLS], starts[first : first + CELLS]
        cells = np.arange(first, first + len(size))
        person = np.arange(int(start[0]), int(start[0]) + int(size.sum()))
        yield Block(
            draw=np.random.default_rng([seed, people, number]),
            everyone=people,
            person=person,
            cell=np.repeat(cells, size),
            position=person - np.repeat(start, size),
            chain=np.repeat(np.minimum(3 + size // 6, len(CHAIN)), size),
            cell_of_cell=cells,
            first_of_cell=start,
            size_of_cell=size,
        )


def scattered(values: Numbers, modulus: int, offset: int) -> Numbers:
    """Each value below `modulus` as another one, no two the same, far from its neighbour's."""
    return (values * 1_299_709 + offset) % modulus  # a prime that divides none of our moduli


def person_ids(numbers: Numbers) -> list[str]:
    return [f"p{number + 1:07d}" for number in numbers.tolist()]


def case_ids(cells: Numbers) -> list[str]:
    return [f"c{cell + 1:06d}" for cell in cells.tolist()]


def source_ids(cells: Numbers, kind: str) -> list[str]:
    """Ids of the paper of `kind` in each cell's case."""
    return [f"c{cell + 1:06d}-{kind}" for cell in cells.tolist()]


def days(cells: Numbers, offset: Numbers | int = 0) -> list[str]:
    """The day in 2023-2025 around which a cell is active, or `offset` days after it."""
    active = np.datetime64("2023-01-15") + (cells * 37) % 900 + offset
    return np.datetime_as_string(active, unit="D").tolist()
