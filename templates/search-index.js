window.RASSEGNA={words:{},found:{},index:{{ {
  "root": page.root,
  "version": page.version,
  "entries": page.entries,
  "entriesAFile": page.entries_a_file,
  "kinds": page.kinds,
  "months": page.months,
  "titleWords": page.title_words,
  "files": page.files,
} | json }}};
