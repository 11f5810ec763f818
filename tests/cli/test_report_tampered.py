"""What `graphsvc report verify` says of a file that somebody changed or broke: never yes, and never what it must not repeat."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Question, report
from graphsvc.errors import Unreadable
from tests.cli.running import Run
from tests.service import sample_rows
from visualisations.reports.files import BY_SUFFIX
from visualisations.reports.said import said

pytestmark = pytest.mark.usefixtures("samples")


@pytest.fixture
def files(reader: Reader, tmp_path: Path) -> dict[str, Path]:
    made = report(reader, Question(measures=("degree",), top=4), Issued(at="2026-03-04T05:06:07+07:00", by=""))
    for suffix, form in BY_SUFFIX.items():
        (tmp_path / f"r{suffix}").write_bytes(form.write(made, said(made, "en")))
    return {suffix: tmp_path / f"r{suffix}" for suffix in BY_SUFFIX}


def _repacked(file: Path, change: Callable[[str, bytes], bytes]) -> None:
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, change(name, data))
    file.write_bytes(stream.getvalue())


def _wrote(old: str, new: str) -> Callable[[str, bytes], bytes]:
    return lambda _name, data: data.replace(old.encode(), new.encode())


@pytest.mark.parametrize("suffix", [".html", ".xlsx", ".zip"])
def test_a_protected_name_in_a_file_is_not_repeated(run: Run, files: dict[str, Path], suffix: str) -> None:
    """The file may be older than the seal, or somebody may try out who a pseudonym is."""
    victim = next(row for dataset, row in sample_rows("persons") if (dataset, row["id"]) == ("kalbar", "p013"))
    changed = _wrote("Baso Tawakkal", f"{victim['name']} {victim['nik']}")
    if suffix == ".html":
        files[suffix].write_bytes(changed("", files[suffix].read_bytes()))
    else:
        _repacked(files[suffix], changed)

    code, out, err = run("report", "verify", str(files[suffix]))

    assert code == 1
    assert "expected “Baso Tawakkal”" in out
    assert not {word for word in (*victim["name"].split(), victim["nik"]) if word in out + err}


def test_the_name_behind_a_pseudonym_is_not_confirmed(run: Run, reader: Reader, tmp_path: Path) -> None:
    asked = Question(measures=("degree",), top=40, all_roles=True)
    made = report(reader, asked, Issued(at="2026-03-04T05:06:07+07:00", by=""))
    file = tmp_path / "r.zip"
    file.write_bytes(BY_SUFFIX[".zip"].write(made, said(made, "en")))
    victim = next(row for row in made.rankings[0].rows if row.sealed)
    names = {f"person:{dataset}:{row['id']}": row["name"] for dataset, row in sample_rows("persons")}
    _repacked(file, _wrote(f",{victim.caption},", f",{names[victim.id]},"))

    code, out, _ = run("report", "verify", str(file))

    assert code == 1
    assert f"found “•••”, expected “{victim.caption}”" in out
    assert not [word for word in names[victim.id].split() if word in out]


def test_of_long_sentences_the_part_is_shown_in_which_they_differ(run: Run, files: dict[str, Path]) -> None:
    _repacked(files[".zip"], _wrote("a link is no proof of guilt.", "a link is a proof of guilt."))

    code, out, _ = run("report", "verify", str(files[".zip"]))

    assert code == 1
    assert "found “…" in out
    assert "a link is a proof of guilt.”" in out
    assert "a link is no proof of guilt.”" in out


def test_nothing_in_a_file_moves_the_terminal(run: Run, files: dict[str, Path]) -> None:
    _repacked(files[".zip"], _wrote("Baso Tawakkal", "\x1b[2J\u202eBaso"))
    _repacked(files[".zip"], _wrote('"networkx": ', '"\\u001b[31mother": "1", "networkx": '))

    code, out, err = run("report", "verify", str(files[".zip"]))

    assert code == 1
    assert "Baso” expected" in out or "Baso”, expected" in out
    assert not {sign for sign in out + err if not sign.isprintable() and sign != "\n"}


@pytest.mark.parametrize("suffix", BY_SUFFIX)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_broken_file_is_never_the_same_and_breaks_nothing(
    run: Run, files: dict[str, Path], suffix: str, share: float
) -> None:
    data = bytearray(files[suffix].read_bytes())
    at = int(share * len(data))
    data[at : at + 8] = b"\x00\xff" * 4
    files[suffix].write_bytes(bytes(data))

    code, out, _ = run("report", "verify", str(files[suffix]))

    assert code in {1, 2}
    assert "same to the last byte" not in out


@pytest.mark.parametrize("at", range(220, 4000, 450))
def test_packed_tables_that_do_not_unpack_are_no_report(files: dict[str, Path], at: int) -> None:
    form, data = BY_SUFFIX[".zip"], bytearray(files[".zip"].read_bytes())
    data[at : at + 3] = bytes(255 - byte for byte in data[at : at + 3])

    with pytest.raises(Unreadable):
        form.read(bytes(data))


def test_a_table_that_is_none_is_no_report(files: dict[str, Path]) -> None:
    long = "x" * (csv.field_size_limit() + 1)
    _repacked(files[".zip"], _wrote("Baso Tawakkal", long))

    with pytest.raises(Unreadable):
        BY_SUFFIX[".zip"].read(files[".zip"].read_bytes())
