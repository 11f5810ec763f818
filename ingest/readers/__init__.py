"""One reader per input format, each giving the same thing: the parts of a case (`ingest.parts`)."""

from pathlib import Path

from graphsvc.errors import BadRequest
from graphsvc.texts import Text
from ingest.parts import CaseFiles
from ingest.readers.folders import open_folder


def open_case(path: Path) -> CaseFiles:
    """The case at `path`, opened but not read. Raises BadRequest for what is no case."""
    if not path.is_dir():
        raise BadRequest(Text(f"Tidak ada folder {path.name}.", f"There is no folder {path.name}."))
    return open_folder(path)
