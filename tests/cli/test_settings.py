"""Settings that cannot be used, at the terminal."""

import pytest

from tests.cli.running import Run


def test_a_password_that_is_wrong_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_NEO4J_PASSWORD", "salah")

    code, out, err = run("unload", "berkas")

    assert (code, out) == (2, "")
    assert err.strip().endswith("look at GRAPHSVC_NEO4J_USER and GRAPHSVC_NEO4J_PASSWORD.")


@pytest.mark.parametrize(
    ("uri", "sentence"),
    [("bolt://127.0.0.1:1", "Neo4j does not answer."), ("tidak-tahu", "This is no address of a Neo4j")],
)
def test_an_address_where_no_neo4j_is_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, uri: str, sentence: str
) -> None:
    monkeypatch.setenv("GRAPHSVC_NEO4J_URI", uri)

    code, out, err = run("rank", "degree")

    assert (code, out) == (2, "")
    assert err.strip().startswith(f"✗ {sentence}")


def test_a_setting_that_cannot_be_is_named_and_its_value_not_repeated(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHSVC_HEAP_MB", "banyak")

    code, out, err = run("rank", "degree")

    assert (code, out) == (2, "")
    assert "GRAPHSVC_HEAP_MB" in err
    assert "banyak" not in err
