/* The value of a field on a paper: what the story says, normalised, and as it is written there.
 * Not a layout. Used by samples/form.c and the papers. */
#ifndef SEALROOM_SAMPLES_CLAIM_H
#define SEALROOM_SAMPLES_CLAIM_H

#include "samples/sheet.h"
#include "samples/story.h"

struct claim {
    char value[256], raw[256];
};

/* claim_of fills `out`; "" when the paper leaves the field empty. row -1: in no row. */
void claim_of(const struct story *story, const struct paper *paper, enum field_name name, int row,
              struct claim *out);

#endif
