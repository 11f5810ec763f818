"""The roles of people, case by case."""

from collections.abc import Iterable

from pydantic import BaseModel

from graphsvc import codes
from graphsvc.answers.briefs import Brief, brief
from graphsvc.answers.reader import Reader
from graphsvc.texts import Language
from graphsvc.values import text_or_none
from queries import ROLES


class RoleBrief(BaseModel):
    """One role in one case; a role is alleged until a court says otherwise."""

    role: str
    name: str
    standing: str | None
    legal_status: str | None
    case: Brief


def roles_of(reader: Reader, ids: Iterable[str]) -> dict[str, list[RoleBrief]]:
    """The roles of each of these people."""
    found: dict[str, list[RoleBrief]] = {}
    for row in reader.store.read(ROLES, reader.scope, ids=sorted(set(ids))):
        fields = row.statement.fields
        role = RoleBrief(
            role=str(fields["role"]),
            name=code_name(codes.ROLES, str(fields["role"]), reader.language),
            standing=text_or_none(fields.get("standing")),
            legal_status=text_or_none(fields.get("legal_status")),
            case=brief(row.case),
        )
        if role not in (roles := found.setdefault(row.person, [])):
            roles.append(role)
    return found


def code_name(known: tuple[codes.Code, ...], code: str, language: Language) -> str:
    return next((entry.text.to(language) for entry in known if entry.code == code), code)
