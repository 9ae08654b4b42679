# shellcheck shell=bash disable=SC2034,SC2154  # its variables are read by the other files, and theirs by it
# The Dockerfile, read as written: every instruction that it may use has a function here, any other is refused.

# Reads and follows it. What is left is the root directory of its last stage, and how to start it.
build_image() {
  context=$scratch/context
  mkdir "$context"
  copy_context
  # Nothing of the build stays behind: no compiler server, no idle node.
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  planning=''
  read_dockerfile "$1"
}

plan_image() {
  planning=yes
  read_dockerfile "$1"
  say "account: $image_user"
  say "environment: ${image_env[*]}"
  say "port: $image_port"
  say "start: ${image_entrypoint[*]} ${image_command[*]}"
  say "health: ${image_health[*]}"
  say "stop: $image_stop"
}

# What the engine would send to the builder: the repository but for the lines of .dockerignore.
copy_context() {
  local line excludes=()
  while read -r line; do
    case $line in
      '' | '#'*) ;;
      '!'* | '**/'*/* | [!*]*'*'*) fail ".dockerignore: cannot follow '$line'" ;;
      '**/'*) excludes+=(--no-anchored "--exclude=${line#'**/'}") ;;
      *) excludes+=(--anchored "--exclude=./$line") ;;
    esac
  done <"$repository/.dockerignore"
  tar --create --directory="$repository" "${excludes[@]}" . | tar --extract --directory="$context" --no-same-owner
}

read_dockerfile() {
  local line text='' number=0
  instruction_at=0
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    [[ $line =~ ^[[:space:]]*(#|$) ]] && continue
    [[ -n $text ]] || instruction_at=$number
    text+=${line%\\}
    [[ $line == *\\ ]] || { follow "$text" && text=''; }
  done <"$1"
}

follow() {
  local name words arguments
  read -ra words <<<"$1"
  name=${words[0]} arguments=${words[*]:1}
  declare -F "do_$name" >/dev/null || refuse "the instruction $name is unknown here; teach it to deploy/without-engine/image.sh"
  if [[ -z $planning ]]; then
    say "== $name $arguments"
  fi
  "do_$name" "$arguments"
}

refuse() { fail "Dockerfile line $instruction_at: $*"; }

do_FROM() {
  local words
  read -ra words <<<"$1"
  [[ ${#words[@]} == 1 || (${#words[@]} == 3 && ${words[1]} == AS) ]] || refuse "cannot follow FROM $1"
  root=$scratch/stages/${words[2]:-final}
  mkdir -p "$root"
  workdir=/ image_env=() image_user=0:0 image_port='' image_stop=SIGTERM image_health=() image_entrypoint=() image_command=()
  [[ ${words[0]} =~ ^mcr\.microsoft\.com/dotnet/(sdk|aspnet):([0-9]+\.[0-9]+)([.-].+)?$ ]] || refuse "nothing here stands in for ${words[0]}"
  [[ -n $planning ]] || "require_${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
}

require_sdk() {
  local version
  version=$(cd "$repository" && dotnet --version) || fail "the .NET SDK $1 is not installed"
  [[ $version == "$1".* ]] || refuse "asks for the .NET SDK $1, and dotnet is $version"
}

# With what the published base image sets.
require_aspnet() {
  dotnet --list-runtimes | grep --quiet "^Microsoft\.AspNetCore\.App ${1//./\\.}\." || refuse "asks for ASP.NET Core $1, which is not installed"
  image_env=(APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true)
}

do_WORKDIR() {
  [[ $1 == /* ]] || refuse "WORKDIR is an absolute path"
  workdir=$1
  mkdir -p "$root$workdir"
}

do_COPY() {
  local words from=${context-} source target
  read -ra words <<<"$1"
  if [[ ${words[0]} == --from=* ]]; then
    from=$scratch/stages/${words[0]#--from=}
    [[ -d $from ]] || refuse "there is no stage ${words[0]#--from=}"
    words=("${words[@]:1}")
  fi
  [[ ${words[0]} != [-[]* && ${#words[@]} -ge 2 ]] || refuse "cannot follow COPY $1"
  target=${words[-1]}
  unset 'words[-1]'
  [[ ${#words[@]} == 1 || $target == */ ]] || refuse "COPY of several needs a target that ends with /"
  [[ $target == /* ]] || target=$workdir/$target
  [[ -n $planning ]] || for source in "${words[@]}"; do copy_one "$from/${source#/}" "$root$target"; done
}

# Of a folder its content, as the engine does.
copy_one() {
  if [[ -d $1 ]]; then
    mkdir -p "$2" && cp -R --preserve=mode "$1/." "$2/"
  else
    mkdir -p "$([[ $2 == */ ]] && echo "$2" || dirname "$2")" && cp --preserve=mode "$1" "$2"
  fi
}

do_RUN() {
  [[ $1 != [-[]* ]] || refuse "cannot follow RUN $1"
  [[ ! $1 =~ (^|[[:space:]=\'\"])/ ]] || refuse "an absolute path is another place here; say it relative to WORKDIR"
  [[ -n $planning ]] || (cd "$root$workdir" && env "${image_env[@]}" sh -euc "$1")
}

do_ENV() {
  local pair words
  read -ra words <<<"$1"
  for pair in "${words[@]}"; do
    [[ $pair =~ ^[A-Za-z_][A-Za-z0-9_]*=[^\$\"\'\\]*$ ]] || refuse "cannot follow ENV $pair"
    image_env+=("$pair")
  done
}

do_USER() {
  [[ $1 =~ ^[1-9][0-9]*:[1-9][0-9]*$ ]] || refuse "USER is two numbers, neither of them root's"
  image_user=$1
}

do_EXPOSE() {
  [[ $1 =~ ^[0-9]+$ ]] || refuse "EXPOSE is one port"
  image_port=$1
}

do_LABEL() { :; }

do_STOPSIGNAL() { image_stop=$1; }

do_HEALTHCHECK() {
  [[ $1 =~ ^(--[a-z-]+=[0-9a-z]+[[:space:]]+)*CMD[[:space:]]+(.*)$ ]] || refuse "cannot follow HEALTHCHECK $1"
  read_list image_health "${BASH_REMATCH[2]}"
}

do_ENTRYPOINT() { read_list image_entrypoint "$1"; }

do_CMD() { read_list image_command "$1"; }

# ["one", "two"] into an array; there is no shell in the image to read anything else.
read_list() {
  local -n list=$1
  local rest=$2
  [[ $rest =~ ^\[(.*)\]$ ]] || refuse "only the form [\"program\", \"argument\"] works without a shell"
  rest=${BASH_REMATCH[1]}
  list=()
  while [[ $rest =~ ^[[:space:]]*\"([^\"\\]*)\"[[:space:]]*(,|$)(.*)$ ]]; do
    list+=("${BASH_REMATCH[1]}")
    rest=${BASH_REMATCH[3]}
  done
  [[ -z $rest && ${#list[@]} -gt 0 ]] || refuse "cannot read the list $2"
}
