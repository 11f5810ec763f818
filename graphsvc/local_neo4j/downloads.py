"""Neo4j's jars in Maven's cache, fetched by jgo, each checked against the lock before it gets there."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.config import GlobalSettings
from jgo.maven import MavenContext

from graphsvc.errors import Neo4jSetupFailed
from graphsvc.local_neo4j.faults import DAMAGED, NO_NETWORK, NOT_WRITABLE
from graphsvc.local_neo4j.jars import JARS, Jar
from graphsvc.local_neo4j.progress import FETCHING, Progress

_AT_ONCE = 8
_ATTEMPTS = 3
_SECONDS = 60


def cached_jars(say: Callable[[Progress], None]) -> list[Path]:
    """Every jar of the lock, as a file in Maven's cache. Raises Neo4jSetupFailed."""
    settings = GlobalSettings.load()
    cache = settings.repo_cache
    try:
        cache.mkdir(parents=True, exist_ok=True)
        # jgo writes straight to the final name, so a broken-off download would pass for a jar: stage it instead.
        with TemporaryDirectory(dir=cache, prefix=".graphsvc-", ignore_cleanup_errors=True) as staging:
            context = MavenContext(repo_cache=Path(staging), timeout=_SECONDS)
            context.remote_repos.update(settings.repositories)  # a mirror that the user gave jgo
            return _fetch_missing(cache, context, say)
    except OSError as error:
        if error.errno is None:  # requests' own errors are OSErrors without a number
            raise Neo4jSetupFailed(NO_NETWORK.fill(reason=_reason(error))) from error
        raise Neo4jSetupFailed(NOT_WRITABLE.fill(folder=cache, reason=error)) from error
    except RuntimeError as error:  # jgo's word for "no repository has it"
        raise Neo4jSetupFailed(NO_NETWORK.fill(reason=_reason(error))) from error


def _fetch_missing(cache: Path, context: MavenContext, say: Callable[[Progress], None]) -> list[Path]:
    files = [cache / _staged(jar, context).relative_to(context.repo_cache) for jar in JARS]
    missing = [(jar, file) for jar, file in zip(JARS, files, strict=True) if not jar.is_intact(file)]
    total, done = sum(jar.size for jar, _ in missing), 0
    if not missing:
        return files
    say(Progress(FETCHING, done, total))
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        sizes: list[Future[int]] = [pool.submit(_fetch, jar, file, context) for jar, file in missing]
        for size in as_completed(sizes):
            done += size.result()
            say(Progress(FETCHING, done, total))
    finally:
        pool.shutdown(cancel_futures=True)
    return files


def _fetch(jar: Jar, file: Path, context: MavenContext) -> int:
    staged = _staged(jar, context)
    for attempt in range(_ATTEMPTS):
        staged.unlink(missing_ok=True)
        try:
            context.create_dependency(jar.coordinate).artifact.resolve()
        except OSError:
            if attempt + 1 == _ATTEMPTS:
                raise
            time.sleep(attempt + 0.5)
            continue
        if jar.is_intact(staged):
            file.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(file)  # atomic, also over a damaged file that is there already
            return jar.size
    raise Neo4jSetupFailed(DAMAGED.fill(jar=file.name))


def _staged(jar: Jar, context: MavenContext) -> Path:
    artifact = context.create_dependency(jar.coordinate).artifact
    return context.repo_cache / artifact.component.path_prefix / artifact.cached_filename


def _reason(error: BaseException) -> str:
    """The innermost cause: requests wraps "connection refused" in three layers of its own words."""
    while error.__context__ is not None:
        error = error.__context__
    return str(error)
