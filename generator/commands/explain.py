"""`rassegna explain`: each block of a seed, kept or removed, and why."""

from __future__ import annotations

from pathlib import Path

import click

from generator import inspection
from generator.commands import place, talk
from generator.engine import Engine
from generator.errors import UsageError
from generator.model.articles import Metadata
from generator.model.cleantext import CleanText
from generator.model.report import Judged
from generator.model.seeds import file_of

WIDTH = 96


@click.command(short_help="Show what of a seed is kept or removed, and why.")
@click.argument("seed", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the verdicts as JSON on stdout.")
@click.pass_obj
def explain(root: Path, seed: Path, as_json: bool) -> int:  # noqa: FBT001 (click names them)
    """Show each block of SEED: kept or removed, by which rule, and why."""
    judged = inspection.explain(Engine(place.digest(root)), within(root, seed))
    if as_json:
        talk.data(_rows(judged))
        return talk.DONE
    _show(judged)
    return talk.DONE


def within(root: Path, seed: Path) -> str:
    """Return a seed's path as the digest names it, `feed.xml#KEY` too. Raises UsageError when it lies elsewhere."""
    file = file_of(seed.as_posix())
    candidates = (Path.cwd() / file, root / file, root / "seeds" / file)
    found = next((c.resolve() for c in candidates if c.is_file()), None)
    if found is None or not found.is_relative_to(root / "seeds"):
        raise UsageError(f"no such seed: {seed}", hint="name a file of seeds/")
    return found.relative_to(root).as_posix() + seed.as_posix().removeprefix(file)


def _rows(judged: Judged) -> dict[str, object]:
    clean = judged.clean
    blocks = [
        {"line": block.line, "text": block.text, "raw": block.raw, **_verdict(clean, number)}
        for number, block in enumerate(clean.blocks)
    ]
    page = judged.page
    return {
        "seed": clean.seed.path,
        "lang": clean.lang,
        "kind": {"value": page.kind, "evidence": page.evidence, "line": page.line, "refused": page.is_refused},
        "cut": judged.prose.cut,
        "metadata": _metadata(judged.metadata),
        "blocks": blocks,
    }


def _verdict(clean: CleanText, number: int) -> dict[str, object]:
    verdict = clean.verdicts[number]
    return {"keep": verdict.keep, "role": verdict.role, "rule": verdict.rule, "evidence": verdict.evidence}


def _metadata(known: Metadata) -> dict[str, dict[str, object]]:
    found = {"title": known.title, "date": known.date, "source": known.source, "lang": known.lang, "url": known.url}
    told: dict[str, dict[str, object]] = {
        key: {"value": str(value.value), "basis": value.basis, "evidence": value.evidence}
        for key, value in found.items()
        if value
    }
    if known.authors:
        names, by = ", ".join(known.authors.value), known.authors
        told["author"] = {"value": names, "basis": by.basis, "evidence": by.evidence}
    return told


def _show(judged: Judged) -> None:
    for block, verdict in zip(judged.clean.blocks, judged.clean.verdicts, strict=True):
        if not block.text:
            continue
        mark = click.style("+", fg="green") if verdict.keep else click.style("-", fg="red")
        click.echo(f"{block.line:>5} {mark} {verdict.rule:<24} {talk.printable(_cut(block.text))}")
        if verdict.evidence:
            click.echo(f"        {'':<24} {click.style(talk.printable(verdict.evidence), dim=True)}")
    for key, value in _metadata(judged.metadata).items():
        click.echo(talk.printable(f"{key}: {value['value']} ({value['basis']}: {_cut(str(value['evidence']))})"))
    page = judged.page
    fate = "refused" if page.is_refused else "published with a notice" if page.is_marked else ""
    known = " (".join(filter(None, (f"kind: {page.kind}", fate))) + (")" if fate else "")
    click.echo(talk.printable(f"{known}: {page.evidence}" if page.evidence else known))
    if judged.prose.cut:
        click.echo(f"cut: {judged.prose.cut}")


def _cut(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
