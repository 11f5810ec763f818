"""The named writes of the loader; those that are made from the schema stand in `derived`."""

from importlib.resources import files
from typing import LiteralString, cast


def _write(name: str) -> LiteralString:
    return cast("LiteralString", (files("queries") / "write" / f"{name}.cypher").read_text("utf-8"))


NEXT_LOAD = _write("next_load")
BEGIN_LOAD = _write("begin_load")
END_LOAD = _write("end_load")
EXISTING_REMARKS = _write("existing_remarks")
REMARK = _write("remark")
FORGET_REMARKS = _write("forget_remarks")
EXISTING_NODES = _write("existing_nodes")
EXISTING_SOURCES = _write("existing_sources")
MARK_RECRUITERS = _write("mark_recruiters")
SEALING_PEOPLE = _write("sealing_people")
SEALING_IDENTIFIERS = _write("sealing_identifiers")
SEALING_NUMBERS = _write("sealing_numbers")
PSEUDONYMS = _write("pseudonyms")
SLICE = _write("slice")
SEAL = _write("seal")
FORGET_SEALS = _write("forget_seals")
FORGET_LOADS = _write("forget_loads")
RAISE_REVISION = _write("raise_revision")
COUNT_ALL = _write("count_all")
FILL_CALLS = _write("fill_calls")
RESTORE_NODES = _write("restore_nodes")
RESTORE_LISTINGS = _write("restore_listings")
TAKE_BACK_STATEMENTS = _write("take_back_statements")
TAKE_BACK_NODES = _write("take_back_nodes")
BEGIN_TAKE_BACK = _write("begin_take_back")
FORGET_BEFORE = _write("forget_before")
LOADS_OF = _write("loads_of")
DATASET_OF = _write("dataset_of")
FORGET_SHARED = _write("forget_shared")
