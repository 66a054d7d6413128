RASSEGNA.found[{{ page.number }}]=[
{% for entry in page.entries %}
{{ [ui("kind." ~ entry.kind), entry.target, entry.title or ui("article.untitled"), entry.detail, (entry.date | published) if entry.kind == "article" else "", entry.text | plain] | json }}{{ "," if not loop.last }}
{% endfor %}
];
