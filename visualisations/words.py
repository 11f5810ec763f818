"""Sentences and names that pages put together from answers."""

import math
from collections.abc import Iterable, Sequence
from typing import Protocol

from graphsvc import codes
from graphsvc.answers.briefs import Brief
from graphsvc.answers.entities import EntityAnswer, NeighbourAnswer
from graphsvc.answers.people import RoleBrief
from graphsvc.answers.rankings import RankRow
from graphsvc.kinds import Code, Field, LinkKind, NodeKind
from graphsvc.measures import Measure
from graphsvc.measures.between_groups import BROKER_ROLES
from graphsvc.networks import NETWORK_BY_NAME, NETWORKS, NetworkKind
from graphsvc.schema import EVENT, PASSES, PERSON, SHOWN, SHOWN_BY_LABEL
from graphsvc.texts import Language
from visualisations.formats import day, number, percent, score
from visualisations.texts import CATALOGUE

CODES = {
    "status": codes.STATUSES,
    "legal_status": codes.LEGAL_STATUS,
    "standing": codes.STANDING,
    "grade": codes.SOURCE_GRADES,
    "sex": codes.SEXES,
}
_WARNED = {"Phone": "warn.same_device", "Device": "warn.same_device", "Account": "warn.mule", "Vehicle": "warn.hired",
           "Place": "warn.hub", "Person": "warn.namesake"}  # fmt: skip


def code(name: str, value: str, language: Language) -> str:
    """A coded value in words; the code itself where it is not known."""
    return next((one.text.to(language) for one in CODES[name] if one.code == value), value)


def codes_of(name: str) -> tuple[Code, ...]:
    return CODES[name]


def capitalise(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def more(shown: int) -> int:
    """How many rows to show next."""
    return min(shown * 5, 1000)


def network_name(network: str, language: Language) -> str:
    return NETWORK_BY_NAME[network].caption.to(language)


def network_kind(network: str) -> NetworkKind:
    return NETWORK_BY_NAME[network]


def field_name(field: Field, language: Language) -> str:
    """The column's name in its language: `tempat tinggal`, `home`."""
    return (field.name if language == "en" else field.header).replace("_", " ")


def field_value(field: Field, value: object, language: Language) -> str:
    """A property in words."""
    if isinstance(value, bool):
        return CATALOGUE["word.yes" if value else "word.no"].to(language)
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] (a list of any values)
    if field.of == "date":
        return day(value, language)
    if field.codes:
        text = next((one.text.to(language) for one in field.codes if one.code == value), None)
        return f"{value} – {text}" if text and len(str(value)) == 1 and field.name == "grade" else text or str(value)
    return str(value)


def standing(role: RoleBrief, language: Language) -> str:
    """Alleged or proven, and the legal status: a role that accuses is alleged until a court says otherwise."""
    presumed = None if role.role in codes.SEALING_ROLES else "alleged"
    held = role.standing or presumed
    parts = [code("standing", held, language)] if held else []
    if role.legal_status:
        parts.append(code("legal_status", role.legal_status, language))
    return ", ".join(parts)


class _InRoles(Protocol):
    roles: list[RoleBrief]


def row_roles(row: _InRoles) -> list[RoleBrief]:
    """Each role once, whatever the number of cases it was given in."""
    return list({(one.name, one.standing, one.legal_status): one for one in row.roles}.values())


def row_cases(row: RankRow) -> list[str]:
    """The cases that somebody is named in."""
    return list(dict.fromkeys(role.case.caption for role in row.roles))


def broker_roles(language: Language) -> list[tuple[str, str]]:
    """What each role of a broker means."""
    return [(name, text.to(language)) for name, text in BROKER_ROLES.items()]


def chains(count: float, language: Language) -> str:
    """A number of chains: whole where it is whole, otherwise to one digit."""
    return score(count, 0 if count == round(count) else 1, language)


def figure(name: str, value: float, language: Language) -> str:
    """What a measure says of the whole network, in words."""
    shown = score(value, 2, language) if name == "fit" else percent(value)
    return CATALOGUE[f"figure.{name}"].to(language).format(value=shown, count=number(value, language))


def widest_band(rows: Iterable[RankRow]) -> int:
    """The worst rank that a list's bands reach; never less than ten, so that short lists do not look unsure."""
    return max([10, *(max(row.rank, row.band.high) for row in rows if row.band)])


def rank_at(rank: int, most: int) -> float:
    """Where a rank stands in the picture of a band, 4 to 84: the first ranks are wider apart, since they matter more."""
    return 4 + 80 * math.log(rank) / math.log(most)


def nodes_word(network: str, language: Language) -> str:
    """What the nodes of a network are, several of them."""
    return ", ".join(kind.plural.to(language) for kind in NETWORK_BY_NAME[network].nodes).lower()


def ranked_word(network: str, language: Language, *, events: bool = False) -> str:
    """What a list ranks, several of them: of a two-mode network its people or its events, never both."""
    if not NETWORK_BY_NAME[network].two_mode:
        return nodes_word(network, language)
    return (EVENT if events else PERSON).plural.to(language).lower()


def sealed_word(language: Language, *, unsealed: bool) -> str:
    """What a protected person is, to a reader who sees the name or does not."""
    return CATALOGUE["sealed.open" if unsealed else "sealed.word"].to(language)


def entity_warning(entity: EntityAnswer, language: Language) -> str:
    """What not to conclude from a node of this kind."""
    key = _WARNED.get(entity.kind)
    return CATALOGUE[key].to(language) if key else ""


def single_source(neighbour: NeighbourAnswer) -> bool:
    """Whether all that is said between the two stands in one paper."""
    papers = {said.paper.id for said in neighbour.statements if said.paper}
    return len(papers) == 1 and neighbour.count == len(neighbour.statements)


def by_kind(neighbours: Iterable[NeighbourAnswer]) -> list[tuple[str, list[NeighbourAnswer]]]:
    """Neighbours in the order of the schema's kinds, people first."""
    order = sorted((kind.label for kind in SHOWN), key=lambda label: label != "Person")
    groups = {label: [one for one in neighbours if one.entity.kind == label] for label in order}
    return [(label, some) for label, some in groups.items() if some]


def siblings(case: Brief, cases: Sequence[Brief]) -> bool:
    """Whether another case has the same lineage: one matter in split files."""
    lineage = getattr(case, "fields", {}).get("lineage")
    return bool(lineage) and any(
        one is not case and getattr(one, "fields", {}).get("lineage") == lineage for one in cases
    )


def links_of(network: str) -> list[LinkKind]:
    return [kind for kind in NETWORK_BY_NAME[network].links if kind is not PASSES]


def networks_of(label: str) -> list[NetworkKind]:
    """The networks that have nodes of this kind."""
    return [one for one in NETWORKS if any(kind.label == label for kind in one.nodes)]


def grouped(measures: Iterable[Measure], language: Language) -> list[tuple[str, list[Measure]]]:
    """The measures that rank, by what they rank."""
    some = list(measures)
    groups = ((of, [one for one in some if one.of == of]) for of in ("node", "link", "set"))
    return [(CATALOGUE[f"measures.{of}"].to(language), found) for of, found in groups if found]


def counts(lines: Iterable[str]) -> list[tuple[str, list[int]]]:
    """`persons: 5 = 3 + 1 + 1` → persons, 5, 3, 1, 1."""
    found: list[tuple[str, list[int]]] = []
    for line in lines:
        name, _, numbers = line.partition(":")
        found.append((name, [int(one) for one in numbers.replace("=", " ").replace("+", " ").split() if one.isdigit()]))
    return found


def totals(tables: Sequence[tuple[str, Sequence[int]]]) -> list[int]:
    """Rows read, loaded, unchanged and rejected, over all tables."""
    return [sum(numbers[at] for _, numbers in tables if len(numbers) > at) for at in range(4)]


class Tallied(Protocol):
    """What became of the rows of a table; `loaded` includes what was changed."""

    loaded: int
    changed: int
    unchanged: int
    rejected: int


def counted(table: Tallied) -> list[tuple[str, int]]:
    """The four things that become of rows, as a page tells them apart."""
    new = table.loaded - table.changed
    return [("new", new), ("changed", table.changed), ("unchanged", table.unchanged), ("rejected", table.rejected)]


def kind(label: str) -> NodeKind:
    return SHOWN_BY_LABEL[label]
