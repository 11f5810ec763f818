"""Coded cells: every code is known by its words in both languages, and no word means two."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.kinds import Code
from graphsvc.schema import SCHEMA
from ingest.values import Invalid, code_parser

CODE_LISTS = list(dict.fromkeys(field.codes for table in SCHEMA.tables for field in table.columns if field.codes))


def words_for(code: Code) -> set[str]:
    return {code.code, code.text.en, code.text.id, *code.also}


@pytest.mark.parametrize("codes", CODE_LISTS)
def test_a_code_is_known_by_its_words_in_both_languages(codes: tuple[Code, ...]) -> None:
    parse = code_parser(codes)
    claimed = {
        word: [code.code for code in codes if word in words_for(code)] for code in codes for word in words_for(code)
    }

    assert {word: parse(word) for word in claimed} == {word: first[0] for word, first in claimed.items()}


@pytest.mark.parametrize("codes", CODE_LISTS)
def test_no_word_means_two_codes(codes: tuple[Code, ...]) -> None:
    meant = {
        (word.casefold().replace(" ", "_").replace("-", "_"), code.code) for code in codes for word in words_for(code)
    }

    assert len({word for word, _ in meant}) == len(meant)


def test_case_blanks_and_hyphens_of_a_code_do_not_matter() -> None:
    parse = code_parser(SCHEMA.link("NAMED_IN").fields[0].codes)

    assert {parse(cell) for cell in ("victim_witness", "Saksi Korban", "SAKSI-KORBAN", "Victim-Witness")} == {
        "victim_witness"
    }


def test_an_unknown_code_is_told_what_is_allowed() -> None:
    with pytest.raises(Invalid, match="Allowed: confirmed, unconfirmed, tentative, disputed, excluded"):
        code_parser(SCHEMA.tables[-1].columns[-1].codes)("pasti")


@pytest.mark.parametrize("codes", CODE_LISTS)
@given(st.data())
def test_any_text_is_a_code_or_invalid(codes: tuple[Code, ...], data: st.DataObject) -> None:
    parse = code_parser(codes)
    words = st.sampled_from(sorted(word for code in codes for word in words_for(code)))

    with suppress(Invalid):
        code = parse(data.draw(st.text() | words.map(str.title)))
        assert parse(str(code)) == code
