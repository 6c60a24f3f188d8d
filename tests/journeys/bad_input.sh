#!/usr/bin/env bash
# Every kind of bad input is named with its reason, and the rest of the batch goes on.
. "$(dirname "$0")/journey.sh"

mkdir inbox inbox/no-scans inbox/letters inbox/mixed
echo "read me" >inbox/letters/readme.txt
picture inbox/good.png 600x800
: >inbox/empty.pdf
head -c 3000 "$SOURCE/samples/inbox/sample-1.pdf" >inbox/truncated.pdf
echo "this is a letter, not a scan" >inbox/text.pdf
qpdf --empty inbox/zero-pages.pdf
qpdf --encrypt secret owner 256 -- "$SOURCE/samples/inbox/sample-8.pdf" inbox/encrypted.pdf
convert -size 1x1 xc:white inbox/one-pixel.png
{ printf 'P5 40000 100 255\n' && head -c 4000000 /dev/zero; } >inbox/forty-thousand.pgm
ln -s /etc/passwd inbox/link.pdf
mkfifo inbox/pipe.pdf
picture inbox/mixed/page2.png 600x800
echo "no scan" >inbox/mixed/page10.png
ln -s page2.png inbox/mixed/page3.png
number=110101199003070038
echo "another letter" >"inbox/$number-"$'\e]0;x\a\n.pdf'
touch inbox/.hidden inbox/~lock inbox/x.tmp inbox/x.part inbox/Thumbs.db inbox/x.result.json
(cd inbox && find . | sort) >before

claim "a batch with unreadable packets ends with 3" is "$(status "$sealroom" run inbox)" 3
for pair in "empty.pdf: cannot be read: the file is empty" \
  "text.pdf: cannot be read: the file is no scan format" \
  "encrypted.pdf: cannot be read: the PDF is encrypted" \
  "zero-pages.pdf: cannot be read: the file has no pages" \
  "one-pixel.png: cannot be read: the picture is too small" \
  "forty-thousand.pgm: cannot be read: the picture is too large" \
  "link.pdf: cannot be read: it is a symbolic link" \
  "pipe.pdf: cannot be read: it is no regular file" \
  "no-scans: cannot be read: the folder has no scan files" \
  "letters: cannot be read: the folder has no scan files" \
  "mixed/page10.png: cannot be read: the file is no scan format" \
  "mixed/page3.png: cannot be read: it is a symbolic link" \
  "truncated.pdf: cannot be read: "; do
  claim "it says '$pair'" holds err "$pair"
done
claim "good pages of a folder are not named" lacks err "page2.png"
claim "ignored names are not named" lacks err "Thumbs.db"
claim "a file's name shows no ID number" lacks err "$number"
claim "and gives a terminal no commands" holds err "sealroom: **************0038-?]0;x??.pdf: cannot"
claim "the inbox is as it was" diff before <(cd inbox && find . | sort)

"$sealroom" list --format json >list
claim "fourteen packets are stored" is "$(wc -l <list)" 14
claim "twelve are quarantined" is "$("$sealroom" list --state quarantined | wc -l)" 12
claim "the good one is done" is "$("$sealroom" list --state done | grep -c good.png)" 1
claim "a folder with a bad file is judged" is "$("$sealroom" list --state done | grep -c mixed)" 1
"$sealroom" list >out
claim "the list hides the ID number too" lacks out "$number"
claim "and its commands" holds out "0038-?]0;x??.pdf"
"$sealroom" show mixed >mixed
claim "its bad files are pages that could not be read" holds mixed "[page.unreadable]"
claim "the file is named" holds mixed "page10.png"
claim "its pages stand in natural order" is \
  "$(grep -oE 'page[0-9]+\.png:1' mixed | tr '\n' ' ')" "page2.png:1 page3.png:1 page10.png:1 "
claim "nothing unfinished is left in the archive" is \
  "$(find sealroom.db.archive -name '.*' -type f | wc -l)" 0
claim "files of ours are nobody else's" is "$(find sealroom.db* -perm /077 | wc -l)" 0

claim "check of an unreadable file ends with 3" is "$(status "$sealroom" check inbox/empty.pdf)" 3
claim "check of an absent file ends with 3" is "$(status "$sealroom" check gone.pdf)" 3
claim "and says that it is no longer there" holds out "no longer there"
claim "check writes nothing" is "$(find . -newer list -type f ! -name out ! -name err ! -name mixed | wc -l)" 0

mkdir parts
picture parts/1.png 600x800
: >parts/2.png
echo "no scan" >parts/3.pdf
ln -s 1.png parts/4.png
claim "check judges a folder with bad files" is "$(status "$sealroom" check --lang en parts)" 1
claim "check names the empty file" holds out "      2.png: the file is empty"
claim "check names the file that is no scan" holds out "      3.pdf: the file is no scan format"
claim "check names the link" holds out "      4.png: it is a symbolic link"
claim "check does not name the good file" lacks out "1.png:"
claim "check tells the reason in Chinese" is "$(status "$sealroom" check --lang zh parts)" 1
claim "as a person would" holds out "      4.png: 是符号链接，不予跟随"
claim "and in no other language beside" lacks out "symbolic link"
claim "a folder of letters has no scans" is "$(status "$sealroom" check inbox/letters)" 3
claim "check says so" holds out "the folder has no scan files"

# A folder of very many files is one packet with one page for each.
mkdir many
echo "no scan" >many/1.png
for i in $(seq 2 900); do ln many/1.png "many/$i.png"; done
[ -e "$BUILD/sealroom.real" ] && few=1024 || few=200 # valgrind wants files of its own
(ulimit -Sn $few && "$sealroom" check --format json many >out 2>err)
claim "nine hundred files are nine hundred pages" is "$(grep -o '"number":' out | wc -l)" 900
claim "each with the reason of its own bytes" is "$(grep -o 'no scan format' out | wc -l)" 900

if [ "$(id -u)" = 0 ] && [ ! -e "$BUILD/sealroom.real" ] && id nobody >/dev/null 2>&1 && command -v setpriv >/dev/null; then
  mkdir closed && picture closed/secret.png 600x800 && chmod 600 closed/secret.png
  # The build may lie in a home that is closed to others: the user gets programs of their own.
  mkdir installed && cp -r "$BUILD/sealroom" "$BUILD/sealroom-reader" "$BUILD/rules" installed/
  chmod -R a+rX installed && chmod 755 closed "$scratch"
  setpriv --reuid=nobody --clear-groups installed/sealroom check closed/secret.png >out 2>err
  claim "an unreadable file ends with 3 for another user" is $? 3
  claim "and says why" holds out "permission denied"
fi
ending
