#!/usr/bin/env bash
# Settings are found, obeyed, laid over each other and shown as the manual says.
. "$(dirname "$0")/journey.sh"

# origin SETTING: value and origin of a row of the last output, "value origin".
row() { sed -n "s/^$1 \+//p" out | sed 's/  */ /g'; }

claim "without a file the defaults are in force" is "$(status "$sealroom" doctor --config)" 0
claim "that is said" holds out "no configuration file"
claim "a default is called so" is "$(row storage.database)" "sealroom.db default"
claim "the language comes from the environment" is "$(row language)" "en environment"

mkdir etc
cat >etc/sealroom.yaml <<END
office:
  name: {zh: 示例受理中心, en: Specimen Office}
storage:
  database: ../line.db
jobs: 2
holidays:
  closed: [2026-10-01]
END
claim "a file is taken" is "$(status "$sealroom" --config etc/sealroom.yaml doctor --config)" 0
claim "its path is said" holds out "etc/sealroom.yaml"
claim "a value of the file has its line" is "$(row jobs)" "2 file, line 5"
claim "a day stands in its list" is "$(row holidays.closed)" "[2026-10-01] file, line 7"
claim "the archive follows the database" is "$(row storage.archive)" "etc/../line.db.archive default"
"$sealroom" doctor --config --jobs 5 --db other.db >out
claim "an option lies over everything" is "$(row jobs)" "5 option"
claim "another too" is "$(row storage.database)" "other.db option"
SEALROOM_CONFIG=etc/sealroom.yaml "$sealroom" doctor --config --lang zh >out
claim "the environment names a file" is "$(row jobs)" "2 文件第 5 行"
SEALROOM_CONFIG=etc/sealroom.yaml "$sealroom" doctor --config --format json >out
claim "for programs one object a line" is "$(grep -c '^{"setting".*}$' out)" "$(wc -l <out)"
claim "with the line as well" holds out '"setting": "jobs", "value": "2", "from": "file", "line": "5"'

mkdir inbox
picture inbox/a.png 300x300
claim "run obeys the file" is "$(status "$sealroom" run --config etc/sealroom.yaml inbox)" 1
claim "the database lies where it says" is "$(find . -maxdepth 1 -name 'line.db' | wc -l)" 1
claim "and nowhere else" is "$(find . -name 'sealroom.db' | wc -l)" 0

printf 'limits: {packet_files: 1}\n' >limits.yaml
mkdir two
picture two/1.png 300x300
picture two/2.png 300x300
claim "a lower limit holds" is "$(status "$sealroom" check --config limits.yaml two)" 1
claim "it is said" holds out "more than 1"

"$BUILD/config-page" example >example.yaml
claim "the example file can be used as it is" is "$(status "$sealroom" --config example.yaml doctor --config)" 0
echo 'ofice: {}' >wrong.yaml
claim "a misspelt setting stops everything" is "$(status "$sealroom" --config wrong.yaml list)" 2
claim "its place is said" holds err "wrong.yaml:1:1: ofice"
claim "an absent file too" is "$(status "$sealroom" --config gone.yaml list)" 2
ending
