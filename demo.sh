# Sourced by run.sh --demo: starts the demo shops and points the tracker at them.
# They end with this shell's process, which becomes the tracker, however that one ends.
shop_port="${SHOP_PORT:-5090}"
exec 3< <(exec dotnet tests/PriceTracker.Shop/bin/Release/net10.0/PriceTracker.Shop.dll --port "$shop_port" --stop-with $$)
# The first line comes when they are up, and names their hosts. Without one they have said why on standard error.
read -r shop_hosts <&3 || exit 1
exec 3<&-

export Demo__Catalog="http://127.0.0.1:$shop_port/_shop/catalog.json"
export Scraping__AllowedPrivateHosts="$shop_hosts${Scraping__AllowedPrivateHosts:+,$Scraping__AllowedPrivateHosts}"
export Scraping__DefaultInterval="${Scraping__DefaultInterval:-00:00:20}"
export Scraping__MinimumInterval="${Scraping__MinimumInterval:-00:00:05}"
export Scraping__DefaultHostGap="${Scraping__DefaultHostGap:-00:00:00.2}"
