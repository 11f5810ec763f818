"""An export as the tables of a case: what was loaded, as it can be loaded again."""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from graphsvc.answers.exports import SEALED, Export
from graphsvc.ids import remark_prefix, unescape
from graphsvc.kinds import LinkTable, NodeTable, Table
from graphsvc.schema import PHONE, SCHEMA
from graphsvc.spreadsheets import Tables
from graphsvc.texts import Language
from graphsvc.values import Entity
from queries.rows import Told

Row = Mapping[str, object]
"""Values by column."""
_SHARED = {kind.prefix for kind in SCHEMA.nodes if kind.shared}


def write_tables(export: Export, out: Tables) -> None:
    """Writes all tables of the export's one dataset, in the reader's language."""
    language = export.reader.language
    if export.sealed:
        out.begin("README", [SEALED.to(language)])
    for table in SCHEMA.tables:
        name = table.sheet if language == "id" else table.name
        out.begin(name, [field.header if language == "id" else field.name for field in table.columns])
        for row in _rows(export, table):
            out.write(name, [_cell(row.get(field.name), language) for field in table.columns])


def _rows(export: Export, table: Table) -> Iterator[Row]:
    if isinstance(table, NodeTable):
        prefix = remark_prefix(export.filters.dataset or "")
        for entity in export.nodes(table.kind, listed=table.note is not None):
            yield _node(table, entity, prefix)
    else:
        for kind in table.links:
            for told in export.statements(kind):
                if _belongs(table, told):
                    yield from _link(table, told)


def _belongs(table: LinkTable, told: Told) -> bool:
    """Whether the table is the statement's own: what people use and what a number uses stand in two."""
    shared = told.source.split(":")[0] in _SHARED
    return table.source.of == "payer" or shared == (table.source.of != "local")


def _node(table: NodeTable, entity: Entity, prefix: str) -> Row:
    own = local(entity.id)
    if table.note:
        notes = entity.fields.get("notes")
        remarks = [str(note) for note in (notes if isinstance(notes, list) else [])]
        note = next((remark.removeprefix(prefix) for remark in remarks if remark.startswith(prefix)), None)
        return {table.columns[0].name: own, table.note.name: note}
    row: dict[str, object] = {"id": own, **entity.fields}
    for field in table.kind.fields:
        if field.of == "local" and field.name in row:
            row[field.name] = local(str(row[field.name]))
        if field.required and field.name not in row:
            row[field.name] = entity.caption  # It is sealed: its pseudonym.
    return row


def _link(table: LinkTable, told: Told) -> Iterator[Row]:
    said = told.statement
    row: dict[str, object] = {
        "since": said.since,
        "until": said.until,
        **said.fields,
        table.source.name: local(told.source),
        table.target.name: local(told.target),
        "source": said.source and local(said.source),
        "page": said.page,
        "info_grade": said.info_grade,
        "status": None if said.assumed else said.status,
    }
    if table.chooser:
        row[table.chooser.name] = said.kind.type.lower() if len(table.links) > 1 else told.target.split(":")[0]
    if table.row_fields is None:
        yield row
        return
    for at, seconds, cell in zip(*(_list(said.fields[name]) for name in ("times", "durations", "cells")), strict=True):
        yield {**row, "at": at, "duration_s": None if seconds == -1 else seconds, "cell": cell}


def _list(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType] (a list of texts or numbers)


def local(node: str) -> str:
    """What a cell calls a node: its id in the record, or the number that it is known by."""
    prefix, *parts = node.split(":")
    if prefix not in _SHARED:
        return unescape(parts[-1])
    number = ":".join(map(unescape, parts))
    return f"+{number}" if prefix == PHONE.prefix and number.isdecimal() else number


def _cell(value: object, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("ya" if value else "tidak") if language == "id" else ("yes" if value else "no")
    if isinstance(value, float):
        return np.format_float_positional(value, trim="-")
    if isinstance(value, list):
        return "; ".join(map(str, _list(value)))  # pyright: ignore[reportUnknownArgumentType]
    return str(value)
