"""The road of each cell: one of the story's routes, as a route of its own, so that cells do not meet on it."""

from dataclasses import asdict

import numpy as np

from ingest.samples.cells.block import Block, Columns, case_ids
from ingest.samples.places import PLACES
from ingest.samples.story import DATASETS
from ingest.samples.tables import Row

ROADS = [route for chapters in DATASETS.values() for chapter in chapters for route in chapter.routes]
_LEGS = [[leg.split(":") for leg in route.legs.split()] for route in ROADS]


def routes(block: Block) -> Columns:
    return {"id": case_ids(block.cell_of_cell), "name": [ROADS[road].name for road in _chosen(block)]}


def legs(block: Block) -> Columns:
    road = _chosen(block)
    all_legs = [leg for at in road for leg in _LEGS[at]]
    return {
        "route": case_ids(np.repeat(block.cell_of_cell, [len(_LEGS[at]) for at in road])),
        "seq": [seq for at in road for seq in range(1, len(_LEGS[at]) + 1)],
        "place": [place for place, _ in all_legs],
        "mode": [mode for _, mode in all_legs],
    }


def places() -> list[Row]:
    passed = {place for route in _LEGS for place, _ in route}
    return [asdict(place) for place in PLACES if place.id in passed]


def _chosen(block: Block) -> list[int]:
    return (block.cell_of_cell % len(ROADS)).tolist()
