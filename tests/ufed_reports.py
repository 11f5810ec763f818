"""Extraction reports as Cellebrite writes them, made by hand, and what is read of them.

Nobody in them exists; no operator has the prefixes.
"""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from ingest.parts import CaseFiles, Chunk
from ingest.readers import open_case

NAMESPACE = "http://pa.cellebrite.com/report/2.0"
OWN, IMEI = "+62 824-1111-2222", "490154203237518"
A, B = "0829 5555 6666", "+60 12-555 0789"
WA_A, WA_OWN = "6282955556666@s.whatsapp.net", "6282411112222@s.whatsapp.net"


def report(
    *models: str, numbers: Iterable[str] = (OWN,), imeis: Iterable[str] = (IMEI,), namespace: str = NAMESPACE
) -> str:
    """A whole report: what it says of the phone, files that are passed over, and the models in one list a type."""
    items = [("DeviceInfoExtractionStartDateTime", "27/05/2025 11:52:08(UTC+7)")]
    items += [*(("MSISDN", number) for number in numbers), *(("IMEI", imei) for imei in imeis)]
    about = "".join(f'<item name="{name}" sourceExtraction="0"><![CDATA[{text}]]></item>' for name, text in items)
    file = (
        '<file fs="x" path="/a.jpg" size="1"><metadata section="File"><item name="MSISDN">999</item></metadata></file>'
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<project id="1" name="x" reportVersion="5.2.0.0" xmlns="{namespace}">'
        f'<metadata section="Device Info">{about}</metadata><taggedFiles>{file}</taggedFiles>'
        f"<decodedData><modelType>{''.join(models)}</modelType></decodedData></project>\n"
    )


def model(type_: str, *inside: str, id_: str = "m-1") -> str:
    return f'<model type="{type_}" id="{id_}" deleted_state="Intact" isrelated="False">{"".join(inside)}</model>'


def field(name: str, value: str = "") -> str:
    """A field; without a value the way that reports leave one empty."""
    held = f'<value type="String">{escape(value)}</value>' if value else "<empty/>"
    return f'<field name="{name}" type="String">{held}</field>'


def held(name: str, *models: str) -> str:
    return f'<multiModelField name="{name}">{"".join(models)}</multiModelField>'


def party(identifier: str = "", role: str = "", *, owner: bool = False) -> str:
    whose = [field("IsPhoneOwner", "True")] if owner else []
    return model("Party", field("Identifier", identifier), field("Role", role), field("Name"), *whose)


def call(*parties: str, **fields: str) -> str:
    return _with("Call", fields, held("Parties", *parties))


def sms(*parties: str, **fields: str) -> str:
    return _with("SMS", fields, field("Body", "rahasia"), held("Parties", *parties))


def message(sender: str, *receivers: str, **fields: str) -> str:
    ends = [f'<modelField name="From">{sender}</modelField>' if sender else "", held("To", *receivers)]
    return _with("InstantMessage", fields, field("Body", "rahasia"), *ends)


def chat(participants: Iterable[str], *messages: str, **fields: str) -> str:
    return _with("Chat", fields, held("Participants", *participants), held("Messages", *messages))


def contact(name: str, *numbers: str, accounts: Iterable[str] = (), id_: str = "k-1") -> str:
    entries = [*(("PhoneNumber", number) for number in numbers), *(("UserID", account) for account in accounts)]
    return model(
        "Contact",
        field("Name", name),
        held("Entries", *(model(kind, field("Value", value)) for kind, value in entries)),
        id_=id_,
    )


def _with(type_: str, fields: dict[str, str], *inside: str) -> str:
    return model(type_, *(field(name, value) for name, value in fields.items()), *inside)


def opened(folder: Path, text: str | bytes) -> CaseFiles:
    path = folder / "hp.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return open_case(path)


def chunks(case: CaseFiles, table: str) -> list[Chunk]:
    return [chunk for part in case.parts if part.table.name == table for chunk in part.chunks()]


def rows(case: CaseFiles, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The good rows, by these columns; `row` is its number."""
    return [
        row
        for chunk in chunks(case, table)
        for row in zip(*({**chunk.cells, "row": chunk.numbers}.get(column, []) for column in columns), strict=True)
    ]


def refused(case: CaseFiles, table: str) -> list[tuple[int, str]]:
    return [(remark.row, remark.reason.en) for chunk in chunks(case, table) for remark in chunk.bad]
