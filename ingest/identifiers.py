"""One cell → a phone, handset, account, vehicle, document or identity number, by the rules of the field."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import phonenumbers

from graphsvc import schema
from graphsvc.ids import BETWEEN, node_id
from graphsvc.kinds import NodeKind
from graphsvc.texts import Text
from ingest.values import Doubtful, Invalid


class Identifier(NamedTuple):
    """A shared node in the making: its id, its label and the properties that the id was made from."""

    id: str
    label: str
    fields: tuple[object, ...]
    """In the order of the kind's declaration."""


def _identifier(kind: NodeKind, *parts: str, fields: tuple[str, ...] | None = None) -> Identifier:
    return Identifier(node_id(kind.prefix, *parts), kind.label, fields or parts)


_BETWEEN = re.compile(BETWEEN)
# The common case at full speed; `phonenumbers` decides about every other spelling. Lengths: domain facts, 10-13 digits.
_INDONESIAN_MOBILE = re.compile(r"(?:\+?62|0062|0)(8[1-35-9][0-9]{7,10})")


def parse_phone(cell: str) -> object:
    """An `Identifier` of kind Phone from any spelling; numbers without a country code are Indonesian, else Malaysian."""
    compact = _BETWEEN.sub("", cell)
    if quick := _INDONESIAN_MOBILE.fullmatch(compact):
        return _phone("62" + quick[1])
    if not re.fullmatch(r"\+?\d{5,20}", compact):
        raise Invalid(
            Text(
                "Nomor telepon hanya berisi angka, spasi, titik, tanda hubung dan +.",
                "A phone number holds digits, spaces, dots, hyphens and +.",
            )
        )
    spelling = "+" + compact[2:] if compact.startswith("00") else compact
    doubtful: Identifier | None = None
    for region, text in (("ID", spelling), ("MY", spelling), (None, "+" + spelling.lstrip("+"))):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        found = _phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:])
        if phonenumbers.is_valid_number(number):
            return found
        if doubtful is None and phonenumbers.is_possible_number(number):
            doubtful = found
    if doubtful is None:
        raise Invalid(
            Text("Panjang nomor ini tidak mungkin untuk negara mana pun.", "No country has numbers of this length.")
        )
    return Doubtful(
        doubtful, Text("Nomor ini tidak sesuai dengan awalan yang dikenal.", "No known range holds this number.")
    )


def _phone(digits: str) -> Identifier:
    return _identifier(schema.PHONE, digits, fields=("+" + digits,))


def parse_imei(cell: str) -> object:
    digits = _BETWEEN.sub("", cell)
    if not re.fullmatch(r"[0-9]{15}", digits):
        raise Invalid(Text("IMEI terdiri dari 15 angka.", "An IMEI has 15 digits."))
    device = _identifier(schema.DEVICE, digits)
    if not _luhn(digits):
        return Doubtful(
            device,
            Text(
                "Angka periksa IMEI tidak cocok: mungkin salah ketik.",
                "The IMEI's check digit does not fit: perhaps a typing error.",
            ),
        )
    return device


@lru_cache(10_000)
def network_imei(cell: str) -> str:
    """An IMEI as networks report it, made whole; empty if it is none. Behind its 14 digits they send nothing, a spare
    0 or two digits of the software's version where the check digit should stand (3GPP TS 23.003, 6.2)."""
    digits = _BETWEEN.sub("", cell)
    if not re.fullmatch(r"[0-9]{14,16}", digits) or not int(digits[:14]):
        return ""
    if len(digits) == 15 and digits[-1] != "0":
        return digits
    return next(digits[:14] + check for check in "0123456789" if _luhn(digits[:14] + check))


def _luhn(digits: str) -> bool:
    """ISO/IEC 7812-1: the sum of the digits, every second one from the right doubled, is a multiple of ten."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


_ACCOUNT = re.compile(r"([A-Za-z][A-Za-z .&'’-]{0,39}?) ?[: ] ?\+?([0-9.\- ]+)")


def parse_account(cell: str) -> Identifier:
    parts = _ACCOUNT.fullmatch(" ".join(cell.split()))
    number = re.sub(r"[^0-9]", "", parts[2]) if parts else ""
    if not parts or not 5 <= len(number) <= 20:
        raise Invalid(
            Text(
                "Rekening ditulis BANK:nomor, misalnya BCA:1234567890.",
                "An account is written BANK:number, for instance BCA:1234567890.",
            )
        )
    return _identifier(schema.ACCOUNT, re.sub(r"[ .'’]", "", parts[1]).upper(), number)


def parse_plate(cell: str) -> Identifier:
    parts = re.fullmatch(r"([A-Z]{1,3})[\s.-]*([0-9]{1,4})[\s.-]*([A-Z]{0,3})", cell.upper().strip())
    if not parts:
        raise Invalid(
            Text(
                "Nomor polisi: 1-3 huruf, 1-4 angka, 0-3 huruf, misalnya KB 1234 FA.",
                "A plate is 1-3 letters, 1-4 digits, 0-3 letters, for instance KB 1234 FA.",
            )
        )
    return _identifier(schema.VEHICLE, "".join(parts.groups()), fields=(" ".join(filter(None, parts.groups())),))


def parse_document(cell: str) -> Identifier:
    parts = re.fullmatch(r"(?:([A-Za-z_]{2,20}) ?[: ] ?)?([A-Za-z0-9./ -]{3,40})", " ".join(cell.split()))
    number = re.sub(r"[^A-Z0-9]", "", parts[2].upper()) if parts else ""
    kind = parts[1] if parts and parts[1] else ("passport" if re.fullmatch(r"[A-Z][0-9]{7}", number) else None)
    if kind is None or len(number) < 3:
        raise Invalid(
            Text(
                "Dokumen ditulis jenis:nomor, misalnya passport:A1234567.",
                "A document is written type:number, for instance passport:A1234567.",
            )
        )
    kind = {"paspor": "passport"}.get(kind.lower(), kind.lower())
    return _identifier(schema.DOCUMENT, kind, number)


IDENTIFIER_PARSERS: dict[str, Callable[[str], object]] = {
    "phone": parse_phone,
    "device": parse_imei,
    "account": parse_account,
    "vehicle": parse_plate,
    "document": parse_document,
}


def parse_payer(cell: str) -> object:
    """An account where the cell reads `BANK:number`, else the local id of a person."""
    return parse_account(cell) if re.match(r"[A-Za-z][A-Za-z .&'’-]*:\s*\+?[0-9]", cell) else cell


# Kemendagri: region 6, date of birth DDMMYY (day + 40 for women), serial from 0001. There is no check digit.
_NIK = re.compile(r"\d{6}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])(\d{2})(?!0000)\d{4}")


def parse_nik(cell: str) -> str:
    digits = _BETWEEN.sub("", cell)
    if not re.fullmatch(r"[0-9]{16}", digits):
        raise Invalid(Text("NIK terdiri dari 16 angka.", "A NIK has 16 digits."))
    if not _NIK.fullmatch(digits):
        raise Invalid(
            Text(
                "Angka 7-12 NIK bukan tanggal lahir, atau nomor urutnya 0000.",
                "Digits 7-12 of the NIK are no date of birth, or its serial is 0000.",
            )
        )
    return digits


def nik_contradicts(nik: str, born_on: str | None, sex: str | None) -> bool:
    """Whether NIK and record disagree on birth date or sex. Only a doubt: a NIK is not reissued when it was wrong."""
    day = int(nik[6:8])
    if sex and (sex == "F") != (day > 40):
        return True
    year_month_day = f"{nik[10:12]}-{nik[8:10]}-{day - 40 if day > 40 else day:02d}"
    return bool(born_on) and not year_month_day.startswith(str(born_on)[2:])


def parse_passport(cell: str) -> str:
    number = _BETWEEN.sub("", cell).upper()
    if not re.fullmatch(r"[A-Z]{0,2}[0-9]{6,9}", number):
        raise Invalid(
            Text(
                "Paspor: huruf lalu 6-9 angka, misalnya E1234567.",
                "A passport number is a letter and 6-9 digits, for instance E1234567.",
            )
        )
    return number
