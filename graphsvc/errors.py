"""What can go wrong, as facts: each error says what happened and knows nothing of HTTP or exit codes."""

import traceback

from graphsvc.texts import Text

NO_REPORT = Text(
    "Berkas ini bukan laporan graphsvc, atau keterangan di dalamnya sudah rusak.",
    "This file is no report of graphsvc, or what it says of itself is broken.",
)


class GraphError(Exception):
    """The base of every error that a user is meant to read."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class GraphUnavailable(GraphError):
    """Neo4j does not answer."""


class Neo4jSetupFailed(GraphError):
    """The embedded Neo4j could not be fetched or started."""


class NotFound(GraphError):
    """There is nothing under that name."""


class BadRequest(GraphError):
    """The question cannot be answered as it was asked."""


class Conflict(GraphError):
    """Something else stands in the way; what was asked for may be possible later."""


class TryLater(GraphError):
    """There is no answer now, though nothing is amiss with the graph; it may be asked again."""


class Unreadable(GraphError):
    """A file is no report of ours, or is no longer one."""

    def __init__(self, message: Text = NO_REPORT) -> None:
        super().__init__(message)


BROKEN = Text(
    "Layanan menemui kesalahan; rinciannya ada di catatan layanan.",
    "The service met an error; its log has the details.",
)
"""What is said where the code itself failed."""
_OWN = {"graphsvc", "ingest", "queries", "visualisations"}


def place_of(error: BaseException) -> str:
    """Where it was raised, and from where in our own code: enough to find a fault, without what it was about."""
    frames = [
        (frame.f_code.co_filename, line, frame.f_globals) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    own = [frame for frame in frames if str(frame[2].get("__name__")).partition(".")[0] in _OWN]
    return ", ".join(dict.fromkeys(f"{file}:{line}" for file, line, _ in (*own[-1:], *frames[-1:])))
