"""What users read: one sentence in two languages, Indonesian first."""

from dataclasses import dataclass
from string import Formatter
from typing import Literal

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Indonesian and English; `{name}` marks what `fill` puts in."""

    id: str
    en: str

    def __post_init__(self) -> None:
        if not (self.id.strip() and self.en.strip()):
            msg = f"Text needs both languages: {self.id!r} / {self.en!r}"
            raise ValueError(msg)

    def to(self, language: Language) -> str:
        return self.en if language == "en" else self.id

    @property
    def blanks(self) -> set[str]:
        """The names of what `fill` puts in."""
        return {name for _, name, _, _ in Formatter().parse(self.en) if name}

    def fill(self, **values: object) -> "Text":
        return Text(self.id.format(**values), self.en.format(**values))
