"""Who covers each stage of the crime script, matter by matter: whom nobody can replace, and where nobody is on record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, Field

from graphsvc import codes, schema
from graphsvc.answers.briefs import Brief, Said, brief, entities, said
from graphsvc.answers.people import code_name
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.kinds import LinkKind, Stage
from graphsvc.texts import Language, Text
from graphsvc.values import NodeId
from queries.columns import STATEMENTS, mark_columns
from queries.rows import Marks

KINDS = (schema.NAMED_IN, *schema.ACTS, schema.CONTROLLED)
PASSES = 2
ROLES = frozenset(code.code for code in codes.ROLES)
At = tuple[str, str]
"""A stage and a lineage."""
STATEMENTS_EACH = 5
"""Statements that are quoted of one person and stage, roles first; all are counted."""

DEFINITION = Text(
    "Seseorang mengisi sebuah tahap bila berkas memberinya peran tahap itu atau menyatakan perbuatannya. Berkas terpisah dari "
    "satu pokok perkara (silsilah yang sama) dibaca sebagai satu. Yang sendirian mengisi satu tahap tidak punya pengganti "
    "yang tercatat. Korban, saksi dan anak tidak dihitung sebagai pengisi, juga bila berkas menyatakan perbuatan mereka.",
    "A person covers a stage if a record gives them a role of it, or says that they did an act of it. Split files of one "
    "matter (the same lineage) are read as one. Whoever is alone in a stage has no substitute on record. Victims, witnesses "
    "and children do not count as covering one, even where a record says they acted.",
)
NO_CASE = Text("tanpa perkara", "no case")
LITERATURE = (
    "Cornish (1994), Crime Prevention Studies 3:151-196; Brayley, Cockbain & Laycock (2011), Policing 5:132-143"
)


class Cover(Brief):
    """Somebody who covers a stage, and what says so."""

    says: list[str] = Field(description="Roles and acts, in words.")
    count: int = Field(description="Statements that say so.")
    statements: list[Said] = Field(description=f"At most {STATEMENTS_EACH} of them.")


class Cell(BaseModel):
    """One stage in one matter."""

    stage: str
    matter: int = Field(description="Number of the matter.")
    total: int = Field(description="People who cover it, before the list was cut to `people`.")
    protected: int = Field(description="Protected people of whom the record says the like; not listed.")
    people: list[Cover] = Field(description="Whom most statements name first.")


class Matter(BaseModel):
    """A case, or the split files of one."""

    number: int
    caption: str
    cases: list[Brief]
    people: int = Field(description="People who cover a stage in it.")


class StageInfo(BaseModel):
    stage: str
    caption: str
    doer: str
    roles: list[str]
    acts: list[str]


class Stages(BaseModel):
    """Stages × matters; a cell that has one person is one without a substitute, an empty one a gap in the record."""

    definition: str
    literature: str
    revision: int
    filters: dict[str, Any]
    stages: list[StageInfo]
    total: int = Field(description="Matters, before the list was cut to `top`.")
    matters: list[Matter] = Field(description="Those in which most people cover a stage first.")
    cells: list[Cell] = Field(description="By stage, then matter; every pair has one.")

    @property
    def alone(self) -> list[tuple[StageInfo, Matter, Cover]]:
        """Whoever has no substitute on record."""
        stages = {one.stage: one for one in self.stages}
        return [
            (stages[cell.stage], self.matters[cell.matter - 1], cell.people[0])
            for cell in self.cells
            if cell.total == 1
        ]

    def cell(self, stage: str, matter: int) -> Cell:
        return next(cell for cell in self.cells if (cell.stage, cell.matter) == (stage, matter))


def stages(reader: Reader, filters: Filters, *, top: int = 12, people: int = 50, all_roles: bool = False) -> Stages:
    """The stages of the matters that the filters leave, at most `people` named in each cell; statements without a case
    are one more matter. With `all_roles` protected people cover stages too."""
    kinds = tuple(kind for kind in KINDS if not filters.kinds or kind.type in filters.kinds)
    told = _told(reader, kinds, filters)
    lineages = _lineages(reader, set(told.cases))
    covers: dict[At, dict[str, list[tuple[bool, int]]]] = defaultdict(lambda: defaultdict(list))
    protected: dict[At, set[str]] = defaultdict(set)
    busy: dict[str, set[str]] = {lineage: set() for lineage in lineages.values()}
    for person, sealed, mark, case, link in zip(
        told.people, told.sealed, told.marks, told.cases, told.links, strict=True
    ):
        lineage = lineages[case]
        for stage in stages_of(mark):
            if sealed and not all_roles:
                protected[stage, lineage].add(person)
            else:
                covers[stage, lineage][person].append((mark not in ROLES, link))
                busy[lineage].add(person)
    shown = sorted(busy, key=lambda lineage: (-len(busy[lineage]), lineage))[:top]
    listed = {
        (stage.code, lineage): sorted(some, key=lambda person, some=some: (-len(some[person]), person))[:people]
        for lineage in shown
        for stage in codes.STAGES
        for some in [covers[stage.code, lineage]]
    }
    links = [
        link
        for at, some in listed.items()
        for person in some
        for _, link in sorted(covers[at][person])[:STATEMENTS_EACH]
    ]
    quotes = _quotes(reader, links, lineages)
    known = entities(reader, {*(person for some in listed.values() for person in some), *lineages})
    language = reader.language
    return Stages(
        definition=DEFINITION.to(language),
        literature=LITERATURE,
        revision=reader.store.revision(reader.scope),
        filters=filters.shown(),
        stages=[_info(stage, language) for stage in codes.STAGES],
        total=len(busy),
        matters=[
            Matter(
                number=number,
                cases=(
                    cases := [brief(known[case]) for case in sorted(lineages) if lineages[case] == lineage and case]
                ),
                caption="; ".join(case.caption for case in cases) or NO_CASE.to(language),
                people=len(busy[lineage]),
            )
            for number, lineage in enumerate(shown, 1)
        ],
        cells=[
            Cell(
                stage=stage.code,
                matter=number,
                total=len(covers[at]),
                protected=len(protected[at]),
                people=[
                    Cover(
                        **brief(known[person]).model_dump(),
                        says=_says(quotes[*at, person], language),
                        count=len(covers[at][person]),
                        statements=quotes[*at, person][:STATEMENTS_EACH],
                    )
                    for person in listed[at]
                ],
            )
            for stage in codes.STAGES
            for number, lineage in enumerate(shown, 1)
            for at in [(stage.code, lineage)]
        ],
    )


def stages_of(mark: str) -> list[str]:
    """The stages that a role, or a type of act, belongs to."""
    return [stage.code for stage in codes.STAGES if mark in stage.roles or mark in stage.acts]


def _told(reader: Reader, kinds: tuple[LinkKind, ...], filters: Filters) -> Marks:
    if not kinds:
        return Marks([], [], [], [], [])
    return reader.store.read(mark_columns(kinds, filters.conditions), reader.scope, **filters.parameters)[0]


def _lineages(reader: Reader, cases: set[NodeId]) -> dict[str, str]:
    """For each case what it shares with the split files of the same matter: the lineage, or its own id."""
    lineages = {case: str(entity.fields.get("lineage") or case) for case, entity in entities(reader, cases).items()}
    return {case: lineages.get(case, "") for case in cases}


def _quotes(
    reader: Reader, links: Iterable[int], lineages: Mapping[str, str]
) -> dict[tuple[str, str, str], list[Said]]:
    """The statements by stage, lineage and person, roles first."""
    told = reader.store.read(STATEMENTS, reader.scope, links=sorted(set(links)))
    found: dict[tuple[str, str, str], list[Said]] = defaultdict(list)
    for one in sorted(said(reader, told), key=lambda one: _mark(one) not in ROLES):
        for stage in stages_of(_mark(one)):
            found[stage, lineages[one.case or ""], one.source.id].append(one)
    return found


def _mark(one: Said) -> str:
    return str(one.fields.get("role") or one.type)


def _says(quotes: Iterable[Said], language: Language) -> list[str]:
    return list(dict.fromkeys(_word(_mark(one), language) for one in quotes))


def _word(mark: str, language: Language) -> str:
    if mark in ROLES:
        return code_name(codes.ROLES, mark, language)
    return next(kind.doc.to(language).rstrip(".").lower() for kind in KINDS if kind.type == mark)


def _info(stage: Stage, language: Language) -> StageInfo:
    return StageInfo(
        stage=stage.code,
        caption=stage.text.to(language),
        doer=stage.doer.to(language),
        roles=[_word(role, language) for role in stage.roles],
        acts=[_word(act, language) for act in stage.acts],
    )
