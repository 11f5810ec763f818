"""The first people of a case folder with all that is said of them, and nothing that points at anyone else."""

import re

from ingest.samples.tables import Row, Tables

_PEOPLE_COLUMNS = {"roles": ("person",), "uses": ("person",), "ties": ("from", "to"), "members": ("person",),
                   "stays": ("person",), "travels": ("person",)}  # fmt: skip


def trim(tables: Tables, people: int) -> Tables:
    """`tables` with the first `people` persons only; links to others go, and so does what nothing points at any more."""
    kept = {row["id"] for row in tables["persons"][:people]}
    short: Tables = {"persons": tables["persons"][:people]}
    for table, columns in _PEOPLE_COLUMNS.items():
        short[table] = [row for row in tables.get(table, []) if all(row[column] in kept for column in columns)]

    owned = _identifiers(short["uses"])
    lost = _identifiers(tables["uses"]) - owned
    payments = tables.get("payments", [])
    short["payments"] = [row for row in payments if all(end in kept | owned for end in (row["payer"], row["payee"]))]
    for table in ("calls", "contacts"):
        short[table] = [row for row in tables.get(table, []) if _ends(row) & owned and not _ends(row) & lost]

    numbers = {digits for table in ("calls", "contacts") for row in short[table] for digits in _ends(row)} | owned
    short["handsets"] = [row for row in tables.get("handsets", []) if phone_digits(row["number"]) in numbers]
    short["phones"] = [row for row in tables.get("phones", []) if phone_digits(row["number"]) in numbers]
    short["organisations"] = _used(tables, "organisations", short, {"members": "organisation"})
    short["routes"] = _used(tables, "routes", short, {"travels": "route"})
    routes = {row["id"] for row in short["routes"]}
    short["legs"] = [row for row in tables.get("legs", []) if row["route"] in routes]
    short["places"] = _used(tables, "places", short, {"legs": "place", "stays": "place"})
    statements = ("roles", "uses", "handsets", "ties", "calls", "contacts", "payments", "members", "stays", "travels")
    short["sources"] = _used(tables, "sources", short, dict.fromkeys(statements, "source"))
    short["cases"] = _used(tables, "cases", short, {"roles": "case", "sources": "case"})
    return short


def phone_digits(number: str) -> str:
    """The number without its spelling: country code and digits."""
    digits = re.sub(r"\D", "", number).removeprefix("00")
    return "62" + digits[1:] if digits.startswith("0") else digits


def _ends(row: Row) -> set[str]:
    return {phone_digits(row[end]) for end in ("caller", "callee", "owner", "number") if end in row}


def _identifiers(uses: list[Row]) -> set[str]:
    return {phone_digits(row["identifier"]) if row["kind"] == "phone" else row["identifier"] for row in uses}


def _used(tables: Tables, table: str, by: Tables, columns: dict[str, str]) -> list[Row]:
    """The rows of `table` whose id stands in one of `columns` (column by table) of `by`."""
    wanted = {row[column] for user, column in columns.items() for row in by.get(user, [])}
    return [row for row in tables.get(table, []) if row["id"] in wanted]
