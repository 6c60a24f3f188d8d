/* Further ordinary layouts of the papers: those once kept aside from the readers' authors.
 * Not families: those list them (samples/paper_….c). Used by the papers. */
#ifndef SEALROOM_SAMPLES_MORE_H
#define SEALROOM_SAMPLES_MORE_H

#include "samples/form.h"

typedef void more_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: labels above their entries; options one below the other, codes in boxes. */
more_draw more_cards, more_boxes;
/* Detail forms: a block for each certificate; a table under two rows of heads. */
more_draw more_blocks, more_two_heads;
/* Sampling forms whose picture stands in the table. */
more_draw more_pictures;
/* Certificates. */
more_draw more_licence, more_registration, more_organization;
/* Invoice data: two pairs of label and entry a row; short lines in the upper right corner. */
more_draw more_pairs, more_corner;

#endif
