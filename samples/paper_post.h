/* What comes with the post: covering letters, envelopes, courier's waybills, four of each.
 * Not the papers that an application needs. Used by samples/paper_other.c, which lists them. */
#ifndef SEALROOM_SAMPLES_PAPER_POST_H
#define SEALROOM_SAMPLES_PAPER_POST_H

#include "samples/papers.h"

#define POST_LAYOUTS 4
extern const struct layout POST_LETTERS[POST_LAYOUTS], POST_ENVELOPES[POST_LAYOUTS],
    POST_WAYBILLS[POST_LAYOUTS];

/* post_letterhead writes a body's name in red over a double rule, as on its letters. */
void post_letterhead(struct sheet *sheet, const struct story *story, double y_mm);

#endif
