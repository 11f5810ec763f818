"""Rows of the node tables → nodes: cases, sources, people, phones, organisations, places, routes."""

import re
from collections.abc import Iterable
from typing import cast

from graphsvc import schema
from graphsvc.ids import node_id, remark_prefix
from graphsvc.kinds import NodeTable
from graphsvc.texts import Text
from graphsvc.values import text_or_none
from ingest.check import Checked
from ingest.custody import keep_hashes
from ingest.identifiers import Identifier, nik_contradicts
from ingest.loading import Loading, NodeRow
from ingest.papers import Paper
from ingest.rejecting import reject_rows
from ingest.report import Remark
from ingest.same_persons import note_same_persons

TELLING = 4
"""Letters of a name that give it away in an id."""
TELLING_ID = Text(
    "Tanda pengenal ini memuat nama atau nomor orang, dan tetap terlihat bila orang itu dirahasiakan; pakai nomor urut.",
    "This id holds a person's name or number, and stays visible when that person is sealed; use a plain number.",
)


def load_nodes(loading: Loading, file: str, table: NodeTable, checked: Checked) -> None:
    """Keeps the rows as nodes; a source whose case is nowhere, or whose file is another than it says, is rejected."""
    if table.note:
        _load_remarks(loading, file, table, checked)
        return
    if table.kind is schema.SOURCE:
        _resolve_cases(loading, file, table, checked)
        keep_hashes(loading, file, table, checked)
    if table.kind is schema.PERSON:
        loading.report.warnings.extend(_doubtful_niks(file, checked))
        loading.report.warnings.extend(_telling_ids(file, checked))
        note_same_persons(loading, checked)
        loading.names.update(word for (name,) in checked.rows("name") for word in _words(str(name)))
    else:
        for number, (local,) in zip(checked.numbers, checked.rows("id"), strict=True):
            for word in _words(str(local)):
                loading.id_words.setdefault(word, Remark(file, number, "id", "•" * len(str(local)), TELLING_ID))
    loading.report.warnings.extend(
        loading.id_words.pop(word) for word in sorted(loading.names & loading.id_words.keys())
    )
    rows = list(_rows(loading, table, checked))
    if table.kind is schema.SOURCE:
        said = checked.rows("case", "kind", "evidence_kind", "sha256")
        papers = (Paper.of(*map(text_or_none, cells)) for cells in said)
        for row, paper in zip(rows, papers, strict=True):
            loading.papers.setdefault(row.id, paper)  # A row that contradicts an earlier one is none.
    loading.keep_nodes(table.name, file, table.kind, rows)


def _rows(loading: Loading, table: NodeTable, checked: Checked) -> Iterable[NodeRow]:
    names = [field.name for field in table.columns]
    for number, values in zip(checked.numbers, checked.rows(*names), strict=True):
        local, *rest = values
        yield NodeRow(number, node_id(table.kind.prefix, loading.dataset, str(local)), tuple(rest))


def _load_remarks(loading: Loading, file: str, table: NodeTable, checked: Checked) -> None:
    """Rows about shared nodes: the node itself belongs to all datasets, the remark to this one."""
    rows: list[NodeRow] = []
    for number, (item, note) in zip(checked.numbers, checked.rows(table.kind.fields[0].name, "note"), strict=True):
        assert isinstance(item, Identifier)
        rows.append(
            NodeRow(number, item.id, (*item.fields, f"{remark_prefix(loading.dataset)}{note}" if note else None))
        )
    loading.keep_remarks(table.name, file, table.kind, rows)


def _resolve_cases(loading: Loading, file: str, table: NodeTable, checked: Checked) -> None:
    column = next(field for field in table.columns if field.name == "case")
    ids = [value and node_id(schema.CASE.prefix, loading.dataset, str(value)) for value in checked.values["case"]]
    missing = loading.meet(str(case) for case in ids if case)
    reject_rows(loading, table.name, file, checked, column=column, bad=[bool(case) and case in missing for case in ids])
    checked.values["case"] = [case for case in ids if not case or case not in missing]


def _doubtful_niks(file: str, checked: Checked) -> Iterable[Remark]:
    reason = Text(
        "Tanggal lahir atau jenis kelamin dalam NIK berbeda dari catatan; NIK tidak selalu diperbaiki Dukcapil.",
        "Birth date or sex in the NIK differs from the record; a NIK is not always corrected.",
    )
    for number, (nik, born_on, sex) in zip(checked.numbers, checked.rows("nik", "born_on", "sex"), strict=True):
        if nik and nik_contradicts(str(nik), text_or_none(born_on), text_or_none(sex)):
            yield Remark(file, number, "nik", "•" * 16, reason)


def _telling_ids(file: str, checked: Checked) -> Iterable[Remark]:
    """Ids that hold the person's own name or number: an id is shown even where its person is sealed."""
    columns = checked.rows("id", "name", "nik", "passport", "aliases")
    for number, (id_, name, nik, passport, aliases) in zip(checked.numbers, columns, strict=True):
        local = str(id_).casefold()
        own = " ".join([*(str(cell or "") for cell in (name, nik, passport)), *cast("list[str]", aliases or [])])
        if any(word in local for word in own.casefold().split() if len(word) >= TELLING):
            yield Remark(file, number, "id", "•" * len(local), TELLING_ID)


def _words(text: str) -> list[str]:
    """The words of a name or of an id that are long enough to be a name."""
    return [word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= TELLING]
