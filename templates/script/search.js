/* Search without a server: everything is in the index that lies beside this file, so that it works from disk too. */
(function () {
  "use strict";

  var index = window.RASSEGNA;
  var page = document.querySelector(".search");
  if (!index || !page) return;

  var field = page.querySelector("input[type=search]");
  var form = page.querySelector("form");
  var status = page.querySelector(".search-status");
  var results = page.querySelector(".search-results");
  var MOST = 50;
  var KIND = 0, TARGET = 1, TITLE = 2, DETAIL = 3, DATE = 4, TEXT = 5, WORDS = 6;

  /* perche = perché, l’intelligenza = intelligenza: marks go, apostrophes part words. */
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function words(text) {
    return fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  }

  /* Italian and English endings, cut off so that `articoli` finds `articolo` and `chips` finds `chip`. */
  function stem(word) {
    return word.length > 4 ? word.replace(/(?:[aeio]|es|s)$/, "") : word;
  }

  var entries = null;

  function prepare() {
    entries = index.entries.map(function (entry) {
      return { entry: entry, fields: [words(entry[TITLE]), words(entry[DETAIL] + " " + entry[DATE]), words(entry[TEXT] + " " + entry[WORDS])] };
    });
  }

  /* How well one word of the query is met in one field: whole word, same stem, beginning of a word. */
  function met(list, word, cut) {
    var best = 0;
    for (var i = 0; i < list.length; i++) {
      if (list[i] === word) return 3;
      if (best < 2 && stem(list[i]) === cut) best = 2;
      else if (best < 1 && (list[i].indexOf(word) === 0 || (cut.length > 3 && list[i].indexOf(cut) === 0))) best = 1;
    }
    return best;
  }

  /* How many words of the query an entry has, and how well; the title weighs most. */
  function score(item, query) {
    var total = 0, count = 0;
    for (var i = 0; i < query.length; i++) {
      var best = 0;
      for (var f = 0; f < 3; f++) {
        best = Math.max(best, met(item.fields[f], query[i], stem(query[i])) * [8, 3, 1][f]);
      }
      total += best;
      if (best) count++;
    }
    var title = item.fields[0].join(" ");
    if (title === query.join(" ")) total += 40;
    else if (title.indexOf(query.join(" ")) >= 0) total += 12;
    return { score: total, count: count };
  }

  /* A letter left over from an elision (`l’intelligenza`) finds nothing useful. */
  function asked(text) {
    var all = words(text);
    var long = all.filter(function (word) { return word.length > 1 || /\d/.test(word); });
    return long.length ? long : all;
  }

  /* Entries with all words of the query; where there is none, those with the most of them. */
  function found(query) {
    if (!entries) prepare();
    var hits = entries.map(function (item, place) {
      var got = score(item, query);
      return { entry: item.entry, score: got.score, count: got.count, place: place };
    });
    var most = hits.reduce(function (best, hit) { return Math.max(best, hit.count); }, 0);
    return hits
      .filter(function (hit) { return most && hit.count === most; })
      .sort(function (a, b) { return b.score - a.score || a.place - b.place; });
  }

  function part(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  /* The words around the first hit, with the hits marked. */
  function excerpt(entry, query) {
    var made = part("p", "search-text");
    made.dir = "auto";
    var hit = function (piece) {
      var word = fold(piece);
      return query.some(function (q) { return word === q || (q.length > 2 && word.indexOf(stem(q)) === 0); });
    };
    var cut = function (text) { return text.split(/([\p{L}\p{N}]+)/u); };
    var pieces = cut(entry[TEXT]);
    if (!pieces.some(hit) && cut(entry[WORDS]).some(hit)) pieces = cut(entry[WORDS]);
    var start = Math.max(0, pieces.findIndex(hit) - 24);
    if (start) made.append("… ");
    pieces.slice(start, start + 72).forEach(function (piece) {
      made.append(hit(piece) ? part("mark", "", piece) : piece);
    });
    if (start + 72 < pieces.length) made.append(" …");
    return made;
  }

  function line(entry, query) {
    var item = part("li", "search-result");
    var title = part("p", "search-title");
    var link = part("a", "", entry[TITLE]);
    link.href = index.root + entry[TARGET];
    link.dir = "auto";
    title.append(link);
    item.append(title);
    var about = [entry[KIND], entry[DETAIL], entry[DATE]].filter(Boolean).join(" · ");
    item.append(part("p", "search-detail", about));
    if (entry[TEXT] || entry[WORDS]) item.append(excerpt(entry, query));
    return item;
  }

  function show() {
    var query = asked(field.value);
    results.replaceChildren();
    document.querySelector(".search-list").hidden = query.length > 0;
    if (!query.length) {
      status.textContent = "";
      return;
    }
    var hits = found(query);
    hits.slice(0, MOST).forEach(function (hit) { results.append(line(hit.entry, query)); });
    status.textContent = !hits.length
      ? status.dataset.none.replace("{q}", field.value.trim())
      : hits.length === 1 ? status.dataset.one : status.dataset.other.replace("{n}", hits.length);
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", show);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
  });
  window.addEventListener("pageshow", show);
  show();
})();
