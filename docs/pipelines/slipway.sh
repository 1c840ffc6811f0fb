#!/bin/sh
# Asks Slipway about a deployment, or tells it how one went. Needs openssl and curl.
#
#   slipway.sh ask    RELEASE [WAVE] [CUSTOMER]             may it be deployed now?
#   slipway.sh start  RELEASE [WAVE] [CUSTOMER]             it starts now, by the permit of who let this pipeline start it
#   slipway.sh result RELEASE succeeded|failed [NOTE]       how it went
#
# SLIPWAY_URL: the address, SLIPWAY_KEY: the key, both from the page Releases of the project, under Pipelines.
# SLIPWAY_RUN: the address of this run, shown beside what was asked; left out where it is not https.
# Ends with 0 when told go, 1 when refused, 2 when asked wrongly, 75 when it should be tried again later.
set -eu

act=${1:?ask, start or result}
release=${2:?the key of the release, e.g. REL-158}
: "${SLIPWAY_URL:?}" "${SLIPWAY_KEY:?}"

# A text as JSON has it; control characters become blanks.
text() { printf '%s' "$1" | tr '\000-\037' ' ' | sed 's/\\/\\\\/g; s/"/\\"/g; s/^/"/; s/$/"/'; }

body="{\"act\":$(text "$act"),\"release\":$(text "$release")"
if [ "$act" = result ]; then
  body="$body,\"outcome\":$(text "${3:?succeeded or failed}")"
  [ -z "${4:-}" ] || body="$body,\"note\":$(text "$4")"
else
  [ -z "${3:-}" ] || body="$body,\"wave\":$3"
  [ -z "${4:-}" ] || body="$body,\"customer\":$(text "$4")"
fi
case ${SLIPWAY_RUN:-} in https://*) body="$body,\"run\":$(text "$SLIPWAY_RUN")" ;; esac
body="$body}"

timestamp=$(date +%s)
nonce=$(openssl rand -hex 16)
signature=$(printf '%s.%s.%s' "$timestamp" "$nonce" "$body" |
  openssl dgst -sha256 -hmac "${SLIPWAY_KEY#*.}" | sed 's/^.* //')

status=$(curl --silent --show-error --max-time 60 --output /dev/null --write-out '%{http_code}' \
  --header "X-Slipway-Key: ${SLIPWAY_KEY%%.*}" \
  --header "X-Slipway-Timestamp: $timestamp" \
  --header "X-Slipway-Nonce: $nonce" \
  --header "X-Slipway-Signature: $signature" \
  --header 'Content-Type: application/json' \
  --data-binary "$body" "$SLIPWAY_URL") || status=000

case $status in
200) echo "Slipway: go for $release." ;;
403) echo "Slipway: refused. The reasons are on $release: Deployment plan, Pipelines." >&2 && exit 1 ;;
401) echo "Slipway: not signed. Look at the key and at the clock of this machine." >&2 && exit 2 ;;
404) echo "Slipway: there is no release $release in the project of this key." >&2 && exit 2 ;;
409) echo "Slipway: this was answered before." >&2 && exit 2 ;;
422) echo "Slipway: asked wrongly, or the wave or customer is not planned." >&2 && exit 2 ;;
*) echo "Slipway: could not be asked ($status). Do not deploy; try again." >&2 && exit 75 ;;
esac
