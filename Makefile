# make site   sets up, builds the digest, prints the page to open
# make test   sets up, runs all checks, the browser tests too
# make serve  shows the site and rebuilds it while you work
# make bench  prints figures: quality, and speed beside that of other tools
# make picture takes README's picture anew
# make lock   writes constraints.txt anew from pyproject.toml

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3 python,$(shell \
  $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $(name))))
BASE_URL ?=

.PHONY: site test serve bench picture lock clean

site: $(VENV)/.site
	@$(BIN)/rassegna build $(if $(BASE_URL),--base-url $(BASE_URL))

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

serve: $(VENV)/.site
	@$(BIN)/rassegna serve

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks.quality.report
	$(PIP) install --requirement benchmarks/speed/requirements.txt
	$(BIN)/python -m benchmarks.speed.facts
	$(BIN)/python -m benchmarks.speed.summaries
	$(BIN)/python -m benchmarks.speed.cleaning
	$(BIN)/python -m benchmarks.speed.report

picture: $(VENV)/.test site
	@$(BIN)/python -m docs.picture

lock: $(VENV)/.test
	$(PIP) install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --all-extras --no-header --no-annotate \
	  --no-emit-index-url --output-file constraints.txt pyproject.toml

clean:
	rm -rf $(VENV) site .rassegna

$(VENV)/.site: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "rassegna needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "setting up $(VENV) (once)"
	@"$(PYTHON)" -m venv $(VENV) || { echo "no venv module: on Debian or Ubuntu, apt-get install python3-venv"; exit 1; }
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site .ci/browser
	@$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@.ci/browser $(BIN)/python
	@touch $@
