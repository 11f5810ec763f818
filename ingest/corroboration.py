"""Statements that confirm each other: what one paper alone leaves unconfirmed, papers of two kinds of evidence confirm."""

from graphsvc.codes import EVIDENCE_KINDS
from graphsvc.ids import dataset_prefix
from graphsvc.schema import PERSON
from ingest.behind import Run
from queries import derived

_KINDS = {
    word.casefold(): kind.code
    for kind in EVIDENCE_KINDS
    for word in (kind.code, kind.text.id, kind.text.en, *kind.also)
}


def corroborate(run: Run, dataset: str) -> None:
    """Brings the status of a dataset's statements whose rows leave it open up to what all its papers say now."""
    run(derived.corroborate(), dataset=dataset, prefix=dataset_prefix(PERSON.prefix, dataset), kinds=_KINDS)
