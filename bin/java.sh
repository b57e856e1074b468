# Finding a JDK 25 and building with it; sourced by ./yichuang and ./test.

java_major() {
  local release="$1/release"
  [ -x "$1/bin/javac" ] && [ -f "$release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release"
}

# Sets JAVA_HOME to the first JDK of 25 or newer: the one named, the one on the path, installed ones.
find_java() {
  local candidate major
  for candidate in "${JAVA_HOME:-}" "$(on_path)" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/*; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    major=$(java_major "$candidate" || true)
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  echo "没有找到 JDK 25。请安装后再试，或用 JAVA_HOME 指明它。" >&2
  echo "No JDK 25 was found. Install one and try again, or name it in JAVA_HOME." >&2
  exit 1
}

on_path() {
  local javac
  javac=$(command -v javac 2>/dev/null) || return 0
  dirname "$(dirname "$(readlink -f "$javac")")"
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends maven >&2 && return 0
  fi
  echo "没有找到 Maven。请安装（Debian: apt-get install maven）后再试。" >&2
  echo "Maven was not found. Install it (Debian: apt-get install maven) and try again." >&2
  exit 1
}

# Names of folders and words of the command line may be Chinese, whatever the terminal is set to.
speak_utf8() {
  case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}

build_app() {
  find_maven
  (cd "$1" && mvn -q -B -pl app -DskipTests -Dmaven.test.skip=true package)
}

build_bench() {
  find_maven
  (cd "$1" && mvn -q -B -Pbench -pl app,bench -DskipTests -Dmaven.test.skip=true package)
}
