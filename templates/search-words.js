RASSEGNA.words[{{ page.start | json }}]={{ page.lines | join("\n") | json }};
