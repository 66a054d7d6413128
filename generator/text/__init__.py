"""Language tools shared by the workshops: languages, sentences, words, numbers, dates, similarity."""
