"""Hand-made paragraphs with `¦` where a sentence ends: the measure of text/sentences.py."""

from __future__ import annotations

ITALIAN = (
    "Il lancio ha riacceso i dibattiti sul cosiddetto “superciclo dell’IA”.¦I costi di formazione sono scioccanti.",
    "L’R1 opera su un approccio “Chain of Thought”.¦Ciò significa che l’IA delinea i passaggi intrapresi.",
    "Il costo di formazione di 5, 6 milioni di dollari è fuorviante; questa cifra riflette solo i costi operativi.",
    "Ha investito 1,6 miliardi di dollari e usa 2.048 GPU.¦ La spesa è di 944 milioni.",
    "Il titolo sta perdendo oltre il 16% in borsa.¦ Sono diversi i motivi: primo fra tutti il costo.",
    "Cosa rende questo modello speciale?¦ E perché viene definito l’“AI’s Sputnik moment”?¦ Scopriamolo insieme.",
    "Wang ha affermato: “In futuro, saranno limitati dai controlli”.¦ La conversazione si è poi spostata.",
    "Musk, con esperienza da xAI, concorda con Wang…¦ Poi ha taciuto.",
    "Il dott. Rossi e la sig.ra Bianchi hanno firmato l'art. 3 della legge n. 212.¦ Poi sono partiti.",
    "La Rossi S.p.A. ha chiuso in utile.¦ La Verdi S.p.A.¦ Il titolo è salito.",
    "J. D. Vance ha incontrato G. La Malfa a Roma.¦ Era lunedì.",
    "Apple Inc. ha perso il 3%.¦ Gli U.S.A. hanno risposto.",
    "Manca di vitamina C.¦ La carenza è grave.",
    "Il presidente ha detto: «È falso. Non è mai successo.»¦ Poi è uscito.",
    "«Non ci credo! Davvero?» ha risposto il sindaco.¦ Nessuno ha riso.",
    "Forse… chissà.¦ Vedremo.",
    "Il sito è www.esempio.it/Pagina.Html e funziona.¦ Scrivete a info@esempio.it.¦ Grazie.",
    "Booking.Com e Amazon.It crescono.¦ Gli altri no.",
    "Nel 2024.¦Il resto arriverà dopo.",
    "Ne servono 12.¦ Le altre sono in magazzino.",
    "Vedi pag. 12 e fig. 3.¦ Cfr. Bianchi.",
    "È nato il 5 gen. 2025 a Roma.¦ Sta bene.",
    "Pane, vino, ecc. sono esauriti.¦ Pane, vino, ecc.¦ Tutto esaurito.",
    "Il testo (che cita la legge. E anche il decreto.) è lungo.¦ Molto lungo.",
    "1. Il primo punto è questo.¦ Il secondo no.",
    "Ha vinto iPhone.¦ iPad ha perso.",
    "Questi fondi saranno destinati a:",
)

ENGLISH = (
    "The U.S. President met Apple Inc. CEO Tim Cook on Jan. 27.¦ He said no.",
    "It closed at 5 p.m.¦ The shop was empty.",
    "The deal is worth $5.6 million, up 3.2% from 2,048.¦ Nobody noticed.",
    "J.K. Rowling and Donald J. Trump were there.¦ So was Mr. Smith.",
    "“I am tired,” said Mrs. Jones.¦ “We will go.”¦ They left.",
    'He said: "It is false. It never happened."¦ Then he left.',
    "Did it work?¦ Yes!¦ It did.",
    "Dr. Brown vs. the State of N.Y. was heard in Washington, D.C.¦ The court rose.",
    "See https://example.com/a.b?C=1 for more.¦ It is free.",
    "Sales fell in the U.K. and the E.U. as well.¦ Prices rose.",
    "The firm (which is new. And small.) grew.¦ Others did not.",
    "She lives at 10 Downing St. in London.¦ He does not.",
    "He waited ...¦ Nothing happened.",
    "Vitamin C is cheap.¦ Plan B is not.",
)

OTHERS = (
    ("es", "El Sr. López llegó a las 5 p. m. a EE. UU. con la Dra. Ruiz.¦ Luego salió."),
    ("es", "¿Qué pasa?¦ ¡Nada!¦ El precio es de 1.200,50 euros."),
    ("es", "Dijo: “No. Nunca.”¦ Después calló."),
    ("es", "Según el art. 5, no hay delito.¦ Así lo dijo."),
    ("fr", "« C'est fini. Voilà ! » a dit M. Macron.¦ Il est parti."),
    ("fr", "Le prix est de 5,6 M€.¦ Mme Dupont l'a dit."),
    ("fr", "Est-ce vrai ?¦ Non !¦ C'est faux."),
    ("fr", "L’art. 3 de la loi n° 12 s'applique.¦ J.-P. Martin le sait."),
    ("de", "Am 27. Januar kam Dr. Müller.¦ Er blieb bis zum 3. Februar."),
    ("de", "Das gilt z. B. für Berlin, d. h. überall.¦ Fertig."),
    ("de", "»Das ist gut. Sehr gut«, sagte er.¦ „Nein!“¦ Er ging."),
    ("de", "Es kostet 1,5 Mio. Euro.¦ Der Bund zahlt."),
    ("pt", "O Sr. Silva pagou R$ 1.200,50 à Vale S.A. ontem.¦ Depois saiu."),
    ("pt", "Disse: “Não vou.”¦ A Dra. Costa riu."),
    ("pt", "O que houve?¦ Nada!¦ Acabou."),
    ("zh", "你好。¦我是人。¦「好。」¦他说。"),
    ("ja", "今日は晴れです。¦明日は雨でしょう。"),
    ("und", "Prima frase qui.¦ A. B. Rossi dice.¦ 3.5 va bene."),
)

CASES = tuple(("it", case) for case in ITALIAN) + tuple(("en", case) for case in ENGLISH) + OTHERS
