"""Whether a file still says what the graph says: the report is made again, and every place compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphsvc.answers.reports import Making, Report
from graphsvc.errors import Unreadable
from graphsvc.scrub import MASK
from graphsvc.texts import Language, Text
from visualisations.reports.files import Format
from visualisations.reports.found import Found
from visualisations.reports.said import said

Hide = Callable[[str], str]
"""What the file says, without the names and numbers of those who are sealed: they may be sealed since it was written."""
PLACES = 20
"""Places that are named one by one; the others are counted."""
LONG = 120


@dataclass(frozen=True, slots=True)
class Verdict:
    """`same`: to the last byte. Otherwise what differs, in words."""

    same: bool
    words: list[Text]


def how_made(found: Found) -> Making:
    """What the file says of how it was made; Unreadable where that is nothing that could be made again."""
    try:
        return Making.model_validate_json(found.making)
    except ValueError as error:
        raise Unreadable from error


def verdict(data: bytes, found: Found, form: Format, again: Report, language: Language, *, hide: Hide) -> Verdict:
    """`again` is the report made from what the file says of itself, at the moment that the file names.

    Nothing of the file is repeated but through `hide`.
    """
    then, now = how_made(found), again.making
    if then.sealed != now.sealed:
        return Verdict(False, [_SEALED_THEN if then.sealed else _OPEN_THEN])
    expected = form.write(again, said(again, language))
    if expected == data:
        return Verdict(True, [_SAME.fill(revision=now.revision)])
    right = form.read(expected).places
    places = list(_differing(found.places, right))
    words = [*_moved(then, now, hide), *(_place(*one, hide) for one in places[:PLACES])]
    if len(places) > PLACES:
        words.append(_MORE.fill(count=len(places) - PLACES))
    agreeing = sum(found.places.get(place) == text for place, text in right.items())
    return Verdict(False, [_AGREE.fill(count=agreeing), *words] if words else [_BYTES])


def _moved(then: Making, now: Making, hide: Hide) -> Iterator[Text]:
    if then.revision != now.revision:
        yield _REVISION.fill(then=then.revision, now=now.revision)
    for program in sorted(then.versions.keys() | now.versions.keys()):
        one, other = then.versions.get(program, "–"), now.versions.get(program, "–")
        if one != other:
            yield _VERSION.fill(program=_short(hide(program)), then=_short(hide(one)), now=other)
    if then.seeds != now.seeds:
        yield _SEEDS


def _differing(found: dict[str, str], expected: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Place, found, expected; in the order of the report, then what it does not have."""
    for place in (*expected, *(one for one in found if one not in expected)):
        one, other = found.get(place, ""), expected.get(place, "")
        if one != other:
            yield place, one, other


def _place(place: str, found: str, expected: str, hide: Hide) -> Text:
    shown = hide(found)
    if shown == expected:  # It is the name behind the pseudonym that is expected.
        shown = MASK
    # Of long sentences the part is shown in which they differ.
    shorter, longer = sorted((shown, expected), key=len)
    parting = next((at for at, sign in enumerate(shorter) if sign != longer[at]), len(shorter))
    begin = max(parting - LONG // 2, 0) if len(longer) > LONG else 0
    one, other = (f"…{text[begin:]}" if begin else text for text in (shown, expected))
    return _PLACE.fill(place=_short(hide(place)), found=_short(one) or "–", expected=_short(other) or "–")


def _short(text: str) -> str:
    """Without line ends and other signs that move a terminal about."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= LONG else plain[: LONG - 1] + "…"


_SAME = Text(
    "Sama sampai bita terakhir: laporan ini cocok dengan graf pada revisi {revision}.",
    "The same to the last byte: this report agrees with the graph at revision {revision}.",
)
_AGREE = Text("{count} tempat cocok. Yang berbeda:", "{count} places agree. What differs:")
_REVISION = Text(
    "Revisi graf: laporan {then}, sekarang {now}. Ada yang dimuat atau dikeluarkan sejak itu.",
    "Revision of the graph: {then} in the report, {now} now. Something was loaded or taken out since.",
)
_VERSION = Text(
    "Versi {program}: laporan {then}, di sini {now}.", "Version of {program}: {then} in the report, {now} here."
)
_SEEDS = Text("Benih acaknya lain.", "The random seeds are others.")
_PLACE = Text(
    "{place}: tertulis “{found}”, seharusnya “{expected}”.", "{place}: found “{found}”, expected “{expected}”."
)
_MORE = Text("… dan {count} tempat lagi.", "… and {count} more places.")
_BYTES = Text(
    "Semua sel dan kalimat cocok, tetapi berkasnya bukan yang dulu ditulis: mungkin disimpan ulang oleh program lain, "
    "gambarnya diubah, atau ada yang ditambahkan.",
    "All cells and sentences agree, but the file is not the one that was written: another program may have saved it "
    "anew, a drawing in it was changed, or something was added.",
)
_SEALED_THEN = Text(
    "Laporan ini dibuat dengan identitas dirahasiakan, sedangkan di sini terbuka: isinya tidak dapat dibandingkan. "
    "Jalankan tanpa GRAPHSVC_UNSEALED.",
    "This report was made with identities sealed, and here they are open: it cannot be compared. Run it without "
    "GRAPHSVC_UNSEALED.",
)
_OPEN_THEN = Text(
    "Laporan ini memuat nama yang terbuka, sedangkan di sini identitas dirahasiakan: isinya tidak dibandingkan dan tidak "
    "dicetak.",
    "This report holds open names, and here identities are sealed: it is not compared and nothing of it is printed.",
)
