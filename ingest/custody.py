"""The files that sources name: hashed, compared with what the row states and with what was stored before."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from graphsvc import schema
from graphsvc.errors import BadRequest
from graphsvc.ids import node_id
from graphsvc.kinds import NodeTable
from graphsvc.texts import Text
from ingest.check import Checked, shown
from ingest.loading import Hashes, Loading
from ingest.parts import CaseFiles, Unreadable, sha256
from ingest.rejecting import reject_rows
from ingest.report import Remark

_OUTSIDE = Text(
    "Hanya nama berkas di dalam folder --files yang dibaca: tanpa folder akar, huruf kandar, .. atau tautan ke luar.",
    "Only names inside the folder of --files are read: no root, no drive letter, no .., no link that leads outside.",
)
_NOT_THERE = Text("Berkas ini tidak ada di folder --files.", "This file is not in the folder of --files.")
_UNREADABLE = Text("Berkas ini tidak dapat dibaca.", "This file cannot be read.")
_NOT_THIS_FILE = Text(
    "Berkas yang disebut baris ini mempunyai SHA-256 lain; periksa nomor hash dan berkasnya.",
    "The file that this row names has another SHA-256; look at the hash and at the file.",
)
_CHANGED = Text(
    "BERKAS BERUBAH: SHA-256 tersimpan {stored}, sekarang {now}. Yang tersimpan tetap, kecuali baris menyebut yang baru.",
    "THE FILE HAS CHANGED: the SHA-256 stored is {stored}, now it is {now}. The stored one stays, unless the row itself"
    " states the new one.",
)


def hash_files(case: CaseFiles, folder: Path | None, progress: Callable[[str, int, int], None]) -> Hashes:
    """SHA-256 of each file that the case's sources name in `folder`, or what is wrong with it, by its name."""
    if folder is None:
        return {}
    if not folder.is_dir():
        raise BadRequest(Text(f"Tidak ada folder {folder.name}.", f"There is no folder {folder.name}."))
    found = {name: _inside(folder, name) for name in sorted(_named(case))}
    sizes = {name: path.stat().st_size for name, path in found.items() if isinstance(path, Path)}
    done = 0

    def read(piece: int) -> None:
        nonlocal done
        done += piece
        progress("sha256", done, sum(sizes.values()))

    return {name: sha256(path, read) or _UNREADABLE if isinstance(path, Path) else path for name, path in found.items()}


def _named(case: CaseFiles) -> set[str]:
    names: set[str] = set()
    for part in case.parts:
        if isinstance(part.table, NodeTable) and part.table.kind is schema.SOURCE:
            try:
                for chunk in part.chunks():
                    names.update(chunk.cells.get("file", ()))
            except Unreadable:
                continue  # It says so itself when it is loaded.
    return names - {""}


def _inside(folder: Path, name: str) -> Path | Text:
    steps = PurePosixPath(name.replace("\\", "/"))
    if steps.is_absolute() or ".." in steps.parts or ":" in name:
        return _OUTSIDE
    try:
        path = folder.joinpath(*steps.parts).resolve()
        if not path.is_relative_to(folder.resolve()):
            return _OUTSIDE
        return path if path.is_file() else _NOT_THERE
    except (OSError, RuntimeError, ValueError):
        return _NOT_THERE  # A name that no file can have, or a link to itself.


def keep_hashes(loading: Loading, file: str, table: NodeTable, checked: Checked) -> None:
    """Settles the SHA-256 of each source: what its row states, else what was stored before, else its file's own."""
    ids = [node_id(table.kind.prefix, loading.dataset, str(local)) for local in checked.values["id"]]
    stored = loading.known_papers(ids)
    settled: list[object] = []
    bad: list[bool] = []
    for number, id_, (name, stated) in zip(checked.numbers, ids, checked.rows("file", "sha256"), strict=True):
        now = loading.hashes.get(str(name))
        if isinstance(now, Text):
            found = shown(table.kind.field("file"), str(name))
            loading.report.warnings.append(Remark(file, number, "file", found, now))
            now = None
        bad.append(bool(now and stated and now != stated))
        before = stored[id_].sha256 if id_ in stored else None
        if before and not bad[-1] and (stated or now or before) != before:
            reason = _CHANGED.fill(stored=before, now=stated or now)
            loading.report.warnings.append(Remark(file, number, "sha256", "", reason))
        # An empty cell does not forget: a hash is there to tell later whether the file is still the same.
        settled.append(stated or before or now)
    checked.values["sha256"] = settled
    column = table.kind.field("sha256")
    reject_rows(loading, table.name, file, checked, column=column, bad=bad, reason=_NOT_THIS_FILE)
