"""`graphsvc report` and `graphsvc report verify`: what was written agrees, and what was changed is found."""

import io
import json
import re
import zipfile
import zlib
from pathlib import Path

import pytest

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, report
from graphsvc.answers.reports_question import Question
from tests.cli.running import Run
from visualisations.reports.files import BY_SUFFIX
from visualisations.reports.said import said

pytestmark = pytest.mark.usefixtures("samples")

ASKED = (
    "--measure",
    "degree",
    "--measure",
    "cut_point",
    "--part",
    "communities",
    "--top",
    "4",
    "--by",
    "Sari",
    "--at",
    "2026-03-04T05:06:07+07:00",
)


@pytest.fixture
def files(reader: Reader, tmp_path: Path) -> dict[str, Path]:
    """A report in each format, as the command writes it."""
    made = report(
        reader,
        Question(measures=("degree", "cut_point"), parts=("communities",), top=4),
        Issued(at="2026-03-04T05:06:07+07:00", by="Sari"),
    )
    for suffix, form in BY_SUFFIX.items():
        (tmp_path / f"r{suffix}").write_bytes(form.write(made, said(made, "en")))
    return {suffix: tmp_path / f"r{suffix}" for suffix in BY_SUFFIX}


def _rezipped(file: Path, name: str, old: str, new: str) -> None:
    with zipfile.ZipFile(file) as packed:
        parts = {one: packed.read(one) for one in packed.namelist()}
    assert old.encode() in parts[name]
    parts[name] = parts[name].replace(old.encode(), new.encode())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for one, text in parts.items():
            packed.writestr(one, text)
    file.write_bytes(stream.getvalue())


def test_it_writes_each_kind_of_file_as_its_ending_says(run: Run, files: dict[str, Path], tmp_path: Path) -> None:
    outs = [part for suffix in BY_SUFFIX for part in ("--out", str(tmp_path / f"again{suffix}"))]

    code, out, err = run("report", *outs, *ASKED)

    assert (code, out) == (0, "")
    assert "again.pdf is written." in err
    for suffix, file in files.items():
        assert (tmp_path / f"again{suffix}").read_bytes() == file.read_bytes()


@pytest.mark.parametrize("suffix", BY_SUFFIX)
def test_a_report_that_nobody_touched_is_the_same(run: Run, files: dict[str, Path], suffix: str) -> None:
    code, out, _ = run("report", "verify", str(files[suffix]))

    assert code == 0
    assert out.startswith("The same to the last byte")


@pytest.mark.parametrize(
    ("suffix", "part", "place"),
    [(".html", "", "degree.1.name"), (".xlsx", "xl/sharedStrings.xml", "degree!C2"), (".zip", "degree.csv", "degree.csv 2.name")],
)  # fmt: skip
def test_a_changed_cell_is_found_and_said(run: Run, files: dict[str, Path], suffix: str, part: str, place: str) -> None:
    file = files[suffix]
    if part:
        _rezipped(file, part, "Baso Tawakkal", "Somebody Else")
    else:
        file.write_text(file.read_text("utf-8").replace("Baso Tawakkal", "Somebody Else"), "utf-8")

    code, out, _ = run("report", "verify", str(file))

    assert code == 1
    assert f"{place}: found “Somebody Else”, expected “Baso Tawakkal”." in out
    assert "places agree" in out


def test_a_changed_page_of_a_pdf_is_found(run: Run, files: dict[str, Path]) -> None:
    data = files[".pdf"].read_bytes()
    page = re.findall(rb"/Type/Page/[^\n]*?/Contents (\d+) 0 R", data)[1]
    drawn = re.search(rb"\n" + page + rb" 0 obj\s*<</Length (\d+)[^\n]*?>>\s*stream\n", data)
    assert drawn
    old = data[drawn.end() : drawn.end() + int(drawn[1])]
    new = zlib.compress(zlib.decompress(old) + b"\n0 0 9 9 re f")
    changed = data.replace(old, new).replace(drawn[0], drawn[0].replace(drawn[1], str(len(new)).encode()))
    files[".pdf"].write_bytes(changed)

    code, out, _ = run("report", "verify", str(files[".pdf"]))

    assert code == 1
    assert "\nPDF 2: found " in out
    assert "\nPDF 1: found " not in out


def test_what_no_cell_shows_is_not_called_the_same(run: Run, files: dict[str, Path]) -> None:
    files[".html"].write_bytes(files[".html"].read_bytes() + b"<!-- -->")

    code, out, _ = run("report", "verify", str(files[".html"]))

    assert code == 1
    assert "All cells and sentences agree, but the file is not the one that was written" in out


def test_a_graph_that_moved_on_and_another_version_are_said(run: Run, files: dict[str, Path]) -> None:
    _rezipped(files[".zip"], "method.json", '"revision": ', '"revision": 9')
    _rezipped(files[".zip"], "method.json", '"networkx": "', '"networkx": "0')

    code, out, _ = run("report", "verify", str(files[".zip"]))

    assert code == 1
    assert "Revision of the graph: 9" in out
    assert "Version of networkx: 03." in out


def test_open_names_are_not_compared_where_they_are_sealed(
    run: Run, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHSVC_UNSEALED", "true")

    code, out, _ = run("report", "verify", str(files[".html"]))

    assert (code, "cannot be compared" in out) == (1, True)


@pytest.mark.parametrize("suffix", BY_SUFFIX)
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 <html>PK", json.dumps({"x": 1}).encode()], ids=["empty", "mixed", "json"])  # fmt: skip
def test_what_is_no_report_is_said_to_be_none(run: Run, tmp_path: Path, suffix: str, content: bytes) -> None:
    file = tmp_path / f"other{suffix}"
    file.write_bytes(content)

    code, _, err = run("report", "verify", str(file))

    assert code == 2
    assert "no report of graphsvc" in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Name the file to write"),
        (("--out", "r.docx"), ".zip holds the CSV tables"),
        (("--out", "r.html", "--since", "kemarin"), "--since cannot have that value"),
        (("--out", "r.html", "--at", "kemarin"), "--at cannot have that value"),
        (("verify", "nowhere.pdf"), "nowhere.pdf cannot be read"),
    ],
)
def test_what_cannot_be_is_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    code, _, err = run("report", *arguments)

    assert code == 2
    assert sentence in err
