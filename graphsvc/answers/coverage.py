"""How complete the records of each case are: what there is, and for how much of it the case's own papers tell more."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from pydantic import BaseModel, Field

from graphsvc.answers.about import cases as newest
from graphsvc.answers.briefs import Brief, brief, entities, thousands
from graphsvc.answers.gauges import GAUGES
from graphsvc.answers.grounds import Standing, standing
from graphsvc.answers.reader import Reader
from graphsvc.codes import EXAMINED, SEALING_ROLES, STATUSES, VICTIMS
from graphsvc.filters import Filters
from graphsvc.ids import dataset_prefix
from graphsvc.schema import CASE
from graphsvc.stability import resting
from graphsvc.texts import Language
from queries import COVERAGE, STATEMENT_COUNTS
from queries.pages import node_page
from queries.rows import CaseCoverage

LIMIT = 200
"""Cases that are looked into."""
MOST = 1_000_000
"""Statements up to which the links between people are looked into."""
GRADES = (*(str(grade) for grade in range(1, 7)), "ungraded")
PASSES = 8
VICTIM_ROLES = [role for role, seal in SEALING_ROLES.items() if seal in ("Korban", "Anak")]


class Meter(BaseModel):
    """How much of something is told of: `part` of `of`."""

    name: str = Field(examples=["phones_with_calls"])
    caption: str
    of: int
    part: int
    share: float | None = Field(description="part / of; None where there is nothing to tell of.")
    reads: str = Field(description="What the gap means for a ranking, in a sentence.")


class CaseMeters(Brief):
    """The meters of one case, counted in its own papers."""

    meters: list[Meter]
    statements: int
    grades: dict[str, int] = Field(description="Statements by information grade: 1 to 6, ungraded.")
    statuses: dict[str, int] = Field(description="Statements by status, those set aside too.")


class Coverage(BaseModel):
    revision: int
    total: int = Field(description="All cases asked for, before the list was cut.")
    cases: list[CaseMeters]


@dataclass(slots=True)
class _Stated:
    """How many statements a case's papers make."""

    grades: Counter[str] = field(default_factory=Counter[str])
    statuses: Counter[str] = field(default_factory=Counter[str])


def coverage(reader: Reader, cases: tuple[str, ...] = (), dataset: str | None = None) -> Coverage:
    """The meters of the newest cases, of those of one dataset, or of those that are named.

    A case of which the reader may see nothing is not among them.
    """
    ids, total = _chosen(reader, cases, dataset)
    rows: dict[str, CaseCoverage] = {row.entity.id: row for row in _counted(reader, ids)}
    stated = _stated(reader, ids)
    links = _links(reader, Filters(case=tuple(sorted(ids)) if cases else (), dataset=dataset))
    return Coverage(
        revision=reader.store.revision(reader.scope),
        total=total,
        cases=[
            _meters(
                rows[id_],
                stated.get(id_, _Stated()),
                None if links is None else links.get(id_, (0, 0)),
                reader.language,
            )
            for id_ in ids
            if id_ in rows
        ],
    )


def _chosen(reader: Reader, cases: Iterable[str], dataset: str | None) -> tuple[list[str], int]:
    """The ids of the cases to look into, and how many there are in all."""
    prefix = dataset_prefix(CASE.prefix, dataset) if dataset else f"{CASE.prefix}:"
    if cases:
        found = [id_ for id_ in entities(reader, cases) if id_.startswith(prefix)]
    elif dataset:
        page = node_page(CASE, dataset=True)
        whole = reader.store.read(page, reader.scope, prefix=prefix, after="", limit=10 * LIMIT)
        found = [entity.id for entity in whole[0].entities]
    else:
        listed = newest(reader, LIMIT)
        return [case.id for case in listed.cases], listed.total
    return list(found[:LIMIT]), len(found)


def _counted(reader: Reader, ids: list[str]) -> list[CaseCoverage]:
    words = {"victims": VICTIM_ROLES, "examined": sorted(EXAMINED), "heard": sorted(VICTIMS)}
    rows = reader.store.read(COVERAGE, reader.scope, ids=ids, **words)
    return [row for row in rows if reader.scope.cases is None or row.entity.id in reader.scope.cases]


def _stated(reader: Reader, ids: list[str]) -> dict[str, _Stated]:
    row = reader.store.read(STATEMENT_COUNTS, reader.scope, ids=ids, limit=100_000)[0]
    found: dict[str, _Stated] = {}
    for case, grade, status, count in zip(row.cases, row.grades, row.statuses, row.counts, strict=True):
        one = found.setdefault(case, _Stated())
        one.grades[str(grade) if grade else GRADES[-1]] += count
        one.statuses[status] += count
    return found


def _links(reader: Reader, filters: Filters) -> dict[str, tuple[int, int]] | None:
    """For each case the pairs of associates that its papers link, and how many of them stay without any one paper; None
    where that is too much to look into."""
    network = reader.networks.read(reader.scope, "associates", filters)
    stands = standing(reader, network, most=MOST)
    return None if stands is None else _by_case(stands)


def _by_case(stands: Standing) -> dict[str, tuple[int, int]]:
    """A contribution is of a case where all its statements are: so it is in the network that is filtered by the case."""
    cases, papers, kinds = stands.cases, stands.papers, stands.kinds
    case = cases.on.max(axis=1, initial=-1)
    own = (case >= 0) & ((cases.on == case[:, None]) | (kinds.on < 0)).all(axis=1)
    links = len(stands.links.sources)
    group = case[own] * np.int64(max(links, 1)) + papers.pair[own]
    needs = resting(group, papers.on[own])
    weak = set(needs["group"][needs["falls"]].tolist())
    found: dict[str, list[int]] = {}
    groups: list[int] = np.unique(group).tolist()
    for one in groups:
        count = found.setdefault(cases.names[one // links], [0, 0])
        count[0] += 1
        count[1] += one not in weak
    return {name: (of, firm) for name, (of, firm) in found.items()}


def _meters(row: CaseCoverage, stated: _Stated, links: tuple[int, int] | None, language: Language) -> CaseMeters:
    statements = stated.grades.total()
    counted: Mapping[str, tuple[int, int] | None] = {
        "people_with_phone": (row.people, row.with_phone),
        "phones_with_calls": (row.phones, row.with_calls),
        "routes_with_travellers": (row.routes, row.with_travellers),
        "victims_heard": (row.victims, row.victims_heard),
        "links_on_two_papers": links,
        "statements_graded": (statements, statements - stated.grades[GRADES[-1]]),
        "statements_confirmed": (statements, stated.statuses["confirmed"]),
    }
    meters = [
        Meter(
            name=gauge.name,
            caption=gauge.caption.to(language),
            of=of,
            part=part,
            share=part / of if of else None,
            reads=gauge.reads(of, part)
            .to(language)
            .format(of=thousands(of, language), part=thousands(part, language), missing=thousands(of - part, language)),
        )
        for gauge in GAUGES
        if (known := counted[gauge.name])
        for of, part in [known]
    ]
    return CaseMeters(
        **brief(row.entity).model_dump(),
        meters=meters,
        statements=statements,
        grades={grade: stated.grades[grade] for grade in GRADES},
        statuses={code.code: stated.statuses[code.code] for code in STATUSES},
    )
