/* The layouts that ordinary draws never show: one and more of each paper, in words and shapes of
 * their own. Not families: those list them last (samples/paper_….c). Used by the papers. Whoever
 * tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: two columns over dotted lines; heads above entries with captions down the
 * edge; numbered lines and two upright lists of options. */
aside_draw aside_halves, aside_rail, aside_items;
/* Detail forms: two blocks a row; a ruled table filled in by pen; striped rows without rules. */
aside_draw aside_deck, aside_penned, aside_stripes;
/* Sampling forms: marks to aim at, the data below; a panel beside its data. */
aside_draw aside_target, aside_panel;
/* Certificates: an electronic licence's print; an old licence made smaller by the copier. */
aside_draw aside_electronic, aside_reduced, aside_ruled, aside_leaf;
/* ID cards: side by side under a heading; large, the emblem side first; a row a person. */
aside_draw aside_captioned, aside_large, aside_album;
/* A wallet's print; banks' receipts are data (samples/aside_slips.c). */
aside_draw aside_wallet;
/* Invoice data: in a letter's sentences; as the buyer's part of an invoice. */
aside_draw aside_letter, aside_buyer;
/* Enclosures that are no item; a separator; a back. */
aside_draw aside_mandate, aside_enclosures, aside_divider, aside_back;

#endif
