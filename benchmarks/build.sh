# Sourced by the commands beside it: finds the tools and builds what they need into benchmarks/target.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$home/target/bin

fail() { echo "FAILED: $*" >&2; exit 1; }

need() { command -v "$1" >/dev/null || fail "$1 is missing: apt-get install $2"; }

# Prints the home of the newest JDK of the machine; JAVA_HOME, when set, goes before.
newest_jdk() {
  for each in /usr/lib/jvm/*; do
    [ -x "$each/bin/javac" ] && [ ! -L "$each" ] || continue
    echo "$("$each/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p') $each"
  done | sort -n | tail -1 | cut -d' ' -f2
}

jdk=${JAVA_HOME:-$(newest_jdk)}
[ -x "$jdk/bin/javac" ] || fail "no JDK; set JAVA_HOME"

# Maven's own arguments may be passed, to leave modules out for example. Who sets JAVA_BUILT has built all of it before.
build_java() {
  [ -z "${JAVA_BUILT:-}" ] || return 0
  need mvn maven
  JAVA_HOME=$jdk mvn -q -B -ntp -T 1C -f "$home/pom.xml" package -Dmaven.test.skip=true -Dspotless.check.skip=true "$@" ||
    fail "the Java part did not build on $jdk (JDK 21 or newer is needed)"
}

build_go() {
  need go golang-go
  mkdir -p "$bin"
  for each in "$@"; do
    (cd "$home/$each" && go build -o "$bin/$(basename "$each")" .) || fail "$each did not build"
  done
}
