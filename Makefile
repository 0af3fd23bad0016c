# The commands of this project, the same words here and in CI. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test slow fuzz lint types contracts docs seeds bench check format clean

help:  ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(VENV)/.installed: pyproject.toml $(wildcard plugins/*/pyproject.toml)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	for project in plugins/*/pyproject.toml; do \
		$(BIN)/python -m pip install --quiet --no-deps --editable "$$(dirname $$project)" || exit 1; \
	done
	touch $@

demo: $(VENV)/.installed  ## Set up, then audit the seed articles
	$(BIN)/attribution audit seeds/articles --fail-level never

test: $(VENV)/.installed  ## Set up, then run the tests (without the slow ones)
	$(BIN)/python -m pytest

slow: $(VENV)/.installed  ## Run the slow tests
	$(BIN)/python -m pytest -m slow

fuzz: $(VENV)/.installed  ## Run the property tests on many other examples
	$(BIN)/python -m pytest -m "hypothesis and not slow" --hypothesis-profile=fuzz

lint: $(VENV)/.installed  ## Check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed  ## Check types, strictly
	$(BIN)/mypy

contracts: $(VENV)/.installed  ## Check which layer may import which
	$(BIN)/lint-imports

docs: $(VENV)/.installed  ## Write the generated pages anew
	$(BIN)/python -m attribution.rules.document docs/rules
	$(BIN)/python docs/build.py

seeds: $(VENV)/.installed  ## Write the seed articles and their gold anew from seeds/marked
	$(BIN)/python seeds/build.py

bench: $(VENV)/.installed  ## Compare the speed of both pipelines with spaCy, and of the audit with extraction
	$(BIN)/python benchmarks/words_per_second.py --count 100
	$(BIN)/python benchmarks/fast_ratio.py
	$(BIN)/python benchmarks/audit_overhead.py --count 100
	$(BIN)/python benchmarks/audit_overhead.py --pipeline fast

check: lint types contracts test  ## Everything that CI checks

format: $(VENV)/.installed  ## Put the code into the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## Remove the virtual environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
