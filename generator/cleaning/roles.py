"""Verdicts: what each piece is, whether it stays, and why in an editor's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from generator.cleaning import standfirsts, titles
from generator.cleaning.bounds import Zone
from generator.cleaning.features import Ending, Look
from generator.cleaning.known.rules import Rule, Scope
from generator.cleaning.repeats import MOST_COUNTED
from generator.cleaning.sheet import SURE, Sheet
from generator.model.cleantext import Role, Verdict
from generator.model.seeds import BlockKind

_HEADING_WORDS = 22
_QUESTION_WORDS = 12
# Other seeds that hold a short line inside the article, from which it is the site's and no heading.
_SITE_LINE_SEEDS = 2
_SITE_LINE_WORDS = 16
# Visible pieces on top of a page among which a day is the site's own.
_TOP = 3
# Rules whose word counts even below the head of other articles.
_STRONG = (Role.NOTICE, Role.COMMENTS, Role.SUBSCRIPTION, Role.SHARING)
# What elements around a line right under a page's own heading are called too, which is its standfirst; other names,
# such as `comments`, mean what they say.
_HEADED = (Role.TEASER, Role.FURNITURE)


def verdicts(sheet: Sheet) -> tuple[Verdict, ...]:
    """Return one verdict a piece."""
    judged = _Judge(sheet)
    found = [judged.verdict(number) for number in range(len(sheet.pieces))]
    if any(verdict.keep for verdict in found):
        return tuple(found)
    return tuple(_rescued(sheet, found))


def of_menu(texts: int) -> Verdict:
    """Return the verdict on each text of a menu of a saved page; nothing else on the page is judged by it."""
    return _goes(Role.MENU, "page.menu", f"one of {texts} links, buttons and options, and no sentence between them")


class _Judge:
    """Asks the questions in their order; the first that has an answer decides."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        nowhere: frozenset[int] = frozenset()
        title = sheet.title
        begin = next((i for i, zone in enumerate(sheet.zones) if zone is Zone.ARTICLE), 0)
        self.top = begin if title is None else title
        self.same, self.paths = (nowhere, nowhere) if title is None else titles.echoes(sheet.known.looks, title)
        self.leads: dict[int, tuple[Role, ...]] = {}
        if title is not None and any(one.role is not None for one in sheet.known.around):
            looks, zones = sheet.known.looks, sheet.zones
            self.leads |= dict.fromkeys(standfirsts.leads(looks, title, zones, sheet.scores), (Role.TEASER,))
            headed = standfirsts.under_heading(sheet.known.blocks, looks, title, zones)
            self.leads |= {} if headed is None else {headed: _HEADED}
        self.known = [self._known(i) for i in range(len(sheet.pieces))]
        taken = frozenset(i for i, verdict in enumerate(self.known) if verdict is not None)
        while title is not None and title + 1 in self.same:
            title += 1
        self.standfirsts = (
            nowhere if title is None else standfirsts.find(sheet.known.looks, title, sheet.zones, taken, sheet.scores)
        )
        self.elsewhere = dict(_elsewhere(sheet, taken))

    def verdict(self, number: int) -> Verdict:
        known = self.known[number]
        if known is not None:
            return known
        if number in self.standfirsts:
            return _stays(Role.STANDFIRST, "structure.standfirst", "sums the article up under its title")
        if self.sheet.zones[number] is Zone.ARTICLE:
            return self._inside(number)
        return self.elsewhere[number]

    def _known(self, number: int) -> Verdict | None:
        """Return what goes for a reason of its own, wherever it stands."""
        sheet = self.sheet
        piece, known = sheet.pieces[number], sheet.known
        if piece.verdict is not None:
            return piece.verdict
        kind = piece.block.kind
        if kind is BlockKind.FENCE:
            return _goes(Role.HEADER, "header", "the editor's header")
        if not known.looks[number].text:
            return _goes(Role.BLANK, "blank", "nothing to read")
        if kind is BlockKind.TITLE:
            return _goes(Role.TITLE, "title.page", "the name that the page gives itself")
        if number == sheet.title:
            return _goes(Role.TITLE, "title.above", "the article's title; shown as such, not as text")
        rule = known.rules[number]
        if number in self.paths and not (rule is not None and rule.role is Role.COMMENTS):
            return _goes(Role.BREADCRUMB, "breadcrumb.title", "a path of the site, glued to the title")
        if number in self.same:
            return _goes(Role.REPEAT, "repeat.title", "the title again")
        if number in known.embeds and sheet.zones[number] in (Zone.ARTICLE, Zone.ASIDE):
            return _stays(Role.EMBED, "embed.signed", "a post that the article quotes")
        return self._ruled(number) or self._said_elsewhere(number)

    def _ruled(self, number: int) -> Verdict | None:
        sheet, zone = self.sheet, self.sheet.zones[number]
        rule, around = sheet.known.rules[number], sheet.known.around[number]
        if rule is not None and not (rule.weak and zone is Zone.ARTICLE):
            if zone is Zone.BELOW and rule.scope is Scope.LINE and rule.role not in _STRONG:
                return None
            if self._is_masthead(rule, number):
                return _goes(Role.MASTHEAD, "masthead.day", "the site's own top line, with the day of the visit")
            return _goes(rule.role, rule.id, rule.reason)
        if zone is Zone.ARTICLE and number in sheet.followers:
            head = sheet.followers[number]
            return _goes(head.role, f"{head.id}.run", f"goes with the line above it: {head.reason}")
        role = around.role
        if role is not None and sheet.scores[number] < SURE and role not in self.leads.get(number, ()):
            return _goes(role, f"page.{role}", f"stands in `{around.element}`")
        if zone is not Zone.ARTICLE and sheet.pieces[number].block.kind is BlockKind.CAPTION:
            return _goes(Role.CAPTION, "page.caption", "the page marks it as a caption")
        return None

    def _is_masthead(self, rule: Rule, number: int) -> bool:
        """Whether a day on top of the page stands over something else than the title: it is the site's own then."""
        is_day = rule.role is Role.BYLINE and self.sheet.known.looks[number].digit_share > 0
        return is_day and number < min(_TOP, self.top - 1)

    def _said_elsewhere(self, number: int) -> Verdict | None:
        sheet = self.sheet
        if number in sheet.known.doubles:
            other, how = sheet.known.doubles[number]
            surely = sheet.zones[number] is Zone.ARTICLE and sheet.scores[number] >= SURE
            if sheet.zones[other] is Zone.ARTICLE and self._stays_put(other) and not surely:
                return _goes(Role.REPEAT, "repeat.paragraph", how)
        if sheet.zones[number] is not Zone.ARTICLE or not _is_short(sheet.known.looks[number]):
            return None
        seeds = sheet.known.others[number]
        if seeds >= _SITE_LINE_SEEDS and sheet.known.looks[number].words <= _SITE_LINE_WORDS:
            more = " or more" if seeds >= MOST_COUNTED else ""
            return _goes(Role.FURNITURE, "repeat.seeds", f"also in {seeds}{more} other seeds")
        places = sheet.site_lines.get(sheet.known.looks[number].key, ())
        if places:
            return _goes(
                Role.FURNITURE, "repeat.line", f"stands {len(places)} times on this page, not only in the text"
            )
        return None

    def _stays_put(self, number: int) -> bool:
        sheet = self.sheet
        return (
            sheet.known.rules[number] is None
            and sheet.known.around[number].role is None
            and sheet.pieces[number].verdict is None
        )

    def _inside(self, number: int) -> Verdict:
        look, kind = self.sheet.known.looks[number], self.sheet.pieces[number].block.kind
        if kind is BlockKind.HEADING or (kind is BlockKind.PARAGRAPH and _is_heading(look)):
            return _stays(Role.HEADING, "structure.heading", "a line without a full stop over running text")
        return _stays(Role.BODY, "structure.article", "in the stretch of running text")


def _is_short(look: Look) -> bool:
    return not look.is_prose and look.ending in (Ending.NONE, Ending.CUT) and not look.bullet


def _is_heading(look: Look) -> bool:
    if look.bullet or look.words > _HEADING_WORDS or (look.sentences and look.words > _QUESTION_WORDS):
        return False
    return look.ending is Ending.NONE or (look.question and look.words <= _QUESTION_WORDS)


def _elsewhere(sheet: Sheet, taken: Set[int]) -> Iterator[tuple[int, Verdict]]:
    """Give the verdicts of pieces outside the article, run by run, by the head that they stand under.

    `taken`: pieces that have a verdict already; they count in their run all the same.
    """
    heads: list[tuple[Zone, int | None]] = []
    head: int | None = None
    for number, (zone, rule) in enumerate(zip(sheet.zones, sheet.known.rules, strict=True)):
        if zone in (Zone.ABOVE, Zone.ARTICLE):
            head = None
        elif rule is not None and rule.scope is not Scope.LINE:
            head = number
        heads.append((zone, head))
    for (zone, head), numbers in groupby(range(len(heads)), key=lambda i: heads[i]):
        run = list(numbers)
        if zone is not Zone.ARTICLE:
            counted = _count(sheet, [i for i in run if i != head])
            open_to = [i for i in run if i not in taken]
            yield from (
                _below(sheet, head, open_to, counted) if head is not None else _outside(sheet, zone, open_to, counted)
            )


def _below(sheet: Sheet, head: int, run: Sequence[int], counted: str) -> Iterator[tuple[int, Verdict]]:
    rule = sheet.known.rules[head]
    if rule is not None:
        over = sheet.known.looks[head].text[:40]
        verdict = _goes(rule.role, f"{rule.id}.below", f"below «{over}», {rule.reason}: {counted}")
        yield from ((i, verdict) for i in run)


def _outside(sheet: Sheet, zone: Zone, run: Sequence[int], counted: str) -> Iterator[tuple[int, Verdict]]:
    where = {Zone.ABOVE: "above the article", Zone.ASIDE: "between two parts of the article"}
    place = where.get(zone, "below the article's last sentence")
    name = f"structure.{zone.name.casefold()}"
    for i in run:
        own = sheet.known.rules[i]
        if own is not None:
            yield i, _goes(own.role, own.id, own.reason)
        else:
            words = " ".join([f"«{word}»" for word in sheet.said.worst(i)])
            told = f"{counted} {place}; its words speak against it: {words}" if words else f"{counted} {place}"
            yield i, _goes(_guess(sheet.known.looks[i], zone), name, told)


def _guess(look: Look, zone: Zone) -> Role:
    if look.is_prose and look.ending is not Ending.CUT:
        return Role.FURNITURE
    if zone is Zone.ABOVE or look.words < 4:
        return Role.MENU
    return Role.TEASER


def _count(sheet: Sheet, run: list[int]) -> str:
    cut = sum(sheet.known.looks[i].ending is Ending.CUT for i in run)
    short = sum(not sheet.known.looks[i].is_prose for i in run) - cut
    said = [f"{short} short line{'s' if short != 1 else ''}"] if short or not cut else []
    said += [f"{cut} cut beginning{'s' if cut != 1 else ''}"] if cut else []
    rest = len(run) - short - cut
    said += [f"{rest} paragraph{'s' if rest != 1 else ''}"] if rest else []
    return ", ".join(said)


def _rescued(sheet: Sheet, found: list[Verdict]) -> Iterator[Verdict]:
    """Keep the best guess where nothing would be left: what no rule knows, or else the longest block."""
    guessed = {i for i, v in enumerate(found) if v.rule.startswith("structure.") or v.rule == "title.above"}
    if not guessed:
        candidates = [i for i, v in enumerate(found) if v.role not in (Role.HEADER, Role.BLANK) and not _is_editors(v)]
        longest = max(candidates, key=lambda i: sheet.known.looks[i].words, default=None)
        guessed = set() if longest is None else {longest}
    for number, verdict in enumerate(found):
        if number in guessed:
            yield _stays(Role.BODY, "structure.guess", "nothing here reads like an article; kept as the best guess")
        else:
            yield verdict


def _is_editors(verdict: Verdict) -> bool:
    return verdict.rule.startswith("editor.")


def _stays(role: Role, rule: str, evidence: str) -> Verdict:
    return Verdict(keep=True, role=role, rule=rule, evidence=evidence)


def _goes(role: Role, rule: str, evidence: str) -> Verdict:
    return Verdict(keep=False, role=role, rule=rule, evidence=evidence)
