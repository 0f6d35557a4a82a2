#!/usr/bin/env bash
# Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
# Needs curl 7.71 or later. Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
set -euo pipefail

access_token='' valid_until=0

# fresh_token: sets $access_token; asks for a new one only if the kept one has less than a minute left
fresh_token() {
  ((EPOCHSECONDS < valid_until - 60)) && return
  local answer status user
  user=$CLIENT_ID:$CLIENT_SECRET user=${user//\\/\\\\} user=${user//\"/\\\"}
  answer=$(mktemp)
  # --retry waits as Retry-After says, after 429 and 503 too; the secret comes by standard input, since others can read the command line
  status=$(curl --silent --show-error --max-time 10 --retry 4 --retry-max-time 120 --output "$answer" --write-out '%{http_code}' \
    --config - --data grant_type=client_credentials --data-urlencode "scope=$SCOPE" "$TOKEN_URL" <<< "user = \"$user\"")
  if [ "$status" = 200 ]; then
    access_token=$(sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p' "$answer")
    valid_until=$((EPOCHSECONDS + $(sed -n 's/.*"expires_in":\([0-9]*\).*/\1/p' "$answer")))
  else
    echo "no token: $status $(cat "$answer")" >&2
  fi
  rm "$answer"
  [ "$status" = 200 ]
}

for _ in 1 2; do
  fresh_token
  # curl --header "Authorization: Bearer $access_token" https://api.example/…
  echo "access token of ${#access_token} characters, valid for $((valid_until - EPOCHSECONDS)) s"
done
