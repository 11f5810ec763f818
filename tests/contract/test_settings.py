"""What can be set: every setting has a description, a default that works, and a limit that is told."""

import pytest
from pydantic import ValidationError

from graphsvc.scope import EVERYTHING_SEALED, UNSEALED
from graphsvc.settings import Settings

FIELDS = Settings.model_fields


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in FIELDS:
        monkeypatch.delenv(f"GRAPHSVC_{name.upper()}", raising=False)


def settings(**given: object) -> Settings:
    return Settings(**given)  # pyright: ignore[reportCallIssue, reportArgumentType] (every field has a default)


@pytest.mark.parametrize("name", FIELDS)
def test_every_setting_says_what_it_is(name: str) -> None:
    assert len((FIELDS[name].description or "").split()) > 3
    assert not FIELDS[name].is_required()


def test_without_any_setting_names_are_sealed_and_nothing_listens_outside() -> None:
    given = settings()

    assert given.scope == EVERYTHING_SEALED
    assert (given.host, given.port, given.language, given.neo4j_uri) == ("127.0.0.1", 8000, "id", None)


def test_the_environment_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_PORT", "8123")
    monkeypatch.setenv("GRAPHSVC_UNSEALED", "true")

    given = settings()

    assert given.port == 8123
    assert given.scope == UNSEALED


@pytest.mark.parametrize(
    ("name", "value"),
    [("port", "70000"), ("heap_mb", "10"), ("page_cache_mb", "no"), ("language", "fr"), ("unsealed", "?")],
)
def test_nonsense_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"GRAPHSVC_{name.upper()}", value)

    with pytest.raises(ValidationError, match=name):
        settings()


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        settings().port = 1  # pyright: ignore[reportAttributeAccessIssue] (what is tried here)


def test_the_password_is_not_shown() -> None:
    assert "kata-sandi" not in repr(settings(neo4j_password="kata-sandi"))
