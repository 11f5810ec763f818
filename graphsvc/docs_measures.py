"""What docs/measures.md says of every measure."""

from graphsvc.measures import MEASURES, Measure
from graphsvc.measures.estimates import CONFIDENCE, DEFINITION, LITERATURE, SAMPLES, SEED
from graphsvc.texts import Text


def each_measure() -> list[str]:
    """A section for each, in lines: how it is computed, also on two-mode networks, and after whom."""
    lines: list[str] = []
    for measure in MEASURES:
        lines += [
            f"## {measure.name}",
            "",
            f"**{measure.caption.en}** / **{measure.caption.id}** · of a {measure.of} · "
            + (f"NetworkX `{measure.function}`" if measure.function else "not in NetworkX"),
            "",
            f"{measure.reads.en} / {measure.reads.id}",
            "",
            measure.definition.en,
            "",
            f"Literature: {measure.source}",
            "",
            *_on_two_modes(measure),
            *_estimated(measure),
        ]
    return lines


def _estimated(measure: Measure) -> list[str]:
    if not measure.estimate:
        return []
    said = DEFINITION.en.format(samples=f"{SAMPLES:,}", confidence=f"{CONFIDENCE:.0%}", seed=SEED)
    return [f"Estimated: {said}", "", f"Literature: {LITERATURE}", ""]


def _on_two_modes(measure: Measure) -> list[str]:
    form = measure.two_mode
    if form is None:
        return []
    if isinstance(form, Text):
        return [f"Refused on two-mode networks: {form.en}", ""]
    named = f"NetworkX `{form.function}`. " if form.function else ""
    return [form.definition.en, "", f"{named}Literature: {form.source}", ""]
