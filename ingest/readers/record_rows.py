"""One row of call records → the calls it tells of, or why it tells of none."""

import re
from functools import lru_cache
from typing import NamedTuple

from graphsvc.texts import Text
from ingest.readers.record_times import moment
from ingest.values import Invalid, parse_moment

Row = dict[str, str]
"""The cells of a row by what stands in them (`Layout`), without the signs that operators put around them."""


class Refused(NamedTuple):
    """A call that is none: what in the row says so, by its name in the layout, and why."""

    role: str
    reason: Text


NO_PHONE = Text(
    "Bukan nomor telepon: nama pengirim (AD-BANK-S), nomor layanan pendek (121), atau angka yang dipotong lembar "
    "kerja (9,19E+11). Pesan sebuah layanan tidak menghubungkan orang.",
    "No phone number: a sender's name (AD-BANK-S), a short service number (121), or digits that a spreadsheet has cut "
    "off (9.19E+11). The message of a service links no people.",
)
NO_DIRECTION = Text(
    "Tidak jelas siapa yang menelepon: yang dikenal in, out, incoming, outgoing, missed, SMT, SMO dan sejenisnya.",
    "It is not clear who called: known are in, out, incoming, outgoing, missed, SMT, SMO and the like.",
)
NO_CALL = Text("Sambungan data, bukan panggilan atau SMS.", "A data session, no call and no SMS.")

_PHONE = re.compile(r"(?a)\+?\d[\d ().-]{3,30}\d")
_IN = re.compile(r".*(in|incoming|mtc?|smt)|missed|masuk")
_OUT = re.compile(r".*(out|outgoing|moc?|smo)|keluar")
_FORWARDED = re.compile(r"c(all)?f(w|orward).*|cf[a-z]{0,3}")
_SMS = re.compile(r"sms|^sm[to]$")
_VOICE = re.compile(r"voice|speech|volte|vowifi|teleph|suara")
_DATA = re.compile(r"gprs|data|internet|packet")
_EMPTY = {"na", "n/a", "nil", "null", "none"}
_PLACE = re.compile(
    r"(?i)(?:\blat(?:itude)?(?:-|\s*[:=]\s*|\s+))?([+-]?\d{1,3}\.\d{1,15})\s?[/;,]\s?(?:long?(?:itude)?(?:-|\s*[:=]\s*|\s+))?([+-]?\d{1,3}\.\d{1,15})"
)


def clean(cell: str) -> str:
    """`'0824…'` without its quotes, and nothing for `---` and the other ways of leaving a cell empty."""
    text = cell.strip(" \t'\"`")
    return text if text.strip("-") and text.casefold() not in _EMPTY else ""


def read_calls(row: Row, *, month_first: bool) -> list[dict[str, str] | Refused]:
    """The row as calls in the columns of their table: one, or two where the call was forwarded."""
    a, b = row["a"], row["b"]
    onward, origin = row.get("forwarded_to", ""), row.get("forwarded_from", "")
    if "direction" in row:
        kind = re.sub(r"[^a-z]", "", row["direction"].casefold())
        if _IN.fullmatch(kind) or (_FORWARDED.fullmatch(kind) and onward):
            a, b = b, a
        elif not _OUT.fullmatch(kind) and not (_FORWARDED.fullmatch(kind) and origin):
            return [Refused("direction", NO_DIRECTION)]
    else:
        kind = ""
    service = row.get("service", "").casefold()
    sms = _SMS.search(service) or _SMS.search(kind)
    if _DATA.search(service) and not sms:
        return [Refused("service", NO_CALL)]
    at = moment(f"{row['day']} {row.get('clock', '')}".strip(), month_first=month_first)
    channel = "sms" if sms else "voice" if _VOICE.search(service) else ""
    said = {"at": at, "channel": channel}
    told = {"duration_s": row.get("duration", ""), "cell": _cells(row)}
    calls = [_call(row, a, b, said | told)]
    # How long and from where is told of the call itself; of the other leg only that it was.
    if origin and not _same(origin, a) and not _same(origin, b):
        calls.append(_call(row, origin, a, said))
    if onward and not _same(onward, a) and not _same(onward, b):
        calls.append(_call(row, b, onward, said))
    return calls


@lru_cache(10_000)
def day_of(cell: str, *, month_first: bool) -> str:
    """The day of a row by its cell; empty where it cannot be read."""
    try:
        return parse_moment(moment(cell, month_first=month_first))[:10]
    except Invalid:
        return ""


def _call(row: Row, caller: str, callee: str, said: dict[str, str]) -> dict[str, str] | Refused:
    for number in filter(None, (caller, callee)):  # That a number is missing says the check.
        if not _PHONE.fullmatch(number):
            return Refused(next(role for role, cell in row.items() if cell == number), NO_PHONE)
    return {"caller": caller, "callee": callee, **said}


def _same(one: str, other: str) -> bool:
    """Whether two spellings are one number; country codes may be there or not."""
    one, other = (re.sub(r"\D", "", number)[-9:] for number in (one, other))
    return one == other


def _cells(row: Row) -> str:
    """`404-98-1-7 (21.29669, 72.8915)`; where the call ended in another cell, that one too."""
    first, last = (
        " ".join(filter(None, (row.get(f"{end}_cell"), _PLACE.sub(r"(\1, \2)", row.get(f"{end}_place", "")))))
        for end in ("first", "last")
    )
    return " / ".join(dict.fromkeys(filter(None, (first, last))))
