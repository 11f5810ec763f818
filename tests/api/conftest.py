"""`client` asks the service over HTTP; with `samples` the graph behind it holds the sample cases.

`sent` is a service to send files to, with an empty graph; `gate` holds its loads up. `service` keeps its jobs in `home`.
`made` and `whole` are reports.
"""

from tests.jobs import home, service
from tests.reporting import made, whole
from tests.service import client, reader, samples
from tests.uploading import gate, sent

__all__ = ["client", "gate", "home", "made", "reader", "samples", "sent", "service", "whole"]
