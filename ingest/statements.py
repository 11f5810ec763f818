"""Rows of the link tables → statements: both ends found, paper and case attached, time understood."""

from collections.abc import Iterable

from graphsvc import schema
from graphsvc.ids import node_id, statement_id
from graphsvc.kinds import Field, LinkKind, LinkTable, NodeKind
from graphsvc.texts import Text
from ingest.check import Checked
from ingest.identifiers import Identifier
from ingest.loading import Loading, StatementRow
from ingest.papers import Paper
from ingest.rejecting import reject_rows
from ingest.report import Remark


def load_statements(loading: Loading, file: str, table: LinkTable, checked: Checked) -> None:
    """Keeps the rows as statements; a row that names a node or paper that is nowhere is rejected."""
    resolve(loading, file, table, checked)
    loading.keep_statements(table.name, file, list(_rows(loading, table, checked)))


def resolve(loading: Loading, file: str, table: LinkTable, checked: Checked) -> None:
    """Turns the cells that name nodes into node ids, in place, and makes the shared nodes they speak of."""
    link = table.links[0]
    shared = {
        cell.id: cell
        for column in (table.source, table.target)
        for cell in checked.values[column.name]
        if isinstance(cell, Identifier)
    }
    _resolve_end(loading, file, table, checked, column=table.source, kind=link.sources[0])
    _resolve_end(loading, file, table, checked, column=table.target, kind=link.targets[0])
    if link.sourced:
        source = next(field for field in table.common if field.name == "source")
        _resolve_end(loading, file, table, checked, column=source, kind=schema.SOURCE)
        _meet_papers(loading, {str(paper) for paper in checked.values["source"] if paper})
        _warn_unsourced(loading, file, checked)
    # Only now: a row that was rejected must leave no phone behind.
    used = {id_ for column in (table.source, table.target) for id_ in checked.values[column.name]}
    loading.keep_shared(item for id_, item in shared.items() if id_ in used)


def _resolve_end(
    loading: Loading, file: str, table: LinkTable, checked: Checked, *, column: Field, kind: NodeKind
) -> None:
    cells = checked.values[column.name]
    shared: dict[object, str] = {cell: cell.id for cell in cells if isinstance(cell, Identifier)}
    own: dict[object, str] = {
        cell: node_id(kind.prefix, loading.dataset, str(cell)) for cell in {*cells} - shared.keys() if cell
    }
    missing = loading.meet(own.values())
    id_of = own | shared
    ids = [id_of.get(cell) for cell in cells]
    bad = [node in missing for node in ids]
    reject_rows(loading, table.name, file, checked, column=column, bad=bad)
    checked.values[column.name] = [node for node, wrong in zip(ids, bad, strict=True) if not wrong]


def _meet_papers(loading: Loading, papers: set[str]) -> None:
    loading.papers.update(loading.known_papers(sorted(papers - loading.papers.keys())))


def _warn_unsourced(loading: Loading, file: str, checked: Checked) -> None:
    bare = [number for number, paper in zip(checked.numbers, checked.values["source"], strict=True) if not paper]
    if bare:
        reason = Text(
            f"{len(bare)} baris tanpa sumber, mulai baris ini: tidak dapat dipakai sebagai bukti.",
            f"{len(bare)} rows without a source, from this one on: they cannot serve as evidence.",
        )
        loading.report.warnings.append(Remark(file, bare[0], "source", "", reason))


def default_status(grade: object, status: object, paper: Paper | None) -> str:
    """What the row says, else what its paper allows, else confirmed for information grade 1 and unconfirmed below."""
    first = paper.first_status if paper else None
    return str(status or first or ("confirmed" if grade == 1 else "unconfirmed"))


def period(kind: LinkKind, values: dict[str, object]) -> tuple[object, object]:
    """When a statement holds, as incomplete dates at most to the day."""
    if kind.clock == "span":
        return values["since"], values["until"]
    moment = values.get("at") if kind.clock == "at" else values.get("on") if kind.clock == "on" else None
    day = moment and str(moment)[:10]
    return day, day


def _rows(loading: Loading, table: LinkTable, checked: Checked) -> Iterable[StatementRow]:
    names = [field.name for field in table.columns]
    by_code = {link.type.lower(): link for link in table.links}
    for number, cells in zip(checked.numbers, checked.rows(*names), strict=True):
        values = dict(zip(names, cells, strict=True))
        kind = by_code.get(str(values.get("kind")), table.links[0])
        source, target = str(values[table.source.name]), str(values[table.target.name])
        since, until = period(kind, values)
        source_id = values.get("source")
        paper = loading.papers[str(source_id)] if source_id else None
        case = target if kind is schema.NAMED_IN else paper and paper.case
        grade = values.get("info_grade")
        status = default_status(grade, values.get("status"), paper) if kind.sourced else None
        assumed = True if status == "unconfirmed" and not values.get("status") else None
        own = [values[field.name] for field in kind.fields]
        key = [values[name] for name in kind.key]
        start = since if kind.clock == "span" else None
        said = statement_id(loading.dataset, kind.type, source, target, source_id, values.get("page"), start, *key)
        row = (case, source_id, values.get("page"), grade, status, assumed, since, until, *own)
        yield StatementRow(number, kind, said, source, target, row)
