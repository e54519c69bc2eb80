# Everything lives in this folder: the environment in .venv, nothing elsewhere.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test mutants soak lint format data picture bench clean
.DEFAULT_GOAL := run

run: .venv/runs  ## open the browser on the bundled plans
	@$(BIN)/yaodian

test: lint  ## lint, types, tests
	$(BIN)/pytest

mutants: .venv/develops  ## move one deciding constant at a time, and print the moves that no test notices
	$(BIN)/python -m tests.mutants

soak: .venv/develops  ## every case of the slow tests, and many more generated ones: half an hour
	$(BIN)/pytest --soak --timeout 1200

lint: .venv/develops
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/codespell
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: .venv/develops
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

data: .venv/tables  ## make the tables anew from their sources, and parse the bundled plans
	$(BIN)/python -m data.make.tables
	$(BIN)/python -m library.trees

picture: .venv/develops  ## take the picture in the README from the running program
	$(BIN)/python -m docs.picture

bench: .venv/develops  ## measure against peers, side by side
	$(BIN)/python -m benchmarks.screen
	$(BIN)/python -m benchmarks.sections
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.files
	$(BIN)/python -m benchmarks.library
	$(BIN)/python -m benchmarks.finding
	$(BIN)/python -m benchmarks.deadlines
	$(BIN)/python -m benchmarks.comparing
	$(BIN)/python -m benchmarks.places

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/runs: .venv/made pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	$(BIN)/python -m compileall -q parsers library tui data
	@touch $@

.venv/develops: .venv/runs
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

.venv/tables: .venv/develops
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[tables]'
	@touch $@

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "yaodian needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python has no venv module. On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@
