# shellcheck shell=bash disable=SC2154  # the container's variables come from container.sh
# What --check holds a healthy host to.

check_host() {
  local before after started
  failed=0 number=$(cat "$scratch/host.pid")
  before=$(list_image)
  check "answers /healthz/live" answers /healthz/live
  check "answers /healthz/ready" answers /healthz/ready
  ((EUID != 0)) || check "runs as $image_user without a privilege" is_unprivileged
  [[ $walls != namespace ]] || check "has a read-only root" has_read_only_root
  [[ $walls != namespace ]] || say "   in its /tmp: $(find "/proc/$number/root/tmp" -mindepth 1 | wc -l) files"
  started=$SECONDS
  stop_host
  check "ends with 0 on $image_stop, after $((SECONDS - started)) s (it was $host_code)" test "$host_code" = 0
  after=$(list_image)
  check "left its image as it was" test "$before" = "$after"
  check "left no file elsewhere" left_nothing
  if ((failed > 0)); then
    fail "$failed of the checks failed; the host said:"$'\n'"$(cat "$scratch/log")"
  fi
}

check() {
  local what=$1
  shift
  if "$@"; then
    say "ok: $what"
  else
    say "FAILED: $what"
    failed=$((failed + 1))
  fi
}

# Asks without curl, as any client does.
answers() {
  local status=''
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$1" >&3
  read -r -t 10 _ status _ <&3
  exec 3>&-
  [[ $status == 200 ]]
}

is_unprivileged() {
  local status=/proc/$number/status
  grep --quiet --perl-regexp "^Uid:\t${image_user%:*}\t" "$status" &&
    grep --quiet --perl-regexp '^CapEff:\t0+$' "$status" && grep --quiet --perl-regexp '^NoNewPrivs:\t1$' "$status"
}

# By the mount itself and, so that the look is known to see something, by trying.
has_read_only_root() {
  awk '$5 == "/" { found = 1; if ($6 !~ /(^|,)ro(,|$)/) bad = 1 } END { exit !found || bad }' "/proc/$number/mountinfo" &&
    in_image "$scratch/try.pid" touch /tmp/written && ! in_image "$scratch/try.pid" touch /app/written 2>/dev/null
}

list_image() { find "$root" -xdev -printf '%P %y %m %U %s %T@\n' | sort; }

# The host's account owns no new file where anybody may write. As oneself, one's other programs own some too.
left_nothing() {
  ((EUID == 0)) || return 0
  local found
  found=$(find /tmp /var/tmp /dev/shm -xdev -path "$scratch" -prune -o -user "${image_user%:*}" -newer "$scratch/started" -print 2>/dev/null)
  [[ -z $found ]] || { say "$found" && return 1; }
}
