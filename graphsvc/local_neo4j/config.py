"""Neo4j's own settings for a server that only this computer can reach."""

from pathlib import Path

from graphsvc.local_neo4j.address import HOST

_CONFIG = """\
# Written by graphsvc at every start: changes made here are lost.
server.default_listen_address={host}
server.default_advertised_address={host}
server.bolt.listen_address={host}:{port}
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
server.memory.heap.initial_size={heap_mb}m
server.memory.heap.max_size={heap_mb}m
server.memory.pagecache.size={page_cache_mb}m

# Nothing about this server or the cases leaves it: no reports, no broadcasts, no query texts in its logs.
dbms.usage_report.enabled=false
dbms.fleet_manager.enabled=false
server.fleet_discovery.enabled=false
server.bolt.telemetry.enabled=false
db.logs.query.enabled=OFF

# A laptop's disk: 32 MB a transaction log instead of 256, and no history of them.
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=1 days 256m

# A stop takes 0.4 s instead of 10: no quiet period for connections that are closed anyway.
internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s

# Without these the import dies, and the server falls back to slow paths.
server.jvm.additional=--add-opens=java.base/java.nio=ALL-UNNAMED
server.jvm.additional=--add-opens=java.base/java.io=ALL-UNNAMED
server.jvm.additional=--add-opens=java.base/sun.nio.ch=ALL-UNNAMED
server.jvm.additional=--add-opens=java.base/java.lang=ALL-UNNAMED
server.jvm.additional=--enable-native-access=ALL-UNNAMED
server.jvm.additional=--sun-misc-unsafe-memory-access=allow
"""


def config_file(home: Path) -> Path:
    return home / "conf" / "neo4j.conf"


def write_config(home: Path, *, port: int, heap_mb: int, page_cache_mb: int) -> None:
    file = config_file(home)
    text = _CONFIG.format(host=HOST, port=port, heap_mb=heap_mb, page_cache_mb=page_cache_mb)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
