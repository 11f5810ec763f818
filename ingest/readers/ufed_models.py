"""A Cellebrite report (UFED, Physical Analyzer) as XML → its models one by one, and never the whole of it at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from graphsvc.texts import Text

_NAMESPACE = "pa.cellebrite.com/report/"
"""What every version's namespace begins with, after the `//`."""
_BLOCK = 1 << 18
_LONGEST_TAG = 1_000_000
"""Bytes. Before 2.6 expat reads a tag that is still open anew with every block: time goes by the square of its length."""
_FIELDS = frozenset(
    ["Type", "Direction", "TimeStamp", "Duration", "Folder", "Status", "Source", "Identifier", "Role", "IsPhoneOwner",
     "Name", "Value"]
)  # fmt: skip
"""What is read of a model. The text of a message is not: it is content, only the fact of contact is a link."""
_PARTS = frozenset(["Party", "PhoneNumber", "UserID"])
NO_REPORT = Text(
    "Berkas XML ini bukan laporan ekstraksi Cellebrite (UFED).",
    "This XML file is no Cellebrite extraction report (UFED).",
)
DTD = Text(
    "Berkas XML ini memuat DTD atau entitas. Laporan UFED tidak memilikinya; demi keamanan berkas ini tidak dibaca.",
    "This XML file holds a DTD or entities. No UFED report does; for safety it is not read.",
)
BROKEN = Text(
    "XML terputus atau rusak pada baris {line}, kolom {column} berkas; yang sesudahnya tidak terbaca.",
    "The XML breaks off or is broken at line {line}, column {column} of the file; what follows cannot be read.",
)
ENCODING = Text("Pengodean huruf berkas XML ini tidak dikenal.", "The character encoding of this XML file is unknown.")
TOO_LONG = Text(
    "Satu tag atau komentar dalam berkas XML ini lebih dari satu juta bita; yang sesudahnya tidak terbaca.",
    "One tag or comment of this XML file has more than a million bytes; what follows cannot be read.",
)


class Broken(Exception):
    """The report cannot be read, or not from here on."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass(slots=True, eq=False)
class Model:
    """One call, message, contact or party."""

    type: str
    id: str
    number: int
    """Running number in the report, of models that stand by themselves and messages of chats; of others 0."""
    holder: str
    """The field of the model around it that it stands in: `From`, `Participants` …"""
    around: "Model | None"
    fields: dict[str, str] = field(default_factory=dict[str, str])
    parts: list["Model"] = field(default_factory=list["Model"])

    def get(self, name: str) -> str:
        return self.fields.get(name, "")

    def parties(self, holder: str = "") -> list["Model"]:
        """The parties that stand in one field of the model, or in any."""
        return [part for part in self.parts if part.type == "Party" and holder in {"", part.holder}]


@dataclass(slots=True)
class _Target:
    """Takes the parser's events; what stands by itself in the report is `ready` as soon as it ends."""

    ready: list[Model] = field(default_factory=list[Model])
    items: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """The report's own metadata."""
    section: str = ""
    """The part of the report under way."""
    count: int = 0
    _depth: int = 0
    _models: list[Model] = field(default_factory=list[Model])
    _holders: list[str] = field(default_factory=list[str])
    _field: str = ""
    _text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _name(tag)
        self._depth += 1
        if self._depth == 1 and name != "project":
            raise Broken(NO_REPORT)
        if self._depth == 2:
            self.section = name
        if name == "model":
            self._begin(attributes)
        elif name in {"modelField", "multiModelField"}:
            self._holders.append(attributes.get("name", ""))
        elif name == "field":
            self._field = attributes.get("name", "")
        elif name == "value":
            self._text = [] if self._models and self._field in _FIELDS else None
        elif name == "item" and self._depth == 3 and self.section == "metadata":
            self._field, self._text = attributes.get("name", ""), []

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        name = _name(tag)
        if name in {"value", "item"} and self._text is not None:
            text, self._text = "".join(self._text).strip(), None
            if self._models:
                self._models[-1].fields.setdefault(self._field, text)
            elif text:
                self.items.setdefault(self._field, []).append(text)
        elif name in {"modelField", "multiModelField"}:
            self._holders.pop()
        elif name == "model":
            self._finish(self._models.pop())
        self._depth -= 1

    def _begin(self, attributes: dict[str, str]) -> None:
        around = self._models[-1] if self._models else None
        type_ = attributes.get("type", "")
        alone = around is None or (type_ == "InstantMessage" and around.type == "Chat")
        self.count += alone
        holder = self._holders[-1] if self._holders else ""
        self._models.append(Model(type_, attributes.get("id", ""), self.count if alone else 0, holder, around))

    def _finish(self, model: Model) -> None:
        if model.number:
            self.ready.append(model)
        elif model.around and model.type in _PARTS:
            model.around.parts.append(model)


@lru_cache(256)
def _name(tag: str) -> str:
    """The element's name; empty for an element of somebody else's."""
    namespace, _, name = tag.rpartition("}")
    return name if namespace.partition("//")[2].startswith(_NAMESPACE) else ""


def models(path: Path) -> Iterator[Model]:
    """The models in the order of the report; raises `Broken` after the last that can be read."""
    target = _Target()
    for _ in _read(path, target):
        ready, target.ready = target.ready, []
        yield from ready


def metadata(path: Path) -> dict[str, list[str]]:
    """What the report says of itself and of its phone, by name; it stands before everything else."""
    target = _Target()
    for _ in _read(path, target):
        if target.section == "decodedData" or (target.items and target.section in {"images", "taggedFiles"}):
            break
    return target.items


def _read(path: Path, target: _Target) -> Iterator[None]:
    """Feeds the report to the target, block by block."""
    parser: Any = DefusedXMLParser(target=target, forbid_dtd=True)
    with path.open("rb") as stream:
        while True:
            block, broken = stream.read(_BLOCK), None
            try:
                parser.feed(block) if block else parser.close()
                if block and stream.tell() - parser.parser.CurrentByteIndex > _LONGEST_TAG:
                    broken = Broken(TOO_LONG)
            except ParseError as error:
                line, column = error.position
                broken = Broken(BROKEN.fill(line=line, column=column + 1))
            except DefusedXmlException:
                broken = Broken(DTD)
            except (ValueError, LookupError):
                broken = Broken(ENCODING)
            yield
            if broken:
                raise broken
            if not block:
                return
