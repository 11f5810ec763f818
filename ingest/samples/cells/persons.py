"""The people of the cells, their phones, and the case and papers of each cell."""

import tomllib
from functools import cache
from itertools import repeat
from pathlib import Path

import numpy as np

from ingest.samples.cells.block import CHAIN, Block, Columns, Numbers, case_ids, days, person_ids, scattered, source_ids
from ingest.samples.homes import HOMES
from ingest.samples.numbers import UNASSIGNED_IN_CELLS
from ingest.samples.papers import PAPERS

FIRST_BIRTHDAY, BIRTHDAYS = np.datetime64("1965-01-01"), 14_610
PAPERS_OF_CELL = {"bap": "BAP korban", "cdr": "CDR", "bank": "mutasi", "log": "log perlintasan"}
SHARES_PHONE, HAS_SECOND_PHONE = 7, 3
"""Of every twenty people one uses the phone of the person before, and one has a second phone."""


def phone_of(persons: Numbers) -> Numbers:
    """The number (of a phone, from 0) that each person uses."""
    return persons - (persons % 20 == SHARES_PHONE)


def phone_numbers(phones: Numbers) -> list[str]:
    digits = scattered(phones, 10**8, 31)
    return [f"+62{UNASSIGNED_IN_CELLS}{number:08d}" for number in digits.tolist()]


def second_phones(block: Block) -> tuple[Numbers, Numbers]:
    """Persons with a second phone, and those phones."""
    persons = block.person[block.person % 20 == HAS_SECOND_PHONE]
    return persons, persons + 10_000_000


def persons(block: Block) -> Columns:
    female = block.draw.integers(0, 2, block.size()).tolist()
    home = block.draw.integers(0, len(HOMES), block.size()).tolist()
    homes, districts = list(HOMES), list(HOMES.values())
    mixed = scattered(block.person, BIRTHDAYS * 1000, 17)
    born = (mixed // 1000).tolist()
    iso, digits = _birthdays()
    known = zip(home, female, born, (9000 + mixed % 1000).tolist(), strict=True)
    return {
        "id": person_ids(block.person),
        "name": _names(block, female),
        "nik": [f"{districts[place]}{digits[sex][day]}{serial}" for place, sex, day, serial in known],
        "born_on": [iso[day] for day in born],
        "sex": ["F" if sex else "M" for sex in female],
        "nationality": repeat("ID"),
        "home": [homes[place] for place in home],
        "protected": np.where((block.position >= block.chain) & (block.person % 25 == 0), "yes", "").tolist(),
    }


def phones(block: Block) -> Columns:
    own = block.person[block.person % 20 != SHARES_PHONE]
    return {"number": phone_numbers(np.concatenate([own, second_phones(block)[1]]))}


def cases(block: Block) -> Columns:
    names, cells = case_ids(block.cell_of_cell), block.cell_of_cell
    return {
        "id": names,
        "number": [f"LP/A/{9000 + cell}/SPKT/POLDA KALIMANTAN BARAT" for cell in cells.tolist()],
        "title": [f"Sel {cell + 1}" for cell in cells.tolist()],
        "unit": repeat("Ditreskrimum Polda Kalimantan Barat"),
        "opened_on": days(cells, 40),
        "phase": repeat("sidik"),
        "regime": repeat("KUHAP1981"),
        "lineage": names,
    }


def sources(block: Block) -> Columns:
    cells = np.repeat(block.cell_of_cell, len(PAPERS_OF_CELL))
    by_kind = [source_ids(block.cell_of_cell, kind) for kind in PAPERS_OF_CELL]
    papers = [PAPERS[kind] for kind in PAPERS_OF_CELL.values()] * len(block.cell_of_cell)
    return {
        "id": [source for of_cell in zip(*by_kind, strict=True) for source in of_cell],
        "case": case_ids(cells),
        "kind": list(PAPERS_OF_CELL.values()) * len(block.cell_of_cell),
        "date": days(cells, 45),
        "grade": [paper.grade for paper in papers],
        "evidence_kind": [paper.evidence for paper in papers],
        "acquired_on": days(cells, 45),
        "legal_basis": [paper.basis for paper in papers],
    }


def roles(block: Block) -> Columns:
    victim = block.position >= block.chain
    names = np.array([*CHAIN, "victim", "victim_witness"])
    which = np.where(victim, len(CHAIN) + block.person % 2, np.minimum(block.position, len(CHAIN) - 1))
    return {
        "person": person_ids(block.person),
        "case": case_ids(block.cell),
        "role": names[which].tolist(),
        "legal_status": np.where(victim, "", np.array(["suspect", "reported"])[block.person % 2]).tolist(),
        "standing": np.where(victim, "", "alleged").tolist(),
        "source": source_ids(block.cell, "bap"),
        "page": repeat(1),
        "info_grade": repeat(2),
        "status": repeat("unconfirmed"),
    }


@cache
def _birthdays() -> tuple[list[str], tuple[list[str], list[str]]]:
    """Every day as ISO text, and as the six digits of a national id number for men and for women."""
    iso: list[str] = np.datetime_as_string(FIRST_BIRTHDAY + np.arange(BIRTHDAYS)).tolist()
    men = [f"{day[8:]}{day[5:7]}{day[2:4]}" for day in iso]
    women = [f"{int(day[8:]) + 40}{day[5:7]}{day[2:4]}" for day in iso]
    return iso, (men, women)


def _names(block: Block, female: list[int]) -> list[str]:
    """Two words for most, one word for a sixth, a father's name for another sixth."""
    words = tomllib.loads((Path(__file__).parent.parent / "names.toml").read_text(encoding="utf-8"))
    given, second, male = (words["male"], words["female"]), words["second"], words["male"]
    picks = block.draw.integers(0, 2**31, (3, block.size())).tolist()
    form = (block.person % 6).tolist()
    names: list[str] = []
    for sex, kind, one, two, three in zip(female, form, *picks, strict=True):
        first = given[sex][one % len(given[sex])]
        if kind == 0:
            names.append(first)
        elif kind == 1:
            names.append(f"{first} {second[two % len(second)]} {'binti' if sex else 'bin'} {male[three % len(male)]}")
        else:
            names.append(f"{first} {second[two % len(second)]}")
    return names
