"""Names and numbers of sealed people in free text: replaced in every spelling, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.scope import EVERYTHING_SEALED, UNSEALED, Scope, Seal, Seals
from graphsvc.values import NodeId

SITI = Seal(
    "person:d:p1", NodeId("person:d:p1"), "Korban-01 (k1)",
    ("Siti Aminah binti Hasan", "Mina", "6199016006020003", "Z0000001"), ("person:d:p1",),
)  # fmt: skip
EKA = Seal("person:d:p2", NodeId("person:d:p2"), "Saksi-01 (k1)", ("Eka Putri als Upik",), ("person:d:p2",))
PHONE = Seal(
    "phone:6285477778888", NodeId("phone:sealed-1"), "Telepon 1, Korban-01 (k1)", ("+6285477778888",), ("person:d:p1",)
)
SEALS = Seals.of([SITI, EKA, PHONE], EVERYTHING_SEALED)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Menghubungi Siti Aminah binti Hasan.", "Menghubungi Korban-01 (k1)."),
        ("BAP SITI AMINAH hal. 3", "BAP Korban-01 (k1) hal. 3"),
        ("bap_siti_aminah.pdf", "bap_Korban-01 (k1).pdf"),
        ("Siti  Aminah,Mina", "Korban-01 (k1),Korban-01 (k1)"),
        ("kios Eka Putri", "kios Saksi-01 (k1)"),
        ("kios Upik", "kios Saksi-01 (k1)"),
        ("NIK 6199016006020003", "NIK Korban-01 (k1)"),
        ("NIK 6199.0160.0602.0003", "NIK Korban-01 (k1)"),
        ("paspor z0000001", "paspor Korban-01 (k1)"),
    ],
)
def test_full_names_aliases_and_numbers_are_replaced_everywhere(text: str, shown: str) -> None:
    assert SEALS.scrub(text, prose=False) == shown
    assert SEALS.scrub(text, prose=True) == shown


@pytest.mark.parametrize(
    "number",
    ["085477778888", "+62 854-7777-8888", "0854 7777 8888", "62854.7777.8888", "006285477778888"],
)
def test_a_sealed_phone_is_replaced_in_every_spelling(number: str) -> None:
    assert SEALS.scrub(f"hubungi {number}!", prose=False) == "hubungi Telepon 1, Korban-01 (k1)!"


@pytest.mark.parametrize(
    "text",
    ["2024-09-06 085477778888", "082411112222 085477778888", "(2) 0854-7777-8888", "(0854) 7777 8888", "085477778888 085477778888 12",
     "NIK 6199016006020003 085477778888", "No.1234567890.085477778888"],
)  # fmt: skip
def test_a_date_or_number_beside_it_does_not_hide_a_sealed_one(text: str) -> None:
    digits = "".join(sign for sign in SEALS.scrub(text, prose=False) if sign.isdigit())

    assert "85477778888" not in digits
    assert "6199016006020003" not in digits


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Siti menangis", "••• menangis"),
        ("bertemu aminah di pasar", "bertemu ••• di pasar"),
        ("Ibu Eka datang", "Ibu ••• datang"),
        ("putri Hasan", "••• •••"),
    ],
)
def test_lone_names_are_masked_in_prose(text: str, shown: str) -> None:
    assert SEALS.scrub(text, prose=True) == shown


@pytest.mark.parametrize(
    "text", ["PT Hasan Jaya", "Toko Putri", "Jalan Siti", "eka", "bin", "6199016006020004", "2024-09-06"]
)
def test_where_names_are_not_expected_lone_words_stay(text: str) -> None:
    assert SEALS.scrub(text, prose=False) == text


def test_a_short_name_is_masked_only_where_it_is_written_as_one() -> None:
    assert SEALS.scrub("eka, EKA, Eka", prose=True) == "eka, •••, •••"


@given(st.text())
def test_text_without_a_name_stays_as_it_is(text: str) -> None:
    assert Seals().scrub(text, prose=True) == text


@given(st.text(), st.text())
def test_no_surrounding_text_lets_a_name_through(before: str, after: str) -> None:
    shown = SEALS.scrub(f"{before} Siti Aminah {after}", prose=False)

    assert "siti aminah" not in shown.casefold()


def test_opened_people_are_not_replaced() -> None:
    seals = Seals.of([SITI, EKA, PHONE], Scope(opened=frozenset(["person:d:p1"])))

    assert seals.scrub("Siti Aminah, Eka Putri, 085477778888", prose=False) == (
        "Siti Aminah, Saksi-01 (k1), 085477778888"
    )


def test_unsealed_nothing_is_replaced() -> None:
    assert Seals.of([SITI, EKA, PHONE], UNSEALED).scrub("Siti Aminah", prose=True) == "Siti Aminah"


def test_a_sealed_thing_is_found_by_its_public_id_only() -> None:
    assert SEALS.to_graph("phone:sealed-1") == "phone:6285477778888"
    assert SEALS.to_graph("phone:6285477778888") == ""
    assert SEALS.to_graph("phone:6282411112222") == "phone:6282411112222"


PLATE = Seal(
    "vehicle:KB9001ZZA", NodeId("vehicle:sealed-1"), "Kendaraan 1, Korban-01 (k1)", ("KB 9001 ZZA",), ("person:d:p1",)
)
PASSPORT = Seal(
    "person:d:p3", NodeId("person:d:p3"), "Korban-02 (k1)", ("Zulvanara Kenarisari", "X7300011"), ("person:d:p3",)
)
MORE = Seals.of([SITI, PHONE, PLATE, PASSPORT], EVERYTHING_SEALED)


@pytest.mark.parametrize(
    "text",
    ["KB9001ZZA", "kb-9001-zza", "X 7300011", "x 730 0011", "0854/7777/8888", "0854\u20137777\u20138888", "Kenarisari, Zulvanara",
     "zulvanarakenarisari", "ZulvanaraKenarisari.pdf", "Z\u00falvanara Kenarisari", "Zulvanara Kenarisarinya"],
)  # fmt: skip
def test_it_is_replaced_however_it_is_put_together(text: str) -> None:
    shown = MORE.scrub(f"rumah {text} timur", prose=False)

    assert "(k1)" in shown
    assert not any(part in shown.casefold() for part in ("9001", "7300", "0011", "7777", "kenarisari", "lvanara"))


@pytest.mark.parametrize("text", ["Zulvanaranya datang", "zulvanara123", "lalu Kenarisarilah"])
def test_a_lone_name_with_something_at_its_end_is_masked_in_prose(text: str) -> None:
    assert "•••" in MORE.scrub(text, prose=True)
    assert not any(part in MORE.scrub(text, prose=True).casefold() for part in ("zulvanara", "kenarisari"))


@pytest.mark.parametrize(
    "text", ["Hotel Minang", "KB 9001 ZZB", "X 7300012", "rumah sakit", "2024/09/06 10:00", "halaman 118-131"]
)
def test_what_only_resembles_it_stays(text: str) -> None:
    assert MORE.scrub(text, prose=True) == text


def remembered(*people: tuple[str, ...]) -> Seals:
    """Seals of these people, each with a name, aliases and numbers: Korban-01, Korban-02 …"""
    return Seals.of(
        [
            Seal(id_ := f"person:d:p{at}", NodeId(id_), f"Korban-{at:02d} (k1)", words, (id_,))
            for at, words in enumerate(people, 1)
        ],
        EVERYTHING_SEALED,
    )


def test_a_name_that_two_bear_is_taken_for_neither() -> None:
    seals = remembered(("Siti Aminah binti Hasan", "6285477778888"), ("Siti Aminah binti Umar", "085477778888"))

    assert seals.scrub("Siti Aminah, sitiaminah, 0854-7777-8888", prose=False) == "•••, •••, •••"
    assert seals.scrub("Siti Aminah binti Umar", prose=False) == "Korban-02 (k1)"


def test_a_persons_own_thing_is_no_second_bearer_of_its_number() -> None:
    wallet = Seal("account:GOPAY:085477778888", NodeId("account:sealed-1"), "Rekening 1, Korban-01 (k1)", ("085477778888",), PHONE.owners)  # fmt: skip

    shown = Seals.of([wallet, SITI, PHONE], EVERYTHING_SEALED).scrub("0854 7777 8888", prose=False)

    assert shown == "Rekening 1, Korban-01 (k1)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("BAP Siti Aminah", "BAP •••"),
        ("BAP Siti N. Aminah", "BAP •••"),
        ("BAP_Aminah_Siti.pdf", "BAP_•••.pdf"),
        ("BAP Nur, Aminah 3", "BAP ••• 3"),
        ("BAP Siti Nur Aminah", "BAP Korban-01 (k1)"),
    ],
)
def test_parts_of_one_name_that_stand_together_are_masked_everywhere(text: str, shown: str) -> None:
    assert remembered(("Siti Nur Aminah",)).scrub(text, prose=False) == shown


@pytest.mark.parametrize("text", ["Siti di rumah Aminah", "Siti Siti", "Siti Dewi", "Lestari Aminah"])
def test_parts_of_two_names_or_far_apart_are_left_to_prose(text: str) -> None:
    assert remembered(("Siti Nur Aminah",), ("Dewi Lestari",)).scrub(text, prose=False) == text


@pytest.mark.parametrize(
    "written", ["0831_0000_7001", "0831,0000,7001", "0831·0000·7001", "0831:0000:7001", "０８３１００００７００１", "+62_831 0000 7001"]
)  # fmt: skip
def test_any_signs_and_any_digits_may_spell_a_number(written: str) -> None:
    assert remembered(("+6283100007001",)).scrub(f"wa {written}.jpg", prose=False) == "wa Korban-01 (k1).jpg"


@pytest.mark.parametrize("written", ["12345", "12.345", "12 345"])
def test_a_short_account_is_found_where_it_stands_alone(written: str) -> None:
    seals = remembered(("12345",))

    assert seals.scrub(f"rek. {written}!", prose=False) == "rek. Korban-01 (k1)!"
    assert seals.scrub("rek. 9123450", prose=False) == "rek. 9123450"


@pytest.mark.parametrize("written", ["0912 345 678", "+886-912-345-678", "00886912345678", "912345678"])
def test_a_foreign_number_is_found_as_it_is_dialled_at_home(written: str) -> None:
    assert remembered(("+886912345678",)).scrub(written, prose=False) == "Korban-01 (k1)"


@pytest.mark.parametrize("known", ["Rene\u0301e Ma'ruf", "Ren\u00e9e Ma\u2019ruf", "Renee Maruf"])
@pytest.mark.parametrize("written", ["Rene\u0301e Ma'ruf", "Ren\u00e9e Ma\u2019ruf", "Renee Maruf", "RENEE MA`RUF"])
def test_accents_and_apostrophes_make_no_other_name(known: str, written: str) -> None:
    assert remembered((known,)).scrub(f"BAP {written}'s", prose=False) == "BAP Korban-01 (k1)'s"


@pytest.mark.parametrize(
    ("alias", "shown"),
    [("Bapak Siti Aminah", "Bapak Korban-01 (k1)"), ("Mina", "Mina"), ("Aminah Hasan", "Aminah Hasan"), ("Bos Siti", "Bos Siti")],
)  # fmt: skip
def test_of_an_alias_only_the_whole_name_of_somebody_sealed_is_replaced(alias: str, shown: str) -> None:
    assert remembered(("Siti Aminah binti Hasan", "Mina")).scrubber.scrub_alias(alias) == shown
