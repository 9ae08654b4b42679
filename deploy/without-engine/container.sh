# shellcheck shell=bash disable=SC2034,SC2154  # its variables are read by the other files, and theirs by it
# Runs a command of the image with what this machine offers in place of a container.

# A mount and process namespace where that is allowed; else the account and the files' permissions alone.
choose_walls() {
  dotnet_folder=$(dirname "$(readlink -f "$(command -v dotnet)")") || fail "dotnet is not on PATH"
  if ((EUID == 0)) && unshare --mount --pid --fork true 2>/dev/null; then
    walls=namespace walls_said="own mount and process namespace, read-only root"
  elif ((EUID == 0)); then
    walls=permissions walls_said="no namespaces allowed here: an unprivileged account, files that it may not write"
  else
    walls=permissions walls_said="not root: your own account, files without write permission"
  fi
  ((EUID != 0)) || command -v setpriv >/dev/null || fail "setpriv (util-linux) is needed to leave root's account"
}

start_host() {
  say "== Start"
  prepare_root
  (umask 077 && environment_of_host >"$scratch/environment")
  touch "$scratch/started"
  in_image "$scratch/host.pid" "${image_entrypoint[@]}" "${image_command[@]}" >"$scratch/log" 2>&1 &
  host=$!
}

host_runs() { kill -0 "$host" 2>/dev/null; }

# Sends the image's stop signal to the program itself, and waits; its exit code ends up in host_code.
stop_host() {
  [[ -n ${host:-} ]] || return 0
  local deadline=$((SECONDS + 15))
  [[ ! -s $scratch/host.pid ]] || kill -s "${image_stop#SIG}" "$(cat "$scratch/host.pid")" 2>/dev/null || true
  while host_runs && ((SECONDS < deadline)); do sleep 0.1; done
  ! host_runs || kill -KILL "$(cat "$scratch/host.pid")" 2>/dev/null || true
  host_code=0
  wait "$host" || host_code=$?
  host=''
}

# $1: file for the process id, as seen from here; then the command.
in_image() {
  local pid=$1
  shift
  # shellcheck disable=SC2016  # expanded by the inner bash
  if [[ $walls == namespace ]]; then
    unshare --mount --pid --fork --kill-child -- bash -euc 'source "$1" && shift && enter_root "$@"' enter "$library/container.sh" \
      "$pid" "$scratch/environment" "$root" "$dotnet_folder" "$image_user" "$workdir" "$@"
  else
    bash -euc 'source "$1" && shift && enter_account "$@"' enter "$library/container.sh" \
      "$pid" "$scratch/environment" "$image_user" "$root$workdir" "$root$1" "${@:2}"
  fi
}

# The base image's, the Dockerfile's, the operator's; the last of a name counts.
environment_of_host() {
  local name
  printf '%s\0' PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/app "${image_env[@]}"
  for name in $(compgen -e); do
    [[ $name != *__* ]] || printf '%s=%s\0' "$name" "${!name}"
  done
  printf '%s\0' "ASPNETCORE_URLS=$address"
  if [[ $walls == namespace ]]; then
    printf '%s\0' DOTNET_ROOT=/dotnet
  else
    printf '%s\0' "DOTNET_ROOT=$dotnet_folder" "TMPDIR=$scratch/tmp"
  fi
}

# Takes it over from the file. Never by a command line: everybody on the machine may read those.
take_environment() {
  local name pair pairs
  mapfile -d '' pairs <"$1"
  for name in $(compgen -e); do unset "$name"; done
  for pair in "${pairs[@]}"; do export "${pair?}"; done
}

# Everything that the mounts below need a place for. The machine's libraries stand in for the base image's.
prepare_root() {
  local folder
  mkdir -p "$root"/{proc,dev,tmp,dotnet,home/app} "$scratch/tmp"
  chmod 1777 "$scratch/tmp"
  for folder in $(machine_folders); do mkdir -p "$root$folder"; done
  for folder in /bin /sbin /lib /lib32 /lib64 /libx32; do
    [[ ! -L $folder ]] || cp -P "$folder" "$root$folder"
  done
  touch "$root"/dev/{null,zero,random,urandom}
  [[ $walls == namespace ]] || chmod -R a-w "$root"
}

machine_folders() {
  local folder
  for folder in /usr /etc /bin /sbin /lib /lib32 /lib64 /libx32; do
    [[ -L $folder || ! -d $folder ]] || echo "$folder"
  done
}

# Inside the new namespaces, still as root: makes them a container and becomes the command.
enter_root() {
  local pid=$1 environment=$2 root=$3 dotnet=$4 user=$5 workdir=$6 folder number
  shift 6
  # This proc is still the machine's, so the number is the one that the machine knows.
  read -r number _ </proc/self/stat
  echo "$number" >"$pid"
  mount --bind "$root" "$root"
  for folder in $(machine_folders); do mount_unwritable "$folder" "$root$folder"; done
  mount_unwritable "$dotnet" "$root/dotnet"
  for folder in null zero random urandom; do mount --bind "/dev/$folder" "$root/dev/$folder"; done
  mount -t proc proc "$root/proc"
  mount -t tmpfs -o mode=1777,size=64m,noexec,nosuid,nodev tmpfs "$root/tmp"
  mount -o remount,bind,ro "$root"
  take_environment "$environment"
  exec chroot "$root" setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \
    env --chdir="$workdir" "$@"
}

mount_unwritable() {
  mount --bind "$1" "$2"
  mount -o remount,bind,ro "$2"
}

# Without namespaces: only who it is, and where.
enter_account() {
  local pid=$1 environment=$2 user=$3 workdir=$4 account=()
  shift 4
  echo "$BASHPID" >"$pid"
  take_environment "$environment"
  ((EUID != 0)) || account=(setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all)
  exec "${account[@]}" env --chdir="$workdir" "$@"
}
