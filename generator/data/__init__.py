"""Package data and no code: language data, boilerplate rules, interface texts."""
