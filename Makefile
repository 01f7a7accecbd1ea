# The commands of README.md. `make` on a fresh machine ends with planlint's first look at an example.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := first-look
.PHONY: first-look install build test hostile lint bench golden

PLANLINT := .build/release/planlint
EXAMPLE := Examples/thin-act.md --for act --stage endorsement --as-of 2026-11-22
SWIFT_FOLDERS := Package.swift Plugins Sources Tests Benchmarks

first-look: build
	@echo "planlint check $(EXAMPLE)"
	@$(PLANLINT) check $(EXAMPLE) || [[ $$? == 1 ]] # 1 says that there are findings, as the example should have

install:
	@.ci/install

build: install
	swift build --configuration release --static-swift-stdlib --product planlint

# Every target may import only what Package.swift says that it depends on.
lint: install
	swift format lint --strict --recursive $(SWIFT_FOLDERS)
	swift build --build-tests --explicit-target-dependency-import-check error

# Every example of every rule in every form, which takes two minutes of it.
test: install
	PLANLINT_EVERY_FORM=1 swift test

# Broken, huge and deep files against the finished program; `make test` runs the same on a smaller scale.
hostile: build
	PLANLINT_PROGRAM=$(PLANLINT) swift test --filter HostileInput

# How fast one plan and ten thousand plans are read; see Benchmarks/README.md.
bench: build
	swift run --package-path Benchmarks --configuration release plan-benchmark $(PLANLINT)

# Writes the promised reports anew; look at the difference before you commit it.
golden: install
	UPDATE_GOLDEN=1 swift test
