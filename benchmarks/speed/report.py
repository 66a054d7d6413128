"""Builds of a made-up digest, as ratios: what a small change costs against building everything.

    python -m benchmarks.speed.report [ARTICLES]

Prints seconds of processor time, children included, and each as a share of the full build of the same run.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from generator import pipeline
from generator.engine import Engine

SUBJECTS = ("il ponte", "la diga", "il museo", "la ferrovia", "il porto", "la scuola", "l’ospedale", "il mercato")
PLACES = ("Udine", "Bari", "Trento", "Ancona", "Parma", "Lecce", "Savona", "Pisa")
VERBS = ("riapre", "chiude", "cambia gestione", "costa più del previsto", "resta senza fondi")


def article(number: int) -> str:
    """Return a pasted article, its date and its junk, that no other is equal to."""
    chance = random.Random(number)
    subject, place, verb = chance.choice(SUBJECTS), chance.choice(PLACES), chance.choice(VERBS)
    title = f"{subject.capitalize()} di {place} {verb}: il caso numero {number}"
    sentences = [
        f"Secondo la Regione, {subject} di {place} {verb} dopo {chance.randint(2, 30)} mesi di lavori.",
        f"I lavori sono costati {chance.randint(2, 90)} milioni di euro, contro i {chance.randint(2, 90)} previsti.",
        f"Il {chance.randint(1, 28)} marzo {chance.randint(2018, 2024)} era arrivato il primo parere del Comune.",
        f"Ogni anno passano di qui circa {chance.randint(10, 900)}.000 persone, dice il comitato dei cittadini.",
        f"L’assessora Marta Bellini ha dichiarato: «Finiremo entro il {chance.randint(2026, 2030)}».",
    ]
    paragraphs = [" ".join(chance.sample(sentences, 3)) for _ in range(4)]
    day = f"mercoledì, Marzo {chance.randint(1, 28)}, {chance.randint(2024, 2025)}"
    return "\n\n".join([day, title, *paragraphs, "Lascia un commento", "RELATED ARTICLES", "Altre notizie..."])


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that some work took, its processes included."""
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def main() -> None:
    """Build, build again, change one seed, change one correction; print what each costs."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "seeds").mkdir()
        for number in range(count):
            (root / f"seeds/{number:06d}.txt").write_text(article(number), "utf-8")
        figures = {"everything": seconds(lambda: pipeline.build(Engine(root)))}
        figures["nothing changed"] = seconds(lambda: pipeline.build(Engine(root)))
        (root / "seeds/nuovo.txt").write_text(article(count), "utf-8")
        figures["one seed more"] = seconds(lambda: pipeline.build(Engine(root)))
        corrected = min((root / "content/articles").iterdir())
        corrected.write_text(corrected.read_text("utf-8") + "\nUna riga della redazione.\n", "utf-8")
        figures["one article corrected"] = seconds(lambda: pipeline.build(Engine(root)))
    print(f"{count} articles")
    for what, took in figures.items():
        print(f"{what:<24} {took:8.2f} s  {took / figures['everything']:6.1%} of everything")


if __name__ == "__main__":
    main()
