"""Why somebody stands in a list, in a sentence made of facts: whom they connect, what falls apart without them, on which papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphsvc.answers.briefs import clip, decimal, thousands
from graphsvc.answers.reader import Reader
from graphsvc.kinds import NodeKind
from graphsvc.measures import DIGITS, Measure
from graphsvc.measures.measure import CONTACTS
from graphsvc.networks import NETWORK_BY_NAME, Network
from graphsvc.schema import SHOWN
from graphsvc.stability import Footing
from graphsvc.texts import Text
from graphsvc.values import Entity
from queries import NAMED

LONG = 60
"""Characters of a paper's name."""
SIZES = 4
"""Sizes of parts that are named."""
_ALONE = Text("Tidak ada hubungan yang tercatat", "No link on record")


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one row. `parts`: sizes of the parts that there would be without a cut point, largest first;
    `footing`: the papers of its links, None where too much would have to be read to know it; `reached`: how many nodes it
    is connected with, None where steps are not counted in links; `estimated`: how far its score is known, if not exactly."""

    key: str | tuple[str, str]
    score: float
    contacts: frozenset[str]
    parts: Sequence[int] = ()
    footing: Footing | None = None
    reached: int | None = None
    estimated: Text | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The list that rows stand in; `first` is its first score."""

    measure: Measure
    network: Network
    first: float


def sentences(reader: Reader, told: Told, facts: Sequence[Fact], papers: Mapping[str, Entity]) -> list[str]:
    """For each row its sentence, in the reader's language; `papers` has those that carry most of each row."""
    contacts = sorted({one for fact in facts if isinstance(fact.key, str) for one in fact.contacts})
    cases = _cases(reader, [one for one in contacts if one.startswith("person:")])
    return [_sentence(reader, told, fact, cases, papers) for fact in facts]


def _sentence(
    reader: Reader, told: Told, fact: Fact, cases: Mapping[str, set[str]], papers: Mapping[str, Entity]
) -> str:
    more = (text.to(reader.language) for text in (fact.estimated, _cut_off(fact), _carried(fact, papers)) if text)
    return " ".join(f"{one}." for one in (_measured(reader, told, fact, cases), *more))


def _measured(reader: Reader, told: Told, fact: Fact, cases: Mapping[str, set[str]]) -> str:
    """What the measure says of the row; only its contacts where a blank has no value here."""
    measure, language = told.measure, reader.language
    if isinstance(fact.key, str) and not fact.contacts:
        return _ALONE.to(language)
    is_zero = round(fact.score, DIGITS) == 0
    # An estimate of zero is an upper limit: it does not say that there is none.
    none = (CONTACTS if fact.estimated else measure.says_none) if is_zero else None
    blanks = {
        "contacts": _contacts(told, fact, cases).to(language),
        "amount": thousands(round(fact.score, DIGITS), language),
        "percent": _hundredths(fact.score, reader),
        "share": _hundredths(fact.score / told.first if told.first else 0, reader),
        **_steps(reader, told, fact),
        **_among(told, fact),
    }
    says = none or measure.says
    return (says if says.blanks <= blanks.keys() else CONTACTS).to(language).format(**blanks)


def _contacts(told: Told, fact: Fact, cases: Mapping[str, set[str]]) -> Text:
    count = len(fact.contacts)
    kinds = NETWORK_BY_NAME[told.network.name].nodes
    if told.network.events is not None:
        kinds = tuple({_kind(one) for one in fact.contacts})
    names = [kind.name if count == 1 else kind.plural for kind in kinds]
    own = {case for one in fact.contacts for case in cases.get(one, ())}
    of = Text(f" dari {len(own)} perkara", f" of {len(own)} case{'' if len(own) == 1 else 's'}") if own else None
    return Text(
        f"{count} {' atau '.join(name.id.lower() for name in names)}{of.id if of else ''}",
        f"{count} {' or '.join(name.en.lower() for name in names)}{of.en if of else ''}",
    )


def _steps(reader: Reader, told: Told, fact: Fact) -> dict[str, str]:
    """How many a node reaches and in how many steps on average, out of Wasserman and Faust's closeness."""
    if fact.reached is None or not fact.score:
        return {}
    steps = fact.reached / ((len(told.network) - 1) * fact.score)
    return {"reached": thousands(fact.reached, reader.language), "steps": decimal(steps, 1, reader.language)}


def _among(told: Told, fact: Fact) -> dict[str, str]:
    """How many pairs of a node's contacts are linked with each other, out of how many."""
    count = len(fact.contacts)
    if count < 2 or "among" not in told.measure.says.blanks:
        return {}
    graph: Any = told.network.graph()
    linked = sum(len(fact.contacts.intersection(graph.neighbors(one)) - {one}) for one in fact.contacts)
    return {"among": f"{linked // 2}/{count * (count - 1) // 2}"}


def _cut_off(fact: Fact) -> Text | None:
    sizes = sorted(fact.parts, reverse=True)[1:]
    if not sizes:
        return None
    if not isinstance(fact.key, str):
        large, little = max(fact.parts), max(sizes)
        return Text(
            f"Tanpa hubungan ini {large} dan {little} simpul terpisah",
            f"Without it {large} and {little} nodes are apart",
        )
    kind = _kind(fact.key)
    without = Text(f"Tanpa {kind.name.id.lower()} ini", f"Without this {kind.name.en.lower()}")
    if max(sizes) == 1:
        alone = Text(f"{len(sizes)} lainnya berdiri sendiri", f"{len(sizes)} {'other stands' if len(sizes) == 1 else 'others stand'} alone")  # fmt: skip
        return Text(f"{without.id} {alone.id}", f"{without.en} {alone.en}")
    some = ", ".join(map(str, sizes[:SIZES])) + (" …" if len(sizes) > SIZES else "")
    if len(sizes) == 1:
        return Text(f"{without.id} terputus satu kelompok, {some} simpul", f"{without.en} a group of {some} is cut off")
    return Text(
        f"{without.id} terputus {len(sizes)} kelompok, masing-masing {some} simpul",
        f"{without.en} {len(sizes)} groups are cut off, of {some}",
    )


def _kind(id_: str) -> NodeKind:
    return next(kind for kind in SHOWN if id_.startswith(f"{kind.prefix}:"))


def _carried(fact: Fact, papers: Mapping[str, Entity]) -> Text | None:
    footing = fact.footing
    if not footing or not footing.links:
        return None
    if not footing.on:
        return Text("Tidak ada surat yang menyatakannya", "No paper says so")
    first, most = footing.on[0]
    count, paper = len(footing.on), footing.sole or first
    name = clip(papers[paper].caption, LONG) if paper in papers else "?"
    if footing.sole:
        if count == 1:
            return Text(f"Semuanya bertumpu pada satu surat, {name}", f"All of it rests on one paper, {name}")
        return Text(
            f"Bertumpu pada {count} surat; tanpa {name} tidak ada yang tersisa",
            f"Carried by {count} papers; without {name} nothing of it is left",
        )
    if isinstance(fact.key, tuple):
        return Text(f"Bertumpu pada {count} surat", f"Carried by {count} papers")
    return Text(
        f"Bertumpu pada {count} surat, terbanyak {name} ({most} dari {footing.links} hubungan)",
        f"Carried by {count} papers, most by {name} ({most} of {footing.links} links)",
    )


def _hundredths(share: float, reader: Reader) -> str:
    percent = 100 * share
    if 0 < percent < 0.1:
        return "< " + decimal(0.1, 1, reader.language)
    return decimal(percent, 0 if percent >= 9.95 or percent == 0 else 1, reader.language)


def _cases(reader: Reader, people: list[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    if people:
        named = reader.store.read(NAMED, reader.scope, ids=people)[0]
        for person, case in zip(named.people, named.cases, strict=True):
            found.setdefault(person, set()).add(case)
    return found
