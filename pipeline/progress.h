/* One line on the terminal that says how far the batch is. Nothing when standard error is no
 * terminal or the user wants quiet. Not a log. Used by the batch. */
#ifndef SEALROOM_PIPELINE_PROGRESS_H
#define SEALROOM_PIPELINE_PROGRESS_H

#include "base/words.h"

#include <stdbool.h>

struct progress {
    bool is_shown;
    enum language language;
    int packets, packets_expected; /* expected 0 = not known */
    int pages;
    int packets_in_hand, pages_in_hand; /* begun; known and not read yet */
    long started_ms, drawn_ms;
};

enum progress_wish { PROGRESS_WANTED, PROGRESS_QUIET };

void progress_start(struct progress *progress, enum progress_wish wish, enum language language);

/* progress_draw redraws the line, at most five times a second. */
void progress_draw(struct progress *progress);

/* progress_clear takes the line away, so that others may print. */
void progress_clear(const struct progress *progress);

#endif
