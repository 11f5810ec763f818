"""Dates and times as call records write them → ISO 8601."""

import re

_NUMBERS = re.compile(r"(?a)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_NAMED = re.compile(r"(?a)(\d{1,2})[/-]([A-Za-z]{3})[A-Za-z]{0,6}[/-](\d{4})")
_YEAR_FIRST = re.compile(r"(?a)(\d{4})(?:([/-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))")
_CLOCK = re.compile(r"(?a)(\d{1,2}):(\d{2})(?::(\d{2}))?|(\d{2})(\d{2})(\d{2})?")
_POSIX = re.compile(
    r"(?a)[A-Za-z]{3} ([A-Za-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:([+-]\d{2}):?(\d{2})|UTC|GMT) (\d{4})"
)
_MONTHS = {
    name: f"{number:02d}"
    for number, names in enumerate(
        ("jan", "feb peb", "mar", "apr", "may mei", "jun", "jul", "aug agu agt", "sep", "oct okt", "nov nop", "dec des"), 1
    )
    for name in names.split()
}  # fmt: skip


def orders(cell: str) -> tuple[bool, bool] | None:
    """Whether the date can be read day first and whether month first; None where the order does not matter."""
    found = _NUMBERS.fullmatch(cell.split(" ", 1)[0])
    if not found or int(found[1]) == int(found[3]):
        return None
    return int(found[3]) <= 12, int(found[1]) <= 12


def moment(cell: str, *, month_first: bool) -> str:
    """`2022-04-30T10:15:20`; what cannot be read comes back as it is, for the check to reject."""
    if found := _POSIX.fullmatch(cell):
        offset = f"{found[4]}:{found[5]}" if found[4] else "+00:00"
        month = _MONTHS.get(found[1].casefold())
        return f"{found[6]}-{month}-{found[2].zfill(2)}T{found[3].zfill(8)}{offset}" if month else cell
    day, _, clock = cell.partition(" ")
    date = _date(day, month_first=month_first)
    time = _CLOCK.fullmatch(clock.strip())
    if date is None or (clock and time is None):
        return cell
    return f"{date}T{':'.join(part.zfill(2) for part in time.groups() if part)}" if time else date


def _date(cell: str, *, month_first: bool) -> str | None:
    if found := _YEAR_FIRST.fullmatch(cell):
        year, month, day = found[1], found[3] or found[5], found[4] or found[6]
    elif found := _NUMBERS.fullmatch(cell):
        year, (month, day) = found[4], (found[1], found[3]) if month_first else (found[3], found[1])
    elif (found := _NAMED.fullmatch(cell)) and found[2].casefold() in _MONTHS:
        year, month, day = found[3], _MONTHS[found[2].casefold()], found[1]
    else:
        return None
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}"
