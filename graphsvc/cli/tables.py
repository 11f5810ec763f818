"""Answers as rich tables and as CSV for the terminal."""

import csv
import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text as Styled

from graphsvc.answers.communities import Communities
from graphsvc.answers.entities import EntityAnswer, NeighboursAnswer
from graphsvc.answers.paths import PathsAnswer
from graphsvc.answers.people import RoleBrief
from graphsvc.answers.rankings import Ranking, RankRow
from graphsvc.schema import SCHEMA
from graphsvc.spreadsheets import guard
from graphsvc.texts import Language, Text
from ingest.report import LoadReport

NOT_GUILT = Text("Hubungan bukan bukti kesalahan.", "A link is no proof of guilt.")


def table_of(title: str, *columns: tuple[Text, str], language: Language) -> Table:
    table = Table(
        title=escape(title), title_justify="left", title_style="bold", header_style="bold", box=None, pad_edge=False
    )
    for name, justify in columns:
        table.add_column(name.to(language), justify="right" if justify == "right" else "left", overflow="fold")
    return table


def roles_text(roles: Iterable[RoleBrief]) -> str:
    return ", ".join(dict.fromkeys(role.name for role in roles))


def print_report(console: Console, report: LoadReport, language: Language) -> None:
    """The account of a load: per table read = loaded + unchanged + rejected, then each rejection and warning."""
    columns = (
        (Text("tabel", "table"), "left"),
        (Text("dibaca", "read"), "right"),
        (Text("dimuat", "loaded"), "right"),
        (Text("di antaranya berubah", "of which changed"), "right"),
        (Text("tetap", "unchanged"), "right"),
        (Text("ditolak", "rejected"), "right"),
    )
    nothing = (
        Text("dibatalkan; graf seperti sebelumnya", "cancelled; the graph is as it was before")
        if report.cancelled
        else Text("tidak ada yang ditulis", "nothing written")
    )
    table = table_of(f"{report.dataset} · {report.load or nothing.to(language)}", *columns, language=language)
    for name, tally in report.tables.items():
        table.add_row(name, *map(str, (tally.read, tally.loaded, tally.changed, tally.unchanged, tally.rejected)))
    console.print(table)
    for pair in report.same_persons[:50]:
        console.print(Styled.assemble(("? ", "yellow"), f"{pair.id} = {pair.other}? ({', '.join(pair.shared)})"))
    if len(report.same_persons) > 50:
        console.print(f"  … +{len(report.same_persons) - 50}")
    for mark, style, remarks in (("✗", "red", report.rejections), ("!", "yellow", report.warnings)):
        for one in remarks[:50]:
            place = ":".join(str(part) for part in (one.file, one.row, one.column) if part)
            found = f" “{one.found}”" if one.found else ""
            console.print(Styled.assemble((f"{mark} ", style), (place, "bold"), f"{found} {one.reason}"))
        if len(remarks) > 50:
            console.print(f"  … +{len(remarks) - 50}")
    console.print()


def print_ranking(console: Console, answer: Ranking, language: Language) -> None:
    """The ranked rows, under what they mean and on which network."""
    columns = (
        (Text("#", "#"), "right"),
        (Text("simpul", "node"), "left"),
        (Text("peran dalam perkara", "role in the case"), "left"),
        (Text("skor", "score"), "right"),
        (Text("tetangga", "neighbours"), "right"),
        (Text("id", "id"), "left"),
    )
    table = table_of(answer.caption, *columns, language=language)
    for row in answer.rows:
        neighbours = "" if row.neighbours is None else str(row.neighbours)
        score = f"{row.score:.4f}" + (f" ± {row.estimated.error:.4f}" if row.estimated else "")
        table.add_row(str(row.rank), Styled(row.caption), roles_text(row.roles), score, neighbours, row.id)
    console.print(table)
    for row in answer.rows:
        console.print(Styled(" ".join(filter(None, (f"{row.rank}. {row.caption}:", row.sentence, row.sureness)))))
    for name, figure in answer.figures.items():
        console.print(Styled(f"{name} {figure:.4g}"))
    if answer.estimate:
        console.print(
            Styled.assemble(("! ", "yellow"), answer.estimate.definition, (f" ({answer.estimate.literature})", "dim"))
        )
    for note in answer.warnings:
        console.print(Styled.assemble(("! ", "yellow"), note.text, (f" ({note.literature})", "dim")))
    links = answer.of == "link"
    left_out = Text(
        f"{answer.left_out.protected} {'hubungan orang' if links else 'orang'} yang dilindungi tidak diperingkat",
        f"{answer.left_out.protected} {'links of protected people' if links else 'protected people'} are not ranked",
    )
    about = Text(
        f"jejaring {answer.network.name}: {answer.network.nodes} simpul, {answer.network.links} hubungan, revisi "
        f"{answer.network.revision}; {left_out.id}",
        f"network {answer.network.name}: {answer.network.nodes} nodes, {answer.network.links} links, revision "
        f"{answer.network.revision}; {left_out.en}",
    )
    console.print(Styled(f"{about.to(language)}. {answer.reads} {NOT_GUILT.to(language)}\n", style="dim"))


def print_communities(console: Console, answer: Communities, language: Language) -> None:
    """The clusters, each with its cases and its best connected members, what binds it and who bridges it."""
    columns = (
        (Text("#", "#"), "right"),
        (Text("anggota", "members"), "right"),
        (Text("hubungan", "links"), "right"),
        (Text("ke luar", "outside"), "right"),
        (Text("perkara", "cases"), "left"),
        (Text("paling terhubung", "best connected"), "left"),
    )
    if answer.stability:
        columns = (*columns[:4], (Text("teguh", "stable"), "right"), *columns[4:])
    table = table_of(answer.caption, *columns, language=language)
    for group in answer.communities:
        cases = ", ".join(case.caption for case in group.cases[:2])
        members = ", ".join(member.caption for member in group.members[:4])
        steady = [_percent(group.under_error)] if answer.stability else []
        numbers = map(str, (group.number, group.size, group.links, group.outside))
        table.add_row(*numbers, *steady, Styled(cases), Styled(members))
    console.print(table)
    bridges = Text("menjembatani", "bridges").to(language)
    for group in answer.communities:
        words = group.bound_by.words if group.bound_by else ""
        who = "; ".join(f"{one.caption} → {', '.join(map(str, one.clusters))}" for one in group.bridges)
        console.print(Styled(f"{group.number}. {words}{f' {bridges}: {who}' if who else ''}"))
    console.print(Styled(f"modularity {answer.modularity:.3f}; {answer.definition}\n", style="dim"))


def print_paths(console: Console, answer: PathsAnswer, language: Language) -> None:
    """Each path, step by step, with the statements of each step."""
    if not answer.paths:
        nothing = Text("Tidak ada jalur antara keduanya.", "No path leads from one to the other.")
        console.print(nothing.to(language))
    for number, way in enumerate(answer.paths, 1):
        console.print(Styled(f"{number}. " + " → ".join(node.caption for node in way.nodes), style="bold"))
        for step in way.links:
            for one in step.statements[:3]:
                paper = f" ({one.paper.caption}{f', {one.page}' if one.page else ''})" if one.paper else ""
                console.print(Styled(f"   {one.sentence}{paper} · {one.status}"))


def print_entity(console: Console, answer: EntityAnswer, around: NeighboursAnswer, language: Language) -> None:
    """The node's properties, roles and nearest neighbours."""
    kind = SCHEMA.node(answer.kind)
    console.print(Styled(f"{answer.caption}  ({kind.name.to(language)}, {answer.id})", style="bold"))
    for name, value in answer.fields.items():
        shown = "; ".join(map(str, value)) if isinstance(value, list) else value
        console.print(Styled(f"  {name}: {shown}"))
    for role in answer.roles:
        console.print(Styled(f"  {role.name} · {role.case.caption}"))
    more = Text(f"{around.total} tetangga", f"{around.total} neighbours")
    console.print(more.to(language))
    for neighbour in around.neighbours:
        console.print(Styled(f"  {neighbour.entity.caption} ({neighbour.count}): {neighbour.statements[0].sentence}"))


def ranking_csv(answer: Ranking) -> str:
    header = ["rank", "id", "caption", "score", "neighbours", "roles", "sentence"]
    rows: Iterable[list[object]] = (
        [
            row.rank,
            row.id,
            guard(row.caption),
            row.score,
            row.neighbours,
            guard(roles_text(row.roles)),
            guard(row.sentence),
        ]
        for row in answer.rows
    )
    if answer.estimate:
        header += ["score_low", "score_high", "rank_low", "rank_high"]
        rows = ([*cells, *_estimated(row)] for cells, row in zip(rows, answer.rows, strict=True))
    if answer.bands:
        header += ["low", "high", "share_top5", "runs", "rests_on"]
        rows = ([*cells, *_band(row)] for cells, row in zip(rows, answer.rows, strict=True))
    return csv_of(header, rows)


def _estimated(row: RankRow) -> list[object]:
    known = row.estimated
    return [known.low, known.high, known.rank_low, known.rank_high] if known else [""] * 4


def _band(row: RankRow) -> list[object]:
    band = row.band
    cells: list[object] = [band.low, band.high, band.share_top5, band.runs] if band else [""] * 4
    return [*cells, " ".join(row.rests_on or ())]


def communities_csv(answer: Communities) -> str:
    header = ["number", "size", "id", "caption"]
    if answer.stability:
        header += ["stability", "under_error"]
    rows = (
        [group.number, group.size, member.id, guard(member.caption)]
        + ([member.stability, member.under_error] if answer.stability else [])
        for group in answer.communities
        for member in group.members
    )
    return csv_of(header, rows)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def csv_of(header: list[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()
