/* Further ordinary layouts of the papers: those once kept aside from the readers' authors.
 * Not families: those list them (samples/paper_….c). Used by the papers. */
#ifndef SEALROOM_SAMPLES_MORE_H
#define SEALROOM_SAMPLES_MORE_H

#include "samples/form.h"

typedef void more_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: labels above their entries; options one below the other, codes in boxes. */
more_draw more_cards, more_boxes;
/* Two columns over dotted lines; heads above entries with captions down the edge; numbered lines
 * and two upright lists of options (samples/more_applications.c). */
more_draw more_halves, more_rail, more_items;
/* Detail forms: a block for each certificate; a table under two rows of heads. */
more_draw more_blocks, more_two_heads;
/* Two blocks a row; a ruled table filled in by pen; striped rows without rules. */
more_draw more_deck, more_penned, more_stripes;
/* Sampling forms whose picture stands in the table. */
more_draw more_pictures;
/* Marks to aim at, the data below; a panel beside its data (samples/more_samples.c). */
more_draw more_target, more_panel;
/* Certificates. */
more_draw more_licence, more_registration, more_organization;
/* An electronic licence's print; an old one made smaller by the copier; a ruled one of
 * registration; a leaf of the organisation code's book (samples/more_copies.c). */
more_draw more_electronic, more_reduced, more_ruled, more_leaf;
/* ID cards: side by side under a heading; large, the emblem side first; a row a person. */
more_draw more_captioned, more_large, more_album;
/* A wallet's print. */
more_draw more_wallet;
/* Invoice data: two pairs of label and entry a row; short lines in the upper right corner. */
more_draw more_pairs, more_corner;
/* In a letter's sentences; as the buyer's part of an invoice. */
more_draw more_letter, more_buyer;
/* Enclosures that are no item; a separator; a back. */
more_draw more_mandate, more_enclosures, more_divider, more_back;

#endif
