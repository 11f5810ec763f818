"""A victim whose name and number are written into every text of every table, and who comes out of none."""

import pytest

from graphsvc.kinds import Field
from graphsvc.schema import SCHEMA
from graphsvc.scope import EVERYTHING_SEALED, UNSEALED
from graphsvc.store import Store
from tests.conftest import empty
from tests.graph.walk import everything, shown
from tests.graph.whole import folder
from tests.loading import load_folder

CANARY, CANARY_NUMBER = "Kenari Rahasiawati", "+62854 9999 1234"
GIVEN = {
    "id": "x1", "case": "k1", "person": "x1", "organisation": "x1", "place": "x1", "route": "x1", "from": "x2", "to": "x2",
    "source": "x1", "caller": "082411112222", "callee": "082955556666", "owner": "082955556666", "payer": "x2", "payee": "x2", "identifier": "082411112222",
    "imei": "350000000000063",
    "lat": "1", "lon": "1", "seq": "1", "amount": "5", "weight": "1", "duration_s": "5", "at": "2024-09-06T10:00",
    "currency": "IDR", "info_grade": "2", "nik": "6199016006020003", "passport": "Z0000000", "sha256": "ab" * 32, "protected": "ya",
    "confirmed_by_accused": "ya",
}  # fmt: skip


def cell(table: str, field: Field) -> str:
    """Something valid that mentions the canary wherever anything may be written."""
    if field.codes:
        return {"role": "korban", "kind": "phone" if table == "uses" else "knows"}.get(field.name, field.codes[0].code)
    if field.name in GIVEN:
        return GIVEN[field.name]
    if field.of == "date":
        return "2024-09-06"
    if field.of == "phone":
        return "082411112222"
    return f"oleh {CANARY} ({CANARY_NUMBER})"


@pytest.fixture(scope="module")
def canaries(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A victim whose name and number are written into every text of every table."""
    tables: dict[str, str] = {}
    for table in SCHEMA.tables:
        columns = table.columns
        tables[table.name] = (
            f"{';'.join(field.name for field in columns)}\n{';'.join(cell(table.name, field) for field in columns)}\n"
        )
    tables["cases"] += tables["cases"].splitlines()[1].replace("x1", "k1", 1) + "\n"
    tables["persons"] = (
        f"id;name;nik;passport;home;note\nx1;{CANARY};6199016006020003;Z0000000;Dusun {CANARY};x\nx2;Budi;;;rumah {CANARY};kenal Kenari\n"
    )
    tables["roles"] = "person;case;role;page\nx1;k1;korban;" + CANARY + "\n"
    tables["uses"] += f"x1;{CANARY_NUMBER};phone;;;x1;{CANARY};2;\n"
    empty(store)
    report = load_folder(store, folder(tmp_path_factory.mktemp("canaries"), "rahasia", **tables))
    assert [(r.file, r.row, r.column, r.reason.en) for r in report.rejections] == []
    return store


def test_a_victims_name_and_number_leave_through_no_field_of_any_kind(canaries: Store) -> None:
    words = ("kenari", "rahasiawati", "korban", "*", "62854*")

    told = shown(everything(canaries, EVERYTHING_SEALED, words)).replace(" ", "")

    assert "korban-01(k1)" in told
    assert [
        word for word in ("kenari", "rahasiawati", "85499991234", "6199016006020003", "z0000000") if word in told
    ] == []


def test_the_canaries_are_there_to_be_found(canaries: Store) -> None:
    told = shown(everything(canaries, UNSEALED, ("kenari",)))

    assert told.count("rahasiawati") > 40
    assert "+6285499991234" in told
