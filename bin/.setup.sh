# What the commands in bin/ share; read by them, not run. Everything it says goes to standard error.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
fonts=$project/target/fonts

# Chinese in arguments, file names and output must not depend on the caller's locale.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[".]' "$1/release"; }

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /none/none/java)")")")"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  die '没有找到 JDK 25：请安装（例如 Eclipse Temurin 25），或让 JAVA_HOME 指向它。'
}

# Without a usable home directory, what Maven and npm keep for themselves goes below target/.
maven_options=(-B -ntp)
if [ -z "${HOME:-}" ] || [ ! -w "$HOME" ]; then
  export HOME=$project/target/home
  mkdir -p "$HOME"
  maven_options+=("-Dmaven.repo.local=$HOME/.m2/repository")
fi

maven() { (cd "$project" && ./mvnw "${maven_options[@]}" "$@" </dev/null); }

# Runs a command with the rights to install programs; fails when there is no way to get them.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

# Installs Debian packages: install_packages PACKAGE…
install_packages() {
  local hint="请安装 $*（例如 sudo apt-get install $*）后重试。"
  command -v apt-get >/dev/null || die "$hint"
  say "正在安装 $* …"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2 </dev/null || say '软件源目录没有全部更新，仍尝试安装。'
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >&2 </dev/null || die "$hint"
}

have_fonts() { (cd "$fonts" 2>/dev/null && sha256sum --status --check "$project/bin/fonts.sha256" 2>/dev/null); }

# The TrueType fonts of letters and PDF files, from their npm packages; too large to keep in the repository.
ensure_fonts() {
  export MINGTANG_FONTS=$fonts
  have_fonts && return
  command -v npm >/dev/null || install_packages npm
  say '正在取字体（思源宋体、思源黑体）…'
  local work family
  mkdir -p "$project/target"
  work=$(mktemp -d "$project/target/fonts.XXXXXX")
  for family in serif sans; do
    (cd "$work" && npm pack --silent "@expo-google-fonts/noto-$family-sc@0.4.3" >&2 </dev/null) \
      || { rm -rf "$work"; die '字体没有取到：请检查到 npm 软件源的网络后重试。'; }
  done
  for family in Serif Sans; do
    tar -xzf "$work"/expo-google-fonts-noto-"${family,,}"-sc-*.tgz -C "$work"
    mv "$work/package/400Regular/Noto${family}SC_400Regular.ttf" "$work/Noto${family}SC-Regular.ttf"
    mv "$work/package/700Bold/Noto${family}SC_700Bold.ttf" "$work/Noto${family}SC-Bold.ttf"
    rm -rf "$work/package"
  done
  rm -f "$work"/*.tgz
  rm -rf "$fonts"
  mv "$work" "$fonts"
  have_fonts || die '取到的字体与记录的校验和不符，没有使用：请检查 npm 软件源。'
}

# What the build reads: any file added, changed or gone changes this.
sources() {
  printf '%s\n' "$project" "$JAVA_HOME"
  (cd "$project" && find src/main pom.xml .mvn bin/.setup.sh -type f -printf '%p %s %T@\n' | sort)
}

# Sets $app to the built platform: mingtang.jar, lib/, and the caches of the Java virtual machine. Builds it when the
# sources have changed. bin/test sets MINGTANG_APP, so that nothing is rebuilt below running tests.
ensure_app() {
  if [ -n "${MINGTANG_APP:-}" ]; then
    app=$MINGTANG_APP
    return
  fi
  local fingerprint
  fingerprint=$(sources | sha256sum | cut -c1-16)
  app=$project/target/app-$fingerprint
  if [ ! -f "$app/complete" ]; then
    mkdir -p "$project/target"
    (
      flock 9
      [ -f "$app/complete" ] || build_app
    ) 9>"$project/target/build.lock"
  fi
}

build_app() {
  say '正在编译（首次会下载依赖，需要几分钟）…'
  # Classes, templates and migrations that are gone from the sources must be gone from the build.
  rm -rf "$project/target/classes" "$project/target/generated-sources" "$app"
  maven -q package -Dmaven.test.skip=true -Dspotless.check.skip=true >&2 || { say '编译失败，原因见上。'; exit 2; }
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$project/target/mingtang.jar" extract --destination "$app" >&2
  say '正在准备命令的启动缓存…'
  remember_commands
  remove_old_apps
  touch "$app/complete"
}

# Options of every short command: the light compiler and collector start fastest.
command_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED)
server_options=(-XX:+UseG1GC -Xms128m -Xmx1536m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)
# The virtual machine's own warnings must not mix with a command's answer on standard output.
output_options=(-Xlog:disable -Xlog:all=error:stderr -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true)

# Runs typical commands once and keeps what the virtual machine learnt. Without it commands still run, slower.
remember_commands() {
  "$JAVA_HOME/bin/java" "-XX:AOTCacheOutput=$app/commands.aot" "${command_options[@]}" "${output_options[@]}" \
    -cp "$app/mingtang.jar" org.mingtang.cli.Rehearsal >"$app/rehearsal.log" 2>&1 </dev/null \
    || say "没有启动缓存，命令会慢一些（见 $app/rehearsal.log）。"
}

# A build that a running platform still uses is kept: it holds a shared lock on it.
remove_old_apps() {
  local old
  for old in "$project"/target/app-*; do
    if [ "$old" != "$app" ] && (flock -n 9) 9>>"$old/in-use"; then
      rm -rf "$old"
    fi
  done
}
