"""Logging in to a server that has just started: its first password, and whether it answers."""

# The driver leaves its **config untyped.
# pyright: reportUnknownMemberType=false

from pathlib import Path
from typing import LiteralString

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graphsvc.errors import Neo4jSetupFailed
from graphsvc.local_neo4j.address import Address
from graphsvc.local_neo4j.faults import WRONG_PASSWORD

_FIRST_PASSWORD = "neo4j"  # noqa: S105 - Neo4j's own, valid only until the first login
_SET_FIRST: LiteralString = "ALTER CURRENT USER SET PASSWORD FROM $first TO $ours"


def answers(address: Address, kept_in: Path) -> bool:
    """Whether the graph answers queries now; sets our password at the first login.

    Raises Neo4jSetupFailed, naming the file that the address is kept in, where another password is set.
    """
    try:
        _run("RETURN 1", address, address.password, "neo4j")
    except AuthError:
        _set_password(address, kept_in)
        return False  # ask again, as everybody will from now on
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def _set_password(address: Address, kept_in: Path) -> None:
    try:
        _run(_SET_FIRST, address, _FIRST_PASSWORD, "system", first=_FIRST_PASSWORD, ours=address.password)
    except AuthError as error:
        raise Neo4jSetupFailed(WRONG_PASSWORD.fill(file=kept_in)) from error
    except (DriverError, Neo4jError, OSError):
        return  # not ready for it yet


def _run(text: LiteralString, address: Address, password: str, database: str, **parameters: str) -> None:
    # Not execute_query: that tries again for half a minute, unseen, while the server may have died.
    auth = (address.user, password)
    with GraphDatabase.driver(address.uri, auth=auth) as driver, driver.session(database=database) as session:
        session.run(text, parameters).consume()
