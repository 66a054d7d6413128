"""Figures: numbers with what they measure, of whom, how exactly, and who says so.

The road of a figure. `finding` walks it sentence by sentence:

1. `written`: which numbers count something. `excluded` drops days, years and times; each other number becomes a
   `Spot`, which knows the words beside it. It counts the noun behind it (`counted`, if `counting` says so) or one that
   stands `apart`, people by what befell them (`people`), a length of time (`durations`); or it goes on with what the
   figure before it counts (`continuing`, `changes`, `gapped`). `shares` are told in words; `codes` are kinds of things.
2. `clauses`: which part of the sentence speaks of it. `bearing` keeps the words of `measures` that grammar joins to it:
   `linking` before it, `linkedbehind` behind it, `linkwords` between.
3. `subjects`: of whom it is said, by the names beside it or the subject of its clause (`grammar`, `nouns`).
4. `reported`: fact, plan or denial. `carrying` and `sources`: what it takes over from the figure before it.

`vocabulary` and `smallwords` are a language's words; the lists themselves are in data/languages/CODE/measures.yml.
"""

from generator.facts.figures.finding import find

__all__ = ["find"]
