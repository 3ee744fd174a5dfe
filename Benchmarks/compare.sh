#!/bin/sh
# Compares befund with polars, DuckDB and pandas on the same question about the same file.
# What runs and what came out: README.md. Users of Befund need none of this.
#
#   ./compare.sh            one million respondents, and how memory grows from 100,000 to 3 million
#   ./compare.sh --large    ten million respondents as well (2.2 GB in the temporary folder)
#
# BEFUND names the command to measure; without it a release build of the repository is made.
# ROUNDS sets how often each one runs, by default 5.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
temporary=${TMPDIR:-/tmp}
venv=$temporary/befund-compare-venv

if [ -z "${BEFUND:-}" ]; then
  swift build --package-path "$here/.." -c release --static-swift-stdlib --product befund
  BEFUND=$here/../.build/release/befund
fi
if [ -z "${SURVEY_FILE:-}" ]; then
  swift build --package-path "$here" -c release --product survey-file
  SURVEY_FILE=$here/.build/release/survey-file
fi
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet polars duckdb pandas
fi

export BEFUND SURVEY_FILE
exec "$venv/bin/python" "$here/compare.py" --rounds "${ROUNDS:-5}" "$@"
