"""The dates that a network is filtered by: days that there are, and a period that does not end before it begins."""

import httpx
import pytest

pytestmark = pytest.mark.usefixtures("samples")


@pytest.mark.parametrize("date", ["2025-02-30", "2023-02-29", "0000", "0000-01-01", "2025-13", "2025-2-3", "kemarin"])
@pytest.mark.parametrize(
    "question", ["rankings/degree?{}={}", "what-if?{}={}", "comparisons/degree?than_{}={}", "reports?{}={}"]
)
@pytest.mark.parametrize("name", ["since", "until"])
def test_a_day_that_is_not_in_the_calendar_is_refused(
    client: httpx.Client, question: str, name: str, date: str
) -> None:
    answer = client.get(f"/api/v1/{question.format(name, date)}")

    assert answer.status_code == 422
    assert date not in answer.text


@pytest.mark.parametrize("date", ["2024-02-29", "2024-02", "0001", "9999-12-31"])
def test_a_day_that_there_is_and_an_incomplete_one_are_taken(client: httpx.Client, date: str) -> None:
    assert client.get(f"/api/v1/rankings/degree?since={date}").status_code == 200


@pytest.mark.parametrize("period", [("2025-12-31", "2025-01-01"), ("2025", "2024"), ("2025-03", "2025-02-27"), ("2025-01-01", "2024")])  # fmt: skip
@pytest.mark.parametrize("question", ["rankings/degree?since={}&until={}", "comparisons/degree?than_since={}&than_until={}"])  # fmt: skip
def test_a_period_that_ends_before_it_begins_is_refused(
    client: httpx.Client, question: str, period: tuple[str, str]
) -> None:
    for face in ("/api/v1", ""):
        answer = client.get(f"{face}/{question.format(*period)}")

        assert answer.status_code == 422
        assert "“Sampai” lebih awal daripada “sejak”" in answer.text


@pytest.mark.parametrize("period", [("2025-01-01", "2025-01-01"), ("2025-03", "2025"), ("2025", "2025-01-01")])
def test_a_period_may_be_as_short_as_its_dates_say(client: httpx.Client, period: tuple[str, str]) -> None:
    assert client.get("/api/v1/rankings/degree?since={}&until={}".format(*period)).status_code == 200
