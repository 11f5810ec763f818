"""What-ifs and comparisons as tables for the terminal."""

from rich.console import Console
from rich.text import Text as Styled

from graphsvc.answers.comparisons import Comparison, OwnLinks
from graphsvc.answers.what_if import WhatIf
from graphsvc.cli.tables import NOT_GUILT, table_of
from graphsvc.texts import Language, Text


def print_what_if(console: Console, answer: WhatIf, language: Language) -> None:
    """Who goes, what is left, then the questions, then what not to make of them."""
    columns = (
        (Text("#", "#"), "right"),
        (Text("tanpa", "without"), "left"),
        (Text("bagian terbesar", "largest part"), "right"),
        (Text("pasangan", "pairs"), "right"),
        (Text("efisiensi", "efficiency"), "right"),
        (Text("tahap tanpa orang", "stages with nobody"), "left"),
        (Text("id", "id"), "left"),
    )
    shown = table_of(answer.caption, *columns, language=language)
    for step, left in [(None, answer.before), *((step, step.left) for step in answer.steps)]:
        numbers = (str(left.largest), str(left.pairs), f"{left.efficiency:.3f}", ", ".join(left.uncovered))
        name, id_ = (step.caption, step.id) if step else ("–", "")
        shown.add_row(str(step.step if step else 0), Styled(name), *numbers, id_)
    console.print(shown)
    console.print(Text("Pertanyaan untuk diperiksa", "Questions to check").to(language), style="bold")
    for step in answer.steps:
        for question in step.questions:
            console.print(Styled(f"{step.step}. {question}"))
    console.print(Styled(f"{' '.join(answer.caveats)} {NOT_GUILT.to(language)}\n", style="dim"))


def print_comparison(console: Console, answer: Comparison, language: Language) -> None:
    """Both ranks, what became of them, and the heaviest link that only one side has."""
    columns = (
        (Text("pembanding", "compared with"), "right"),
        (Text("ini", "this"), "right"),
        (Text("perubahan", "change"), "left"),
        (Text("simpul", "node"), "left"),
        (Text("hanya di sini", "only here"), "left"),
        (Text("hanya pada pembanding", "only in the other"), "left"),
        (Text("id", "id"), "left"),
    )
    shown = table_of(answer.caption, *columns, language=language)
    for row in answer.rows:
        ranks = ("–" if rank is None else str(rank) for rank in (row.than_rank, row.rank))
        change = (
            "" if row.change is None else f"{'▲' if row.change > 0 else '▼'} {abs(row.change)}" if row.change else "="
        )
        shown.add_row(*ranks, change, Styled(row.caption), _links(row.links), _links(row.than_links), row.id)
    console.print(shown)
    summary = Text(
        f"{answer.rose} naik, {answer.fell} turun, {answer.same} tetap; {answer.only} hanya di sini, {answer.than_only} hanya "
        f"pada pembanding; {answer.protected} orang yang dilindungi tidak didaftar.",
        f"{answer.rose} rose, {answer.fell} fell, {answer.same} stayed; {answer.only} only here, {answer.than_only} only in "
        f"the other; {answer.protected} protected people are not listed.",
    )
    console.print(Styled(f"{summary.to(language)} {answer.reads} {NOT_GUILT.to(language)}\n", style="dim"))


def _links(own: OwnLinks) -> Styled:
    more = own.total - len(own.links)
    return Styled(", ".join(one.target.caption for one in own.links) + (f" +{more}" if more else ""))
