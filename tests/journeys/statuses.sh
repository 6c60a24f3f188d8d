#!/usr/bin/env bash
# Exit statuses, streams and languages are as the interface promises.
. "$(dirname "$0")/journey.sh"

claim "no command is wrong usage" is "$(status "$sealroom")" 2
claim "the commands are told on standard error" holds err "run"
claim "--help is no mistake" is "$(status "$sealroom" --help)" 0
claim "it is on standard output" holds out "COMMAND"
claim "an unknown command is wrong usage" is "$(status "$sealroom" jump)" 2
for command in run check show export rejudge retry reread rules list; do
  claim "$command --help teaches" is "$(status "$sealroom" "$command" --help)" 0
  claim "$command --help tells of options" holds out "--lang"
  "$sealroom" --lang zh "$command" --help >out
  claim "$command --help speaks Chinese" holds out "用法"
done
claim "--version is no mistake" is "$(status "$sealroom" --version)" 0
claim "it names the program" holds <(grep -E "^sealroom [0-9]+[.0-9]+" out) sealroom
claim "--jobs 0 is wrong usage" is "$(status "$sealroom" list --jobs 0)" 2
claim "csv is for export only" is "$(status "$sealroom" list --format csv)" 2
claim "that is said" holds err "--format csv"
claim "export does not print text" is "$(status "$sealroom" export --format text)" 2
claim "its help names what it prints" holds <("$sealroom" export --help) "json|csv"
claim "run without an inbox is wrong usage" is "$(status "$sealroom" run)" 2
claim "an absent inbox is wrong usage" is "$(status "$sealroom" run gone)" 2
claim "nothing was made by that" is "$(find . -name 'sealroom.db*' | wc -l)" 0
claim "a wrong rulebook is a configuration error" is \
  "$(status "$sealroom" check --rules gone.yaml "$SOURCE/README.md")" 2
claim "list without a database is wrong usage" is "$(status "$sealroom" list)" 2
mkdir inbox
claim "an empty inbox is done at once" is "$(status "$sealroom" run inbox)" 0
claim "list of nothing is 0" is "$(status "$sealroom" list)" 0
claim "no such packet is wrong usage" is "$(status "$sealroom" show 20261122-0001)" 2
picture inbox/a.png 600x800
claim "an archive that cannot be made is the machine's fault" is \
  "$(status "$sealroom" run --archive /dev/null/archive inbox)" 4
claim "and nothing is stored by it" is "$("$sealroom" list | wc -l)" 0
claim "a packet for review is 1" is "$(status "$sealroom" run inbox)" 1
claim "progress is not shown where no terminal is" is "$(tr -d '\n' <err | tr -d -c '\r' | wc -c)" 0
"$sealroom" list >/dev/full 2>err
claim "a list that is not written is the machine's fault" is $? 4
claim "that is said too" holds err "could not be written"
claim "an --explain folder that cannot be made is wrong usage" is \
  "$(status "$sealroom" check --explain /dev/null/seen inbox/a.png)" 2
claim "nothing is printed then" is "$(wc -c <out)" 0
(trap '' XFSZ; ulimit -f 1; "$sealroom" check --explain seen inbox/a.png 2>&1 | cat >/dev/null; exit "${PIPESTATUS[0]}")
claim "a picture that cannot be written is the machine's fault" is $? 4
claim "no part of it is left" is "$(find seen -type f | wc -l)" 0
claim "json is one object a line" is "$("$sealroom" list --format json | grep -c '^{.*}$')" 1
"$sealroom" export findings --format csv >csv
claim "numbers of exported findings are numbers" is \
  "$("$sealroom" export findings | grep -cE '"page": "|"confidence": "')" 0
claim "csv has its head" holds csv "receipt,code,severity"
"$sealroom" export --unmasked >/dev/null
# Colours are for terminals alone.
on_terminal() { TERM=xterm script -qec "$*" /dev/null </dev/null; }
first=$("$sealroom" list | cut -d' ' -f1)
claim "show on a terminal has colours" is "$(on_terminal "$sealroom" show "$first" | grep -c $'\e\[' | grep -vc '^0$')" 1
claim "show into a file has none" is "$("$sealroom" show "$first" | grep -c $'\e\[')" 0
claim "nor has it where colours are not wanted" is "$(NO_COLOR=1 on_terminal "$sealroom" show "$first" | grep -c $'\e\[')" 0
claim "rejudge with the same rules changes nothing" is "$(status "$sealroom" rejudge --dry-run)" 0
claim "and prints nothing" is "$(wc -c <out)" 0
claim "reread reads from the archive" is "$(rm inbox/a.png; status "$sealroom" reread a.png)" 0
claim "it is still one packet" is "$("$sealroom" list --state done | wc -l)" 1
claim "retry of a packet that is done is wrong usage" is "$(status "$sealroom" retry a.png)" 2
claim "rules check finds no mistake" is "$(status "$sealroom" rules check)" 0
cd / && claim "it is found from any working folder" is "$(cd "$scratch" && status "$sealroom" list)" 0
cd "$scratch" || exit 1
ending
