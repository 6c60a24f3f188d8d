#!/usr/bin/env bash
# The completions offer every command and every option of it, and the shells take them.
# Usage: check_completions.sh BUILD_DIR
set -euo pipefail
build=$1
export SEALROOM_CONFIG=
failed=0
complain() { echo "$1"; failed=1; }
bash_file=$build/share/completions/sealroom
zsh_file=$build/share/completions/_sealroom

# offered WORD… — what bash offers when the last word is being typed.
offered() {
  bash -c '
    compopt() { :; }
    . "$1"
    shift
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _sealroom
    printf "%s\n" "${COMPREPLY[@]}"' _ "$bash_file" "$@"
}
mapfile -t commands < <("$build/sealroom" --help --lang en | sed -n 's/^  \([a-z-]\+\) .*/\1/p')
[ "${#commands[@]}" -ge 5 ] || complain "the help names ${#commands[@]} commands only"
names=$(offered sealroom '')
for command in "${commands[@]}"; do
  grep -qx -- "$command" <<<"$names" || complain "bash: no command $command"
  grep -q "'$command:" "$zsh_file" || complain "zsh: no command $command"
  options=$(offered sealroom "$command" --)
  zsh_options=$(sed -n "/^    $command) _arguments/,/;;/p" "$zsh_file")
  for option in $("$build/sealroom" "$command" --help --lang en |
    grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+'); do
    grep -qx -- "$option" <<<"$options" || complain "bash: $command has no $option"
    grep -q -- "'$option\[" <<<"$zsh_options" || complain "zsh: $command has no $option"
  done
done
[ "$(offered sealroom list --lang '')" = $'zh\nen' ] || complain "bash: --lang offers no languages"
[ "$(offered sealroom list --verdict d)" = deficient ] || complain "bash: --verdict d is not completed"
[ "$(offered sealroom li)" = list ] || complain "bash: li is not completed"
if command -v zsh >/dev/null; then
  zsh -n "$zsh_file" || complain "zsh does not take its completion"
else
  echo "zsh is not installed: its completion was not parsed"
fi
exit "$failed"
