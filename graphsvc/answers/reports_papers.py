"""The papers that a network rests on, each with its hash as far as it is known."""

from collections import Counter

import numpy as np
from pydantic import Field

from graphsvc.answers.briefs import Brief, brief, entities
from graphsvc.answers.reader import Reader
from graphsvc.networks import Network
from graphsvc.networks.compose import PARTS
from graphsvc.values import text_or_none
from queries.columns import STATEMENT_GROUNDS

LINKS_AT_MOST = 200_000
"""The statements of larger networks are not looked up one by one for a list that nobody reads to its end."""


class PaperRow(Brief):
    """A paper, and how much of the network stands in it."""

    statements: int = Field(description="Statements of this paper that links of the network rest on.")
    date: str | None
    grade: str | None = Field(description="Reliability, A-F (Admiralty).")
    sha256: str | None = Field(description="Of its file, where it is known.")


def papers(reader: Reader, lean: Network) -> list[PaperRow] | None:
    """The papers of the network's links, those with most statements first; None where there are too many links."""
    if lean.links > LINKS_AT_MOST:
        return None
    network = reader.networks.read(reader.scope, lean.name, lean.filters)
    parts = network.contributions[list(PARTS)].to_numpy(np.int64)
    statements = np.unique(parts[parts >= 0])
    told = reader.store.read(STATEMENT_GROUNDS, reader.scope, links=statements.tolist())[0]
    counts = Counter(str(source) for source in told.sources)
    known = entities(reader, counts.keys() - {""})
    rows = [
        PaperRow(
            **brief(known[id_]).model_dump(),
            statements=count,
            date=text_or_none(known[id_].fields.get("date")),
            grade=text_or_none(known[id_].fields.get("grade")),
            sha256=text_or_none(known[id_].fields.get("sha256")),
        )
        for id_, count in counts.items()
        if id_ in known
    ]
    return sorted(rows, key=lambda row: (-row.statements, row.id))
