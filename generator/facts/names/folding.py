"""Short forms of names and the full names for which they stand: `Wang` of `Alexandr Wang`."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.name import KNOWN, ORGANISATION, PERSON, PLACE, Name
from generator.facts.names.run import Run
from generator.facts.names.tally import abbreviates, initials

_ARTICLE = "the "
# Letters from which initials without brackets stand for a name.
_FEWEST_SPELT = 3
# Times as often as anybody else of that surname that somebody must be named to be meant by it throughout.
_FAR = 2
# Words of `Mario Rossi`.
_FULL_NAME = 2


class Folding:
    """Looks up for which name of a text a mention stands."""

    def __init__(self, found: Sequence[Run], names: Mapping[str, Name], words: Lexicon) -> None:
        """Take the mentions of a text, its names by their words, and the language."""
        self.names = names
        self.words = words
        self.meant: dict[str, list[tuple[int, Name]]] = {}
        self.places: dict[str, list[tuple[int, Name]]] = defaultdict(list)
        self.titled = {run.name for run in found if run.lead and len(run.tokens) == 1}
        self.acronyms: dict[str, Name] = {}
        for run in found:
            name = names[run.name]
            if len(name.words) > 1:
                for short in self._shorts(name):
                    self.places[short].append((run.line.sentence.number, name))
            self._acronym(run, name)
        self._initials(found)

    def name(self, run: Run) -> Name:
        """Return the name that a mention stands for."""
        own = self.names[run.name]
        bare = self.names.get(self._bare(own))
        if bare is not None and bare.kind is own.kind:
            # `The New York Times` is the `New York Times` of other sentences, `Poor Ann Lee` is `Ann Lee`.
            own = bare
        if own.key in self.acronyms:
            return self.acronyms[own.key]
        full = self.places.get(own.key)
        if not full or (own.kind is PLACE and own.votes[PLACE] >= KNOWN) or self._is_thing(run):
            return own
        meant = self._meant(own, run.line.sentence.number)
        return own if own.key in self.words.organisations and not self._is_whole(own, meant) else meant

    def _bare(self, own: Name) -> str:
        """Return a name without the article, or without the word before a person's whole name."""
        if own.kind is PERSON and len(own.words) == _FULL_NAME + 1 and own.words[0] not in self.words.given:
            return " ".join(own.words[1:]) if own.words[1] in self.words.given else own.key
        return own.key.removeprefix(_ARTICLE)

    def _is_whole(self, own: Name, meant: Name) -> bool:
        """Whether a known firm's name is short for another: `Nokia Group`, `Michael Bloomberg`; not `Nokia Phones`."""
        if meant.kind is PERSON:
            return meant.words[0] in self.words.given
        rest = meant.words[len(own.words) :]
        return all(self.words.has("organisation_words", word) for word in rest)

    def _is_thing(self, run: Run) -> bool:
        """Whether an article leads to a single word as never to a person: `lo Zini`, a stadium; not `la Merkel`."""
        before = run.before()
        return before is not None and len(run.tokens) == 1 and self.words.has("thing_articles", before.key)

    def _meant(self, own: Name, number: int) -> Name:
        """Return whom a short form means in a sentence: the one named far most often, or else the last."""
        if own.key not in self.meant:
            self.meant[own.key] = self._candidates(own)
        candidates = self.meant[own.key]
        place = bisect_right(candidates, number, key=lambda entry: entry[0])
        return candidates[max(0, place - 1)][1]

    def _candidates(self, own: Name) -> list[tuple[int, Name]]:
        """Return in order where a short form's full names stand; it alone where it may mean several firms."""
        full = self.places[own.key]
        if len({name.key for _, name in full if name.kind is ORGANISATION}) > 1:
            return [(0, own)]
        people = [entry for entry in full if entry[1].kind is PERSON] or full
        counts = Counter(name.key for _, name in people).most_common(2)
        if len(counts) > 1 and counts[0][1] >= _FAR * counts[1][1]:
            return [(0, self.names[counts[0][0]])]
        return people

    def _shorts(self, name: Name) -> Iterator[str]:
        """Yield the short forms that may stand for a full name: surnames of people, first words of companies."""
        if name.kind is PERSON:
            for cut in range(1, len(name.words)):
                yield " ".join(name.words[cut:])
            if name.words[0] in self.words.given or name.words[0] not in self.titled:
                yield name.words[0]
        elif name.kind is None:
            yield name.words[-1]
        elif name.kind is ORGANISATION and name.words[0] in self.names:
            own = self.names[name.words[0]]
            in_doubt = own.kind is None and own.votes.get(PLACE, 0.0) <= own.votes.get(ORGANISATION, 0.0)
            if own.kind is ORGANISATION or in_doubt or self._is_nobodys(own):
                yield name.words[0]

    def _is_nobodys(self, own: Name) -> bool:
        """Whether a word told of as people are is no name of anybody in the text: `Meridian said`."""
        if own.kind is not PERSON or own.key in self.words.given or own.key in self.titled:
            return False
        return not any(
            one.kind is PERSON and len(one.words) > 1 and own.key in one.words for one in self.names.values()
        )

    def _initials(self, found: Sequence[Run]) -> None:
        """Note the capitals that are the initials of one organisation of the text: `SFO`."""
        owners: dict[str, dict[str, Name]] = defaultdict(dict)
        for run in found:
            name = self.names[run.name]
            large = [token for token in run.tokens if token.capital]
            if name.kind is ORGANISATION and len(large) > 1:
                owners["".join(map(initials, large))][name.key] = name
        for run in found:
            own = owners.get(run.keys[0], {}) if len(run.tokens) == 1 and run.text.isupper() else {}
            if len(own) == 1 and len(run.text) >= _FEWEST_SPELT:
                self.acronyms.setdefault(run.keys[0], next(iter(own.values())))

    def _acronym(self, run: Run, name: Name) -> None:
        """Note `Banca centrale europea (BCE)`: the short form in brackets has the initials."""
        near = run.line.tokens[run.last : run.last + 3]
        bracketed = len(near) == 3 and near[0].text == "(" and near[2].text == ")"
        if bracketed and len(run.tokens) > 1 and abbreviates(near[1].key, run.tokens):
            self.acronyms.setdefault(near[1].key, name)
