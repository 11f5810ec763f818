"""A case folder → its tables: which file or sheet is which, and what is said of the others."""

from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.schema import SCHEMA
from graphsvc.texts import Text
from ingest.parts import TABLES_BY_NAME, CaseFiles, Part, no_table, twice
from ingest.readers.call_records import add_records
from ingest.readers.csv_files import csv_part
from ingest.readers.papers import listed_files
from ingest.readers.record_files import RecordFile, find_records
from ingest.readers.ufed import REPORT, add_reports
from ingest.readers.unknown_layouts import UNKNOWN, propose
from ingest.readers.workbooks import WORKBOOK, open_workbook
from ingest.report import Remark

_TABLES = {".csv", REPORT, *WORKBOOK, ".xls", ".xlsb", ".ods"}
_OLD = Text("Simpan ulang buku kerja ini sebagai .xlsx.", "Save this workbook again as .xlsx.")


def open_folder(folder: Path) -> CaseFiles:
    """The folder's tables in the order they load in; raises BadRequest where there is none."""
    found: dict[str, Part] = {}
    records: list[RecordFile] = []
    reports: list[Path] = []
    case = CaseFiles(folder.resolve().name, [], [], [])
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() not in _TABLES or path.name.startswith((".", "~$")) or not path.is_file():
            continue
        if path.suffix.casefold() == REPORT:
            reports.append(path)
            continue
        if recorded := _records(path):
            records.append(recorded)
            continue
        for part in _parts(path, case):
            if part.table.name in found:
                case.strange.append(Remark(part.name, 0, "", part.name, twice(part.table, found[part.table.name].name)))
            else:
                found[part.table.name] = part
    if not found and not records and not reports and not case.strange:
        raise BadRequest(
            Text(
                f"Folder {folder.name} tidak memuat tabel CSV atau buku kerja.",
                f"Folder {folder.name} holds no CSV table and no workbook.",
            )
        )
    case.parts.extend(found.values())
    if records or reports:
        listed = listed_files(found.values())
        add_records(case, records, listed)
        add_reports(case, reports, listed)
    case.parts.sort(key=lambda part: SCHEMA.tables.index(part.table))
    return case


def _records(path: Path) -> RecordFile | None:
    """The file as call records, unless it is named for a table."""
    named = path.suffix.casefold() != ".csv" or path.stem.casefold() in TABLES_BY_NAME
    return None if named else find_records(path)


def _parts(path: Path, case: CaseFiles) -> list[Part]:
    """The tables in a file; what is said of the file goes to the case."""
    if path.suffix.casefold() in WORKBOOK:
        try:
            book = open_workbook(path)
        except BadRequest as error:
            case.strange.append(Remark(path.name, 0, "", path.name, error.message))
            return []
        case.strange.extend(book.strange)
        case.doubts.extend(book.doubts)
        case.files.append(path)
        return book.parts
    table = TABLES_BY_NAME.get(path.stem.casefold())
    if table is None or path.suffix.casefold() != ".csv":
        case.strange.append(Remark(path.name, 0, "", path.name, _no_table(path)))
        return []
    case.files.append(path)
    return [csv_part(path, table)]


def _no_table(path: Path) -> Text:
    if path.suffix.casefold() != ".csv":
        return _OLD
    proposal = propose(path)
    return no_table(path.stem, ".csv") if proposal is UNKNOWN else proposal
