"""What binds each cluster, in numbers and in words."""

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pandas as pd
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief, clip, entities
from graphsvc.answers.reader import Reader
from graphsvc.networks import Network
from graphsvc.networks.bonds import bonds, statements_inside
from graphsvc.schema import CALLED, PAID, SCHEMA, STAYED_AT, TRAVELLED, USES
from graphsvc.texts import Language, Text
from graphsvc.values import Entity
from queries.columns import STATEMENT_ENDS

LINKS = 100_000
"""As many links of a network as their statements are read in the time of a page."""
SHARED, CASES = 5, 3
"""Things and cases that are named of each cluster."""


class Bond(BaseModel):
    """One kind of statement behind links inside a cluster."""

    kind: str = Field(description="Type of the statements; of things that both use the kind of thing.", examples=["CALLED", "Phone"])  # fmt: skip
    caption: str
    links: int = Field(description="Links inside that such a statement is behind; a link may rest on several kinds.")


class Shared(Brief):
    """A thing, or a case, that joins members of a cluster."""

    links: int = Field(description="Links inside that rest on it.")
    members: int = Field(description="Members of the cluster that those links join.")


class BoundBy(BaseModel):
    """What the links inside a cluster come from, counted from the statements behind them."""

    kinds: list[Bond] = Field(description="Most links first.")
    shared: list[Shared] = Field(description="The most shared phones, places, journeys …, most members first.")
    cases: list[Shared] = Field(description="The cases whose papers say so, most members first.")
    words: str = Field(description="The same in a sentence.")


def bound_by(reader: Reader, network: Network, groups: Sequence[set[Any]]) -> list[BoundBy]:
    """For each of the groups; `network` must not be lean."""
    number = {node: at for at, group in enumerate(groups) for node in group}
    cluster = np.array([number.get(id_, -1) for id_ in network.ids], dtype=np.int64)
    told = reader.store.read(STATEMENT_ENDS, reader.scope, links=statements_inside(network, cluster).tolist())[0]
    found = bonds(network, cluster, told)
    things = found.things.groupby("cluster").head(SHARED)
    cases = found.cases.groupby("cluster").head(CASES)
    known = entities(reader, {*things["node"], *cases["node"]})
    ends = network.graph()
    answers: list[BoundBy] = []
    for at, group in enumerate(groups):
        kinds = [
            Bond(kind=_kind(row["kind"]), caption=_caption(row["kind"]).to(reader.language), links=row["links"])
            for row in _of(found.kinds, at)
        ]
        shared, named = (_named(_of(table, at), known) for table in (things, cases))
        links = sum(len(set(ends[node]) & group) for node in group) // 2
        words = _words(kinds, shared, links, reader.language)
        answers.append(BoundBy(kinds=kinds, shared=shared, cases=named, words=words))
    return answers


def _of(table: pd.DataFrame, cluster: int) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", table[table["cluster"] == cluster].to_dict("records"))


def _named(rows: list[dict[str, Any]], known: dict[str, Entity]) -> list[Shared]:
    return [
        Shared(**brief(known[row["node"]]).model_dump(), links=row["links"], members=row["members"])
        for row in rows
        if row["node"] in known
    ]


def _kind(key: str) -> str:
    """`USES:phone` is the kind Phone."""
    prefix = key.partition(":")[2]
    return next((kind.label for kind in SCHEMA.nodes if kind.prefix == prefix), key)


_CAPTIONS = {
    CALLED.type: Text("panggilan telepon", "phone calls"),
    PAID.type: Text("pembayaran", "payments"),
    TRAVELLED.type: Text("perjalanan bersama", "journeys together"),
    STAYED_AT.type: Text("tinggal bersama", "stays together"),
    "KNOWS": Text("saling kenal", "acquaintance"),
    "MET": Text("pertemuan", "meetings"),
    "KIN_OF": Text("kekerabatan (latar, bukan bukti)", "kinship (context, no proof)"),
}


def _caption(key: str) -> Text:
    if key.startswith(f"{USES.type}:"):
        kind = SCHEMA.node(_kind(key))
        return Text(f"{kind.name.id.lower()} yang sama", f"the same {kind.name.en.lower()}")
    doc = SCHEMA.link(key).doc
    return _CAPTIONS.get(key) or Text(doc.id.rstrip(".").lower(), doc.en.rstrip(".").lower())


def _words(kinds: list[Bond], shared: list[Shared], links: int, language: Language) -> str:
    """“14 of 20 links inside come from phone calls, 6 from stays together; Mess Lestari joins 6 members.”"""
    if not kinds:
        return ""
    first, *others = kinds[:3]
    said = Text(
        f"{first.links} dari {links} hubungan di dalam berasal dari {first.caption}",
        f"{first.links} of {links} links inside come from {first.caption}",
    ).to(language)
    said += "".join(f", {one.links} {Text('dari', 'from').to(language)} {one.caption}" for one in others)
    if shared:
        most = shared[0]
        kind, name = SCHEMA.node(most.kind).name, clip(most.caption)
        joins = Text(
            f"{kind.id.lower()} {name} mempertemukan {most.members} anggota",
            f"the {kind.en.lower()} {name} joins {most.members} members",
        )
        said += f"; {joins.to(language)}"
    return said + "."
