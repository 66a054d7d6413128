"""Where another story begins: what was pasted behind an article, or stood below it on its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate

# Sentences that a story has at least, the article's own and another.
_FEWEST_BEFORE = 3
_FEWEST_BEHIND = 2
# Mentions of words that come back that each part has at least; fewer tell nothing.
_FEWEST_MENTIONS = 6
# Words that come back on both sides, as a share of them and of those that come back on the side that has fewer:
# below, the sides have nothing to do with each other. Two thirds of what is joined is, of articles one in 200.
_TIED = 0.4
# Stories that are cut off: each costs a look at all words.
_MOST = 8


def own_part(sentences: Sequence[Iterable[Hashable]], title: Iterable[Hashable]) -> int:
    """Return how many sentences there are before another story begins.

    `sentences`: the content words of each. Words that come back tie a text together, as in Hearst 1997
    (https://aclanthology.org/J97-1003/); a title's belong to the first story.
    """
    told = [set(words) for words in sentences]
    end = len(told)
    for _ in range(_MOST):
        turn = _turn(told[:end], set(title))
        if turn is None:
            break
        end = turn
    return end


def _turn(told: Sequence[set[Hashable]], title: set[Hashable]) -> int | None:
    """Return the place that fewest words tie to what comes before; None where enough do everywhere."""
    mentions = Counter(word for words in told for word in words)
    last = {word: place for place, words in enumerate(told) for word in words}
    first = {word: place for place in range(len(told) - 1, -1, -1) for word in told[place]}
    first |= dict.fromkeys(title & first.keys(), 0)
    begun, begun_mentions, ended, ended_mentions = ([0] * (len(told) + 1) for _ in range(4))
    for word, times in mentions.items():
        if times > 1 or (word in title and last[word] > 0):
            begun[first[word]] += 1
            begun_mentions[first[word]] += times
            ended[last[word] + 1] += 1
            ended_mentions[last[word] + 1] += times
    before, before_mentions = list(accumulate(ended)), list(accumulate(ended_mentions))
    behind, behind_mentions = list(accumulate(begun[::-1]))[::-1], list(accumulate(begun_mentions[::-1]))[::-1]
    every = sum(begun)
    found = None
    least = _TIED
    for place in range(_FEWEST_BEFORE, len(told) - _FEWEST_BEHIND + 1):
        if min(before_mentions[place], behind_mentions[place]) >= _FEWEST_MENTIONS:
            ties = every - before[place] - behind[place]
            share = ties / (ties + min(before[place], behind[place]))
            if share < least:
                found, least = place, share
    return found
