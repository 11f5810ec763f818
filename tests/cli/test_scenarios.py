"""`graphsvc what-if` and `graphsvc compare`, as tables and as JSON."""

import json

import pytest

from graphsvc.answers.comparisons import comparison
from graphsvc.answers.reader import Reader
from graphsvc.answers.what_if import what_if
from graphsvc.filters import Filters
from tests.cli.running import Run
from tests.service import BROKER

pytestmark = pytest.mark.usefixtures("samples")


def test_what_if_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = what_if(reader, "ties", Filters(), strategy="degree", remove=[BROKER], k=2)

    code, out, err = run("what-if", "--network", "ties", "--strategy", "degree", "--remove", BROKER, "--k", "2", "--format", "json")  # fmt: skip

    assert (code, err) == (0, "")
    assert json.loads(out) == answer.model_dump(mode="json")


def test_what_if_as_a_table_ends_in_questions_and_not_in_arrests(run: Run) -> None:
    code, out, _ = run("what-if", "--network", "ties", "--strategy", "stage", "--recompute", "--k", "4")

    assert code == 0
    assert out.index("largest part") < out.index("Questions to check") < out.index("not people to arrest")


def test_compare_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = comparison(reader, "degree", "ties", Filters(since="2025"), Filters(until="2024"), top=5)

    code, out, err = run("compare", "degree", "--network", "ties", "--since", "2025", "--than-until", "2024", "--top", "5", "--format", "json")  # fmt: skip

    assert (code, err) == (0, "")
    assert json.loads(out) == answer.model_dump(mode="json")


def test_compare_as_a_table_marks_who_rose_and_who_fell(run: Run) -> None:
    code, out, _ = run("compare", "degree", "--network", "ties", "--since", "2025", "--than-until", "2024")

    assert code == 0
    assert {"▲", "▼"} <= set(out)
    assert "protected people are not listed" in out


def test_a_date_that_is_none_is_refused_and_not_repeated(run: Run) -> None:
    code, out, err = run("compare", "degree", "--since", "besok")

    assert (code, out) == (2, "")
    assert "--since" in err
    assert "besok" not in err
