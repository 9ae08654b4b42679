# shellcheck shell=bash disable=SC2154  # scratch is run-without-engine's
# A PostgreSQL for this run, unless a connection string names another.

start_database() {
  if [[ -n ${ConnectionStrings__CoachBot:-} ]]; then
    say "== The PostgreSQL of ConnectionStrings__CoachBot"
    return
  fi
  say "== A PostgreSQL that is thrown away at the end"
  local programs password
  programs=$(find_programs)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  make_cluster "$programs" "$password"
  start_cluster "$programs"
  export ConnectionStrings__CoachBot="Host=127.0.0.1;Port=$database_port;Database=coachbot;Username=coachbot;Password=$password"
}

stop_database() {
  [[ -n ${database_programs:-} ]] || return 0
  as_database "$database_programs/pg_ctl" stop --pgdata="$scratch/database/data" --mode=fast --silent
  database_programs=''
}

# On PATH, or the newest where Debian puts them.
find_programs() {
  if command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then
    dirname "$(readlink -f "$(command -v initdb)")"
    return
  fi
  local newest
  newest=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort --version-sort | tail -n 1)
  [[ -x $newest/initdb ]] || fail "initdb was found neither on PATH nor in /usr/lib/postgresql; install PostgreSQL, or set ConnectionStrings__CoachBot"
  echo "$newest"
}

make_cluster() {
  mkdir "$scratch/database"
  printf '%s' "$2" >"$scratch/database/password"
  if ((EUID == 0)); then
    database_account=$(id -un postgres 2>/dev/null || echo nobody)
    chown -R "$database_account" "$scratch/database"
  fi
  as_database "$1/initdb" --pgdata="$scratch/database/data" --username=coachbot --pwfile="$scratch/database/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >"$scratch/initdb.log" || fail "initdb failed: $(cat "$scratch/initdb.log")"
  rm "$scratch/database/password"
  as_database "$1/postgres" --single -D "$scratch/database/data" postgres <<<'create database coachbot' >"$scratch/single.log" 2>&1 || fail "the database could not be made: $(cat "$scratch/single.log")"
}

# Somebody may take the port between the look and the start; then the next one.
start_cluster() {
  local try
  for try in 1 2 3 4 5; do
    database_port=$(free_port)
    if as_database "$1/pg_ctl" start --wait --silent --pgdata="$scratch/database/data" --log="$scratch/database/log" \
      --options="-c listen_addresses=127.0.0.1 -c port=$database_port -c unix_socket_directories= -c fsync=off"; then
      database_programs=$1
      return
    fi
  done
  fail "PostgreSQL did not start in $try tries: $(cat "$scratch/database/log")"
}

# PostgreSQL refuses root.
as_database() {
  if ((EUID == 0)); then
    (cd / && setpriv --reuid="$database_account" --regid="$(id -g "$database_account")" --clear-groups "$@")
  else
    (cd / && "$@")
  fi
}
