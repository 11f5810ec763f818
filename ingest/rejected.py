"""Rejected rows as a case of their own: to be mended, and loaded again."""

from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile

from graphsvc.spreadsheets import CsvFolder, Tables, Workbook, whole
from graphsvc.texts import Language, Text
from ingest.parts import REASON, TABLES_BY_NAME, CaseFiles, Cells, Chunk, Part, Written, as_name
from ingest.readers.workbooks import WORKBOOK
from ingest.report import Remark

_PLACE = Text("baris {row}", "row {row}")


@dataclass(slots=True)
class RejectedRows:
    """The rows of one case that were rejected, in its own files' names, columns and order, with the reason in front."""

    case: CaseFiles
    out: Tables
    folder: Path | None
    language: Language
    _headers: dict[str, list[Cells]] = field(default_factory=dict[str, list[Cells]])
    """The headers that a table has been written with, by file or sheet."""

    def restart(self) -> None:
        """Begins anew: a transaction that failed in passing is tried again."""
        self.out.close()
        self._headers.clear()

    def take(self, part: Part, chunk: Chunk, remarks: Sequence[Remark]) -> None:
        """Writes the rows of the chunk that the remarks speak of."""
        if not remarks:
            return
        reasons: dict[int, str] = {}
        for remark in remarks:
            place = ", ".join(filter(None, (_PLACE.fill(row=remark.row).to(self.language), remark.column)))
            reasons[remark.row] = f"{place}: {remark.reason.to(self.language)}"
        written = chunk.written or _own_columns(chunk)
        # The reason of an earlier time gives way to that of today.
        own = [at for at, name in enumerate(written.header) if as_name(name) not in {REASON.name, REASON.header}]
        header = [REASON.name if self.language == "en" else REASON.header, *(written.header[at] for at in own)]
        width = len(written.header)
        name = self._begin(part, header, written.separator)
        # Of some rows a reader can make no cells: only their reason stands there.
        nothing = {number: list[str]() for number in reasons.keys() - {*chunk.numbers, *written.broken}}
        rows = [*zip(chunk.numbers, written.rows, strict=True), *written.broken.items(), *nothing.items()]
        for number, row in sorted(rows, key=lambda row: row[0]):
            if number in reasons:
                cells = [*(row[at] for at in own if at < len(row)), *row[width:]]
                self.out.write(name, [reasons[number], *cells])

    def copy(self, part: Part) -> None:
        """Puts a CSV file that could not be read as a table beside the others, as it is."""
        for file in self.case.files:
            if self.folder and file.name == part.name and file.suffix.casefold() == ".csv":
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                copyfile(file, self.folder / file.name)
                (self.folder / file.name).chmod(0o600)

    def _begin(self, part: Part, header: Cells, separator: str) -> str:
        """The file or sheet. A table that comes in two forms goes into two: of files the second in a folder of its own."""
        headers = self._headers.setdefault(part.table.name, [])
        new = header not in headers
        if new:
            headers.append(header)
        form = headers.index(header) + 1
        stem = Path(part.name).stem if self.folder else part.name.rpartition(" › ")[2]
        name = stem if TABLES_BY_NAME.get(stem.strip().casefold()) is part.table else part.table.name
        if form > 1:
            name = f"{form}/{name}" if self.folder else f"{name} {form}"
        if new:
            self.out.begin(name, header, separator)
        return name


def _own_columns(chunk: Chunk) -> Written:
    columns = list(chunk.cells)
    return Written(columns, ",", [list(row) for row in zip(*chunk.cells.values(), strict=True)], {})


@dataclass(frozen=True, slots=True)
class RejectedTo:
    """The folder in which each case's rejected rows are wanted: they hold what the law protects."""

    folder: Path
    language: Language = "id"

    def of(self, case: CaseFiles) -> Path:
        """Where the rejected rows of a case are, if there are any."""
        return self.folder / (f"{case.files[0].stem}.xlsx" if _is_workbook(case) else case.name)

    @contextmanager
    def writing(self, case: CaseFiles) -> Generator[RejectedRows]:
        """Takes rejected rows; raises BadRequest where there are some of an earlier time."""
        with whole(self.of(case)) as part, closing(Workbook(part) if _is_workbook(case) else CsvFolder(part)) as tables:
            yield RejectedRows(case, tables, None if _is_workbook(case) else part, self.language)


def _is_workbook(case: CaseFiles) -> bool:
    return len(case.files) == 1 and case.files[0].suffix.casefold() in WORKBOOK
