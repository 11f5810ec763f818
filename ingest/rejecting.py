"""Takes rows out of a chunk that turn out to be wrong only beside what else is known."""

from graphsvc.kinds import Field
from graphsvc.texts import Text
from ingest.check import Checked, shown
from ingest.loading import Loading
from ingest.report import Remark


def reject_rows(
    loading: Loading,
    table: str,
    file: str,
    checked: Checked,
    *,
    column: Field,
    bad: list[bool],
    reason: Text | None = None,
) -> None:
    """Takes the rows marked bad out of `checked`; without another reason their `column` names something nowhere."""
    if not any(bad):
        return
    reason = reason or Text(
        f"Tidak ada baris dengan id ini pada tabel yang ditunjuk kolom {column.name}.",
        f"No row with this id in the table that column {column.name} points to.",
    )
    for number, cell, wrong in zip(checked.numbers, checked.values[column.name], bad, strict=True):
        if wrong:
            loading.report.rejections.append(Remark(file, number, column.name, shown(column, str(cell)), reason))
    loading.report.tally(table).rejected += sum(bad)
    keep = [index for index, wrong in enumerate(bad) if not wrong]
    checked.numbers = [checked.numbers[index] for index in keep]
    checked.values = {name: [column[index] for index in keep] for name, column in checked.values.items()}
