"""What can happen in the sample story; each event knows which rows it leaves in the tables.

People are named by ids with spaces between them and ranges joined by a hyphen: `p013-p016 p020`. A key that begins
with `~` is known to all case folders, any other belongs to its own. `cite` names papers and pages: `s102/2 s105/1`.
"""

from dataclasses import dataclass
from itertools import product
from typing import Protocol

from ingest.samples.book import Book, Claim, each


class Event(Protocol):
    def tell(self, book: Book) -> None:
        """Write this event's rows into the book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Claim):
    """People have a role in a case."""

    people: str
    role: str
    legal: str = ""
    standing: str = "alleged"
    case: str = ""
    since: str = ""

    def tell(self, book: Book) -> None:
        for person in each(self.people):
            case = self.case or book.case
            details = {"role": self.role, "legal_status": self.legal, "standing": self.standing, "since": self.since}
            book.state("roles", self, person=person, case=case, **details)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses(Claim):
    """People use a phone, handset, account (`BANK@key`), vehicle, or their passport; by default each their own."""

    people: str
    kind: str
    what: str = ""
    since: str = ""
    until: str = ""

    def tell(self, book: Book) -> None:
        for person in each(self.people):
            identifier = book.identifier(self.kind, self.what or person, person)
            span = {"since": self.since, "until": self.until}
            book.state("uses", self, person=person, kind=self.kind, identifier=identifier, **span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Claim):
    """The SIM of somebody's phone was seen in a handset."""

    phone: str
    handset: str
    since: str
    until: str

    def tell(self, book: Book) -> None:
        number, imei = book.identifier("phone", self.phone, ""), book.identifier("device", self.handset, "")
        book.state("handsets", self, number=number, imei=imei, since=self.since, until=self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Claim):
    """Each of `source` recruited, sent, knows … each of `target`."""

    kind: str
    source: str
    target: str
    since: str = ""
    until: str = ""
    weight: str = ""

    def tell(self, book: Book) -> None:
        span = {"since": self.since, "until": self.until, "weight": self.weight}
        for one, other in product(each(self.source), each(self.target)):
            book.state("ties", self, **{"from": one, "to": other, "kind": self.kind}, **span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls(Claim):
    """`caller` and each of `callee` ring each other `count` times around every day of `on`."""

    caller: str
    callee: str
    on: str
    count: int = 9

    def tell(self, book: Book) -> None:
        for callee, day in product(each(self.callee), self.on.split()):
            for nth in range(self.count):
                book.call(self, self.caller, callee, day, nth)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved(Claim):
    """`owner`'s phone holds `number`'s under the name `saved_as`."""

    owner: str
    number: str
    saved_as: str

    def tell(self, book: Book) -> None:
        owner, number = (book.identifier("phone", end, self.owner) for end in (self.owner, self.number))
        book.state("contacts", self, owner=owner, number=number, saved_as=self.saved_as)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid(Claim):
    """`payer` pays `payee` on every day of `on`; each is a person or an account (`BANK@key`)."""

    payer: str
    payee: str
    amount: int
    on: str
    currency: str = "IDR"
    channel: str = "transfer"

    def tell(self, book: Book) -> None:
        for payee, day in product(each(self.payee), self.on.split()):
            at = book.moment(day, "paid", self.payer, payee, self.amount)
            ends = {"payer": book.payer(self.payer), "payee": book.payer(payee)}
            money = {"amount": str(self.amount), "currency": self.currency, "channel": self.channel}
            book.state("payments", self, **ends, **money, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip(Claim):
    """People travel a route together on one day."""

    route: str
    on: str
    passengers: str
    driver: str = ""
    guide: str = ""
    vehicle: str = ""
    outcome: str = "arrived"

    def tell(self, book: Book) -> None:
        for capacity, people in (("driver", self.driver), ("guide", self.guide), ("passenger", self.passengers)):
            for person in each(people):
                ride = {"capacity": capacity, "vehicle": self.vehicle, "outcome": self.outcome}
                book.state("travels", self, person=person, route=self.route, on=self.on, **ride)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(Claim):
    """People stay in a place."""

    place: str
    people: str
    since: str
    until: str = ""

    def tell(self, book: Book) -> None:
        for person in each(self.people):
            book.state("stays", self, person=person, place=self.place, since=self.since, until=self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Claim):
    """People belong to an organisation."""

    organisation: str
    people: str
    position: str = ""
    since: str = ""

    def tell(self, book: Book) -> None:
        for person in each(self.people):
            post = {"position": self.position, "since": self.since}
            book.state("members", self, person=person, organisation=self.organisation, **post)
