"""Dates and times of call records, in every form seen."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.record_times import moment, orders
from ingest.values import Invalid, parse_moment

MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]


@given(MOMENTS)
def test_every_form_is_read_as_the_moment_it_was_written_for(at: datetime) -> None:
    day_first = [
        f"{at:%d/%m/%Y %H:%M:%S}", f"{at.day}.{at.month}.{at.year} {at:%H:%M:%S}", f"{at:%d}-{MONTHS[at.month - 1]}-{at:%Y %H:%M:%S}",
        f"{at:%Y%m%d %H%M%S}", f"{at:%Y-%m-%d %H:%M:%S}",
    ]  # fmt: skip

    assert {moment(cell, month_first=False) for cell in day_first} == {at.isoformat()}
    assert moment(f"{at.month}/{at.day}/{at.year} {at:%H:%M:%S}", month_first=True) == at.isoformat()
    assert moment(f"{at:%d/%m/%Y}", month_first=False) == at.date().isoformat()
    utc = at.replace(tzinfo=UTC)
    name = MONTHS[at.month - 1].title()
    assert moment(f"Mon {name} {at.day} {at:%H:%M:%S} +0000 {at.year}", month_first=False) == utc.isoformat()


@given(MOMENTS)
def test_a_date_never_denies_the_order_it_was_written_in(at: datetime) -> None:
    day_first, month_first = orders(f"{at:%d/%m/%Y %H:%M}"), orders(f"{at.month}/{at.day}/{at.year} 0:08")

    assert day_first is None or day_first[0]
    assert month_first is None or month_first[1]
    assert (day_first == (True, False)) == (at.day > 12) == (month_first == (False, True))


@given(st.text(max_size=40))
def test_what_cannot_be_read_comes_back_as_it_is_or_reads_as_a_moment(cell: str) -> None:
    found = moment(cell, month_first=False)

    assert found == cell or len(found) in {10, 16, 19, 25}


@pytest.mark.parametrize(
    "cell", ["31-FEB-2022 10:00:00", "20220230 1000", "31/04/2022 25:00", "30-XYZ-2022", "10:15:20", "1.1.22"]
)
def test_no_impossible_date_gets_past_the_check(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_moment(moment(cell, month_first=False))
