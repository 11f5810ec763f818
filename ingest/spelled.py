"""Which shared nodes a text may spell, for the search box: a phone in any spelling, a plate, an account, an IMEI."""

from ingest.identifiers import IDENTIFIER_PARSERS, Identifier
from ingest.values import Doubtful, Invalid


def spelled(text: str) -> list[str]:
    """The text itself, as it may be an id, and the ids of all identifiers it can be read as."""
    found = [text.strip()]
    for parse in IDENTIFIER_PARSERS.values():
        try:
            value = parse(text.strip())
        except Invalid:
            continue
        item = value.value if isinstance(value, Doubtful) else value
        if isinstance(item, Identifier):
            found.append(item.id)
    return found
