"""What can go wrong, as facts: each error says what happened and knows nothing of HTTP or exit codes."""

from graphsvc.texts import Text


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


def place_of(error: BaseException) -> str:
    """File and line where it was raised: enough to find a fault, without what it was about."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
