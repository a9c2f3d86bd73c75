/*
 * What runs in the VM: POSIX sh with the tools that busybox has too; no bash, no systemd, no single
 * quotes (see shellCommand). The directory of a run holds
 *
 *   launched    `<pid> <start time> <boot id>` of the launcher, or `killed`: the lock of the run
 *   script      the script; env/NAME its variables, until it has read them
 *   stdout      its output; stderr the same
 *   exit_code   its end, complete from the moment that it exists
 *   killed      an end that was asked for: no exit code is written any more
 *   stage.<pid> an upload before its launcher wins the lock; left behind once that process is gone
 *
 * INVARIANTS
 * - `launched` is made once, complete, by a hard link, and never removed. Who makes it runs the
 *   script, or forbids it; all others find it present. Its maker is alive when it makes it, so
 *   there is no moment at which a run that goes on looks dead.
 * - The launcher leads the session and the process group of the run. The kernel gives its id to
 *   nobody else while one process of the session lives.
 */

/** A line before the first byte of every text: what comes earlier is noise of the login shell. */
export const readyMark = 'hero_os_tfgrid_deployer';

const begin = `
echo; echo ${readyMark}
dir=$HOME/.hero_os_tfgrid_deployer/$1
pause() { sleep "$1" 2>/dev/null || sleep 1; }
`;

/** The end of the connection closes standard input: the text must not outlive it. */
const endWithConnection = `
exec 3<&0 </dev/null
{ cat <&3; kill -s TERM $$; } >/dev/null 2>&1 &
exec 3<&-
`;

/**
 * `alive`: whether the launcher or another process of its session runs. A process that has the
 * launcher's id, but not its start time, proves that the session is gone.
 */
const lifeSigns = `
current=-
{ read -r current </proc/sys/kernel/random/boot_id; } 2>/dev/null
members() {
  cat /proc/[0-9]*/stat 2>/dev/null | while IFS= read -r line; do
    set -- "\${line%% *}" \${line##*) }
    case $2 in Z|X|x) continue;; esac
    if [ "$4" = "$pid" ] || [ "$5" = "$pid" ]; then echo "$1"; fi
  done
}
alive() {
  [ "$boot" = "$current" ] || return 1
  if { IFS= read -r line <"/proc/$pid/stat"; } 2>/dev/null; then
    set -- \${line##*) }
    [ "\${20}" = "$start" ] || return 1
    case $1 in Z|X|x) ;; *) return 0;; esac
  fi
  [ -n "$(members)" ]
}
`;

/**
 * Arguments: run, bytes of the input, then `<file>:<size>` for each part of it.
 * Answers `started`, `present` or `failed <why>`. The answer is the launcher's, given once it has
 * the lock; a lost answer or a second attempt finds the lock.
 */
export const startText = `${begin}
fail() {
  rm -rf "$stage"
  if [ -e "$dir/launched" ]; then echo present; else echo "failed $1"; fi
  exit 0
}
if [ -e "$dir/launched" ]; then echo present; exit 0; fi
bytes=$2
shift 2
mask=$(umask)
umask 077
stage=$dir/stage.$$
rm -rf "$stage"
mkdir -p "$stage/env" || fail "the directory of the run cannot be made"
chmod 700 "$HOME/.hero_os_tfgrid_deployer" "$dir"
cat >"$stage/input"
[ "$(wc -c <"$stage/input")" -eq "$bytes" ] || fail "the upload is incomplete"
from=1
for part do
  size=\${part##*:}
  file=$stage/\${part%:*}
  tail -c "+$from" "$stage/input" | head -c "$size" >"$file"
  [ "$(wc -c <"$file")" -eq "$size" ] || fail "the files of the run cannot be written"
  from=$((from + size))
done
rm -f "$stage/input"
chmod 700 "$stage/script"
if command -v setsid >/dev/null 2>&1; then
  setsid /bin/sh "$stage/launcher" "$dir" "$stage" "$mask" </dev/null 2>/dev/null &
  exec >/dev/null
  count=0
  while [ -d "$stage" ] && [ "$count" -lt 100 ]; do count=$((count + 1)); pause 0.1; done
else
  exec /bin/sh "$stage/launcher" "$dir" "$stage" "$mask" </dev/null 2>/dev/null
fi
`;

/**
 * Arguments: run. Answers, when the run is over, `exited <code> <stdout bytes> <stderr bytes>` or
 * `interrupted - <bytes> <bytes>`; `absent` at once.
 */
export const watchText = `${begin}${endWithConnection}${lifeSigns}
size() { if [ -e "$dir/$1" ]; then echo $(wc -c <"$dir/$1"); else echo 0; fi; }
report() { echo "$1 $2 $(size stdout) $(size stderr)"; exit 0; }
if [ ! -e "$dir/launched" ]; then echo absent; exit 0; fi
read -r pid start boot <"$dir/launched"
while :; do
  if [ -e "$dir/exit_code" ]; then read -r code <"$dir/exit_code"; report exited "$code"; fi
  alive || [ -e "$dir/exit_code" ] || report interrupted -
  pause 0.1
done
`;

/**
 * Arguments: run, file, bytes to skip. Gives the file's bytes as they come, until it is stopped.
 * Only the tail of GNU follows promptly; elsewhere one open file is read on and on. It begins when
 * there is something to skip to: tail would take a shorter file for a new one, and begin at its start.
 */
export const tailText = `${begin}${endWithConnection}
file=$dir/$2
until [ "$(wc -c 2>/dev/null <"$file")" -ge "$3" ]; do pause 0.1; done 2>/dev/null
if tail --version >/dev/null 2>&1; then
  exec tail -s 0.05 -c "+$(($3 + 1))" -f "$file" 2>/dev/null
fi
exec 3<"$file"
[ "$3" -eq 0 ] || dd bs=1 skip="$3" count=0 <&3 >/dev/null 2>&1
while cat <&3; do pause 0.1; done
`;

/**
 * Arguments: run, tenths of a second between TERM and KILL. Answers `dead` when it is proven,
 * `alive` or `failed <why>`. A run that was not launched is forbidden.
 */
export const killText = `${begin}${lifeSigns}
umask 077
mkdir -p "$dir"
chmod 700 "$HOME/.hero_os_tfgrid_deployer" "$dir"
if [ ! -e "$dir/launched" ]; then
  echo killed >"$dir/lock.$$" && ln "$dir/lock.$$" "$dir/launched" 2>/dev/null
  rm -f "$dir/lock.$$"
fi
if [ ! -e "$dir/launched" ]; then echo "failed the lock cannot be made"; exit 0; fi
{ echo >"$dir/killed"; } 2>/dev/null
read -r pid start boot <"$dir/launched"
count=0
while alive; do
  if [ "$count" -eq 0 ]; then
    kill -s TERM $(members)
  elif [ "$count" -gt "$(($2 + 100))" ]; then
    echo alive
    exit 0
  elif [ "$count" -gt "$2" ]; then
    kill -s KILL $(members)
  fi
  count=$((count + 1))
  pause 0.1
done 2>/dev/null
for old in "$dir"/stage.*; do [ -d "/proc/\${old##*.}" ] || rm -rf "$old"; done
rm -rf "$dir/env"
echo dead
`;

/**
 * Input: the keys in base64, one a line, then `end`. Takes the lines with one of these keys out of
 * authorized_keys, all or none. Answers `done` or `failed <why>`.
 */
export const removeKeysText = `${begin}
blobs=" "
while read -r blob && [ "$blob" != end ]; do blobs="$blobs$blob "; done
if [ "$blob" != end ]; then echo "failed the list of keys is incomplete"; exit 0; fi
file=$HOME/.ssh/authorized_keys
if [ ! -e "$file" ]; then echo done; exit 0; fi
target=$(readlink -f "$file" 2>/dev/null) && [ -n "$target" ] && file=$target
new=$file.new.$$
fail() { rm -f "$new"; echo "failed $1"; exit 0; }
cp -p "$file" "$new" 2>/dev/null || fail "authorized_keys cannot be copied"
set -f
is_ours() {
  type=
  for field in $1; do
    case $type in
      ssh-*|ecdsa-*|sk-*) case $blobs in *" $field "*) return 0;; esac;;
    esac
    type=$field
  done
  return 1
}
complete=yes
while IFS= read -r line || [ -n "$line" ]; do
  is_ours "$line" || printf "%s\\n" "$line" || complete=no
done <"$file" >"$new"
[ "$complete" = yes ] || fail "authorized_keys cannot be written"
sync "$new" 2>/dev/null || sync
mv -f "$new" "$file" || fail "authorized_keys cannot be replaced"
echo done
`;

/** No arguments. Gives `== <name>` and what the VM says of it, part by part, at last `== end`. */
export const statsText = `
echo; echo ${readyMark}
export LC_ALL=C
echo "== meminfo"; cat /proc/meminfo
echo "== loadavg"; cat /proc/loadavg
echo "== uptime"; cat /proc/uptime
echo "== cpus"; grep -c ^processor /proc/cpuinfo
echo "== df"; df -kP /
echo "== end"
`;
