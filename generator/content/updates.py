"""One draft written into its file: fresh, or key by key around what a person changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.content import digests, keys, machine, rows, surgery, yamlout
from generator.content.documents import Document
from generator.content.history import History
from generator.content.yamlout import Value
from generator.model.articles import Draft

_HEADERS_SHIFT = frozenset({"basis", "removed", "cited"})
"""What a header that is put on top of a seed changes, though the article below it says the same."""


_OVERRULED = "overruled"
"""Under `made`: keys of which a person's words stand above them as a comment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What an article keeps whatever its seed says."""

    id: str
    address: str
    """Where it stands now."""
    old_addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the machine may write into a file that a person has touched."""

    values: Mapping[str, Value] = field(default_factory=dict)
    """New values of keys; None takes a key out."""
    takes_body: bool = False
    is_frozen: bool = False
    """The seed's text changed under a person's work: the file stays as it is."""
    kept: tuple[str, ...] = ()
    """What is a person's and would today be written otherwise."""
    news: tuple[str, ...] = ()
    """What the machine would write otherwise than last time, `body` for the summary."""
    overruled: tuple[str, ...] = ()
    """Keys edited by hand, of which the seed's header or sidecar has said something else since."""


def plan(past: History, draft: Draft) -> Plan:
    """Decide key by key who writes a file that a person has touched. A person's key stays, for ever."""
    today, said = machine.values(draft), machine.declared(draft)
    offers = {key for key in keys.MACHINES if _offer(today, key) != past.made.get(key)}
    offers_body = machine.body_digests(draft) != list(past.made.texts("body"))
    has_changed = past.seed_id not in (None, draft.id)
    said_otherwise = offers - said - _HEADERS_SHIFT if _has_same_sentences(past, draft) else offers
    is_frozen = has_changed and not _asked_again(past) and bool(said_otherwise or offers_body)
    disputed = [key for key in past.edited if key in said & offers and past.fields[key] != today[key]]
    overruled = tuple(disputed) if past.made else ()
    free = [key for key in keys.MACHINES if key not in past.edited or key in overruled]
    if is_frozen:
        free = [key for key in free if key in said or _is_deleted(past, key)]
    takes_body = offers_body and not past.is_body_edited and not is_frozen
    kept = [key for key in past.by_hand if key in offers or (key == "body" and offers_body)]
    return Plan(
        values={
            key: today.get(key)
            for key in free
            if (key in offers or key not in past.fields) and (key != "rewritten" or takes_body or not offers_body)
        },
        takes_body=takes_body,
        is_frozen=is_frozen,
        kept=tuple(key for key in kept if has_changed and key not in overruled),
        news=(*(key for key in keys.ORDER if key in offers), *(["body"] if offers_body else [])),
        overruled=overruled,
    )


def reinstated(document: Document, draft: Draft) -> Document:
    """Return a file with what a person wrote in it, for the keys that a header or sidecar overruled and does no more.

    What a person deleted or wrote anew since stays so.
    """
    said = machine.declared(draft)
    for key in document.fields.fields("made").texts(_OVERRULED):
        fields = document.fields
        comment = surgery.comment_above(document.front, fields, key)
        if key in said or not comment or digests.of_value(fields[key]) != fields.fields("made").get(key):
            continue
        lines = "".join(line.removeprefix("# ") for line in comment.splitlines(keepends=True))
        without = replace(document, front=document.front.replace(comment, "", 1))
        document = surgery.rewrite(without, {key: lines.replace("\r\n", "\n")}, keys.ORDER)
    return document


def fresh(path: str, draft: Draft, identity: Identity) -> Document:
    """Return a file that the machine alone has written."""
    today = machine.values(draft)
    values: dict[str, Value] = {"id": identity.id, "seed": draft.seed, **today, "aliases": identity.old_addresses}
    lines = {key: yamlout.emit(key, value) for key, value in values.items() if value}
    lines["id"] = f"id: {yamlout.quoted(identity.id)}\n"
    front = "".join(lines[key] for key in keys.ORDER if key in lines)
    body = _body(draft)
    made: dict[str, Value] = {
        "seed": draft.id,
        "address": identity.address,
        **{key: digests.of_value(value) for key, value in today.items()},
        "body": list(machine.body_digests(draft)),
    }
    made["file"] = digests.of_file(front + _made_lines(made), body)
    return Document(path=path, opening="---\n", front=front + _made_lines(made), closing="---\n", body=body)


def dressed(document: Document, old: Document) -> Document:
    """Return a fresh document with the line ends and the byte order mark of the file that it replaces."""
    pieces = (document.opening, document.front, document.closing, document.body)
    opening, front, closing, body = (piece.replace("\n", old.newline) for piece in pieces)
    return replace(document, bom=old.bom, opening=opening, front=front, closing=closing, body=body)


def carry_out(old: Document, past: History, draft: Draft, planned: Plan, identity: Identity) -> Document:
    """Write a plan into a file that a person has touched. Raises ContentError where that would disturb other lines."""
    made: dict[str, Value] = {**past.made}
    changes: dict[str, str | None] = {}
    for key, value in planned.values.items():
        if value is not None or key in past.fields:
            changes[key] = None if value is None else yamlout.emit(key, value)
        made[key] = None if value is None else digests.of_value(value)
    for key in planned.overruled:
        changes[key] = _as_comment(surgery.lines_of(old.front, past.fields, key)) + (changes[key] or "")
    made[_OVERRULED] = _overruled(past, draft, planned)
    changes.update(_identity_lines(past, draft, identity))
    if planned.takes_body:
        made["body"] = list(machine.body_digests(draft))
    elif "cited" in planned.values:
        made["body"] = _renumbered(past, draft)
    if not planned.is_frozen and (changes or planned.takes_body):
        made["seed"] = draft.id
    if past.made or changes:
        made["address"] = identity.address
    made = {key: value for key, value in made.items() if value}
    if made != {**past.made}:
        changes["made"] = _made_lines(made)
    document = surgery.rewrite(old, changes, keys.ORDER) if changes else old
    if not planned.takes_body:
        return document
    return replace(document, body=_body(draft).replace("\n", old.newline))


def _overruled(past: History, draft: Draft, planned: Plan) -> list[Value]:
    before = [key for key in past.made.texts(_OVERRULED) if key in machine.declared(draft)]
    return list(dict.fromkeys((*before, *planned.overruled)))


def _body(draft: Draft) -> str:
    passages = machine.body(draft)
    return "\n" + "\n\n".join(passages) + "\n" if passages else ""


def _has_same_sentences(past: History, draft: Draft) -> bool:
    """Whether the seed's sentences that are cited are what they were, and keep their numbers."""
    return rows.cited(past.fields) == {sentence.number: sentence.text for sentence in draft.cited}


def _offer(today: Mapping[str, Value], key: str) -> str | None:
    return digests.of_value(today[key]) if key in today else None


def _asked_again(past: History) -> bool:
    """Whether a person deleted facts, or the summary with its digests, to have them made again."""
    deleted = any(key in past.made and key not in past.fields for key in keys.NUMBERED)
    return deleted or (not past.is_body_edited and "body" not in past.made)


def _is_deleted(past: History, key: str) -> bool:
    return key not in past.fields and key in past.made and key not in keys.NUMBERED


def _identity_lines(past: History, draft: Draft, identity: Identity) -> dict[str, str]:
    lines = {}
    if "id" not in past.fields:
        lines["id"] = f"id: {yamlout.quoted(identity.id)}\n"
    if past.fields.get("seed") != draft.seed:
        lines["seed"] = yamlout.emit("seed", draft.seed)
    if identity.old_addresses and past.fields.texts("aliases") != identity.old_addresses:
        lines["aliases"] = yamlout.emit("aliases", list(identity.old_addresses))
    return lines


def _renumbered(past: History, draft: Draft) -> list[Value]:
    """Return the body's digests with the numbers that their sentences have today, without one where they are gone."""
    numbers = machine.cited_numbers(draft.cited)
    moved = _moved(past, draft)
    renumbered: list[Value] = []
    for digest in (entry.split(" ")[0] for entry in past.made.texts("body")):
        if digest in numbers:
            renumbered.append(f"{digest} {numbers[digest]}")
        elif digest in past.rewordings:
            today = (moved.get(number) for number in past.rewordings[digest])
            renumbered.append(f"{digest} ~{','.join(str(number) for number in today if number)}")
        else:
            renumbered.append(digest)
    return renumbered


def _moved(past: History, draft: Draft) -> dict[int, int]:
    """Return today's numbers by those that the cited sentences had, for sentences that are cited still."""
    today = {sentence.text: sentence.number for sentence in draft.cited}
    cited = rows.cited(past.fields)
    return {number: today[text] for number, text in cited.items() if text in today}


def _made_lines(made: Mapping[str, Value]) -> str:
    order = ("file", "seed", "address", *keys.ORDER, "body")
    known = [key for key in dict.fromkeys(order) if made.get(key)]
    others = [key for key in made if key not in order and made[key]]
    lines = "".join(f"  {key}: {_made_value(made[key])}\n" for key in (*known, *others))
    return f"made:\n{lines}"


def _made_value(value: Value) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(yamlout.quoted(str(entry)) for entry in value) + "]"
    return yamlout.quoted(str(value))


def _as_comment(lines: str) -> str:
    return "".join(f"# {line}\n" for line in lines.splitlines())
