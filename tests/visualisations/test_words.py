"""What pages say of people: nobody is guilty for being named."""

import pytest

from graphsvc.answers.briefs import Brief, clip
from graphsvc.answers.people import RoleBrief
from visualisations.words import counts, standing, totals

CASE = Brief(id="case:a:1", kind="Case", caption="Badau")


def role(code: str, standing_: str | None = None, legal_status: str | None = None) -> RoleBrief:
    return RoleBrief(role=code, name=code, standing=standing_, legal_status=legal_status, case=CASE)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (role("recruiter"), "dugaan"),
        (role("recruiter", "proven", "convict"), "terbukti, terpidana"),
        (role("victim"), ""),
        (role("witness", None, "witness"), "saksi"),
    ],
    ids=["accused", "convicted", "victim", "witness"],
)
def test_a_role_that_accuses_is_alleged_until_proven(given: RoleBrief, said: str) -> None:
    assert standing(given, "id") == said


def test_a_name_longer_than_names_are_is_cut() -> None:
    assert clip("Panjang" * 700, 20) == "PanjangPanjangPanja…"


def test_the_counts_of_a_load_add_up() -> None:
    tables = counts(["persons: 5 = 3 + 1 + 1", "ties: 2 = 2 + 0 + 0"])

    assert tables[0] == ("persons", [5, 3, 1, 1])
    assert totals(tables) == [7, 5, 1, 1]


def test_a_name_in_a_sentence_turns_nothing_behind_it() -> None:
    assert clip("\u202egnirts\u202c bin \u2066Terbalik\u200f", 40) == "gnirts bin Terbalik"
