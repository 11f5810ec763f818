"""A real Neo4j with no installer: fetched once, run on this computer only, shared by all that use one home."""

from graphsvc.local_neo4j.address import Address
from graphsvc.local_neo4j.admin import admin, backup, bulk_import, restore
from graphsvc.local_neo4j.jars import VERSION
from graphsvc.local_neo4j.progress import Progress, silent
from graphsvc.local_neo4j.server import Status, release, start, status, stop

__all__ = [
    "VERSION",
    "Address",
    "Progress",
    "Status",
    "admin",
    "backup",
    "bulk_import",
    "release",
    "restore",
    "silent",
    "start",
    "status",
    "stop",
]
