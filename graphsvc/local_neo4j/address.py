"""Where the embedded server listens and its password: one file in the home that only its owner can read."""

import json
import os
import random
import secrets
import socket
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from graphsvc.errors import Neo4jSetupFailed
from graphsvc.local_neo4j.faults import NO_PORT

HOST = "127.0.0.1"
USER = "neo4j"
_PORTS = range(17687, 17787)  # below the ports that systems lend to outgoing connections


@dataclass(frozen=True, slots=True)
class Address:
    """What a driver needs to open the graph."""

    uri: str
    user: str
    password: str = field(repr=False)

    @property
    def port(self) -> int:
        return urlsplit(self.uri).port or 7687


def address_file(home: Path) -> Path:
    return home / "address.json"


def read_address(home: Path) -> Address | None:
    """The address kept in the home; None where there is none that can be read."""
    try:
        return Address(**json.loads(address_file(home).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def settle_address(home: Path) -> Address:
    """The home's address, made and kept the first time; another port when its own is taken meanwhile."""
    kept = read_address(home)
    if kept is not None and _is_free(kept.port):
        return kept
    password = secrets.token_urlsafe(24) if kept is None else kept.password
    address = Address(f"bolt://{HOST}:{_free_port()}", USER, password)
    _keep(address, address_file(home))
    return address


def _keep(address: Address, file: Path) -> None:
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump(asdict(address), stream)
    new.replace(file)


def _free_port() -> int:
    # In random order, so that two homes started at once hardly ever choose the same.
    for port in random.sample(_PORTS, len(_PORTS)):
        if _is_free(port):
            return port
    raise Neo4jSetupFailed(NO_PORT.fill(first=_PORTS.start, last=_PORTS.stop - 1))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":  # else the closed connections of our last server would hold the port for minutes
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
