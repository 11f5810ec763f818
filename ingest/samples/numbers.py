"""Phone, handset, account and identity numbers that are valid in form and belong to nobody.

Each number follows from the seed and a key alone, never from the order of asking: the same key in two case folders
gives the same number, which is how the sample cases share phones.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

# Prefixes that `phonenumbers` accepts and no Indonesian operator has been given.
UNASSIGNED = ("824", "829", "839", "854", "864")
UNASSIGNED_IN_CELLS = "861"
ACCOUNT_DIGITS = {"BCA": 10, "BNI": 10, "MANDIRI": 13, "BRI": 15}
_MALAYSIAN = ("12", "13", "14", "16", "19")


def chance(*key: object) -> Random:
    """A stream of pseudo-random numbers that depends on `key` only, the same on every platform."""
    return Random("/".join(map(str, key)))  # noqa: S311 - a story, not a secret


def phone(nationality: str, *key: object) -> str:
    """A mobile number in E.164: Indonesian, or with 555 in it as numbers of films have, Malaysian or Cambodian."""
    draw = chance("phone", *key)
    if nationality == "MY":
        return f"+60{draw.choice(_MALAYSIAN)}555{draw.randrange(10_000):04d}"
    if nationality == "KH":
        return f"+85512555{draw.randrange(1000):03d}"
    return f"+62{draw.choice(UNASSIGNED)}{draw.randrange(10**7, 10**8)}"


def spelled(number: str, draw: Random) -> str:
    """`number` (E.164) as one of the many ways people write it."""
    if number.startswith("+62"):
        first, second, third = number[3:6], number[6:10], number[10:]
        return draw.choice(
            (
                f"0{first}-{second}-{third}",
                f"0{first}{second}{third}",
                f"0{first}.{second}.{third}",
                f"0{first} {second} {third}",
                f"+62 {first} {second} {third}",
                f"+62 {first}-{second}-{third}",
                f"62{first}{second}{third}",
                f"0062{first}{second}{third}",
            )
        )
    country = "855" if number.startswith("+855") else "60"
    national = number[1 + len(country) :]
    return draw.choice((number, f"+{country} {national[:2]}-{national[2:5]} {national[5:]}", f"00{country}{national}"))


def imei(*key: object) -> str:
    """15 digits that pass the Luhn check; the first two are those kept for test handsets."""
    body = f"00{chance('imei', *key).randrange(10**11, 10**12)}"
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in body[1::2])
    return f"{body}{-(doubled + sum(map(int, body[::2]))) % 10}"


def account(bank: str, *key: object) -> str:
    """`BANK:number` with as many digits as that bank's numbers have; an e-wallet's number is a phone's."""
    if bank == "DANA":
        return f"DANA:0{phone('ID', *key)[3:]}"
    digits = ACCOUNT_DIGITS[bank]
    return f"{bank}:99{chance('account', bank, *key).randrange(10 ** (digits - 3), 10 ** (digits - 2))}"


def birthday(year: str, *key: object) -> date:
    """A day in `year`."""
    return date(int(year), 1, 1) + timedelta(chance("birthday", *key).randrange(365))


def nik(district: str, born: date, sex: str, serial: int) -> str:
    """The national id number: district, birth date (day + 40 for women), serial.

    Serials in use start from 0001 each day; 9000 and more would need nine thousand births a day in one district.
    """
    day = born.day + 40 if sex == "F" else born.day
    return f"{district}{day:02d}{born:%m%y}{9000 + serial % 1000:04d}"


def some(options: Sequence[str], draw: Random, *, weights: Sequence[int]) -> str:
    """One of `options`, each as often as its whole-number weight says."""
    at = draw.randrange(sum(weights))
    for option, weight in zip(options, weights, strict=True):
        if at < weight:
            return option
        at -= weight
    raise ValueError("weights must be positive")
