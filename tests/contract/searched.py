"""The canaries in the graph, and the search for them in whatever comes out."""

import re
from urllib.parse import unquote

import pytest

from graphsvc.store import Store
from ingest.report import LoadReport
from tests.conftest import empty
from tests.contract import canaries
from tests.contract.canaries import PROTECTED
from tests.loading import load_folder

WORDS = [word for one in PROTECTED for word in one.words]
NUMBERS = [number for one in PROTECTED for number in one.numbers]
OWN_IDS = [
    id_
    for one in PROTECTED
    for id_ in (f"phone:62{one.phone}", f"device:{one.imei}", f"device:{one.handset}", f"account:BRI:{one.account}",
                f"vehicle:{one.plate.replace(' ', '')}", f"document:passport:{one.passport}", f"account:GOPAY:0{one.phone}")
]  # fmt: skip
"""Ids made of protected people's numbers: not to be read anywhere, and nothing is to be found by them."""


def given_away(text: str) -> set[str]:
    """The canaries in a text, whatever stands between the digits of a number."""
    text = unquote(text)
    digits = re.sub(r"(?<=\d)[\s().\-–+]{1,3}(?=\d)", "", text)
    plates = {one.plate for one in PROTECTED if re.search(one.plate.replace(" ", r"[\s.-]*"), text)}
    return {word for word in WORDS if word in text} | {number for number in NUMBERS if number in digits} | plates


@pytest.fixture(scope="module")
def loaded(store: Store, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, LoadReport]:
    """The canaries in the graph and nothing else, and the report of their load."""
    empty(store)
    folder = canaries.write(tmp_path_factory.mktemp("berkas") / "kenari")
    return store, load_folder(store, folder, dataset=canaries.DATASET).answer("id")
