"""`client` asks the service over HTTP; with `samples` the graph behind it holds the sample cases."""

from tests.service import client, reader, samples

__all__ = ["client", "reader", "samples"]
