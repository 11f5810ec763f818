"""How complete cases are, as a rich table and as CSV for the terminal."""

from rich.console import Console
from rich.text import Text as Styled

from graphsvc.answers.coverage import Coverage
from graphsvc.cli.tables import csv_of, table_of
from graphsvc.spreadsheets import guard
from graphsvc.texts import Language, Text


def print_coverage(console: Console, answer: Coverage, language: Language) -> None:
    """For each case its meters, each with what its gap means."""
    columns = (
        (Text("yang dihitung", "what is counted"), "left"),
        (Text("ada", "there"), "right"),
        (Text("dari", "of"), "right"),
        (Text("artinya", "what it means"), "left"),
    )
    for case in answer.cases:
        table = table_of(f"{case.caption} · {case.id}", *columns, language=language)
        for meter in case.meters:
            table.add_row(meter.caption, str(meter.part), str(meter.of), meter.reads)
        console.print(table)
        console.print(Styled(", ".join(f"{name} {count}" for name, count in _counts(case.grades, case.statuses)) + "\n", style="dim"))  # fmt: skip


def coverage_csv(answer: Coverage) -> str:
    """A row a case and meter, then one for each grade and status: how many of how many statements."""
    rows: list[list[object]] = []
    for case in answer.cases:
        first: list[object] = [case.id, guard(case.caption)]
        rows += [[*first, one.name, one.part, one.of, "" if one.share is None else one.share] for one in case.meters]
        rows += [
            [*first, name, count, case.statements, count / case.statements if case.statements else ""]
            for name, count in _counts(case.grades, case.statuses)
        ]
    return csv_of(["case", "caption", "meter", "part", "of", "share"], rows)


def _counts(grades: dict[str, int], statuses: dict[str, int]) -> list[tuple[str, int]]:
    return [
        *((f"grade_{grade}" if grade.isdigit() else grade, count) for grade, count in grades.items()),
        *statuses.items(),
    ]
