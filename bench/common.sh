# shellcheck shell=bash
# What bench/mailing and bench/crash share: builds what they run, and ends every process that they started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export BENCH_WORK=$PWD/target/bench
# the heap is bounded: memory that grew with the number of recipients would show
export BENCH_JAVA_OPTS=${BENCH_JAVA_OPTS:--Xmx512m}

driver=
fail() {
    printf '%s\n' "$@" >&2
    exit 2
}

end() { # PID: asks, waits for up to a minute, then insists
    kill "$1" 2>/dev/null || return 0
    for _ in {1..300}; do
        kill -0 "$1" 2>/dev/null || return 0
        sleep 0.2
    done
    kill -KILL "$1" 2>/dev/null || true
}

end_all() {
    trap '' INT TERM
    [[ -z $driver ]] || end "$driver"
    local file
    for file in "$BENCH_WORK"/processes/*; do
        [[ ! -e $file ]] || end "${file##*/}"
        rm -f "$file"
    done
    # the database of an application that was killed outlives it
    local server=$BENCH_WORK/data/postgres/postmaster.pid
    [[ ! -s $server ]] || end "$(head -n 1 "$server")"
}

find_postfix() { # TOOL: prints its path
    PATH=${POSTFIX_BIN:+$POSTFIX_BIN:}$PATH:/usr/sbin command -v "$1" || fail \
        "There is no $1 here. It comes with Postfix, which need not run:" \
        "  apt-get install postfix" \
        "Or set POSTFIX_BIN to the folder that has it."
}

package() {
    command -v javac >/dev/null || fail "There is no javac here. It takes a JDK 17."
    command -v mvn >/dev/null || fail "There is no mvn here. It takes Maven."
    mkdir -p target
    BENCH_JAR=$(newest_jar)
    if [[ -z $BENCH_JAR || -n $(find pom.xml src/main bpmn mail-templates -newer "$BENCH_JAR" -print -quit) ]]; then
        echo "Packaging the application"
        mvn -B -q -DskipTests package
        BENCH_JAR=$(newest_jar)
    fi
    export BENCH_JAR
}

newest_jar() {
    find target -maxdepth 1 -name 'petitions-*.jar' -printf '%T@ %p\n' 2>/dev/null | sort -rn | head -n 1 | cut -d' ' -f2-
}

alone() {
    exec 9>target/bench.lock
    flock --nonblock 9 || fail "Another run is under way in this folder."
    local left
    left=$(find "$BENCH_WORK/processes" -type f -printf '%f ' 2>/dev/null) || true
    [[ -z $left ]] || fail \
        "An earlier run was cut off and may have left these processes: $left" \
        "End those that are its own, then: rm -r target/bench"
}

# The driver uses the application's own libraries, so that it needs nothing else.
compile() {
    alone
    rm -rf "$BENCH_WORK"
    mkdir -p "$BENCH_WORK"/{libraries,classes}
    local jar=$PWD/$BENCH_JAR libraries
    mapfile -t libraries < <(jar tf "$jar" |
        grep -E '/(postgresql|jackson-(core|databind|annotations)|angus-(mail|activation)|jakarta\.(mail|activation)-api)-[0-9.]+\.jar$')
    (cd "$BENCH_WORK/libraries" && jar xf "$jar" "${libraries[@]}")
    classpath="$BENCH_WORK/classes:$BENCH_WORK/libraries/BOOT-INF/lib/*"
    javac -Xlint:all -Werror -proc:none -d "$BENCH_WORK/classes" -cp "$classpath" bench/src/*.java
}

run() { # CLASS ARGUMENT…
    trap end_all EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    java -Duser.timezone=UTC -cp "$classpath" "$@" &
    driver=$!
    local ended=0
    wait "$driver" || ended=$?
    [[ $ended -eq 0 || ! -e $BENCH_WORK/application.log ]] || echo "What the application said is in $BENCH_WORK/application.log" >&2
    driver=
    return "$ended"
}
