"""What a build says of itself, and what the corridor carries between the workshops."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.articles import Metadata
from generator.model.cleantext import CleanText, Prose
from generator.model.dates import Edtf
from generator.model.files import File
from generator.model.pagekinds import ARTICLE, PageVerdict
from generator.model.problems import Problem, Severity
from generator.model.seeds import Seed


@dataclass(frozen=True, slots=True)
class RawSeed:
    """A file of seeds/ with its sidecar."""

    file: File
    sidecar: File | None


@dataclass(frozen=True, slots=True)
class ReadSeed:
    """A seed with what only the others tell: which of its blocks they hold too."""

    seed: Seed
    sha256: str
    repeats: tuple[tuple[int, int], ...]
    """Numbers of blocks, each with the number of other seeds that hold it."""
    day: Edtf | None = None
    """When it was published, as a person wrote into its article."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A seed cleaned and read, before anything is chosen from it."""

    clean: CleanText
    prose: Prose
    metadata: Metadata
    page: PageVerdict = ARTICLE
    """What the seed is: one article, or something else."""


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a folder changed, in numbers of files."""

    written: int = 0
    removed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Digested:
    """What digesting did to content/articles/, in numbers of articles."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    """Edited by hand and left as they are though the seed has changed or gone; counted among the others, too."""
    removed: int = 0
    refused: int = 0
    """Seeds of which no article is made: not one article, or the same text as another's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did."""

    articles: int = 0
    held: int = 0
    """Articles that are not published: drafts, held back, or not yet checked where that is asked for."""
    topics: int = 0
    content: Digested = Digested()
    site: Written = Written()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something could not be read or made."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def found(self) -> bool:
        """Whether there is anything that `--strict` minds."""
        return any(problem.severity is not Severity.NOTE for problem in self.problems)

    def after(self, digested: Report) -> Report:
        """Return this report of publishing with what digesting before it did; each finding stands once."""
        return replace(
            self,
            content=digested.content if digested.content != Digested() else self.content,
            problems=tuple(dict.fromkeys((*digested.problems, *self.problems))),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What digesting would do to content/."""

    report: Report
    before: tuple[File, ...]
    """content/ as it is."""
    write: tuple[File, ...]
    remove: tuple[str, ...]
