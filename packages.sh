# Sourced by run.sh and test.sh: servers and a browser from the system's packages.

# Each argument is "program package". What is missing is installed where that may be done, and named where not.
install_missing() {
  local missing=() program package
  for pair in "$@"; do
    read -r program package <<<"$pair"
    [ -x "/usr/sbin/$program" ] || command -v "$program" >/dev/null || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]} ..."
    apt-get update -qq && apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return 0
  fi
  echo "These packages are needed: ${missing[*]}. Install them, then start again." >&2
  exit 1
}
