"""Reports on the sample cases: `made` of some measures, `whole` with every part that a report can have."""

import io
import zipfile

import pytest

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Report, report
from graphsvc.answers.reports_parts import PARTS
from graphsvc.answers.reports_question import Question
from graphsvc.filters import Filters
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store

THEN = Issued(at="2026-03-04T05:06:07+00:00", by="=Ipda Sari")
WHOLE = Question(
    measures=("degree",),
    parts=tuple(PARTS),
    top=5,
    filters=Filters(dataset="kalbar"),
    than=Filters(dataset="kepri-siber"),
)
LATER = Issued(at="2026-03-05T05:06:07+00:00", by="AKP Budi")


@pytest.fixture
def made(reader: Reader) -> Report:
    return report(reader, Question(measures=("degree", "cut_point", "key_players"), top=5), THEN)


@pytest.fixture(scope="module")
def whole(samples: Store) -> Report:
    """With every part that a report can have."""
    return report(Reader(samples, Networks(samples), EVERYTHING_SEALED, "en"), WHOLE, THEN)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files in a packed one."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
