"""The rows that reads answer with. Their fields may only be ids, whole nodes, whole statements, plain numbers and texts to be shown:

the store turns all but numbers into what the reader may see, so no name can leave the graph by another way."""

from dataclasses import dataclass

from graphsvc.values import Entity, NodeId, Opaque, Shown, Statement


@dataclass(frozen=True, slots=True)
class Health:
    entities: int
    statements: int
    revision: int


@dataclass(frozen=True, slots=True)
class Found:
    entity: Entity


@dataclass(frozen=True, slots=True)
class Neighbour:
    """`outgoing` says, statement by statement, whether it starts at the node that was asked about."""

    entity: Entity
    statements: list[Statement]
    outgoing: list[bool]
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its two ends."""

    source: NodeId
    target: NodeId
    statement: Statement


@dataclass(frozen=True, slots=True)
class NodePage:
    """Some nodes, and for each what the next page begins after."""

    entities: list[Entity]
    keys: list[Opaque]


@dataclass(frozen=True, slots=True)
class Path:
    """A way through the graph; statement by statement, at which step it stands and whether it points onward."""

    nodes: list[Entity]
    steps: list[int]
    statements: list[Statement]
    forward: list[bool]


@dataclass(frozen=True, slots=True)
class RoleOf:
    person: NodeId
    case: Entity
    statement: Statement


@dataclass(frozen=True, slots=True)
class Named:
    """Pairs: the person at each place is named in the case at the same place."""

    people: list[NodeId]
    cases: list[NodeId]


@dataclass(frozen=True, slots=True)
class CaseCount:
    entity: Entity
    people: int
    total: int


@dataclass(frozen=True, slots=True)
class CaseCoverage:
    """What there is in a case, and of how many of it the case's own papers tell more."""

    entity: Entity
    people: int
    with_phone: int
    phones: int
    with_calls: int
    routes: int
    with_travellers: int
    victims: int
    victims_heard: int


@dataclass(frozen=True, slots=True)
class StatementCounts:
    """Case by case, grade by grade (0 where none is given), status by status, how many statements."""

    cases: list[NodeId]
    grades: list[int]
    statuses: list[Opaque]
    counts: list[int]


@dataclass(frozen=True, slots=True)
class Hit:
    entity: Entity
    score: float


@dataclass(frozen=True, slots=True)
class NodeColumns:
    """Nodes in id order: internal keys, ids, and whether each is sealed."""

    keys: list[int]
    ids: list[NodeId]
    sealed: list[bool]


@dataclass(frozen=True, slots=True)
class Ends:
    """Statements by their two ends only: half the reading of `Links`."""

    sources: list[int]
    targets: list[int]


@dataclass(frozen=True, slots=True)
class Links:
    """Statements: internal keys of the two ends and of the statement."""

    sources: list[int]
    targets: list[int]
    links: list[int]


@dataclass(frozen=True, slots=True)
class WeightedLinks:
    sources: list[int]
    targets: list[int]
    links: list[int]
    weights: list[float]


@dataclass(frozen=True, slots=True)
class Payments:
    sources: list[int]
    targets: list[int]
    links: list[int]
    weights: list[float]
    currencies: list[Opaque]


@dataclass(frozen=True, slots=True)
class Journeys:
    """Who travelled which route when, and in what."""

    sources: list[int]
    targets: list[int]
    links: list[int]
    days: list[Opaque]
    vehicles: list[Shown]


@dataclass(frozen=True, slots=True)
class Stays:
    sources: list[int]
    targets: list[int]
    links: list[int]
    since: list[Opaque]
    until: list[Opaque]


@dataclass(frozen=True, slots=True)
class Legs:
    sources: list[int]
    targets: list[int]
    links: list[int]
    seqs: list[int]


@dataclass(frozen=True, slots=True)
class Marks:
    """Statements of people by internal key: who, whether that is somebody protected, the role or else the link's type,
    and the case, empty where there is none."""

    people: list[NodeId]
    sealed: list[bool]
    marks: list[Opaque]
    cases: list[NodeId]
    links: list[int]


@dataclass(frozen=True, slots=True)
class StatementGrounds:
    """Statements by internal key: types, papers and cases (an empty id where there is none), grades (0 where none)."""

    links: list[int]
    types: list[Opaque]
    sources: list[NodeId]
    cases: list[NodeId]
    grades: list[int]


@dataclass(frozen=True, slots=True)
class StatementEnds:
    """Statements by internal key, with their types, the nodes they end at, and their cases; an empty id for no case."""

    links: list[int]
    types: list[Opaque]
    targets: list[NodeId]
    cases: list[NodeId]


@dataclass(frozen=True, slots=True)
class Months:
    """For each type and span of months (a year stands for its months, empty where one end is open) the statements."""

    types: list[Opaque]
    since: list[Opaque]
    until: list[Opaque]
    links: list[list[int]]


@dataclass(frozen=True, slots=True)
class StatementMarks:
    links: list[int]
    ids: list[Opaque]
    statuses: list[Opaque]
