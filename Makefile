# Two commands are all it takes: `make run` and `make test`. `make help` lists the rest.
# Stamps are named after a hash of what they stand for: a second run starts at once, and no change is missed.

PORT ?= 8000
WORKERS ?= 2
QUINZE_DATABASE_URL_POSTGRES ?= postgres://postgres@127.0.0.1/postgres

# The first Python that is new enough; uv where there is one, pip elsewhere.
PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do $$name -c \
	'import os, sys; sys.version_info < (3, 11) and sys.exit(1); print(os.path.realpath(sys.executable))' \
	2>/dev/null && break; done)
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv)
# On a Mac, Homebrew's libraries lie where the linker does not look by itself.
BREW := $(if $(filter Darwin,$(shell uname)),DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib)
BIN := .venv/bin
MANAGE := $(BREW) $(BIN)/python manage.py
INSTALL := $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet) --require-hashes

# A database with the shipped directory in it, made for one command: the one of `make run` may hold edits.
SCRATCH = mkdir -p var && rm -f var/scratch.sqlite3* && export QUINZE_DATABASE_URL=sqlite:///var/scratch.sqlite3 \
	&& $(MANAGE) migrate --verbosity 0 && $(MANAGE) load_directory

hash = $(shell (echo "$(PYTHON)"; cat $(1) 2>/dev/null) | git hash-object --stdin | cut -c1-12)
VENV := .venv/.python-$(call hash)
RUN_ENV := .venv/.run-$(call hash,requirements/run.txt)
DEV_ENV := .venv/.dev-$(call hash,requirements/dev.txt)
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po))
# French is complete in every commit. The other languages the site offers are complete before a release.
OFFERED = $(shell $(BIN)/python -c 'from django.utils.translation import to_locale; from wizard.settings import LANGUAGES; \
	print(*(to_locale(code) for code, _ in LANGUAGES if code != "en"))')
LOCALES := $(notdir $(patsubst %/LC_MESSAGES/,%,$(wildcard locale/*/LC_MESSAGES/)))

.NOTPARALLEL:
.PHONY: help run test test-fast test-postgres test-weasyprint check release-check bench format messages requirements clean python libraries browser port

help: ## Show these lines.
	@sed -n 's/^\([a-z-]*\):.*## /  make \1:/p' Makefile | awk -F: '{ printf "%-22s%s\n", $$1, substr($$0, length($$1) + 2) }'

run: python port libraries $(RUN_ENV) $(CATALOGUES) ## Serve the site on http://127.0.0.1:8000 (another port: make run PORT=8765).
	@$(MANAGE) set_up_locally
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

test: check browser ## All that CI runs: the checks, then the whole suite, browser included.
	$(BREW) $(BIN)/pytest --numprocesses $(WORKERS)

test-fast: python libraries $(DEV_ENV) $(CATALOGUES) ## The tests to run while you work: under a minute, no browser, today only.
	$(BREW) $(BIN)/pytest --quiet --numprocesses $(WORKERS) -m "not browser and not slow and not any_day"

test-postgres: python libraries $(DEV_ENV) $(CATALOGUES) browser ## The same suite on PostgreSQL.
	QUINZE_DATABASE_URL=$(QUINZE_DATABASE_URL_POSTGRES) $(BREW) $(BIN)/pytest --numprocesses $(WORKERS)

# The letters with the oldest and the newest WeasyPrint and pydyf that requirements/run.in allows, each laid over the
# usual libraries in a scratch folder. Another version: make test-weasyprint WEASYPRINT='weasyprint==71.*'.
WEASYPRINT ?= -r var/weasyprint/allowed.txt
test-weasyprint: python libraries $(DEV_ENV) $(CATALOGUES) ## The letters with the oldest and the newest WeasyPrint allowed (needs uv).
	@for resolution in lowest-direct highest; do rm -rf var/weasyprint && mkdir -p var/weasyprint && grep -E '^(weasyprint|pydyf)' requirements/run.in > var/weasyprint/allowed.txt \
		&& uv pip install --quiet --python $(BIN)/python --resolution $$resolution --target var/weasyprint $(WEASYPRINT) \
		&& PYTHONPATH=var/weasyprint $(BREW) $(BIN)/python -c 'import weasyprint, pydyf; print("WeasyPrint", weasyprint.__version__, "pydyf", pydyf.VERSION)' \
		&& PYTHONPATH=var/weasyprint $(BREW) $(BIN)/pytest --quiet tests/dossier/printing tests/dossier/test_set_letter.py || exit 1; done

# One line a promise: the first one broken stops the check and says why.
check: python libraries $(DEV_ENV) $(CATALOGUES) ## Format, lint, types, import contracts, templates, translations, migrations, deployment.
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BREW) $(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint --quiet --lint templates
	$(MANAGE) makemessages $(LOCALES:%=--exclude %) --keep-pot --no-location --no-wrap --ignore 'tests/*' --ignore 'var/*' --verbosity 0
	msgcmp locale/fr/LC_MESSAGES/django.po locale/django.pot
	$(MANAGE) makemigrations --check --dry-run
	QUINZE_PRODUCTION=1 QUINZE_HOSTS=example.org QUINZE_SECRET_KEY=$$(head -c 48 /dev/urandom | base64) \
		QUINZE_DRAFT_KEYS=$$(head -c 32 /dev/urandom | base64 | tr '+/' '-_') $(MANAGE) check --deploy --fail-level WARNING
	$(SCRATCH) && $(MANAGE) coverage

release-check: check ## What must hold before a release: the checks, and every language complete.
	for locale in $(OFFERED); do msgcmp locale/$$locale/LC_MESSAGES/django.po locale/django.pot || exit 1; done

bench: python libraries $(DEV_ENV) $(CATALOGUES) ## Measure rendering, search, assessment and pages side by side, in one run.
	@$(SCRATCH) && for what in dossier search assess wizard journey; do echo && echo "== $$what" && $(BREW) $(BIN)/python -m tests.benchmarks $$what || exit 1; done

format: python $(DEV_ENV) ## Put the code into shape.
	@$(BIN)/ruff check --fix --quiet; $(BIN)/ruff format

messages: python libraries $(RUN_ENV) ## Gather the strings to translate into locale/*/LC_MESSAGES/django.po.
	$(MANAGE) makemessages $(LOCALES:%=--locale %) --no-obsolete --no-location --no-wrap --ignore 'tests/*' --ignore 'var/*'

requirements: ## Resolve requirements/*.in anew, with hashes, for Python 3.11 to 3.14 (needs uv).
	cd requirements && for name in run dev; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --upgrade $$name.in --output-file $$name.txt || exit 1; done

clean: ## Remove the environment, the local database and everything generated.
	rm -rf .venv var .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results
	find locale -name '*.mo' -delete

python:
	@test -n "$(PYTHON)" || { echo "Quinze needs Python 3.11 or newer; this machine has $$(python3 -V 2>/dev/null || echo none)." >&2; exit 1; }

libraries:
	@UV=$(UV) $(PYTHON) requirements/system.py libraries

browser: $(DEV_ENV)
	@$(BIN)/python requirements/system.py browser

port:
	@$(PYTHON) requirements/system.py port $(PORT)

$(VENV):
	@rm -rf .venv
	@$(if $(UV),$(UV) venv --quiet --python $(PYTHON) .venv,$(PYTHON) -m venv .venv)
	@touch $@

$(RUN_ENV): $(VENV)
	@echo "Installing what the site needs (a minute the first time)"
	@$(INSTALL) -r requirements/run.txt
	@touch $@

$(DEV_ENV): $(VENV)
	@echo "Installing what the tests need (a minute the first time)"
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

%.mo: %.po
	@msgfmt --check-format --check-header --output-file $@ $<
