"""How the backend says no: NetworkX then runs the function itself, and the log says so."""

import logging

log = logging.getLogger("graphsvc.nx_igraph")


class Declined(NotImplementedError):
    """The backend does not run this call; NetworkX catches this and runs its own function."""


def decline(function: str, why: str) -> Declined:
    """The error to raise, after one line in the log that names the function."""
    log.warning("%s runs in NetworkX: %s", function, why)
    return Declined(f"{function}: {why}")
