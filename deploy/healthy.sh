#!/bin/bash
# The containers' health check: asks the process itself whether it can work. Through bash's /dev/tcp, because the image has no curl.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${Health__Port:-8081}"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
