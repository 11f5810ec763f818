"""`graphsvc brokerage` and `graphsvc stages`: what the service answers, as tables, CSV and JSON."""

import pytest

from graphsvc.answers import brokerage, stages
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from tests.cli.running import Run, as_csv, as_json

pytestmark = pytest.mark.usefixtures("samples")

ALL = Filters()


def test_brokerage_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = brokerage.brokers(reader, "acts", ALL, by="role", order="liaison")

    asked = ("brokerage", "--network", "acts", "--by", "role", "--order", "liaison")
    assert as_json(run, *asked) == answer.model_dump(mode="json")
    assert [row["id"] for row in as_csv(run, *asked)] == [row.id for row in answer.rows]


def test_stages_as_a_table_name_the_only_one_and_nobody(run: Run) -> None:
    code, out, _ = run("stages", "--case", "case:kalbar:entikong")

    assert code == 0
    assert "Entikong: jalan tikus Patoka" in out
    assert "(the only one)" in out
    assert "nobody on record" in out


def test_stages_as_csv_have_a_row_a_person_and_stage(run: Run, reader: Reader) -> None:
    answer = stages.stages(reader, ALL, top=200, people=1000)

    assert len(as_csv(run, "stages")) == sum(cell.total for cell in answer.cells)
