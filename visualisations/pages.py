"""Pages: a template filled with an answer, everything escaped, in the reader's language."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from graphsvc.answers.briefs import clip
from graphsvc.texts import Language
from visualisations import chart_page, curves, formats, words
from visualisations.ego import ego
from visualisations.lanes import lanes
from visualisations.reports import blocks
from visualisations.texts import say
from visualisations.view import View

__all__ = ["View", "page"]

SPOKEN: tuple[Callable[..., object], ...] = (
    formats.number, formats.score, formats.weight, formats.day, formats.moment, formats.when, formats.grade_words,
    words.code, words.field_value, words.entity_warning, words.grouped, words.nodes_word, words.ranked_word,
    words.network_name, words.broker_roles, words.chains, words.figure, words.standing, words.field_name, ego, blocks.written,
)  # fmt: skip
"""What templates call, in the page's language."""
PLAIN: tuple[Callable[..., object], ...] = (
    formats.percent, formats.decimals, formats.largest, formats.grade, words.codes_of,
    words.row_roles, words.row_cases, words.single_source, words.by_kind, words.widest_band, words.rank_at, words.siblings, words.links_of, words.kind,
    words.networks_of, words.network_kind, words.counts, words.counted, words.totals, words.more, chart_page.line_mark,
    chart_page.strongest, chart_page.closed_clusters, chart_page.outer, lanes, curves.panels, curves.dashes, blocks.share,
)  # fmt: skip
"""What templates call that needs no language."""


def page(template: str, view: View, **values: object) -> str:
    """The page as HTML."""
    bound = {
        "chart_data": partial(chart_page.chart_data, view),
        "sealed_word": partial(words.sealed_word, view.language, unsealed=view.unsealed),
    }
    return filled(template, view.language, view=view, **bound, **values)


def filled(template: str, language: Language, **values: object) -> str:
    """The template with these values, everything escaped."""
    return _environment(language).get_template(template).render(**values)


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    known = cast("dict[str, Any]", environment.globals)
    known["t"] = partial(say, language)
    known.update({_name(function): partial(function, language=language) for function in SPOKEN})
    known.update({_name(function): function for function in PLAIN})
    filters = cast("dict[str, Any]", environment.filters)
    filters.update(capitalise=words.capitalise, clip=clip)
    return environment


def _name(function: Callable[..., object]) -> str:
    return str(getattr(function, "__name__", ""))
