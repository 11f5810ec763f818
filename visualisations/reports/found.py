"""What a file says of itself: how it was made, and what stands at each place of it."""

from dataclasses import dataclass

from graphsvc.answers.reports import Issued
from graphsvc.errors import BadRequest
from graphsvc.texts import Text


@dataclass(frozen=True, slots=True)
class Found:
    """`making` is JSON as the file has it, unchecked; `places` names each cell and sentence as a person finds it."""

    making: str
    issued: Issued
    places: dict[str, str]


class Unreadable(BadRequest):
    """The file is no report of ours, or is no longer one."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "Berkas ini bukan laporan graphsvc, atau keterangan di dalamnya sudah rusak.",
                "This file is no report of graphsvc, or what it says of itself is broken.",
            )
        )
