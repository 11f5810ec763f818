"""The files that pages are made of, and nothing else: ours, the kinds' marks, and vis-network from the installed pyvis."""

from functools import cache
from pathlib import Path

from visualisations import symbols, vis

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
KINDS = "kinds.css"
_HERE = Path(__file__).parent


def static_names() -> list[str]:
    """Every name that `static_file` knows."""
    own = [file.name for file in _HERE.iterdir() if file.suffix in TYPES]
    return sorted([*own, KINDS, vis.SCRIPT])


@cache
def static_file(name: str) -> tuple[bytes, str] | None:
    """Content and media type of a file, None where there is none of that name."""
    if name not in static_names():
        return None
    media_type = TYPES[Path(name).suffix]
    if name == KINDS:
        return symbols.kinds_sheet().encode(), media_type
    if name == vis.SCRIPT:
        return vis.script(), media_type
    return (_HERE / name).read_bytes(), media_type
