"""The machine's drafts written into content/, around everything that a person wrote there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.content import claims, digests, findings, places, typed, updates
from generator.content.claims import Claims, Holding
from generator.content.documents import Document
from generator.content.history import History
from generator.content.updates import Identity
from generator.errors import ContentError
from generator.model.articles import Draft
from generator.model.dates import Edtf
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.seeds import file_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a merge did to articles, in numbers of files."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    kept_edited: int = 0
    """Edited by hand and kept though the seed has changed or gone."""
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What has to be written so that content/articles/ says what the seeds say today."""

    write: tuple[File, ...] = ()
    """Only files whose bytes differ, in the order of their paths."""
    remove: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    counts: Counts = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """One draft and the file that it goes into."""

    draft: Draft
    path: str
    id: str
    holding: Holding | None = None

    @property
    def past(self) -> History | None:
        return self.holding.past if self.holding else None


def merge(
    drafts: Iterable[Draft],
    files: Sequence[File],
    seed_paths: Iterable[str],
    *,
    buried: Iterable[str] = (),
    refused: Iterable[Draft] = (),
) -> Merged:
    """Bring content/articles/ up to date with the drafts. Nothing that a person wrote is changed or removed.

    `seed_paths` are all seeds on disk, readable or not: an article goes only when its seed is in none of them. The
    path of a file that may hold several stands for all of them.
    `buried` are seeds that content/removed.yml names: their articles go as if the seeds were gone.
    `refused` are drafts of which no article is made; one that was made of the same text before stays as it is, even
    when the seed has moved.
    """
    holdings = [claims.hold(f) for f in sorted(files, key=lambda f: f.path) if places.is_article(f.path)]
    claimed = claims.bring_together(drafts, holdings)
    spared = {draft.id for draft in refused}
    orphans = [h for h in _orphans(claimed.unowned, seed_paths, buried) if h.seed_id not in spared]
    removed = {holding.file.path for holding in orphans if holding.past and not holding.past.is_touched}
    blocked = [(draft, holding) for draft, holding in claimed.owned if holding.past is None]
    jobs = _jobs(claimed, [h for h in holdings if h.file.path not in removed])
    addresses = _addresses(jobs, claimed.unowned)
    outcomes = [_written(job, addresses[job.path]) for job in jobs]
    write = [file for file, _ in outcomes if file]
    kept = [holding for holding in orphans if holding.file.path not in removed and holding.past]
    problems = (
        *(findings.duplicate(draft, owner) for draft, owner in claimed.duplicates),
        *(findings.blocked(draft, holding) for draft, holding in blocked if draft.id != holding.seed_id),
        *(problem for _, found in outcomes for problem in found),
        *(findings.orphan(holding, buried) for holding in kept),
    )
    held = {holding.file.path for holding in holdings}
    return Merged(
        write=tuple(sorted(write, key=lambda file: file.path)),
        remove=tuple(sorted(removed - {file.path for file in write})),
        problems=problems,
        counts=Counts(
            new=sum(file.path not in held for file in write),
            updated=sum(file.path in held for file in write),
            unchanged=len(jobs) - len(write),
            kept_edited=sum(problem.code in findings.KEPT for problem in problems),
            removed=len(removed - {file.path for file in write}),
        ),
    )


def _orphans(unowned: Sequence[Holding], seed_paths: Iterable[str], buried: Iterable[str]) -> list[Holding]:
    gone = {_folded(path) for path in buried}
    present = {_folded(path) for path in seed_paths} - gone
    return [h for h in unowned if h.seed and present.isdisjoint({_folded(h.seed), _folded(file_of(h.seed))})]


def _jobs(claimed: Claims, staying: Sequence[Holding]) -> list[_Job]:
    ids = {known for holding in staying for known in (holding.id,) if known}
    taken = {places.slug(holding.file.path) for holding in staying}
    jobs = []
    for draft, holding in claimed.owned:
        if holding.past is None:
            continue
        own = holding.id or _free_id(draft, ids)
        ids.add(own)
        jobs.append(_Job(draft=draft, path=holding.file.path, id=own, holding=holding))
    for draft in claimed.fresh:
        own = _free_id(draft, ids)
        known = draft.metadata.date
        path = places.fresh_path(claims.title_of(draft), known.value if known else None, own, taken)
        ids.add(own)
        taken.add(places.slug(path))
        jobs.append(_Job(draft=draft, path=path, id=own))
    return jobs


def _free_id(draft: Draft, taken: set[str]) -> str:
    own = draft.id
    while own in taken:
        own = digests.of_path(f"{draft.seed} {own}")
    return own


def _addresses(jobs: Sequence[_Job], unowned: Sequence[Holding]) -> Mapping[str, str]:
    """Return where each article will stand, by its path."""
    others = [h for h in unowned if h.past]
    slugs = places.unique_slugs(
        (
            *(places.Place(path=job.path, id=job.id, address=job.past.address if job.past else None) for job in jobs),
            *(
                places.Place(
                    path=h.file.path,
                    id=h.id or digests.of_path(h.file.path),
                    address=h.past.address if h.past else None,
                )
                for h in others
            ),
        )
    )
    return {job.path: _address(job, slugs[job.path]) for job in jobs}


def _address(job: _Job, slug: str) -> str:
    """Return where an article will stand; while a person's date cannot be read, where it stood."""
    try:
        return places.address(slug, _date(job))
    except ContentError:
        return (job.past.address if job.past else None) or places.address(slug, None)


def _date(job: _Job) -> Edtf | None:
    """Return the date that the article will have: a person's, else the machine's of today."""
    found = job.draft.metadata.date
    today = found.value if found else None
    past = job.past
    if past is None or not past.is_touched:
        return today
    planned = updates.plan(past, job.draft)
    return today if "date" in planned.values else typed.date(past.fields, "date")


def _written(job: _Job, address: str) -> tuple[File | None, tuple[Problem, ...]]:
    """Return the file of one article where its bytes change, and what there is to say."""
    holding, past = job.holding, job.past
    if holding is None or past is None or holding.document is None:
        return updates.fresh(job.path, job.draft, Identity(id=job.id, address=address)).file, ()
    try:
        document, problems = _renewed(job, holding.document, past, address)
    except ContentError as error:
        return None, (findings.not_updated(job.draft, error),)
    return (document.file if document.file != holding.file else None), problems


def _renewed(job: _Job, old: Document, past: History, address: str) -> tuple[Document, tuple[Problem, ...]]:
    identity = Identity(id=job.id, address=address, old_addresses=_old_addresses(past, address))
    if not past.is_touched:
        return updates.dressed(updates.fresh(job.path, job.draft, identity), old), ()
    planned = updates.plan(past, job.draft)
    document = updates.carry_out(old, past, job.draft, planned, identity)
    return document, findings.of_plan(job.path, past, job.draft, planned)


def _old_addresses(past: History, address: str) -> tuple[str, ...]:
    known = past.fields.texts("aliases")
    last = past.address
    if last is None or last == address:
        return known
    return tuple(dict.fromkeys((*(alias for alias in known if alias.strip("/") != address), last)))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path)
