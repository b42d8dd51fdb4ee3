# Each target sets up .venv/ by itself; nothing but Python >= 3.11, git and make is needed.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
READY := .venv/.ready
DEV := .venv/.dev-ready

.PHONY: site test bench serve lint clean

site: $(READY) ## judge the registry and write the public site to site/ (BASE_URL=... where it is published)
	$(BIN)/quanze build $(if $(BASE_URL),--base-url $(BASE_URL))

serve: $(READY) ## the site, live, while editing
	$(BIN)/quanze serve

test: $(DEV) ## judge the registry, check the code, run every test
	$(BIN)/quanze check
	$(BIN)/quanze schema --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto

lint: $(DEV) ## format and lint
	$(BIN)/ruff format --check schemas generators tests
	$(BIN)/ruff check schemas generators tests
	$(BIN)/quanze fmt --check

bench: $(DEV) ## figures against the budgets, with ratios to rivals in the same run
	$(BIN)/python -m tests.bench

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, found %s; set PYTHON=..." % sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(READY) requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

clean: ## remove what was made, keep the sources
	rm -rf .venv site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
