"""The sample cases, for what a small case has too little of; see `tests.service`."""

from tests.service import samples

__all__ = ["samples"]
