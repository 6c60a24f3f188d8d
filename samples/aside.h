/* The layouts that ordinary draws never show: one and more of each paper, as offices, banks and
 * print shops make them. Not families: those list them last (samples/paper_….c). Used by the
 * papers. Whoever tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/slips.h"

#include "samples/papers.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: in two languages; headings down the side; options lettered; what was entered
 * on line. */
aside_draw aside_tongues, aside_sides, aside_lettered, aside_summary;
/* Detail forms: certificates as columns; wide lines over dots; pale rules in two languages. */
aside_draw aside_sideways, aside_wide_lines, aside_pale;
/* Sampling forms: sentences; three fields. */
aside_draw aside_sentences, aside_fields;
/* Certificates: a licence made small; one with a declaration by pen; bodies' with notes and in a
 * table; the organisation code's with the yearly check; its two leaves on a sheet. */
aside_draw aside_reduced, aside_declared, aside_noted_leaf, aside_table_leaf, aside_yearly,
    aside_two_leaves;
/* ID cards: in two corners; one side enlarged; pasted on a form; several people in pairs. */
aside_draw aside_corners, aside_enlarged, aside_pasteup, aside_pairs_down;
/* Wallets' prints: one transfer's details; both parties beside each other. */
aside_draw aside_transfer, aside_parties;
/* Invoice data: a letter by mail; on a tint with boxes; labels that end where values begin. */
aside_draw aside_mailed, aside_tinted, aside_ending;
/* Enclosures that are no item; a separator; a back. */
aside_draw aside_introduction, aside_undertaking, aside_guidance, aside_leaflet, aside_taped;

/* Five banks' receipts (samples/aside_slips.c), and what surrounds one of these on its sheet. */
#define ASIDE_SLIP_COUNT 5
extern const struct slip ASIDE_SLIPS[ASIDE_SLIP_COUNT];
void aside_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

#endif
