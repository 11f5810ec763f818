"""Phones: every spelling of a number is one phone, and `phonenumbers` has the last word."""

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat

from ingest.identifiers import Identifier, parse_phone
from ingest.values import Doubtful, Invalid

MOBILES = st.builds("8{}{}".format, st.sampled_from("12356789"), st.text("0123456789", min_size=7, max_size=10))
"""National numbers of Indonesian mobiles."""
PREFIXES = st.sampled_from(["0", "62", "+62", "0062", "+62 (0)", "+62-", "(0)"])
GAPS = st.sampled_from(["", " ", "-", ".", "\u00a0", "\u2011", " - ", "/"])


def identifier(value: object) -> Identifier:
    found = value.value if isinstance(value, Doubtful) else value
    assert isinstance(found, Identifier)
    return found


def spelled(digits: str, gaps: list[str]) -> str:
    return "".join(f"{digit}{gaps[at % len(gaps)]}" for at, digit in enumerate(digits))


@pytest.mark.parametrize(
    "cell",
    ["081234567890", "0812-3456-7890", "0812 3456 7890", "0812.3456.7890", "(0812) 34567890", "6281234567890",
     "+6281234567890", "+62 812-3456-7890", "62 812 3456 7890", "006281234567890", "0062 812 34567890",
     "+62 (0)812 3456 7890", "81234567890", "\u202a+62 812\u20113456\u20117890\u202c", "0812\u00a03456\u20137890",
     "０８１２３４５６７８９０", "+62/812/3456/7890"],
)  # fmt: skip
def test_every_spelling_of_a_number_is_one_phone(cell: str) -> None:
    assert parse_phone(cell) == Identifier("phone:6281234567890", "Phone", ("+6281234567890",))


@given(MOBILES, PREFIXES, st.lists(GAPS, min_size=1, max_size=4))
def test_any_spelling_of_an_indonesian_mobile_is_one_phone(national: str, prefix: str, gaps: list[str]) -> None:
    assert parse_phone(prefix + spelled(national, gaps)) == parse_phone(f"+62{national}")


@given(MOBILES)
def test_the_quick_way_says_what_phonenumbers_says(national: str) -> None:
    number = phonenumbers.parse(f"0{national}", "ID")

    assert phonenumbers.is_valid_number(number)
    assert parse_phone(f"0{national}") == Identifier(
        f"phone:62{national}", "Phone", (phonenumbers.format_number(number, PhoneNumberFormat.E164),)
    )


@given(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)), st.sampled_from([0, 1, 2, 3, 4]), st.data())
def test_numbers_of_any_country_are_what_phonenumbers_says(region: str, sort: int, data: st.DataObject) -> None:
    example = phonenumbers.example_number_for_type(region, sort)
    assume(example)
    assert example
    written = data.draw(st.sampled_from([PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL]))
    assume(not example.extension)

    found = parse_phone(phonenumbers.format_number(example, written))

    assert identifier(found).fields == (phonenumbers.format_number(example, PhoneNumberFormat.E164),)


@pytest.mark.parametrize(
    ("cell", "e164"),
    [
        ("012-555 0789", "+60125550789"),
        ("+60 12-555 0789", "+60125550789"),
        ("011-1255 0789", "+601112550789"),
        ("021-5551234", "+62215551234"),
        ("+39 06 1234 5678", "+390612345678"),
        ("+855 12 555 123", "+85512555123"),
    ],
)
def test_numbers_without_a_country_are_indonesian_else_malaysian(cell: str, e164: str) -> None:
    assert identifier(parse_phone(cell)).fields == (e164,)


@pytest.mark.parametrize("cell", ["0841234567890", "0812345", "082-123456"])
def test_a_number_in_no_known_range_is_doubtful(cell: str) -> None:
    assert isinstance(parse_phone(cell), Doubtful)


@pytest.mark.parametrize("cell", ["0812-SAYANG", "wa: 0812345678", "1234", "+", "", "08" * 12, "0812;0813", "n/a"])
def test_what_is_no_phone_is_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_phone(cell)


@given(MOBILES)
def test_a_phone_reads_as_itself(national: str) -> None:
    number = identifier(parse_phone(f"0{national}")).fields[0]

    assert parse_phone(str(number)) == parse_phone(f"0{national}")
