/* A line reader that hands on what it is asked and keeps the pictures, for looking at what was read
 * wrongly. Not an engine. Used by seal-bench. */
#ifndef SEALROOM_TESTS_SEAL_TAP_H
#define SEALROOM_TESTS_SEAL_TAP_H

#include "base/line_reader.h"

/* {0} at birth, ended by tap_free. Its face reads through `engine`, which is lent. */
struct tap {
    struct line_reader face; /* first, so that the face's address is ours */
    struct line_reader *engine;
    struct Pix **pictures;
    char **texts;
    int count;
    double read_ms; /* processor time of the engine */
};

void tap_open(struct tap *tap, struct line_reader *engine);

/* tap_write puts the pictures into a folder, their names begun with `name`, says on stdout what was
 * read, and forgets them; a NULL folder only forgets. */
void tap_write(struct tap *tap, const char *folder, const char *name);
void tap_free(struct tap *tap);

#endif
