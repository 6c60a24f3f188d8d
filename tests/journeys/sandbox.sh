#!/usr/bin/env bash
# Reading a page opens no socket and writes no file: seen from outside, with strace.
. "$(dirname "$0")/journey.sh"

[ -z "${WITHOUT_WALLS:-}" ] || skip "readers go without walls here"
# A real reader's bounds, from outside, while it reads: memory, processor, no core file; and its walls.
mkdir inbox && for i in 1 2 3; do convert -size 2000x2800 plasma: "inbox/$i.png"; done
"$sealroom" run --quiet --jobs 1 inbox >out 2>err &
supervisor=$!
for _ in $(turns 300); do
  reader=$(pgrep -P "$supervisor" -f sealroom-reader) && grep -q "^Seccomp:.2" "/proc/$reader/status" &&
    grep -q "^Max cpu time  *[0-9]" "/proc/$reader/limits" && break
  sleep 0.05
done
cp "/proc/$reader/limits" "/proc/$reader/status" . && chmod u+w limits status
ls -l "/proc/$reader/fd" >descriptors
claim "its memory is limited" holds limits "Max address space         1610612736           1610612736"
claim "so is its processor time for a page" is "$(sed -n 's/^Max cpu time  *\([0-9]*\) .*/\1/p' limits | awk '{ print ($1 >= 120 && $1 <= 240) }')" 1
claim "it leaves no core file" is "$(sed -n 's/^Max core file size  *\([0-9]*\) .*/\1/p' limits)" 0
claim "it gains no rights" is "$(sed -n 's/^NoNewPrivs:.//p' status)" 1
claim "its system calls are filtered" is "$(sed -n 's/^Seccomp:.//p' status)" 2
claim "it holds no database" is "$(grep -cE 'sealroom.db(-wal|-shm)?$' descriptors)" 0
kill "$supervisor" && wait "$supervisor"

command -v strace >/dev/null || skip "strace is not installed"
strace -o trace true 2>/dev/null || skip "strace may not trace here"
trace() {
  strace -f -o trace -e trace=%file,%network,openat,memfd_create,ptrace,kill \
    "$sealroom" check --quiet --jobs 1 "$@" >out 2>err
}
# Files opened to be written; /dev/null takes the reader's standard streams.
written() { grep -E 'open(at)?\(.*O_(WRONLY|RDWR|CREAT|TRUNC)' trace | grep -v '"/dev/null"'; }

convert "$SOURCE/samples/inbox/sample-4.tif[0]" page.png
# A page that has to be drawn, in a font that it does not bring along.
cat >plain.pdf <<'PDF'
%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
  /Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 44>> stream
BT /F 40 Tf 60 700 Td (A page of text) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
PDF
qpdf plain.pdf drawn.pdf 2>/dev/null
[ -s drawn.pdf ] || exit 1
for file in page.png drawn.pdf; do
  trace "$file"
  claim "$file is read" is $? 1
  claim "$file: no socket but the pair to the reader" is \
    "$(grep -E '(socket|connect|bind|listen|accept)\(' trace | grep -vc 'socketpair(AF_UNIX')" 0
  claim "$file: no file is opened for writing" is "$(written | wc -l)" 0
  claim "$file: nothing is made, renamed or removed" is \
    "$(grep -cE '[ ](mkdir|rename|unlink|link|symlink|mknod)(at|at2)?\(' trace)" 0
  claim "$file: one program is started, the reader" is "$(grep -c 'execve(' trace)" 2
done
before=$(ls -A "$scratch" | sort | tr '\n' ' ')
mkdir seen
trace --explain seen page.png
claim "explain writes into its folder alone" is \
  "$(written | grep -cv '"seen/')" 0
claim "and writes a picture for the page" is "$(find seen -name '*.png' | wc -l)" 1
ending
