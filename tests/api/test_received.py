"""Names of files that were sent: data, whatever is in them."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphsvc.api.received import plain_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Orang.csv", "Orang.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\Peran.csv", "Peran.csv"),
        ("CON", "_CON"),
        ("nul.csv", "_nul.csv"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("persons\u202evsc.exe", "persons_vsc.exe"),
        ("a\x00b\n.csv", "a_b_.csv"),
        (".. ", "_"),
        ("", "_"),
        ("a:b|c?.csv", "a_b_c_.csv"),
        ("x" * 300 + ".csv", "x" * 100 + ".csv"),
    ],
)
def test_a_name_becomes_plain(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@given(st.text(st.characters(codec=None), max_size=400))
@example("con .csv")
@example("lpt9 ")
def test_a_plain_name_stays_in_its_folder_and_stays_as_it_is(name: str) -> None:
    plain = plain_name(name)

    assert Path(plain).name == plain
    assert plain == plain_name(plain)
    assert 0 < len(plain) <= 112
    assert not any(unicodedata.category(sign)[0] == "C" for sign in plain)
