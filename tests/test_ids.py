"""Ids: reversible, deterministic, and plain enough for a URL."""

from urllib.parse import quote, unquote

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.ids import dataset_prefix, escape, local_id, node_id, remark_prefix, statement_id, unescape

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_an_escaped_text_is_given_back(text: str) -> None:
    assert unescape(escape(text)) == text


@given(TEXTS, TEXTS)
def test_two_texts_never_share_an_escaped_form(one: str, other: str) -> None:
    assert (escape(one) == escape(other)) == (one == other)


@given(TEXTS)
def test_an_escaped_text_needs_no_escaping_in_a_url(text: str) -> None:
    assert quote(escape(text), safe="") == escape(text) == unquote(escape(text))


def test_plain_ids_stay_as_they_are_and_odd_signs_become_bytes() -> None:
    assert node_id("person", "badau-kecil", "p_01.b") == "person:badau-kecil:p_01.b"
    assert node_id("person", "a b", "x:y/é~") == "person:a~20b:x~3Ay~2F~C3~A9~7E"


@given(TEXTS, TEXTS)
def test_the_local_id_is_found_again(dataset: str, local: str) -> None:
    assert local_id(node_id("person", dataset, local)) == local


@given(TEXTS, TEXTS, TEXTS)
def test_ids_of_a_dataset_begin_with_its_prefix_and_no_others_do(dataset: str, other: str, local: str) -> None:
    prefix = dataset_prefix("person", dataset)

    assert node_id("person", dataset, local).startswith(prefix)
    assert node_id("person", other, local).startswith(prefix) == (dataset == other)


def test_a_statement_id_is_the_same_for_the_same_claim() -> None:
    claim = ("badau", "KNOWS", "person:badau:p1", "person:badau:p2", "source:badau:s1", "3", None)

    assert statement_id(*claim) == "sfb2fd9882f2e9009c170"
    assert statement_id(*claim) == statement_id(*claim[:-1], "")


def test_every_part_of_a_claim_counts() -> None:
    claim = ["badau", "KNOWS", "a", "b", "s", "3"]
    others = [[*claim[:at], "x", *claim[at + 1 :]] for at in range(len(claim))]

    assert len({statement_id(*parts) for parts in ([*others, claim])}) == len(claim) + 1


@given(TEXTS, TEXTS, TEXTS)
def test_remarks_of_a_dataset_begin_with_its_prefix_and_no_others_do(dataset: str, other: str, note: str) -> None:
    assert f"{remark_prefix(other)}{note}".startswith(remark_prefix(dataset)) == (other == dataset)


def test_a_name_with_a_colon_is_not_mistaken_for_one_that_spells_it_out() -> None:
    assert remark_prefix("a:b") != remark_prefix("a~3Ab")
