"""Where sentences name the people, organisations and products that an article is known to name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator.model.facts import Entity, EntityKind

# An organisation and its product side by side are one name: `DeepSeek R1`.
_WORD = re.compile(r"\w+")
# Names up to which it is quicker to look for each of them than for the words of a sentence.
_FEW = 20
_MAKERS = (EntityKind.ORGANISATION, EntityKind.PERSON)


class Name(msgspec.Struct, frozen=True, gc=False):
    """One place where a name stands: characters `start` to `end` of a sentence."""

    start: int
    end: int
    name: str
    """In full, as the article's entities have it."""
    kind: EntityKind


def _stands(form: str, text: str, start: int) -> bool:
    """Return whether a name stands at a place of a text, as whole words."""
    end = start + len(form)
    return text.startswith(form, start) and not (end < len(text) and (text[end].isalnum() or text[end] == "_"))


class Names:
    """The names of one article, ready to be found in its sentences."""

    def __init__(self, entities: Sequence[Entity], shorts: Mapping[str, str] | None = None) -> None:
        """Take the article's entities, and their names by the short forms it has; people's last names are known."""
        self.entities = {entity.name: entity for entity in entities}
        self.forms: dict[str, Entity] = dict(self.entities)
        for entity in entities:
            if entity.kind is EntityKind.PERSON:
                self.forms.setdefault(entity.name.split()[-1], entity)
        for form, name in (shorts or {}).items():
            if name in self.entities:
                self.forms.setdefault(form, self.entities[name])
        self.by_first: dict[str, list[str]] = {}
        for form in sorted(self.forms, key=lambda form: (-len(form), form)):
            if first := _WORD.search(form):
                self.by_first.setdefault(first[0], []).append(form)

    def find(self, text: str) -> tuple[Name, ...]:
        """Return the names of a sentence in order, an organisation joined with its product behind it."""
        few = len(self.by_first) <= _FEW
        if few and not any(map(text.__contains__, self.by_first)):
            return ()
        if not few and self.by_first.keys().isdisjoint(_WORD.findall(text)):
            return ()
        found: list[Name] = []
        for start, end, entity in self._mentions(text):
            last = found[-1] if found else None
            if last and entity.kind is EntityKind.PRODUCT and last.kind in _MAKERS and start == last.end + 1:
                found[-1] = Name(last.start, end, text[last.start : end], EntityKind.PRODUCT)
            else:
                found.append(Name(start, end, entity.name, entity.kind))
        return tuple(found)

    def _mentions(self, text: str) -> Iterator[tuple[int, int, Entity]]:
        end = 0
        for word in _WORD.finditer(text):
            forms = self.by_first.get(word[0])
            if forms is None:
                continue
            start = word.start()
            if start < end:
                continue
            form = next((f for f in forms if _stands(f, text, start)), None)
            if form:
                end = start + len(form)
                yield start, end, self.forms[form]

    def main(self) -> str | None:
        """Return the organisation that the article is about: named much more often than any other."""
        ranked = sorted(
            (e for e in self.entities.values() if e.kind is EntityKind.ORGANISATION),
            key=lambda e: -e.mentions,
        )
        if not ranked or (len(ranked) > 1 and ranked[0].mentions < 1.5 * ranked[1].mentions):
            return None
        return ranked[0].name if ranked[0].mentions > 1 else None
