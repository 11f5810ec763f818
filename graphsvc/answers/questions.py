"""What taking somebody away makes one ask: questions to check in the papers, never people to arrest."""

from collections.abc import Sequence

from graphsvc.kinds import Stage
from graphsvc.texts import Language, Text

_NAMED = 3
NOBODY_ELSE = Text(
    "Adakah {doer} lain selain {who}? Tidak ada pernyataan yang menyebutnya.",
    "Is there another {doer} besides {who}? No statement names one.",
)
TAKES_OVER = Text(
    "Dapatkah {who} menggantikan {gone} pada tahap {stage}?",
    "Could {who} do the part of {gone} in {stage}?",
)
UNLINKED = Text(
    "Apakah orang lain pada tahap {stage} ({count} orang) mengenal kontak {gone}? Belum ada pernyataan yang mengatakannya.",
    "Do others in {stage} ({count} of them) know the contacts of {gone}? No statement says so yet.",
)
FALLS_APART = Text(
    "Adakah hubungan lain antara kedua bagian ({one} dan {other}) yang tersambung lewat {gone}? Belum ada yang tercatat.",
    "Is there another link between the two parts ({one} and {other}) that {gone} joins? None is on record yet.",
)


def about_stage(
    stage: Stage, gone: str, language: Language, *, earlier: Sequence[str], linked: Sequence[str], others: int
) -> str:
    """Who else could do what `gone` did: those on record who are `linked` with the same contacts, the `others` who do it
    at all, or nobody but those who went `earlier`."""
    if not others:
        return NOBODY_ELSE.to(language).format(doer=stage.doer.to(language), who=_and([gone, *earlier], language))
    name = stage.text.to(language)
    if linked:
        return TAKES_OVER.to(language).format(who=_and(linked, language), gone=gone, stage=name)
    return UNLINKED.to(language).format(stage=name, count=others, gone=gone)


def about_parts(pieces: Sequence[int], gone: str, language: Language) -> str | None:
    """What else joins the two largest pieces of what falls apart; None where only single ones fall off."""
    one, other = [*sorted(pieces, reverse=True), 0, 0][:2]
    return FALLS_APART.to(language).format(one=one, other=other, gone=gone) if other > 1 else None


def _and(names: Sequence[str], language: Language) -> str:
    """A, B, C and 2 others."""
    more = len(names) - _NAMED
    others = Text(f" dan {more} lainnya", f" and {more} others").to(language) if more > 0 else ""
    return ", ".join(names[:_NAMED]) + others
