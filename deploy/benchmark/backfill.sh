#!/usr/bin/env bash
# Measures a whole backfill, Java, Flink and database start included: the same directory as the files
# of N servers, into a fresh database.
#
# usage: deploy/benchmark/backfill.sh DIR [FACTOR...]      (default factors: 1 10 100)
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
directory="$(cd "$1" && pwd -P)"
shift
[ $# -gt 0 ] || set -- 1 10 100
"$home/slomix" --version >/dev/null

files="$(find "$directory" -name '*-round-[0-9].txt' | wc -l)"
corpus="$(find "$directory" -name '*-round-[0-9].txt' -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-12)"
echo "machine: $(nproc) cores, $(uname -sm); $(java -version 2>&1 | sed -n 2p); corpus $corpus, $files files"
for factor in "$@"; do
  data="$(mktemp -d)"
  servers=()
  for ((i = 1; i <= factor; i++)); do
    servers+=(--server "server-$i=$directory")
  done
  begin="$(date +%s%N)"
  "$home/slomix" backfill "${servers[@]}" --data "$data" >"$data/summary" 2>/dev/null
  first="$(($(date +%s%N) - begin))"
  begin="$(date +%s%N)"
  "$home/slomix" rebuild --data "$data" >"$data/summary.rebuild" 2>/dev/null
  again="$(($(date +%s%N) - begin))"
  rounds="$((files * factor))"
  awk -v f="$factor" -v n="$rounds" -v a="$first" -v b="$again" 'BEGIN {
    printf "%4dx  %6d files  backfill %7.1f s %6.0f files/s   rebuild %7.1f s %6.0f files/s\n",
      f, n, a / 1e9, n * 1e9 / a, b / 1e9, n * 1e9 / b }'
  grep -h '^Rounds' "$data/summary" | sed 's/^/       /'
  rm -rf "$data"
done
