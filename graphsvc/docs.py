"""Writes docs/*.md from the declarations; `--check` only says whether they are fresh.

python -m graphsvc.docs [--check]
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

import queries
from graphsvc import codes, ids
from graphsvc.answers import steadiness, what_if
from graphsvc.answers.over_time import DEFINITION as OVER_TIME
from graphsvc.answers.over_time import LITERATURE as OVER_TIME_LITERATURE
from graphsvc.answers.removal_curves import RANGES
from graphsvc.answers.stages import DEFINITION as STAGES
from graphsvc.answers.stages import LITERATURE as STAGES_LITERATURE
from graphsvc.answers.sureness import DEFINITION, LITERATURE
from graphsvc.answers.warnings import CAUTIONS
from graphsvc.api import app as service
from graphsvc.api.problems import STATUS
from graphsvc.docs_measures import each_measure
from graphsvc.kinds import Field, LinkTable
from graphsvc.measures import PARTITIONS, participation, tracking
from graphsvc.measures.between_groups import BROKER_ROLES
from graphsvc.measures.between_groups import DEFINITION as BROKERS
from graphsvc.measures.between_groups import LITERATURE as BROKERS_LITERATURE
from graphsvc.measures.partitions import NOT_OF_TWO_SORTS
from graphsvc.networks import NETWORKS
from graphsvc.schema import SCHEMA
from graphsvc.settings import Settings
from graphsvc.stability import STRATEGIES

FOLDER = Path(__file__).parent.parent / "docs"
NOTE = "<!-- Made by `make docs` from the declarations; edit those. -->"


def _table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    names = list(header)
    body = ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names), *body, ""]


def _page(title: str, *lines: str) -> str:
    return "\n".join([f"# {title}", "", NOTE, "", *lines]).rstrip() + "\n"


def _field(field: Field) -> tuple[str, ...]:
    marks = [
        name
        for name, set_ in (("required", field.required), ("private", field.private), ("searched", field.search))
        if set_
    ]
    allowed = ", ".join(f"`{code.code}`" for code in field.codes) or field.of
    return f"`{field.name}`", f"`{field.header}`", allowed, ", ".join(marks), f"{field.doc.en} / {field.doc.id}"


FIELD_HEADER = ("field", "Indonesian", "value", "", "meaning")


def schema() -> str:
    lines = [
        "Every node has the label `Entity` and a unique `id`. " + ids.RULE.en,
        "",
        "```mermaid",
        "graph LR",
        *(
            f"  {source.label} -->|{link.type}| {target.label}"
            for link in SCHEMA.links
            for source, target in link.pairs
        ),
        "```",
        "",
        "## Nodes",
        "",
    ]
    for kind in SCHEMA.nodes:
        where = "shared by all datasets" if kind.shared else f"`{kind.prefix}:{{dataset}}:{{id}}`"
        lines += [f"### {kind.label} ({kind.name.id})", "", f"{kind.doc.en} Id: {where}.", ""]
        lines += _table(FIELD_HEADER, map(_field, kind.fields))
    lines += ["## Links", "", "Each link is one statement of one paper.", ""]
    lines += _table(
        ("type", "from", "to", "reads", "berbunyi", "fields", "told apart by"),
        (
            (
                f"`{link.type}`",
                "/".join(dict.fromkeys(source.label for source, _ in link.pairs)),
                "/".join(dict.fromkeys(target.label for _, target in link.pairs)),
                link.reads.en,
                link.reads.id,
                ", ".join(f"`{field.name}`" for field in link.fields) or "–",
                ", ".join(f"`{name}`" for name in link.key) or "–",
            )
            for link in SCHEMA.links
        ),
    )
    lines += [
        "## Tables",
        "",
        "A case folder holds these CSV files, a workbook these sheets; names and columns also in Indonesian.",
        "",
    ]
    for table in SCHEMA.tables:
        makes = ", ".join(link.type for link in table.links) if isinstance(table, LinkTable) else table.kind.label
        lines += [f"### {table.name}.csv / {table.sheet}.csv → {makes}", ""]
        lines += _table(FIELD_HEADER, map(_field, table.columns))
    return _page("Schema", *lines)


def measures() -> str:
    lines = [
        "Scores are NetworkX's, with its normalisation, run on igraph. Undirected and unweighted unless asked otherwise;",
        "where a weight means closeness, path lengths use its inverse. Protected people carry paths and are not ranked.",
        "",
    ]
    lines += each_measure()
    lines += ["## Warnings", "", "What an answer warns of, where its own data gives cause for it.", ""]
    lines += _table(
        ("code", "says", "literature"), ((f"`{one.code}`", one.text.en, one.literature) for one in CAUTIONS)
    )
    lines += ["## Brokers between groups", "", BROKERS.en, "", f"Literature: {BROKERS_LITERATURE}", ""]
    lines += _table(("role", "meaning"), ((f"`{name}`", text.en) for name, text in BROKER_ROLES.items()))
    lines += ["## Over time", "", OVER_TIME.en, "", f"Literature: {OVER_TIME_LITERATURE}", ""]
    lines += ["## Stages of the script", "", STAGES.en, "", f"Literature: {STAGES_LITERATURE}", ""]
    lines += _table(
        ("stage", "roles", "acts"),
        (
            (f"`{one.code}`", *(", ".join(f"`{mark}`" for mark in marks) or "–" for marks in (one.roles, one.acts)))
            for one in codes.STAGES
        ),
    )
    lines += ["## Bands", "", DEFINITION.en, "", f"Literature: {LITERATURE}", "", "## Partitions", ""]
    lines += _table(
        ("method", "caption", "definition", "literature"),
        ((f"`{p.name}`", p.caption.en, p.definition.en, p.source) for p in PARTITIONS),
    )
    lines += [f"Of two-mode networks: {NOT_OF_TWO_SORTS.en}", ""]
    for title, definition, literature in (
        ("How stable clusters are", steadiness.DEFINITION, steadiness.LITERATURE),
        ("Who bridges clusters", participation.DEFINITION, participation.SOURCE),
        ("Clusters over time", tracking.DEFINITION, tracking.SOURCE),
    ):
        lines += [f"### {title}", "", definition.en, "", f"Literature: {literature}", ""]
    lines += ["## What if", "", f"{what_if.DEFINITION.en} {RANGES.en}", ""]
    lines += _table(
        ("strategy", "caption", "who goes first"), ((f"`{s.name}`", s.caption.en, s.definition.en) for s in STRATEGIES)
    )
    lines += [" ".join(caveat.en for caveat in what_if.CAVEATS), "", f"Literature: {what_if.LITERATURE}", ""]
    lines += ["## Networks", ""]
    lines += _table(
        ("network", "nodes", "a link means", "direction"),
        (
            (
                f"`{kind.name}`",
                "/".join(node.label for node in kind.nodes),
                kind.means.en,
                "yes" if kind.directed else "no",
            )
            for kind in NETWORKS
        ),
    )
    return _page("Measures", *lines)


def question_list() -> str:
    rows = (
        (f"`{query.name}`", query.text.splitlines()[0].removeprefix("// "), f"`{query.row.__name__}`")
        for query in queries.ALL
    )
    return _page("Questions to the graph", *_table(("query", "answers", "row"), rows))


def settings() -> str:
    rows = (
        (f"`GRAPHSVC_{name.upper()}`", field.description, "" if name == "home" else f"`{field.get_default()}`")
        for name, field in Settings.model_fields.items()
    )
    return _page("Settings", *_table(("variable", "meaning", "default"), rows))


def api() -> str:
    found = [route for part in service.ROUTERS for route in part.router.routes if isinstance(route, APIRoute)]
    rows = (
        (f"`{route.path}`", (route.endpoint.__doc__ or "").strip().splitlines()[0])
        for route in found
        if route.include_in_schema
    )
    pages = [f"- `{route.path}`" for route in found if route.response_class is HTMLResponse]
    facts = ((f"`{kind.__name__}`", (kind.__doc__ or "").strip(), STATUS[kind].value) for kind in STATUS)
    lines = [
        "Described in full at `/api/v1/openapi.json`. Every parameter that an address does not know is refused.",
        "",
        *_table(("address", "returns"), rows),
        "## Pages",
        "",
        *pages,
        "",
        "## Errors",
        "",
        "RFC 9457 problem details (`application/problem+json`).",
        "",
        *_table(("fact", "meaning", "status"), facts),
    ]
    return _page("API", *lines)


PAGES = {"schema": schema, "measures": measures, "queries": question_list, "settings": settings, "api": api}


def main(arguments: list[str]) -> int:
    """Writes the pages, or with `--check` names those that are stale; 0 if all is well."""
    stale = 0
    FOLDER.mkdir(exist_ok=True)
    for name, make in PAGES.items():
        path, text = FOLDER / f"{name}.md", make()
        if not path.exists() or path.read_text("utf-8") != text:
            stale += 1
            sys.stderr.write(f"docs/{name}.md {'is stale: make docs' if '--check' in arguments else 'written'}\n")
            if "--check" not in arguments:
                path.write_text(text, "utf-8", newline="\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
