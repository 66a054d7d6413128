window.RASSEGNA={root:{{ page.root | json }},entries:[
{% for entry in page.entries %}
{{ [ui("kind." ~ entry.kind), entry.target, entry.title or ui("article.untitled"), entry.detail, (entry.date | published) if entry.kind == "article" else "", entry.text | plain, entry.words | join(" · ")] | json }}{{ "," if not loop.last }}
{% endfor %}
]};
