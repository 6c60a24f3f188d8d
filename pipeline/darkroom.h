/* One reader that makes pictures of pages at full resolution, when somebody asks for one: the
 * process that asks decodes nothing itself. Not a reading of the page. Used by the reviewers' page;
 * may be called by several threads, which wait for each other. */
#ifndef SEALROOM_PIPELINE_DARKROOM_H
#define SEALROOM_PIPELINE_DARKROOM_H

#include "pipeline/child.h"

#include <pthread.h>

/* The reader is started at the first picture and kept for the next. */
struct darkroom {
    pthread_mutex_t lock;
    const struct places *places; /* lent */
    struct child child;
};

void darkroom_open(struct darkroom *darkroom, const struct places *places);
void darkroom_close(struct darkroom *darkroom);

/* Which page of which file, and how it lies: the clockwise turn that makes it upright. */
struct exposure {
    int descriptor; /* of the file, lent */
    int page;       /* from 1 */
    int rotation_degrees;
};

/* darkroom_picture gives the page as JPEG in every pixel that it was scanned with, upright; the
 * caller frees out->bytes. ENGINE with the reader's obituary when it dies or hangs, INPUT and LIMIT
 * for a bad file. */
MUST_CHECK bool darkroom_picture(struct darkroom *darkroom, const struct exposure *exposure,
                                 struct blob *out, struct fault *why);

#endif
