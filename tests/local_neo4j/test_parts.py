from pathlib import Path
from shutil import copyfile

import pytest
from jgo.config import GlobalSettings

from graphsvc.errors import Neo4jSetupFailed
from graphsvc.local_neo4j import Progress
from graphsvc.local_neo4j.downloads import cached_jars
from graphsvc.local_neo4j.jars import JARS
from graphsvc.local_neo4j.parts import provide
from graphsvc.local_neo4j.progress import FETCHING, silent


def jars_in(lib: Path) -> set[str]:
    return {file.name for file in lib.glob("*.jar")}


def test_a_filled_folder_asks_neither_network_nor_cache(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    provide(tmp_path / "lib", silent)
    filled = jars_in(tmp_path / "lib")
    request.getfixturevalue("no_network")

    provide(tmp_path / "lib", silent)

    assert len(filled) == len(JARS)
    assert jars_in(tmp_path / "lib") == filled


def test_jars_of_an_older_version_go(tmp_path: Path) -> None:
    (tmp_path / "neo4j-0.1.jar").touch()
    (tmp_path / "jars.lock").write_text("org.neo4j:neo4j:jar:0.1 00 0\n")

    provide(tmp_path, silent)

    assert "neo4j-0.1.jar" not in jars_in(tmp_path)
    assert len(jars_in(tmp_path)) == len(JARS)


def test_a_damaged_jar_in_the_cache_is_fetched_again(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    files, cache = cached_jars(silent), GlobalSettings.load().repo_cache
    request.getfixturevalue("no_network")
    for file in files:
        copy = GlobalSettings.load().repo_cache / file.relative_to(cache)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copyfile(file, copy)
    victim = GlobalSettings.load().repo_cache / files[0].relative_to(cache)
    victim.write_bytes(victim.read_bytes()[:-1])
    steps: list[Progress] = []

    with pytest.raises(Neo4jSetupFailed, match="Connect this computer"):
        provide(tmp_path / "lib", steps.append)

    assert steps == [Progress(FETCHING, 0, JARS[0].size)]
    assert jars_in(tmp_path / "lib") == set()
