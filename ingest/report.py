"""What became of every row: read = loaded + unchanged + rejected, each rejection with file, row, column and reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pydantic import BaseModel

from graphsvc.texts import Language, Text


@dataclass(frozen=True, slots=True)
class Remark:
    """One rejection or warning; `row` counts as a spreadsheet does, the header being row 1."""

    file: str
    row: int
    column: str
    found: str
    reason: Text


@dataclass(slots=True)
class Tally:
    read: int = 0
    loaded: int = 0
    """New or changed."""
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0

    def add(self, *, loaded: int, changed: int, unchanged: int) -> None:
        self.loaded += loaded
        self.changed += changed
        self.unchanged += unchanged


@dataclass(slots=True)
class Report:
    """The account of one load while it is being kept."""

    dataset: str
    load: str | None = None
    tables: dict[str, Tally] = field(default_factory=dict[str, Tally])
    rejections: list[Remark] = field(default_factory=list[Remark])
    warnings: list[Remark] = field(default_factory=list[Remark])
    same_persons: dict[tuple[str, str], list[str]] = field(default_factory=dict[tuple[str, str], list[str]])
    """Pairs of ids that may be one person, with the kinds of number they share; nothing is merged."""
    cancelled: bool = False

    def tally(self, table: str) -> Tally:
        return self.tables.setdefault(table, Tally())

    def locate(self, told: tuple[int, int], origins: Mapping[int, str]) -> None:
        """Adds to the remarks after the first `told` where their rows come from."""
        for remarks, first in zip((self.rejections, self.warnings), told, strict=True):
            for at in range(first if origins else len(remarks), len(remarks)):
                if origin := origins.get(remarks[at].row):
                    remarks[at] = replace(remarks[at], file=f"{remarks[at].file} ← {origin}")

    @property
    def exit_code(self) -> int:
        """0 all loaded, 1 some rows rejected, 2 nothing loaded."""
        if self.cancelled:
            return 2
        if not self.rejections:
            return 0
        return 1 if any(tally.loaded or tally.unchanged for tally in self.tables.values()) else 2

    def answer(self, language: Language = "id") -> "LoadReport":
        tables = {
            name: TableReport(
                read=t.read, loaded=t.loaded, changed=t.changed, unchanged=t.unchanged, rejected=t.rejected
            )
            for name, t in self.tables.items()
        }
        remarks = (
            [
                RemarkReport(file=r.file, row=r.row, column=r.column, found=r.found, reason=r.reason.to(language))
                for r in some
            ]
            for some in (self.rejections, self.warnings)
        )
        rejections, warnings = remarks
        return LoadReport(
            dataset=self.dataset,
            load=self.load,
            tables=tables,
            rejections=rejections,
            warnings=warnings,
            same_persons=[
                SamePersons(id=one, other=other, shared=kinds) for (one, other), kinds in self.same_persons.items()
            ],
            cancelled=self.cancelled,
        )


class TableReport(BaseModel):
    """Rows of one table; read = loaded + unchanged + rejected, and what was changed is part of what was loaded."""

    read: int
    loaded: int
    changed: int
    unchanged: int
    rejected: int


class RemarkReport(BaseModel):
    """One rejected or doubtful cell; what identifies a person is masked in `found`."""

    file: str
    row: int
    column: str
    found: str
    reason: str


class SamePersons(BaseModel):
    """Two ids that may stand for one person: they share a number, whose kind is told and never the number itself."""

    id: str
    other: str
    shared: list[str]


class LoadReport(BaseModel):
    """The report of a load; `load` is null where nothing was written."""

    dataset: str
    load: str | None
    tables: dict[str, TableReport]
    rejections: list[RemarkReport]
    warnings: list[RemarkReport]
    same_persons: list[SamePersons]
    cancelled: bool
