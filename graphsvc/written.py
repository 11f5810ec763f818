"""How names and numbers are written: the words of a text, and the digits of a number in any spelling."""

import contextlib
import re
import unicodedata

import phonenumbers

from graphsvc.ids import BETWEEN

TOKEN = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_]*)*")
"""A word, with its accents where they are signs of their own."""
APOSTROPHES = re.compile("['\u2018\u2019\u02bc`\u00b4]")
WORD = re.compile(rf"{TOKEN.pattern}(?:{APOSTROPHES.pattern}{TOKEN.pattern})*")
NUMBER = re.compile(rf"\+?\d(?:{BETWEEN}{{0,3}}\d){{6,}}")
WRITTEN_NUMBER = re.compile(r"\+?\d(?:[\W_]{0,3}\d){6,}")
"""A number as people write it into text or file names: any signs may stand between its digits."""
_DIGITS = 7
"""Fewer digits than these are no phone or identity number, and are only found where they stand alone."""


def has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def folded_token(token: str) -> str:
    """The token without case and accents."""
    if token.isascii():
        return token.casefold()
    plain = unicodedata.normalize("NFKD", token)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def known_numbers(written: str) -> list[str]:
    """A number's digits without its prefix, of a foreign one also as it is dialled at home."""
    numbers = [significant(written)]
    if written.startswith("+") and not written.startswith(("+62", "+60")):
        with contextlib.suppress(phonenumbers.NumberParseException):
            numbers.append(significant(phonenumbers.national_significant_number(phonenumbers.parse(written))))
    return [number for number in numbers if len(number) >= _DIGITS]


def plain_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


def significant(text: str) -> str:
    """The digits in a text without the country or trunk prefix."""
    digits = plain_digits(text)
    bare = re.sub(r"^(00|0)?(62|60)?0?", "", digits)
    return bare if len(bare) >= _DIGITS else digits
