"""What a file says of itself: how it was made, and what stands at each place of it."""

from dataclasses import dataclass

from graphsvc.answers.reports import Issued


@dataclass(frozen=True, slots=True)
class Found:
    """`making` is JSON as the file has it, unchecked; `places` names each cell and sentence as a person finds it."""

    making: str
    issued: Issued
    places: dict[str, str]
