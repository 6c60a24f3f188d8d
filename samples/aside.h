/* The layouts that ordinary draws never show: one and more of each paper, in words and shapes of
 * their own. Not families: those list them last (samples/paper_….c). Used by the papers. Whoever
 * tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/form.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: labels above their entries; options one below the other, codes in boxes. */
aside_draw aside_cards, aside_boxes;
/* Detail forms: a block for each certificate; a table under two rows of heads. */
aside_draw aside_blocks, aside_two_heads;
/* Sampling forms whose picture stands in the table. */
aside_draw aside_pictures;
/* Certificates. */
aside_draw aside_licence, aside_registration, aside_organization;
/* Invoice data: two pairs of label and entry a row; short lines in the upper right corner. */
aside_draw aside_pairs, aside_corner;

#endif
