"""One reader per input format, each giving the same thing: the parts of a case (`ingest.parts`)."""

from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.texts import Text
from ingest.parts import CaseFiles
from ingest.readers.call_records import RECORDS, open_records
from ingest.readers.folders import open_folder
from ingest.readers.mappings import open_mapping
from ingest.readers.ufed import REPORT, open_report
from ingest.readers.workbooks import WORKBOOK, open_workbook


def open_case(path: Path, mapping: Path | None = None) -> CaseFiles:
    """The case at `path`, opened but not read; with `mapping`, what its SQL makes of the export there.

    Raises BadRequest for what is no case.
    """
    if mapping is not None:
        return open_mapping(path, mapping)
    if path.is_dir():
        return open_folder(path)
    if not path.is_file():
        raise BadRequest(Text(f"Tidak ada folder atau berkas {path.name}.", f"There is no folder or file {path.name}."))
    if path.suffix.casefold() in WORKBOOK:
        return open_workbook(path)
    if path.suffix.casefold() in RECORDS:
        return open_records(path)
    if path.suffix.casefold() == REPORT:
        return open_report(path)
    raise BadRequest(
        Text(
            f"{path.name} bukan folder perkara, buku kerja .xlsx, rekaman panggilan .csv atau ekstraksi ponsel .xml.",
            f"{path.name} is no case folder, workbook (.xlsx), call records (.csv) or phone extraction (.xml).",
        )
    )
