# Sourced by measurements, in the root of the repository: a site of their own, in the folder $place, which goes when they end.
#
# Wants target/khabar.jar and target/khabar.aot (mvn -DskipTests package). Starts it as README does, or with the flags in JAVA_FLAGS.
# shellcheck shell=bash
place=$(mktemp -d)
port=8181
site=http://127.0.0.1:$port
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
flags=${JAVA_FLAGS:-$(sed -n 's/.*<site.flags>\(.*\)<.site.flags>.*/\1/p' pom.xml) -XX:AOTCache=target/khabar.aot}
started=()

stop() { kill "$@" 2>/dev/null || true; wait "$@" 2>/dev/null || true; }
trap 'stop "${started[@]}"; rm -rf "$place"' EXIT

# Returns when the site answers; its process is $server then.
serve() {
  # shellcheck disable=SC2086
  KHABAR_RATE_LIMITS=off KHABAR_PORT=$port KHABAR_DATA=$place/data "$java" $flags -jar target/khabar.jar serve "$@" >"$place/site.log" 2>&1 &
  server=$!
  started+=("$server")
  until curl -fsS -o /dev/null "$site/health" 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { cat "$place/site.log" >&2; exit 1; }
    sleep 0.2
  done
}

# The same with the demonstration there before, as a newspaper's content is: making it up takes memory that serving it does not.
serve_demonstration() {
  serve --demo
  stop "$server"
  serve
}

# The address, beginning so, to which the front page leads first.
first() { curl -fsS "$site/" | grep -o "href=\"$1[^\"#]*\"" | sed -n '1 { s/^href="//; s/"$//; p }'; }
