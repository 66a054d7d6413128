/* Search without a server. The index is cut into small files, each a script, so that it can be loaded from disk too:
   the words that begin alike with the entries that have them, and what is shown of the entries. */
(function () {
  "use strict";

  var data = window.RASSEGNA;
  var page = document.querySelector(".search");
  if (!data || !page) return;

  var index = data.index;
  var field = page.querySelector("input[type=search]");
  var form = page.querySelector("form");
  var filters = page.querySelector(".search-filters");
  var status = page.querySelector(".search-status");
  var results = page.querySelector(".search-results");
  var more = page.querySelector(".search-more");
  var list = document.querySelector(".search-list");
  var BATCH = 6;
  var MOST_FILES = 12;
  var PLACES = { A: 8, B: 3, C: 1 };
  var WHOLE = 3, STEM = 2, BEGINNING = 1;
  var ALL_OF_TITLE = 12;
  var KIND = 0, TARGET = 1, TITLE = 2, DETAIL = 3, DATE = 4, TEXT = 5;

  /* perche = perché, l’intelligenza = intelligenza: marks go, apostrophes part words. As generator/text/words.py. */
  function fold(text) {
    var bare = text.replace(/ʼ/g, "'").normalize("NFKD").replace(/(?=[\u0300-\u034e\u0350-\u06ff])\p{Mn}/gu, "");
    return bare.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
  }

  function words(text) {
    return fold(text).match(/[\p{L}\p{N}_]+/gu) || [];
  }

  /* Endings, cut off so that `articoli` finds `articolo`, `chips` finds `chip` and `companies` finds `company`. */
  function stem(word) {
    return word.length > 4 ? word.replace(/(?:ies|es|en|[aeiosy])$/, "") : word;
  }

  function sought(word) {
    return { word: word, stem: stem(word) };
  }

  /* A letter left over from an elision (`l’intelligenza`) finds nothing useful. */
  function asked(text) {
    return words(text).map(sought).filter(function (one) { return one.word.length > 1 || /\d/.test(one.word); });
  }

  /* What is left of an elision without its apostrophe: `lintelligenza`, `dellacqua`, `lhomme`. */
  function rest(one) {
    var parted = /^(?:(?:a|da|de|ne|su|be|que)ll|[cdjlmnst]|qu|un|quest|sant)([aeiouh].{3,})$/.exec(one.word);
    return parted ? sought(parted[1]) : null;
  }

  var loading = {};

  function load(path) {
    loading[path] = loading[path] || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = index.root + path + "?" + index.version;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return loading[path];
  }

  /* The files with words that begin so: the last that starts before them, and those that start with them. */
  function filesFor(beginning, exact) {
    var before = null;
    var after = index.files.filter(function (file) {
      if (file[0] <= beginning) before = file;
      return !exact && file[0] > beginning && file[0].indexOf(beginning) === 0;
    });
    return (before ? [before] : []).concat(after.slice(0, MOST_FILES));
  }

  /* Calls `each(word, postings)` for the words that begin so. */
  function lookUp(beginning, exact, each) {
    filesFor(beginning, exact).forEach(function (file) {
      data.words[file[0]].split("\n").forEach(function (line) {
        var space = line.indexOf(" ");
        var word = line.slice(0, space);
        if (exact ? word === beginning : word.indexOf(beginning) === 0) each(word, line.slice(space + 1));
      });
    });
  }

  function entriesOf(postings, each) {
    var entry = 0;
    var one = /([0-9a-z]+)([A-C])/g;
    for (var got = one.exec(postings); got; got = one.exec(postings)) {
      entry += parseInt(got[1], 36);
      each(entry, got[2]);
    }
  }

  /* Very short words are taken as they are: too much begins with them. */
  function isShort(one) {
    return one.word.length < 3;
  }

  function wanted(one) {
    return filesFor(isShort(one) ? one.word : one.stem, isShort(one));
  }

  function loadAll(lists) {
    return Promise.all([].concat.apply([], lists).map(function (file) { return load(file[1]); }));
  }

  /* How well one word of the query is met in each entry: whole word, same stem, beginning of a word; title before text.
     A rare word weighs more than a frequent one. */
  function met(one) {
    var best = {}, title = {}, count = 0;
    lookUp(isShort(one) ? one.word : one.stem, isShort(one), function (word, postings) {
      var how = word === one.word ? WHOLE : stem(word) === one.stem ? STEM : BEGINNING;
      if (how === BEGINNING && one.stem.length < 4 && word.indexOf(one.word) !== 0) return;
      entriesOf(postings, function (entry, place) {
        if (!best[entry]) count++;
        best[entry] = Math.max(best[entry] || 0, how * PLACES[place]);
        if (place === "A" && how > BEGINNING) title[entry] = true;
      });
    });
    return { best: best, title: title, weight: Math.log(1 + index.entries / (count || 1)) };
  }

  /* Words that are met nowhere give way to what is left of them without an elided beginning. */
  function mended(query) {
    var mends = query.map(function (one) { return Object.keys(met(one).best).length ? null : rest(one); });
    return loadAll(mends.filter(Boolean).map(wanted)).then(function () {
      return query.map(function (one, at) { return mends[at] || one; });
    });
  }

  /* Entries with all words of the query; where there is none, those with the most of them. */
  function found(query, allowed) {
    var hits = {}, most = 0;
    query.map(met).forEach(function (one) {
      Object.keys(one.best).forEach(function (entry) {
        if (!allowed(+entry)) return;
        var hit = hits[entry] = hits[entry] || { entry: +entry, score: 0, count: 0, title: 0 };
        hit.score += one.best[entry] * one.weight;
        hit.count++;
        if (one.title[entry]) hit.title++;
        most = Math.max(most, hit.count);
      });
    });
    return Object.keys(hits)
      .map(function (entry) { return hits[entry]; })
      .filter(function (hit) { return hit.count === most; })
      .map(function (hit) {
        var length = parseInt(index.titleWords[hit.entry], 36) || 1;
        return { entry: hit.entry, score: hit.score + ALL_OF_TITLE * Math.min(1, hit.title / length) };
      })
      .sort(function (a, b) { return b.score - a.score || a.entry - b.entry; })
      .map(function (hit) { return hit.entry; });
  }

  function chosen(name) {
    var choice = filters && filters.querySelector("[name=" + name + "]");
    return choice ? choice.value : "";
  }

  function within(stretches, name) {
    var mine = stretches.filter(function (stretch) { return stretch[0] === name; });
    return function (entry) {
      return mine.some(function (stretch) { return entry >= stretch[1] && entry < stretch[2]; });
    };
  }

  function pseudoWords() {
    return ["topic", "source"].filter(chosen).map(function (name) { return name + ":" + chosen(name); });
  }

  /* What the filters let through. */
  function sieve() {
    var tests = [];
    if (chosen("kind")) tests.push(within(index.kinds, chosen("kind")));
    if (chosen("month")) tests.push(within(index.months, chosen("month")));
    pseudoWords().forEach(function (word) {
      var has = {};
      lookUp(word, true, function (_, postings) { entriesOf(postings, function (entry) { has[entry] = true; }); });
      tests.push(function (entry) { return has[entry]; });
    });
    return function (entry) { return tests.every(function (test) { return test(entry); }); };
  }

  function everything(allowed) {
    var all = [];
    for (var entry = 0; entry < index.entries; entry++) if (allowed(entry)) all.push(entry);
    return all;
  }

  function part(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  /* The words around the first hit, with the hits marked. */
  function excerpt(text, query) {
    var made = part("p", "search-text");
    made.dir = "auto";
    var hit = function (piece) {
      var word = fold(piece);
      return query.some(function (one) { return word === one.word || (one.word.length > 2 && word.indexOf(one.stem) === 0); });
    };
    var pieces = text.split(/([\p{L}\p{N}]+)/u);
    var start = Math.max(0, pieces.findIndex(hit) - 24);
    if (start) made.append("… ");
    pieces.slice(start, start + 72).forEach(function (piece) {
      made.append(hit(piece) ? part("mark", "", piece) : piece);
    });
    if (start + 72 < pieces.length) made.append(" …");
    return made;
  }

  function line(number, query) {
    var entry = data.found[Math.floor(number / index.entriesAFile)][number % index.entriesAFile];
    var item = part("li", "search-result");
    item.dataset.item = "";
    var title = part("p", "search-title");
    var link = part("a", "", entry[TITLE]);
    link.href = index.root + entry[TARGET];
    link.dir = "auto";
    title.append(link);
    item.append(title);
    item.append(part("p", "search-detail", [entry[KIND], entry[DETAIL], entry[DATE]].filter(Boolean).join(" · ")));
    if (entry[TEXT]) item.append(excerpt(entry[TEXT], query));
    return item;
  }

  function entryFile(number) {
    return "assets/search/entries-" + Math.floor(number / index.entriesAFile) + ".js";
  }

  var turn = 0;

  /* Shows the next results; an answer that comes after a newer question is dropped. */
  function add(hits, query, mine) {
    var next = hits.slice(results.childElementCount, results.childElementCount + BATCH);
    return Promise.all(next.map(entryFile).map(load)).then(function () {
      if (mine !== turn) return;
      next.forEach(function (number) { results.append(line(number, query)); });
      more.hidden = results.childElementCount >= hits.length;
      more.onclick = function () {
        var first = results.childElementCount;
        add(hits, query, mine).then(function () { results.children[first].querySelector("a").focus(); });
      };
    });
  }

  function counted(hits) {
    if (!hits.length) return status.dataset.none.replace("{q}", field.value.trim());
    return hits.length === 1 ? status.dataset.one : status.dataset.other.replace("{n}", hits.length);
  }

  function show() {
    var mine = ++turn;
    var query = asked(field.value);
    var idle = !query.length && !["kind", "topic", "source", "month"].some(chosen);
    list.hidden = !idle;
    var files = pseudoWords().map(function (word) { return filesFor(word, true); }).concat(query.map(wanted));
    loadAll(files).then(function () { return mended(query); }).then(function (meant) {
      if (mine !== turn) return null;
      query = meant;
      var allowed = sieve();
      var hits = idle ? [] : query.length ? found(query, allowed) : everything(allowed);
      results.replaceChildren();
      more.hidden = true;
      status.textContent = idle ? "" : counted(hits);
      return add(hits, query, mine);
    }).catch(function () {
      if (mine !== turn) return;
      status.textContent = status.dataset.broken;
      list.hidden = false;
    });
  }

  /* The question stands in the address, so that it can be kept and passed on; some browsers allow none from disk. */
  function remember() {
    var said = new URLSearchParams(new FormData(form));
    Array.from(said.keys()).forEach(function (name) { if (!said.get(name)) said.delete(name); });
    try {
      history.replaceState(null, "", said.toString() ? "?" + said : location.pathname);
    } catch (refused) { /* Nothing is lost but the address. */ }
  }

  var question = new URLSearchParams(location.search);
  form.querySelectorAll("[name]").forEach(function (input) {
    if (question.has(input.name)) input.value = question.get(input.name);
  });
  if (filters) filters.hidden = false;
  form.addEventListener("input", function () { show(); remember(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
    remember();
  });
  window.addEventListener("pageshow", show);
  show();
})();
