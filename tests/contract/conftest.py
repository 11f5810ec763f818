"""`client` asks the service over HTTP, `run` the command; with `samples` the graph behind holds the sample cases."""

from tests.cli.running import run
from tests.contract.searched import loaded
from tests.service import client, reader, samples

__all__ = ["client", "loaded", "reader", "run", "samples"]
