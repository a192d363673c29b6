#!/usr/bin/env bash
# Starts the whole product on this machine: ./run.sh [--port 5080] [--data DIR] [--demo] [--distributed]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

port=5080 data="" demo="" distributed=""
usage() { echo "Usage: ./run.sh [--port 5080] [--data DIR] [--demo] [--distributed]"; }
while [ $# -gt 0 ]; do
  case "$1" in
    --port) port="${2:?--port needs a number}"; shift 2 ;;
    --data) data="$(realpath -m "${2:?--data needs a folder}")"; shift 2 ;;
    --demo) demo=1; shift ;;
    --distributed) distributed=1; shift ;;
    -h | --help) usage; exit 0 ;;
    *) echo "Unknown option: $1" >&2; usage >&2; exit 2 ;;
  esac
done

need() { command -v "$1" >/dev/null || { echo "$2" >&2; exit 1; }; }
need dotnet "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"
need npm "Node.js with npm is needed: https://nodejs.org"

mkdir -p .artifacts
# npm: what the lock file says, once per lock file.
if ! cmp -s package-lock.json .artifacts/package-lock.json 2>/dev/null || [ ! -d PriceTracker.Web/wwwroot/vendor ]; then
  echo "Fetching fonts, charts and the database ..."
  npm ci --omit=dev --no-audit --no-fund --loglevel=error >/dev/null
  cp package-lock.json .artifacts/package-lock.json
fi

# Builds only what changed since the last build: dotnet alone would take several seconds to find out that nothing did.
build() {
  local project="$1" stamp=".artifacts/$(basename "$1").built"
  if [ -f "$stamp" ] && [ -d "$project/bin/Release" ] && [ -z "$(find PriceTracker.* tests/PriceTracker.Shop tests/PriceTracker.Cluster Directory.*.props global.json package-lock.json \
    \( -name bin -o -name obj \) -prune -o -newer "$stamp" -print -quit)" ]; then return; fi
  echo "Building $(basename "$project") ..."
  dotnet build "$project" -c Release --nologo -v quiet -clp:ErrorsOnly >.artifacts/build.log || { cat .artifacts/build.log >&2; exit 1; }
  touch "$stamp"
}
if [ -n "$distributed" ]; then
  . ./packages.sh
  install_missing "redis-server redis-server" "rabbitmq-server rabbitmq-server" "haproxy haproxy"
  build tests/PriceTracker.Cluster
else
  build PriceTracker.Web
fi
settings=(--port "$port")
[ -z "$data" ] || settings+=(--data "$data")

if [ -n "$demo" ]; then
  build tests/PriceTracker.Shop
  . ./demo.sh
fi

export DOTNET_gcServer=0
if [ -n "$distributed" ]; then
  exec dotnet tests/PriceTracker.Cluster/bin/Release/net10.0/PriceTracker.Cluster.dll "${settings[@]}"
fi
exec dotnet PriceTracker.Web/bin/Release/net10.0/PriceTracker.Web.dll "${settings[@]}"
