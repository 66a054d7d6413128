"""Small digests on disk, for tests that walk the whole road."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent

BRIDGE = """sabato, Marzo 8, 2025
HomeCronacaTrasporti
Il ponte sul Tagliamento riapre dopo quattro anni di lavori
Condividi su Facebook
La Regione ha riaperto ieri il ponte sul Tagliamento, chiuso nel 2021 per il cedimento di due pile. I lavori sono \
costati 38 milioni di euro, contro i 22 milioni previsti nel progetto del 2020.
L’assessore ai trasporti Marta Bellini ha dichiarato: «Il ponte è sicuro per i prossimi cinquant’anni». Secondo il \
comitato dei pendolari, invece, i camion di oltre 44 tonnellate non potranno ancora passare.
Il collaudo è stato affidato all’Università di Udine, che ha misurato le vibrazioni per sei settimane. Ogni giorno \
attraverseranno il ponte circa 14.000 veicoli.
Leggi anche
Meteo, arriva il freddo: le previsioni per il fine settimana
Migliori casinò online stranieri
Lascia un commento
"""


def first_edition(folder: Path) -> Path:
    """Copy the five seeds and content/ of this repository into a folder."""
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    """All files under a folder by their relative path, the state folder left out."""
    files = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in files}
    return {name: path.read_bytes() for name, path in sorted(named.items()) if not name.startswith(".rassegna/")}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Names of files that came, went or differ."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
