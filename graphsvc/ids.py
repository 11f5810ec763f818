"""Ids of nodes and statements: deterministic, readable, and in need of no escaping in a URL."""

import hashlib
import re

from graphsvc.texts import Text

RULE = Text(
    "Huruf, angka, titik, tanda hubung dan garis bawah tetap; setiap bita lain dari UTF-8 menjadi ~XX (heksadesimal).",
    "Letters, digits, dot, hyphen and underscore stay; every other byte of the UTF-8 text becomes ~XX (hexadecimal).",
)
BETWEEN = r"[\s().\-/\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
"""What stands between the digits of a number: blanks and signs, and the dashes and marks that come by copying."""
_ODD = re.compile(rb"[^A-Za-z0-9._-]")
_ESCAPED = re.compile(rb"~([0-9A-F]{2})")


_PLAIN = re.compile(r"[A-Za-z0-9._-]*")


def escape(local: str) -> str:
    """`local` by RULE: safe in a URL and between colons; `unescape` gives it back."""
    if _PLAIN.fullmatch(local):
        return local
    return _ODD.sub(lambda odd: b"~%02X" % odd[0][0], local.encode()).decode("ascii")


def unescape(escaped: str) -> str:
    """The text that `escape` was given; what no text was ever escaped to has a sign for what is lost in it."""
    return _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), escaped.encode()).decode(errors="replace")


def node_id(prefix: str, *parts: str) -> str:
    """`person:badau:p01` from `person`, `badau`, `p01`."""
    return ":".join((prefix, *map(escape, parts)))


def dataset_prefix(prefix: str, dataset: str) -> str:
    """What the ids of all nodes of one kind that belong to a dataset begin with: `person:badau:`."""
    return node_id(prefix, dataset, "")


def remark_prefix(dataset: str) -> str:
    """What a dataset's remarks begin with; no other dataset's begin so."""
    return f"{dataset.replace('~', '~7E').replace(':', '~3A')}: "


def local_id(node: str) -> str:
    """The last part of a node's id, as the record wrote it."""
    return unescape(node.rsplit(":", 1)[-1])


def statement_id(dataset: str, *identity: object) -> str:
    """The same for the same claim of the same paper: `s` and 80 bits of SHA-256, written in hexadecimal."""
    text = "\x1f".join([dataset, *("" if part is None else str(part) for part in identity)])
    return "s" + hashlib.sha256(text.encode()).hexdigest()[:20]
