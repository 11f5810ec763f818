"""Who is at either end of a call or message of an extraction report, as far as the report says."""

import re
from collections.abc import Iterator

from graphsvc.texts import Text
from ingest.readers.ufed_models import Model

_OUTGOING = frozenset(["outgoing", "sent", "outbox"])
_INCOMING = frozenset(["incoming", "missed", "rejected", "inbox", "received", "read", "unread"])
_WHATSAPP = re.compile(r"\+?(\d{6,15})(?:[.:_]\d+)*@(?:s\.whatsapp\.net|c\.us)")
_DIALLED = re.compile(r"[+\d][\d\s().-]*")
NO_OWNER = Text(
    "Laporan tidak memuat nomor pemilik ponsel (MSISDN).", "The report does not hold the number of its owner (MSISDN)."
)
NO_PHONE = Text(
    "Ujung ini akun aplikasi, surel atau nama, bukan nomor telepon.",
    "This end is an account of an app, an e-mail or a name, no phone number.",
)
NO_OTHER = Text("Laporan tidak mencatat pihak lainnya.", "The report does not record the other side.")
NO_DIRECTION = Text(
    "Laporan tidak mencatat siapa yang menghubungi.", "The report does not record who made the contact."
)
_OWNER = Model("Party", "", 0, "", None, {"IsPhoneOwner": "True"})
"""The phone's owner where the report leaves that side out."""


def ends(model: Model, own: str) -> Iterator[tuple[str, str] | Text]:
    """Caller and callee of a call or message, once for each that it reached; or what is wrong. `own`: owner's number."""
    found = _message_sides(model) if model.type == "InstantMessage" else _call_sides(model, own)
    if isinstance(found, Text):
        yield found
        return
    app = model.get("Source") or (model.around.get("Source") if model.around else "")
    for sender in found[0]:
        for receiver in found[1]:
            caller, callee = (_number(party, app, own) for party in (sender, receiver))
            yield next((end for end in (caller, callee) if isinstance(end, Text)), (str(caller), str(callee)))


def phone_number(identifier: str, app: str) -> str:
    """The identifier as a number, empty if it is none. Only for the phone itself and for WhatsApp bare digits are one:

    in other apps they number accounts, and may look like the phone number of somebody else.
    """
    if account := _WHATSAPP.fullmatch(identifier):
        return f"+{account[1]}"
    if app.startswith("WhatsApp") and re.fullmatch(r"[1-9]\d{5,14}", identifier):
        return f"+{identifier}"
    own = not app or app.startswith(("Native", "Phone")) or identifier.startswith(("+", "0"))
    return identifier if own and _DIALLED.fullmatch(identifier) else ""


def _number(party: Model, app: str, own: str) -> str | Text:
    number = phone_number(party.get("Identifier"), app)
    return number or ((own or NO_OWNER) if _is_owner(party, own) else NO_PHONE)


def _is_owner(party: Model, own: str) -> bool:
    digits, own_digits = (re.sub(r"\D", "", number)[-9:] for number in (party.get("Identifier"), own))
    return party.get("IsPhoneOwner").casefold() == "true" or (len(own_digits) == 9 and digits == own_digits)


def _call_sides(model: Model, own: str) -> tuple[list[Model], list[Model]] | Text:
    """By the roles of the parties; where only one side is named the other is the phone's owner."""
    parties = model.parties()
    senders, receivers = ([party for party in parties if party.get("Role") == role] for role in ("From", "To"))
    others = [party for party in parties if not _is_owner(party, own)]
    if not others:
        return NO_OTHER
    if senders and receivers:
        return senders, receivers
    if not senders and not receivers:
        outgoing = _outgoing(model)
        if outgoing is None:
            return NO_DIRECTION
        return ([_OWNER], others) if outgoing else (others, [_OWNER])
    one_side = [party for party in senders or receivers if party in others]
    if not one_side:
        return NO_OTHER
    return (one_side, [_OWNER]) if senders else ([_OWNER], one_side)


def _outgoing(model: Model) -> bool | None:
    words = {model.get(name).casefold() for name in ("Direction", "Type", "Folder", "Status")}
    return True if words & _OUTGOING else False if words & _INCOMING else None


def _message_sides(message: Model) -> tuple[list[Model], list[Model]] | Text:
    """The sender, and whom the message names, else everybody else in the chat: a group's message reached them all."""
    senders = message.parties("From")
    named = [party for party in message.parties("To") if not party.get("Identifier").endswith("@g.us")]
    everybody = message.around.parties("Participants") if message.around else []
    identifiers = {sender.get("Identifier") for sender in senders}
    receivers = named or [party for party in everybody if party.get("Identifier") not in identifiers]
    if not senders:
        return NO_DIRECTION
    return (senders, receivers) if receivers else NO_OTHER
