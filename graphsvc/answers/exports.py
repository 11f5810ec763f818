"""What an export takes out of the graph: nodes and statements, page by page, as far as its filters leave them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from graphsvc.answers.about import datasets
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.ids import dataset_prefix
from graphsvc.kinds import LinkKind, NodeKind
from graphsvc.schema import SCHEMA, SOURCE
from graphsvc.texts import Text
from graphsvc.values import Entity
from queries.pages import node_page, statement_page
from queries.rows import Told

PAGE = 10_000
SEALED = Text(
    "Identitas dirahasiakan: nama samaran dan tanda pengganti, bukan nama dan nomor. Berkas ini tidak dapat dimuat"
    " kembali sebagai data aslinya. UU 21/2007 Ps 24 dan 44.",
    "Identities are sealed: pseudonyms and stand-ins, no names and numbers. This file cannot be loaded back as the"
    " original data. UU 21/2007 Ps 24 and 44.",
)
_MOVED = Text(
    "Graf berubah sewaktu diekspor. Ulangi bila tidak ada yang sedang dimuat.",
    "The graph changed while it was being exported. Try again when nothing is being loaded.",
)


def of_one_dataset(reader: Reader, filters: Filters) -> Filters:
    """The filters with the only dataset there is; raises BadRequest where it has to be chosen: a table holds one."""
    names = datasets(reader)
    if filters.dataset is None and len(names) == 1:
        return replace(filters, dataset=names[0])
    if filters.dataset not in names:
        known = ", ".join(names) or "–"
        raise BadRequest(
            Text(
                f"Tabel memuat satu kumpulan data; pilih dengan --dataset: {known}.",
                f"Tables hold one dataset; choose it with --dataset: {known}.",
            )
        )
    return filters


@dataclass(slots=True)
class Export:
    """One export. Unlike a network it holds excluded statements too, unless its filters say which status it wants."""

    reader: Reader
    filters: Filters
    revision: int = field(init=False)
    _wanted: set[str] | None = field(init=False, default=None)
    """Ids of the nodes that its statements speak of; None where no statement is left out, so that every node belongs."""

    def __post_init__(self) -> None:
        self.revision = self.reader.store.revision(self.reader.scope)
        if self.filters.conditions - {"dataset"}:
            self._wanted = self._spoken_of()

    @property
    def sealed(self) -> bool:
        return self.reader.scope.opened is not None

    def nodes(self, kind: NodeKind, *, listed: bool = False) -> Iterator[Entity]:
        """The nodes of a kind; `listed`: those that the dataset's own table lists."""
        dataset = self.filters.dataset
        query = node_page(kind, dataset=dataset is not None, listed=listed)
        prefix = dataset_prefix(kind.prefix, dataset or "")
        after = ""
        while True:
            asked = {"after": after, "limit": PAGE, "dataset": dataset, "prefix": prefix}
            page = self.reader.store.read(query, self.reader.scope, **asked)[0]
            yield from (one for one in page.entities if self._wanted is None or one.id in self._wanted)
            if len(page.keys) < PAGE:
                return
            after = page.keys[-1]

    def statements(self, kind: LinkKind) -> Iterator[Told]:
        """The statements of a kind; what has no paper belongs to the node that it starts at."""
        query = statement_page(kind, self.filters.conditions)
        after = ""
        while True:
            asked = {**self.filters.parameters, "after": after, "limit": PAGE}
            page = self.reader.store.read(query, self.reader.scope, **asked)
            for told in page:
                if kind.sourced or self._wanted is None or told.source in self._wanted:
                    yield told
            if len(page) < PAGE:
                return
            after = page[-1].statement.id

    def end(self) -> None:
        """Raises BadRequest where something was loaded meanwhile: the pages would not fit together."""
        if self.reader.store.revision(self.reader.scope) != self.revision:
            raise BadRequest(_MOVED)

    def _spoken_of(self) -> set[str]:
        found = set[str](self.filters.case)
        for kind in sorted(SCHEMA.links, key=lambda kind: not kind.sourced):  # A leg belongs to whoever travelled it.
            for told in self.statements(kind):
                if kind.sourced or told.source in found:
                    said = told.statement
                    found.update(filter(None, (told.source, told.target, said.source, said.case)))
        for paper in self.nodes(SOURCE):
            case = paper.fields.get("case")
            if case in self.filters.case:
                found.add(paper.id)
            elif case and paper.id in found:
                found.add(str(case))
        return found
