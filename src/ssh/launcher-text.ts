/**
 * The process that outlives the connection: takes the lock, runs the script, writes down its end.
 * It is uploaded with the script. It ignores what ends the script, so that a script that signals
 * its own group still has an exit code. The exit code is written over room that was taken before,
 * so that a disk that the script filled does not lose it. What variables of the script may be called
 * is for `variableNameFault` to say: what is set here must not be among them.
 */
export const launcherText = `
run() {
  umask "$deployer_mask"
  cd "$deployer_dir" || exit 126
  deployer_path=$PATH
  for deployer_file in "$deployer_dir"/env/*; do
    [ -f "$deployer_file" ] || continue
    deployer_value=
    while IFS= read -r deployer_line; do
      deployer_value=$deployer_value$deployer_line$deployer_newline
    done <"$deployer_file"
    eval "\${deployer_file##*/}=\\$deployer_value\\$deployer_line"
    export "\${deployer_file##*/}"
  done
  PATH=$deployer_path rm -rf "$deployer_dir/env" 2>/dev/null
  IFS= read -r deployer_line <"$deployer_dir/script"
  case $deployer_line in
    "#!"*) exec "$deployer_dir/script";;
    *) exec /bin/sh "$deployer_dir/script";;
  esac
}
main() {
  dir=$1
  stage=$2
  mask=$3
  deployer_newline="
"
  trap "" PIPE
  boot=-
  { read -r boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
  { IFS= read -r line <"/proc/$$/stat"; } 2>/dev/null
  set -- \${line##*) }
  if [ "$4" != "$$" ]; then
    rm -rf "$stage"
    echo "failed the VM has no setsid or no /proc"
    exit 0
  fi
  echo "$$ \${20} $boot" >"$stage/launched"
  if ! ln "$stage/launched" "$dir/launched"; then
    rm -rf "$stage"
    if [ -e "$dir/launched" ]; then echo present; else echo "failed the lock cannot be made"; fi
    exit 0
  fi
  mv "$stage/script" "$stage/env" "$dir/"
  rm -rf "$stage"
  echo "   " >"$dir/exit_code.new"
  sync "$dir/launched" "$dir" 2>/dev/null || sync
  echo started
  exec >/dev/null
  trap - PIPE
  trap : HUP INT TERM
  deployer_dir=$dir
  deployer_mask=$mask
  (run) >>"$dir/stdout" 2>>"$dir/stderr"
  code=$?
  for old in "$dir"/stage.*; do [ -d "/proc/\${old##*.}" ] || rm -rf "$old"; done
  rm -rf "$dir/env"
  [ -e "$dir/killed" ] && exit 0
  until printf "%-3s\\n" "$code" 1<>"$dir/exit_code.new"; do sleep 1; done
  sync "$dir/stdout" "$dir/stderr" "$dir/exit_code.new" 2>/dev/null || sync
  mv "$dir/exit_code.new" "$dir/exit_code"
  sync "$dir" 2>/dev/null || sync
}
main "$@"
exit 0
`;
