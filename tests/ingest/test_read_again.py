"""What a parser has read and an export writes is read as the same again."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import identifiers, values
from ingest.identifiers import Identifier
from ingest.values import Doubtful, Invalid

FORMS: dict[Callable[[str], object], str] = {
    values.parse_text: r".*",
    values.parse_list: r"([^\x00-\x1f]{0,9};?){0,4}",
    values.parse_flag: r"ya|YA|y|yes|Tidak|t|0|1|benar|SALAH",
    values.parse_date: r"[12][0-9]{3}(-[0-9]{1,2}){0,2}|[0-3]?[0-9]/[01]?[0-9]/(19|20)[0-9]{2}",
    values.parse_moment: r"20[0-9]{2}-0[1-9]-[12][0-9][T ][12]?[0-9][:.][0-5][0-9]([:.][0-5][0-9](\.[0-9]{1,9})?)? ?(Z|[+-]0[0-9]:?[0-5][0-9])?",
    values.parse_integer: r"[0-9]{1,16}",
    values.parse_number: r"[0-9]{1,4}(\.[0-9]{1,7})?|9{12,18}(\.[0-9]{1,6})?",
    values.parse_info_grade: r"[0-7]",
    values.parse_sha256: r"[0-9a-fA-F]{64}",
    values.parse_currency: r"[A-Za-z]{2,3}",
    values.parse_latitude: r"[+-]?[0-9]{1,2}(\.[0-9]{1,15})?",
    values.parse_coordinate: r"[+-]?[01]?[0-9]{1,2}(\.[0-9]{1,15})?",
    values.parse_local: r".{0,201}",
    identifiers.parse_phone: r"[+0]{0,2}[0-9]([0-9][ ().-]?){4,15}",
    identifiers.parse_imei: r"([0-9][ .-]?){14,16}",
    identifiers.parse_account: r"[A-Za-z][A-Za-z .&'’-]{0,12} ?[: ] ?\+?[0-9. -]{5,20}",
    identifiers.parse_plate: r"[A-Za-z]{1,3}[ .-]{0,2}[0-9]{1,4}[ .-]{0,2}[A-Za-z]{0,3}",
    identifiers.parse_document: r"([A-Za-z_]{2,8} ?[: ] ?)?[A-Za-z0-9./ -]{3,12}",
    identifiers.parse_payer: r"[A-Za-z][A-Za-z .&'’-]{0,12}: ?[0-9. -]{5,20}|[a-z0-9]{1,9}",
    identifiers.parse_nik: r"[0-9]{6}[0-7][0-9][01][0-9]{7}",
    identifiers.parse_passport: r"[A-Za-z]{0,3} ?[0-9]{5,10}",
}


def parse(parser: Callable[[str], object], cell: str) -> object:
    found = parser(cell)
    return found.value if isinstance(found, Doubtful) else found


def written(value: object) -> str:
    """As the tables of an export have it."""
    if isinstance(value, Identifier):
        return ":".join(map(str, value.fields))
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, float):
        return np.format_float_positional(value, trim="-")
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


@pytest.mark.parametrize("parser", FORMS)
@given(st.data())
def test_what_was_read_is_read_again(parser: Callable[[str], object], data: st.DataObject) -> None:
    try:
        value = parse(parser, data.draw(st.from_regex(FORMS[parser], fullmatch=True)))
    except Invalid:
        return

    assert parse(parser, written(value)) == value


def test_every_parser_is_among_them() -> None:
    named = {
        getattr(module, name) for module in (values, identifiers) for name in dir(module) if name.startswith("parse_")
    }

    assert named == set(FORMS)
