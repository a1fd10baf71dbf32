# `make run` opens Milepost, `make test` runs every check; both set up what they need, as the first command on a machine.
SHELL := /bin/sh
.DEFAULT_GOAL := help
VENV := .venv/bin

.PHONY: help run test check tests bench package package-test package-check icons dataset translations picture lock clean

help: ## list the tasks
	@sed -n 's/^\([a-z-]*\):.*## /  make \1: /p' $(MAKEFILE_LIST)

run: ## open Milepost with the built-in dataset (make run ARGS="my.sqlite" for another)
	@packaging/set-up run
	@$(VENV)/milepost $(ARGS)

test: ## set up, then run every check and every test
	@packaging/set-up test
	@$(MAKE) --no-print-directory check tests

check: ## style, types, direction of imports, translations
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/python packaging/translations --check

tests: ## the tests alone (make tests ARGS="-k span")
	$(VENV)/pytest -n 2 --dist loadfile -q $(ARGS)

bench: ## measure speed and memory (make bench SIZES="1000 1000000"), print a table, write build/bench.json
	@packaging/set-up test
	@$(VENV)/python -m tests.bench --sizes "$(SIZES)"

dataset: ## build data/milestones.sqlite from the tables in data/
	@packaging/set-up run
	@$(VENV)/milepost build data data/milestones.sqlite

translations: ## gather the texts of the interface and compile their translations
	@packaging/set-up test
	@$(VENV)/python packaging/translations

picture: ## make the screenshot of the README anew
	@packaging/set-up test
	@packaging/screenshot

package: ## make the packages for this system in dist/ (packaging/README.md)
	@packaging/linux/package

package-test: ## make a quick package and try it: without Python, on a screen, and in a bare Debian (as root)
	@packaging/set-up test
	@packaging/linux/package-test

package-check: ## by hand, slow: the packages twice with the same bytes, their size, their form
	@packaging/linux/system-libraries package
	@packaging/linux/package-check

icons: ## draw the icons of the app at all sizes
	@packaging/set-up test
	@$(VENV)/python packaging/icons

lock: ## choose the versions anew and pin them with hashes
	@packaging/set-up test
	@packaging/lock

clean: ## remove what was set up and built
	rm -rf .venv build dist .set-up.lock .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
