"""Handsets, accounts, plates, documents and identity numbers; phones have a file of their own."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.identifiers import (
    Identifier,
    network_imei,
    nik_contradicts,
    parse_account,
    parse_document,
    parse_imei,
    parse_nik,
    parse_passport,
    parse_payer,
    parse_phone,
    parse_plate,
)
from ingest.values import Doubtful, Invalid


def identifier(value: object) -> Identifier:
    found = value.value if isinstance(value, Doubtful) else value
    assert isinstance(found, Identifier)
    return found


@given(st.text("0123456789", min_size=14, max_size=14))
def test_one_check_digit_of_ten_fits_an_imei(digits: str) -> None:
    fitting = [check for check in "0123456789" if isinstance(parse_imei(digits + check), Identifier)]

    assert len(fitting) == 1


@pytest.mark.parametrize("cell", ["490154203237518", "49-015420-323751-8", "49 015420 323751 8", "49.015420.323751.8"])
def test_an_imei_is_its_digits(cell: str) -> None:
    assert parse_imei(cell) == Identifier("device:490154203237518", "Device", ("490154203237518",))


def test_an_imei_with_a_wrong_check_digit_loads_with_a_warning() -> None:
    found = parse_imei("490154203237519")

    assert isinstance(found, Doubtful)
    assert identifier(found).id == "device:490154203237519"


@pytest.mark.parametrize("cell", ["49015420323751", "4901542032375180", "49015420323751X", "٤٩٠١٥٤٢٠٣٢٣٧٥١٨", ""])
def test_other_lengths_of_an_imei_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_imei(cell)


@pytest.mark.parametrize(
    ("cell", "id_"),
    [
        ("BCA:1234567890", "account:BCA:1234567890"),
        ("bca : 123-456-7890", "account:BCA:1234567890"),
        ("Bca 1234567890", "account:BCA:1234567890"),
        ("DANA:+62 824 1111 2222", "account:DANA:6282411112222"),
        ("Bank Kalbar: 10.2345.678", "account:BANKKALBAR:102345678"),
        ("Touch 'n Go: 0125550789", "account:TOUCHNGO:0125550789"),
        ("BRI:0012 01 000123 53 1", "account:BRI:001201000123531"),
    ],
)
def test_an_account_is_its_bank_and_digits(cell: str, id_: str) -> None:
    assert parse_account(cell).id == id_


@pytest.mark.parametrize(
    "cell", ["1234567890", "BCA", "BCA:", "BCA:1234", "BCA:" + "1" * 21, ":123456", "BCA:12345X", ""]
)
def test_what_is_no_account_is_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_account(cell)


@pytest.mark.parametrize("cell", ["KB 1234 FA", "kb1234fa", "KB-1234-FA", "KB  1234  FA", "Kb.1234.fa", "KB 1234FA"])
def test_every_spelling_of_a_plate_is_one_vehicle(cell: str) -> None:
    assert parse_plate(cell) == Identifier("vehicle:KB1234FA", "Vehicle", ("KB 1234 FA",))


@pytest.mark.parametrize(
    ("cell", "id_"), [("B 1 A", "vehicle:B1A"), ("QAA 1234 B", "vehicle:QAA1234B"), ("RI 1", "vehicle:RI1")]
)
def test_short_and_malaysian_plates(cell: str, id_: str) -> None:
    assert parse_plate(cell).id == id_


@pytest.mark.parametrize(
    "cell", ["1234", "KB FA", "KB 12345 FA", "KBXX 1 A", "KB 1 FAXX", "KB 1234 F4", "KB ١٢٣ FA", ""]
)
def test_what_is_no_plate_is_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_plate(cell)


@pytest.mark.parametrize(
    ("cell", "id_"),
    [
        ("passport:A1234567", "document:passport:A1234567"),
        ("Paspor: a 1234567", "document:passport:A1234567"),
        ("A1234567", "document:passport:A1234567"),
        ("ktp 6199011203800001", "document:ktp:6199011203800001"),
        ("splp:XE-123456", "document:splp:XE123456"),
    ],
)
def test_a_document_is_its_type_and_number(cell: str, id_: str) -> None:
    assert parse_document(cell).id == id_


@pytest.mark.parametrize("cell", ["1234567", "passport:", "passport:é12345", "pass;port:A1234567", "ktp:00/", ""])
def test_what_is_no_document_is_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_document(cell)


@given(st.text("abXY &'’.-", max_size=20), st.text("0123456789", min_size=5, max_size=20))
def test_an_account_needs_no_escaping_in_a_url(bank: str, number: str) -> None:
    found = parse_account(f"B{bank}:{number}")

    assert quote(found.id, safe=":~") == found.id


def test_a_payer_is_an_account_or_a_row_of_persons() -> None:
    assert parse_payer("BCA:1234567890") == parse_account("BCA:1234567890")
    assert parse_payer("p01") == "p01"


def test_an_account_with_too_few_digits_is_no_payer() -> None:
    with pytest.raises(Invalid):
        parse_payer("BCA:12")


@pytest.mark.parametrize(
    "cell", ["6199011203800001", "619901 120380 0001", "6199.0112.0380.0001", "61-99-01-120380-0001"]
)
def test_a_nik_is_its_digits(cell: str) -> None:
    assert parse_nik(cell) == "6199011203800001"


@pytest.mark.parametrize(
    "cell",
    ["619901120380000", "61990112038000011", "619901120380000A", "6199011203800000", "6199010003800001",
     "6199013203800001", "6199014003800001", "6199017203800001", "6199011200800001", "6199011213800001",
     "６１９９０１１２０３８００００１", ""],
)  # fmt: skip
def test_other_niks_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_nik(cell)


@given(st.dates(), st.sampled_from("MF"), st.integers(1, 9999), st.sampled_from([4, 7, 10, None]))
def test_a_nik_made_from_the_record_agrees_with_it(born: object, sex: str, serial: int, length: int | None) -> None:
    day, month, year = str(born)[8:], str(born)[5:7], str(born)[2:4]
    nik = f"619901{int(day) + 40 * (sex == 'F'):02d}{month}{year}{serial:04d}"

    assert parse_nik(nik) == nik
    assert not nik_contradicts(nik, str(born)[:length] if length else None, sex)


@pytest.mark.parametrize(
    ("born_on", "sex"),
    [("1980-03-13", "M"), ("1980-04", "M"), ("1981", "M"), ("1980-03-12", "F"), (None, "F"), ("1981-03-12", None)],
)
def test_a_nik_of_another_birth_date_or_sex_contradicts(born_on: str | None, sex: str | None) -> None:
    assert nik_contradicts("6199011203800001", born_on, sex)


@pytest.mark.parametrize(
    ("cell", "number"), [("E1234567", "E1234567"), ("e 123.4567", "E1234567"), ("XE123456", "XE123456")]
)
def test_a_passport_is_letters_and_digits(cell: str, number: str) -> None:
    assert parse_passport(cell) == number


@pytest.mark.parametrize("cell", ["E12345", "ABC123456", "E1234567890", "E12345G7", "E١٢٣٤٥٦٧", ""])
def test_other_passports_are_invalid(cell: str) -> None:
    with pytest.raises(Invalid):
        parse_passport(cell)


@pytest.mark.parametrize("parse", [parse_phone, parse_imei, parse_nik, parse_account, parse_plate, parse_passport])
def test_a_reason_never_repeats_the_cell(parse: Callable[[str], object]) -> None:
    with pytest.raises(Invalid) as invalid:
        parse("Siti-6199-zz")

    assert "Siti" not in invalid.value.reason.id + invalid.value.reason.en


@pytest.mark.parametrize(
    "sent", ["35000000000006", "350000000000060", "350000000000063", "3500000000000612", "35-000000-000006-3"]
)
def test_an_imei_as_networks_send_it_is_made_whole(sent: str) -> None:
    assert network_imei(sent) == "350000000000063"


@pytest.mark.parametrize("sent", ["0", "000000000000000", "3.5E+14", "", "35000000000006123"])
def test_what_is_no_imei_is_none(sent: str) -> None:
    assert network_imei(sent) == ""


def test_a_wrong_check_digit_is_left_for_the_check_to_doubt() -> None:
    assert network_imei("350000000000061") == "350000000000061"


@given(st.from_regex(r"([0-9][ .-]?){13,17}", fullmatch=True) | st.text())
def test_an_imei_made_whole_is_whole(sent: str) -> None:
    whole = network_imei(sent)

    assert network_imei(whole) == whole
    assert not whole or identifier(parse_imei(whole)).fields == (whole,)
