# Befund: every target does its own set-up. 'make report' and 'make test' are the two to know.

SHELL = /bin/bash
.SHELLFLAGS = -o pipefail -ec

PREFIX ?= /usr/local
OUT ?= out
RELEASE = -c release --static-swift-stdlib
# make … SPSS=1 builds a befund whose exports have the cases for SPSS.
ifdef SPSS
RELEASE += --traits SPSS --scratch-path .build/spss
export SPSS
endif
BEFUND = $(shell swift build $(RELEASE) --show-bin-path)/befund
SAMPLE = $(shell swift build $(RELEASE) --show-bin-path)/befund-sample

.PHONY: report test format lint build sample docs golden bench check-outputs outputs notebooks install setup

report: build
	@$(BEFUND) report data/minden --out $(OUT)

test: setup
	@swift build --build-tests --quiet
	@swift test --skip-build --disable-xctest 2>&1 | .ci/quieter

build: setup
	@echo "building befund (the first time takes some minutes) …" >&2
	@swift build $(RELEASE) --product befund --quiet 2>&1 | sed '/mktemp/d' >&2

setup:
	@.ci/setup

format:
	@swift format --in-place --recursive Sources Tests Package.swift

lint: setup
	@swift format lint --strict --recursive Sources Tests Package.swift
	@.ci/imports

sample: setup
	@swift build $(RELEASE) --product befund-sample
	@$(SAMPLE) --out data/minden --defects Tests/BefundSampleTests/Fixtures/defects.json

docs:
	@swift build --target Befund
	@echo "The pages of the documentation lie in Sources/Befund/Befund.docc."

golden: setup
	@BEFUND_UPDATE_GOLDEN=1 swift test --filter GoldenTests

bench: setup
	@swift package --package-path Benchmarks benchmark

# With SPSS, so that one release build serves all checks.
check-outputs:
	@$(MAKE) --no-print-directory outputs SPSS=1

outputs: build
	@.ci/outputs $(BEFUND)
	@.ci/export $(BEFUND)

notebooks: build
	@$(BEFUND) export data/minden --out notebooks-export

install: build
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 "$(BEFUND)" "$(DESTDIR)$(PREFIX)/bin/befund"
	@echo "$(DESTDIR)$(PREFIX)/bin/befund"
