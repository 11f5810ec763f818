"""The graph as a whole: is it there, how much is in it, which cases, which loads."""

from pydantic import BaseModel, Field

from graphsvc.answers.briefs import Brief, brief
from graphsvc.answers.reader import Reader
from graphsvc.values import Value, text_or_none
from queries import CASES, DATASETS, HEALTH, LOADS


class Health(BaseModel):
    status: str = Field(examples=["ok"])
    neo4j: str = Field(examples=["ok"])
    entities: int
    statements: int
    revision: int = Field(description="Raised by every load that changes something.")


class CaseRow(Brief):
    people: int
    fields: dict[str, Value]


class CasesAnswer(BaseModel):
    total: int = Field(description="All cases, before the list was cut to `limit`.")
    cases: list[CaseRow]


class LoadRow(BaseModel):
    """One run of the loader."""

    id: str
    dataset: str
    revision: int
    loaded_at: str | None = Field(description="When it ended; empty while it runs, or where it broke off.")
    loaded_by: str | None
    files: list[str]
    counts: list[str] = Field(description="Per table: read = loaded + unchanged + rejected.")
    builds_on: list[str] = Field(
        description="Loads of its dataset that it repeats, changes or speaks of: they can be taken back only after it."
    )


class LoadsAnswer(BaseModel):
    loads: list[LoadRow]


def health(reader: Reader) -> Health:
    """Counts of the whole graph; GraphUnavailable while Neo4j is away."""
    row = reader.store.read(HEALTH, reader.scope)[0]
    return Health(status="ok", neo4j="ok", entities=row.entities, statements=row.statements, revision=row.revision)


def cases(reader: Reader, limit: int = 200) -> CasesAnswer:
    """The cases the reader may see, newest first."""
    rows = reader.store.read(CASES, reader.scope, limit=limit)
    return CasesAnswer(
        total=rows[0].total if rows else 0,
        cases=[CaseRow(**brief(row.entity).model_dump(), people=row.people, fields=row.entity.fields) for row in rows],
    )


def datasets(reader: Reader, limit: int = 1000) -> list[str]:
    """The names of the datasets, in order."""
    return [str(row.entity.fields["dataset"]) for row in reader.store.read(DATASETS, reader.scope, limit=limit)]


def loads(reader: Reader, limit: int = 200) -> LoadsAnswer:
    """The loads, newest first."""
    return LoadsAnswer(
        loads=[_load(row.entity.id, row.entity.fields) for row in reader.store.read(LOADS, reader.scope, limit=limit)]
    )


def _load(id_: str, fields: dict[str, Value]) -> LoadRow:
    return LoadRow(
        id=id_,
        dataset=str(fields["dataset"]),
        revision=int(str(fields.get("revision") or 0)),
        loaded_at=text_or_none(fields.get("loaded_at")),
        loaded_by=text_or_none(fields.get("loaded_by")),
        files=_list(fields.get("files")),
        counts=_list(fields.get("counts")),
        builds_on=_list(fields.get("builds_on")),
    )


def _list(value: Value | None) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
