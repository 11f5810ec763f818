"""What the papers of the cells say: who uses which phone, ties, journeys, payments, and above all calls."""

from itertools import repeat

import numpy as np

from ingest.samples.cells.block import Block, Columns, Numbers, case_ids, days, person_ids, source_ids
from ingest.samples.cells.persons import phone_numbers, phone_of, second_phones

A_PERSON = 5
"""Rows of all statement tables together; calls are as many as the other tables leave."""
OUTSIDE = 25
"""One call in so many goes out of the cell, to anyone."""


def uses(block: Block) -> Columns:
    """Everybody's phone, second phones, and the account that the first recruiter of a cell is paid on."""
    owners, second = second_phones(block)
    first = block.first_of_cell
    person = np.concatenate([block.person, owners, first])
    cell = np.concatenate([block.cell, block.cell[owners - block.person[0]], block.cell_of_cell])
    numbers = phone_numbers(np.concatenate([phone_of(block.person), second]))
    paper = np.repeat(np.array(["bap", "bank"]), [len(numbers), len(first)]).tolist()
    return {
        "person": person_ids(person),
        "identifier": numbers + accounts(block.cell_of_cell),
        "kind": ["phone"] * len(numbers) + ["account"] * len(first),
        "source": [f"{case}-{kind}" for case, kind in zip(case_ids(cell), paper, strict=True)],
        "page": repeat(2),
        "info_grade": repeat(2),
        "status": repeat("confirmed"),
    }


def ties(block: Block) -> Columns:
    """A recruiter recruited each second victim, the chain knows the one before, now and then two cells' heads met."""
    victims = block.victims[block.person[block.victims] % 2 == 0]
    links = np.flatnonzero((block.position > 0) & (block.position < block.chain))
    heads = block.first_of_cell[1:][block.cell_of_cell[1:] % 5 == 0]
    victim, link = block.person[victims], block.person[links]
    source = np.concatenate([victim - block.position[victims], link, heads])
    before = block.first_of_cell[:-1][block.cell_of_cell[1:] % 5 == 0]
    cell = np.concatenate([block.cell[victims], block.cell[links], block.cell[heads - block.person[0]]])
    kinds = np.repeat(np.array(["recruited", "knows", "met"]), [len(victims), len(links), len(heads)])
    return {
        "from": person_ids(source),
        "to": person_ids(np.concatenate([victim, link - 1, before])),
        "kind": kinds.tolist(),
        "since": days(cell, -20),
        "source": source_ids(cell, "bap"),
        "page": (1 + source % 9).tolist(),
        "info_grade": np.where(source % 4 == 0, 1, 2).tolist(),
        "status": np.where(source % 4 == 0, "confirmed", "unconfirmed").tolist(),
    }


def travels(block: Block) -> Columns:
    """The transporter of each cell and up to four victims on the cell's road."""
    aboard = np.flatnonzero(
        (block.position == 1) | ((block.position >= block.chain) & (block.position < block.chain + 4))
    )
    cell = block.cell[aboard]
    return {
        "person": person_ids(block.person[aboard]),
        "route": case_ids(cell),
        "on": days(cell),
        "capacity": np.where(block.position[aboard] == 1, "driver", "passenger").tolist(),
        "outcome": np.where(cell % 9 == 0, "turned_back", "arrived").tolist(),
        "source": source_ids(cell, "log"),
        "page": repeat(1),
        "info_grade": repeat(1),
        "status": repeat("confirmed"),
    }


def payments(block: Block) -> Columns:
    """One victim in six paid into the recruiter's account."""
    payer = block.victims[block.person[block.victims] % 6 == 0]
    cell, person = block.cell[payer], block.person[payer]
    return {
        "payer": person_ids(person),
        "payee": accounts(cell),
        "amount": (1_000_000 + 50_000 * (person % 97)).tolist(),
        "currency": repeat("IDR"),
        "at": [
            f"{day}T{hour:02d}:15:00+07:00"
            for day, hour in zip(days(cell, -9), (7 + person % 12).tolist(), strict=True)
        ],
        "channel": repeat("transfer"),
        "source": source_ids(cell, "bank"),
        "page": (1 + person % 7).tolist(),
        "info_grade": repeat(1),
        "status": repeat("confirmed"),
    }


def calls(block: Block, count: int) -> Columns:
    """`count` calls within the month around each cell's day, in order of time; people of the chain call most."""
    cell = np.sort(block.draw.integers(0, len(block.cell_of_cell), count))
    first, size = block.first_of_cell[cell], block.size_of_cell[cell]
    caller, callee = _low(block, size), _low(block, size)
    callee = first + np.where(caller == callee, (callee + 1) % size, callee)
    caller = first + caller
    outside = block.draw.integers(0, OUTSIDE, count) == 0
    callee = np.where(outside, block.draw.integers(0, block.everyone, count), callee)
    caller_phone, callee_phone = phone_of(caller), phone_of(callee)
    second = block.draw.integers(0, 20 * 86_400, count)
    order = np.lexsort((second, cell))
    order = order[caller_phone[order] != callee_phone[order]]
    cells = block.cell_of_cell[cell[order]]
    start = np.datetime64("2023-01-15T00:00:00") + ((cells * 37) % 900 - 10) * np.timedelta64(1, "D")
    at = np.datetime_as_string(start + second[order].astype("timedelta64[s]"), unit="s").tolist()
    text = block.draw.integers(0, 6, len(order)) == 0
    length = block.draw.integers(5, 600, len(order)).tolist()
    return {
        "caller": phone_numbers(caller_phone[order]),
        "callee": phone_numbers(callee_phone[order]),
        "at": [f"{moment}+07:00" for moment in at],
        "duration_s": ["" if sms else seconds for sms, seconds in zip(text.tolist(), length, strict=True)],
        "channel": np.where(text, "sms", "voice").tolist(),
        "cell": [f"510-99-{6101 + tower % 12}-{tower % 60}" for tower in (caller[order] % 720).tolist()],
        "source": source_ids(cells, "cdr"),
        "page": repeat(1),
        "info_grade": repeat(1),
        "status": repeat("confirmed"),
    }


def accounts(cells: Numbers) -> list[str]:
    """The account of each cell."""
    return [f"BCA:98{cell:08d}" for cell in cells.tolist()]


def _low(block: Block, size: Numbers) -> Numbers:
    """A position below `size` for each, low ones more often than high ones."""
    return np.minimum(block.draw.integers(0, size), block.draw.integers(0, size))
