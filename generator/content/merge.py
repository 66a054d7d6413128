"""The machine's drafts written into content/, around everything that a person wrote there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from generator.content import claims, digests, documents, findings, history, places, typed, updates
from generator.content.claims import Claims, Holding
from generator.content.places import Place
from generator.content.updates import Identity
from generator.errors import ContentError
from generator.model.articles import Draft
from generator.model.dates import Edtf
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.report import Digested
from generator.model.seeds import file_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What has to be written so that content/articles/ says what the seeds say today."""

    write: tuple[File, ...] = ()
    """Only files whose bytes differ, in the order of their paths."""
    remove: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    counts: Digested = field(default_factory=Digested)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One draft, and the file that it goes into."""

    draft: Draft
    path: str
    id: str
    address: str = ""
    """Where the article will stand."""
    file: File | None = None
    """As it is; None where the article is new."""
    holding: Holding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """What carrying out a job gives."""

    file: File | None
    """None where its bytes stay."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Which draft goes into which file, which files go, and what there is to say of that."""

    jobs: tuple[Job, ...]
    remove: tuple[str, ...]
    refused: int
    """Drafts of which no article is made."""
    problems: tuple[Problem, ...]


def assign(
    drafts: Iterable[Draft],
    held: Sequence[tuple[File, Holding]],
    seed_paths: Iterable[str],
    *,
    buried: Iterable[str] = (),
) -> Assignment:
    """Give each draft its file among those of content/articles/. Nothing that a person wrote is to be removed.

    `seed_paths` are all seeds on disk, readable or not: an article goes only when its seed is in none of them. The
    path of a file that may hold several stands for all of them, that of a folder for all below it.
    `buried` are seeds that content/removed.yml names: their articles go as if the seeds were gone.
    Of a refused draft no article is made; one that was made of the same text before stays as it is, even when the
    seed has moved.
    """
    drafts = tuple(drafts)
    files = {file.path: file for file, _ in held}
    holdings = sorted((holding for _, holding in held), key=lambda holding: holding.path)
    astray, forbidden = _bereft(holdings, seed_paths, buried)
    claimed = claims.bring_together([draft for draft in drafts if not draft.page.is_refused], holdings, astray)
    spared = {draft.id for draft in drafts if draft.page.is_refused}
    orphans = [h for h in claimed.unowned if h.path in astray | forbidden and h.seed_id not in spared]
    removed = {holding.path for holding in orphans if not holding.is_touched}
    blocked = [(draft, holding) for draft, holding in claimed.owned if not holding.is_readable]
    jobs = _jobs(claimed, [h for h in holdings if h.path not in removed], files)
    addresses = _addresses(jobs, claimed.unowned)
    return Assignment(
        jobs=tuple(replace(job, address=addresses[job.path]) for job in jobs),
        remove=tuple(sorted(removed - {job.path for job in jobs})),
        refused=len(drafts) - len(claimed.owned) - len(claimed.fresh),
        problems=(
            *(findings.duplicate(draft, owner) for draft, owner in claimed.duplicates),
            *(findings.blocked(draft, holding) for draft, holding in blocked if draft.id != holding.seed_id),
            *(findings.orphan(h, is_buried=h.path in forbidden) for h in orphans if h.path not in removed),
        ),
    )


def renew(job: Job) -> Renewal:
    """Write a draft into its file, around everything that a person wrote there."""
    if job.file is None or job.holding is None:
        return Renewal(file=updates.fresh(job.path, job.draft, Identity(id=job.id, address=job.address)).file)
    identity = Identity(id=job.id, address=job.address, old_addresses=_old_addresses(job.holding, job.address))
    problems: tuple[Problem, ...] = ()
    try:
        document = documents.read(job.file)
        if not job.holding.is_touched:
            document = updates.dressed(updates.fresh(job.path, job.draft, identity), document)
        else:
            document = updates.reinstated(document, job.draft)
            past = history.read(document)
            planned = updates.plan(past, job.draft)
            document = updates.carry_out(document, past, job.draft, planned, identity)
            problems = findings.of_plan(document, past, job.draft, planned)
    except ContentError as error:
        return Renewal(file=None, problems=(findings.not_updated(job.draft, job.path, error),))
    return Renewal(file=document.file if document.file != job.file else None, problems=problems)


def merge(assignment: Assignment, renewals: Sequence[Renewal]) -> Merged:
    """Return what has to be written and removed, and what there is to say."""
    write = [renewal.file for renewal in renewals if renewal.file]
    fresh = {job.path for job in assignment.jobs if job.file is None}
    problems = (*assignment.problems, *(problem for renewal in renewals for problem in renewal.problems))
    return Merged(
        write=tuple(sorted(write, key=lambda file: file.path)),
        remove=assignment.remove,
        problems=problems,
        counts=Digested(
            new=sum(file.path in fresh for file in write),
            updated=sum(file.path not in fresh for file in write),
            unchanged=len(renewals) - len(write),
            kept=len({problem.path for problem in problems if problem.code in findings.KEPT}),
            removed=len(assignment.remove),
            refused=assignment.refused,
        ),
    )


def open_questions(drafts: Iterable[Draft], jobs: Iterable[Job]) -> Iterator[Problem]:
    """Give what there is to say of drafts; not that a seed does not tell what a person wrote into its article."""
    answered = {(job.draft.seed, f"{key}-missing") for job in jobs if job.holding for key in job.holding.edited}
    for draft in drafts:
        yield from (problem for problem in draft.problems if (problem.path, problem.code) not in answered)


def _bereft(holdings: Sequence[Holding], seed_paths: Iterable[str], buried: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the files whose seed is in no folder any more, and those whose seed must not come back."""
    banned = {places.folded(path) for path in buried}
    present = {places.folded(path) for path in seed_paths} - banned
    names = {h.path: _standing_for(places.folded(h.seed)) for h in holdings if h.seed and h.is_readable}
    away = {path for path, seed in names.items() if present.isdisjoint(seed)}
    forbidden = {path for path in away if not banned.isdisjoint(names[path])}
    return away - forbidden, forbidden


def _standing_for(seed: str) -> set[str]:
    """Return the paths that speak of a seed: its own, its file's, and those of the folders that it is in."""
    file = file_of(seed)
    return {seed, file, *(str(folder) for folder in PurePosixPath(file).parents)}


def _jobs(claimed: Claims, staying: Sequence[Holding], files: Mapping[str, File]) -> list[Job]:
    ids = {known for holding in staying for known in (holding.id,) if known}
    taken = {places.slug(holding.path) for holding in staying}
    jobs = []
    for draft, holding in claimed.owned:
        if not holding.is_readable:
            continue
        own = holding.id or _free_id(draft, ids)
        ids.add(own)
        jobs.append(Job(draft=draft, path=holding.path, id=own, file=files[holding.path], holding=holding))
    for draft in claimed.fresh:
        own = _free_id(draft, ids)
        known = draft.metadata.date
        path = places.fresh_path(claims.title_of(draft), known.value if known else None, own, taken)
        ids.add(own)
        taken.add(places.slug(path))
        jobs.append(Job(draft=draft, path=path, id=own))
    return jobs


def _free_id(draft: Draft, taken: set[str]) -> str:
    own = draft.id
    while own in taken:
        own = digests.of_path(f"{draft.seed} {own}")
    return own


def _addresses(jobs: Sequence[Job], unowned: Sequence[Holding]) -> Mapping[str, str]:
    """Return where each article will stand, by its path."""
    others = [h for h in unowned if h.is_readable]
    slugs = places.unique_slugs(
        (
            *(Place(path=job.path, id=job.id, address=job.holding.address if job.holding else None) for job in jobs),
            *(Place(path=h.path, id=h.id or digests.of_path(h.path), address=h.address) for h in others),
        )
    )
    return {job.path: _address(job, slugs[job.path]) for job in jobs}


def _address(job: Job, slug: str) -> str:
    """Return where an article will stand; while a person's date cannot be read, where it stood."""
    try:
        return places.address(slug, _date(job))
    except ContentError:
        return (job.holding and job.holding.address) or places.address(slug, None)


def _date(job: Job) -> Edtf | None:
    """Return the date that the article will have: a person's, else the machine's of today."""
    found = job.draft.metadata.date
    today = found.value if found else None
    if job.file is None or job.holding is None or not job.holding.is_touched:
        return today
    past = history.read(updates.reinstated(documents.read(job.file), job.draft))
    planned = updates.plan(past, job.draft)
    return today if "date" in planned.values else typed.date(past.fields, "date")


def _old_addresses(holding: Holding, address: str) -> tuple[str, ...]:
    last = holding.address
    if last is None or last == address:
        return holding.aliases
    return tuple(dict.fromkeys((*(alias for alias in holding.aliases if alias.strip("/") != address), last)))
