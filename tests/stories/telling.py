"""Reports on made-up events, as three papers would tell them."""

from __future__ import annotations

from generator.model.dates import parse
from generator.model.stories import Piece

COLLAPSE = (
    (
        "Crolla il tetto della palestra di Vallescura, nessun ferito",
        "Il tetto della palestra comunale di Vallescura è crollato nella notte sotto il peso della neve. Nell’edificio "
        "non c’era nessuno. I vigili del fuoco hanno chiuso la strada e il sindaco Elio Marangon vuole un’inchiesta.",
    ),
    (
        "Vallescura, la neve fa cadere il tetto della palestra",
        "Sotto mezzo metro di neve ha ceduto il tetto della palestra di Vallescura. Il sindaco Marangon: «Nessuno era "
        "dentro, poteva essere una strage». La strada comunale resta chiusa, i vigili del fuoco sono al lavoro.",
    ),
    (
        "Palestra crollata a Vallescura: il sindaco vuole un’inchiesta",
        "Elio Marangon, sindaco di Vallescura, vuole sapere perché il tetto della palestra sia crollato per la neve. "
        "I vigili del fuoco avevano chiesto lavori sul tetto già nel 2019, ma il Comune non aveva i fondi.",
    ),
)
MARKET = (
    "Vallescura, torna il mercato dei formaggi",
    "Da sabato a domenica il mercato dei formaggi di malga riempie la piazza: quaranta banchi, assaggi e musica. Il "
    "Comune aspetta diecimila visitatori e ha raddoppiato i parcheggi lungo il fiume.",
)
SHIP = (
    "Una nave mercantile si incaglia davanti a Portolame",
    "Il cargo Stella Nera, partito con grano e mais, si è incagliato all’alba davanti a Portolame. La guardia costiera "
    "ha portato a terra i diciannove marinai; dal serbatoio non esce carburante, dice la capitaneria.",
)
LONG = (
    "La giunta regionale ha approvato ieri il piano per i treni locali, che costa 340 milioni in cinque anni. "
    "Quaranta convogli nuovi sostituiranno quelli degli anni ottanta, fermi un giorno su dieci per guasti. "
    "L’assessora Carla Venier promette che la linea per la costa avrà un treno ogni mezz’ora fin dal prossimo autunno. "
    "I comitati dei pendolari non ci credono: gli orari di oggi, dicono, sono scritti per chi non lavora la sera. "
    "Nelle stazioni più piccole torneranno una biglietteria automatica e una sala di attesa aperta fino alle ventidue. "
    "Restano fuori dal piano le due gallerie della valle alta, per le quali mancano ancora i permessi del ministero."
)


def piece(name: str, told: tuple[str, str], day: str | None = None) -> Piece:
    return Piece(id=name, title=told[0], text=told[1], lang="it", date=parse(day) if day else None)
