"""Pieces of patterns that several rules for dates share."""

from __future__ import annotations

import re

from generator.text.dates.values import Context

MONTH = "(?P<month><month|month_short|month_weak>)"
# `2025`, `del 2025`, `, 2025`, `dell’anno 2025`; ’93; 93; not `, nel 2025`, which is another time.
YEAR = (
    "(?:(?:<comma>?<of|of_year>?|<year_in>)<unit>?(?P<year><year>)"
    "|<of|of_year|year_in>?<apostrophe>(?P<short><two>)|(?P<two><two>))"
)
WEEKDAY = "(?:<this>?<weekday|weekday_short|weekday_weak><dot>?<comma>?<the|the_year|in>?)"
STEP = "(?P<step><last|next|this>)"
ARTICLE = "<the|the_year>?"
DAY = "<day|ordinal><dot>?"
LINK = "<and|or|to|until|dash>"
# `gennaio e febbraio 2025`, `dal 28 gennaio al 3 febbraio 2025`, `May 30–June 3, 2025`: the year stands
# behind the last of them.
LATER_YEAR = (
    f"(?=(?:<comma>{ARTICLE}(?:{DAY})?<of>?<month|month_short|month_weak>){{0,4}}"
    f"{LINK}<year_in|in>?{ARTICLE}(?:{DAY})?<of>?(?P<later_month><month|month_short|month_weak>)<dot>?"
    "(?:<day|ordinal><comma>?|<of|of_year>)?(?P<later_year><year>))"
)
# `il 27 e il 28 gennaio`, `dal 3 al 12 settembre`: the month stands behind the last of them.
LATER_DAY = f"(?:<comma>{ARTICLE}{DAY}){{0,5}}<comma>?{LINK}{ARTICLE}{DAY}<of|in|of_year>?{MONTH}(?:<dot>?{YEAR})?"
# `la prima metà dell’anno scorso`: what follows `of` is the date, what stands before it is a part of it.
NOT_OF_TIME = "(?!<of|of_year><the|the_year>?<last|next|this|that|year|unit|units|month|weekday|apostrophe>)"


def month_of(match: re.Match[str], context: Context, group: str = "month") -> int | None:
    """Return the number of the month that a group matched."""
    roles = context.reading.tokens.roles(match.start(group))
    found = roles.get("month") or roles.get("month_short") or roles.get("month_weak")
    return int(found) if found else None


def year_of(match: re.Match[str], context: Context) -> int | None:
    """Return the year that is written beside, or behind a later month; two digits are of the last hundred years."""
    year = context.number(match, "year", "year")
    if year is not None:
        return year
    for group in ("short", "two"):
        two = context.number(match, group, "two")
        if two is not None:
            return two + (1900 if two > _latest_two_digit_year(context) else 2000)
    year = context.number(match, "later_year", "year")
    if not year:
        return year
    month, later = month_of(match, context), month_of(match, context, "later_month")
    return year - 1 if month and later and month > later else year


def _latest_two_digit_year(context: Context) -> int:
    now = context.clock.now
    return (now.year + 5) % 100 if now and now.year >= 2000 else 30
