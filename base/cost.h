/* What a process spends its processor time on, by stage, and how many lines of text it reads.
 * Not a profiler: one stage is charged at a time, and nothing is kept of single pages.
 * The reader program's stages switch it, the supervisor adds up what the readers say; shown with
 * --verbose and by scripts/bench. One count for the whole process, whose work is done by one
 * thread. */
#ifndef SEALROOM_BASE_COST_H
#define SEALROOM_BASE_COST_H

#include "base/scoped.h"

#include <stdint.h>

enum cost_stage {
    COST_OTHER, /* waiting for a request, talking, engines being opened */
    COST_DECODE,
    COST_TURN,    /* which way is up, and turning the planes */
    COST_SKEW,    /* white paper, blank or not, skew, straightening */
    COST_SEAL,    /* finding and reading seals */
    COST_BARCODE, /* separators' and others' */
    COST_LAYOUT,  /* ink, rules, cells, lines */
    COST_TEXT,    /* reading lines and understanding them */
    COST_PICTURE, /* previews and crops for reviewers */
    COST_JUDGE,
    COST_STORE,
    COST_STAGE_COUNT
};

/* Microseconds of processor time by stage; pages that are not blank; lines that the layout found on
 * them, and lines that an engine read there (again counts again). */
struct costs {
    uint32_t microseconds[COST_STAGE_COUNT];
    uint32_t pages, lines_found, lines_read;
};

/* cost_stage_name gives the stage's English word for the log. */
const char *cost_stage_name(enum cost_stage stage);

/* cost_switch charges what was spent since the last switch to the stage until now, and gives that
 * one, so that it can be gone back to: `enum cost_stage before SCOPED(cost_back) = cost_switch(…)`
 */
enum cost_stage cost_switch(enum cost_stage stage);
void cost_back(enum cost_stage *before);

void cost_page(int lines_found);
void cost_line_read(void);

/* cost_spent_ms: the processor time of this process so far, in milliseconds, for tools that print
 * what one step takes. */
double cost_spent_ms(void);

/* cost_take gives what this process has spent since it was last asked, and begins anew. */
struct costs cost_take(void);
void costs_add(struct costs *sum, const struct costs *more);

#endif
