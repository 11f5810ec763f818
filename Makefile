# Everything a person types. Each target does its own set-up; a second run finds it done.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.graphsvc-setup

.PHONY: demo test faults setup check fix bench docs clean

demo: $(STAMP)
	@$(BIN)/graphsvc demo $(ARGS)

test: $(STAMP)
	@sh tests/chromium.sh
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

faults: $(STAMP)
	$(BIN)/python -m pytest -m faults $(ARGS)

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python lacks venv. On Debian: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

check: $(STAMP)
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/python -m graphsvc.docs --check

fix: $(STAMP)
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format --quiet .

docs: $(STAMP)
	$(BIN)/python -m graphsvc.docs

bench: $(STAMP)
	$(BIN)/python -m benchmarks $(ARGS)

clean:
	rm -rf .venv
