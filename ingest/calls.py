"""Rows of the calls table → one statement a pair of numbers, channel and source, with every call kept in it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graphsvc.ids import statement_id
from graphsvc.kinds import LinkTable
from graphsvc.schema import CALLED
from graphsvc.texts import Text
from graphsvc.values import text_or_none
from ingest.check import Checked
from ingest.graph_sink import Event
from ingest.loading import Loading, StatementRow, digest
from ingest.report import Remark
from ingest.statements import default_status, resolve


@dataclass(slots=True)
class Talk:
    """The calls of one pair, channel and source."""

    number: int
    caller: str
    callee: str
    channel: str | None
    paper: str | None
    grade: object
    status: str
    events: Counter[Event] = field(default_factory=Counter[Event])
    pages: set[str] = field(default_factory=set[str])
    rows: int = 0


def load_calls(loading: Loading, file: str, table: LinkTable, checked: Checked) -> None:
    """Adds the rows' calls to what the graph holds; a call it holds already changes nothing."""
    resolve(loading, file, table, checked)
    talks = _talks(loading, file, table.name, checked)
    tally = loading.report.tally(table.name)
    ids = list(talks)
    held = loading.sink.calls(ids)
    for said, talk in talks.items():
        _count_on(loading, said, talk)
    rows: list[list[object]] = []
    changes: list[list[object]] = []
    for said, talk in talks.items():
        before, said_before, pages = held.get(said, (Counter[Event](), None, ""))
        talk.pages |= _expand(pages)
        events = before | talk.events  # The union of multisets: what both tell of is one call.
        added = events.total() - before.total()
        row = _row(loading, said, talk, events)
        mark = digest(row.values)
        if said_before != mark:
            (rows if said_before is None else changes).append(loading.cells(row, mark))
            if not added:
                added = talk.rows
                tally.changed += talk.rows
        tally.loaded += min(added, talk.rows)
        tally.unchanged += talk.rows - min(added, talk.rows)
    if loading.writes(rows or changes):
        loading.sink.create_statements(CALLED, rows)
        loading.sink.update_statements(CALLED, changes)


def _talks(loading: Loading, file: str, table: str, checked: Checked) -> dict[str, Talk]:
    talks: dict[str, Talk] = {}
    ids: dict[tuple[object, ...], str] = {}
    columns = ("caller", "callee", "channel", "source", "info_grade", "status", "page", "at", "duration_s", "cell")
    for number, cells in zip(checked.numbers, checked.rows(*columns), strict=True):
        caller, callee, channel, paper, grade, given, page, at, duration, cell = cells
        status = default_status(grade, given, loading.papers[str(paper)] if paper else None)
        said = ids.get((caller, callee, paper, channel))
        if said is None:
            said = statement_id(loading.dataset, CALLED.type, caller, callee, paper, channel)
            ids[caller, callee, paper, channel] = said
        mark = digest((grade, status))
        first, held = loading.seen.setdefault(said, (number, mark))
        if mark != held:
            reason = Text(
                f"Nilai atau status berbeda dari baris {first}: pasangan, saluran dan sumbernya sama.",
                f"Grade or status differs from row {first} of the same pair, channel and source.",
            )
            loading.report.rejections.append(Remark(file, number, "status", str(given or grade or ""), reason))
            loading.report.tally(table).rejected += 1
            continue
        talk = talks.get(said)
        if talk is None:
            talk = Talk(number, str(caller), str(callee), text_or_none(channel), text_or_none(paper), grade, status)
            talks[said] = talk
        talk.pages |= _expand(str(page or ""))
        event = (str(at or ""), -1 if duration is None else int(str(duration)), str(cell or ""))
        told = digest((said, *event)) if _timed(event[0]) else None
        if told in loading.calls:
            reason = Text(
                "Panggilan yang sama sudah ada di baris lain; dihitung sekali.",
                "The same call stands in another row; counted once.",
            )
            loading.report.warnings.append(Remark(file, number, "at", str(at), reason))
            loading.report.tally(table).unchanged += 1
            continue
        if told is not None:
            loading.calls.add(told)
        talk.events[event] += 1
        talk.rows += 1
    return talks


def _count_on(loading: Loading, said: str, talk: Talk) -> None:
    """Adds the calls without a moment that earlier rows of this load stated: the union below would swallow them."""
    bare = Counter({event: times for event, times in talk.events.items() if not _timed(event[0])})
    if bare:
        earlier = loading.untimed.setdefault(said, Counter())
        talk.events += earlier
        earlier += bare


def _timed(at: str) -> bool:
    return len(at) > len("2024-09-06")


def _row(loading: Loading, said: str, talk: Talk, events: Counter[Event]) -> StatementRow:
    calls = sorted(events.elements())
    moments = [at for at, _, _ in calls if at]
    first, last = (moments[0], moments[-1]) if moments else (None, None)
    seconds = [duration for _, duration, _ in calls if duration >= 0]
    case = loading.papers[talk.paper].case if talk.paper else None
    values = (
        case,
        talk.paper,
        _pages(talk.pages),
        talk.grade,
        talk.status,
        None,  # Call records of two operators are of one kind.
        first and first[:10],
        last and last[:10],
        talk.channel,
        len(calls),
        first,
        last,
        sum(seconds) if seconds else None,
        [at for at, _, _ in calls],
        [duration for _, duration, _ in calls],
        [cell for _, _, cell in calls],
    )
    return StatementRow(talk.number, CALLED, said, talk.caller, talk.callee, values)


def _pages(pages: Iterable[str]) -> str | None:
    """`118-131, 140` from the pages or lines of the rows."""
    numbers = sorted(int(page) for page in pages if re.fullmatch(r"[0-9]{1,9}", page))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    parts = [f"{first}-{last}" if last > first else str(first) for first, last in runs]
    return ", ".join([*parts, *sorted(page for page in pages if not re.fullmatch(r"[0-9]{1,9}", page))]) or None


def _expand(pages: str) -> set[str]:
    """The pages one by one: what `_pages` makes of them again is the same however often they come."""
    found: set[str] = set()
    for part in filter(None, (piece.strip() for piece in pages.split(","))):
        run = re.fullmatch(r"([0-9]{1,9}) ?- ?([0-9]{1,9})", part)
        if run and 0 <= int(run[2]) - int(run[1]) < 1_000_000:
            found.update(str(number) for number in range(int(run[1]), int(run[2]) + 1))
        else:
            found.add(str(int(part)) if re.fullmatch(r"[0-9]{1,9}", part) else part)
    return found
