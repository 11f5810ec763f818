"""What not to conclude from a ranking: notes that the data itself gives cause for, each with where it was found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from graphsvc.answers.briefs import LONG, clip, entities
from graphsvc.answers.grounds import Standing
from graphsvc.answers.reader import Reader
from graphsvc.networks import Network
from graphsvc.schema import CALLED, STAYED_AT, TRAVELLED, USES
from graphsvc.stability import Grounds
from graphsvc.texts import Text
from graphsvc.values import Entity

TINY = 15
"""Dutch trafficking networks had 6 to 15 actors: so few that neighbouring ranks are one rank."""
MUCH = 1 / 2
SHARED = 1 / 3
LOW_GRADE = 4
THROUGH = {kind.type for kind in (USES, TRAVELLED, STAYED_AT)}
"""Statements that link people only by what they have in common."""


class WarningNote(BaseModel):
    """A reason to read the ranks with care."""

    code: str = Field(examples=["tiny"])
    text: str
    literature: str = Field(description="Where it was found.")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a ranking was made of; `standing` is None where the network is too large to look into."""

    network: Network
    standing: Standing | None

    @property
    def linked(self) -> int:
        return len(np.union1d(self.network.sources, self.network.targets))


Found = dict[str, object] | None


@dataclass(frozen=True, slots=True)
class Caution:
    """`applies` gives what the text's blanks are filled with (`paper` by its id), None where there is no cause."""

    code: str
    text: Text
    literature: str
    applies: Callable[[Basis], Found]


def _tiny(basis: Basis) -> Found:
    return {"count": basis.linked} if 0 < basis.linked <= TINY else None


def _one_source(basis: Basis) -> Found:
    if not basis.standing:
        return None
    papers, links = basis.standing.papers, len(basis.standing.links.sources)
    falls = papers.falls
    counts = np.bincount(falls["ground"][falls["falls"]], minlength=1)
    most = int(counts.argmax())
    return (
        {"paper": papers.names[most], "count": int(counts[most]), "links": links}
        if counts[most] > MUCH * links
        else None
    )


def _protected(basis: Basis) -> Found:
    sealed = basis.network.sealed
    links = basis.standing.links if basis.standing else basis.network
    carried = sealed[links.sources] | sealed[links.targets]
    if not carried.any():
        return None
    return {"count": int(sealed.sum()), "carried": int(carried.sum()), "links": len(carried)}


def _more_than(least: float, fits: Callable[[Grounds], NDArray[np.bool_]]) -> Callable[[Basis], Found]:
    """How many links have statements of the fitting kinds, where they are more than that share."""

    def applies(basis: Basis) -> Found:
        if not basis.standing:
            return None
        fitting = fits(basis.standing.kinds)
        count = int(fitting.sum())
        return {"count": count, "links": len(fitting)} if count > least * len(fitting) else None

    return applies


def _only_through(kinds: Grounds) -> NDArray[np.bool_]:
    return ~kinds.rests_on(set(kinds.names) - THROUGH)


def _linked_through(basis: Basis) -> Found:
    """Events that stand in the network themselves link nobody with anybody else."""
    return None if basis.network.events is not None else _more_than(SHARED, _only_through)(basis)


def _weak(basis: Basis) -> Found:
    grades = np.array(basis.standing.grades if basis.standing else [], dtype=np.int64)
    weak = int(((grades == 0) | (grades >= LOW_GRADE)).sum())
    return {"count": weak, "statements": len(grades)} if weak > MUCH * len(grades) else None


CAUTIONS = (
    Caution(
        "tiny",
        Text(
            "Hanya {count} simpul punya hubungan: baca peringkat sebagai kelompok dan rentang, bukan urutan pasti.",
            "Only {count} nodes have a link: read ranks as ties and bands, not as an exact order.",
        ),
        "doi:10.1177/14773708211053135",
        _tiny,
    ),
    Caution(
        "one_source",
        Text(
            "Tanpa satu surat, {paper}, hilang {count} dari {links} hubungan: peringkat ini terutama bercerita tentang surat itu.",
            "Without one paper, {paper}, {count} of {links} links are gone: these ranks mostly tell of that paper.",
        ),
        "Rostami & Mondani (2015), PLOS ONE 10(3):e0119309",
        _one_source,
    ),
    Caution(
        "protected",
        Text(
            "Korban, saksi dan orang lain yang dilindungi ({count}) membawa {carried} dari {links} hubungan. Pernyataan "
            "sering bermula dari mereka, sehingga jalur lewat mereka; mereka bukan sasaran.",
            "Victims, witnesses and other protected people ({count}) carry {carried} of {links} links. Statements often "
            "begin with them, and so paths run over them; they are no targets.",
        ),
        "Cockbain, Brayley & Laycock (2011), Policing 5(2):144-157",
        _protected,
    ),
    Caution(
        "shared_events",
        Text(
            "{count} dari {links} hubungan hanya berasal dari perjalanan, tempat atau barang yang sama: semua orang di satu "
            "bus tampak saling terhubung.",
            "{count} of {links} links only come from shared journeys, places or things: everybody on one bus looks linked "
            "with everybody.",
        ),
        "Opsahl (2013), Social Networks 35:159-167; Newman (2001), Physical Review E 64:016132",
        _linked_through,
    ),
    Caution(
        "phones",
        Text(
            "{count} dari {links} hubungan adalah panggilan. Pemimpin sering tidak ada dalam data telepon: nilai rendah "
            "bukan alibi, nilai tinggi bukan bukti.",
            "{count} of {links} links are calls. Bosses are often absent from phone data: a low score is no alibi, a high "
            "one no proof.",
        ),
        "Agreste, Catanese, De Meo, Ferrara & Fiumara (2016), Information Sciences 351:30-47",
        _more_than(MUCH, lambda kinds: kinds.rests_on({CALLED.type})),
    ),
    Caution(
        "kin",
        Text(
            "{count} dari {links} hubungan memuat kekerabatan: latar, bukan bukti ikut serta. Pelaku dan korban sering "
            "berasal dari tempat yang sama dan berkerabat.",
            "{count} of {links} links include kinship: context, no proof of taking part. Offenders and victims often share "
            "origin and kin.",
        ),
        "Denton (2016), Journal of Human Trafficking 2:32-62",
        _more_than(0, lambda kinds: kinds.rests_on({"KIN_OF"})),
    ),
    Caution(
        "low_grade",
        Text(
            "{count} dari {statements} pernyataan di balik hubungan ini tanpa nilai informasi atau bernilai 4 sampai 6.",
            "{count} of {statements} statements behind these links have no information grade, or one of 4 to 6.",
        ),
        "UNODC (2011), Criminal Intelligence Manual for Analysts",
        _weak,
    ),
)


def warnings(reader: Reader, basis: Basis) -> list[WarningNote]:
    """The notes that there is cause for."""
    found = [(caution, filled) for caution in CAUTIONS if (filled := caution.applies(basis)) is not None]
    papers = entities(reader, {str(filled["paper"]) for _, filled in found if "paper" in filled})
    return [
        WarningNote(
            code=caution.code,
            text=caution.text.to(reader.language).format(
                **{name: _spoken(value, papers) for name, value in filled.items()}
            ),
            literature=caution.literature,
        )
        for caution, filled in found
    ]


def _spoken(value: object, papers: Mapping[str, Entity]) -> object:
    return clip(papers[value].caption, LONG) if isinstance(value, str) and value in papers else value
