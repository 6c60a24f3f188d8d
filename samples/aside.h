/* The layouts that ordinary draws never show: several of most papers, as offices, banks and print
 * shops make them. Not families: those list them last (samples/paper_….c). Used by the papers.
 * Whoever tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"
#include "samples/slips.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms (samples/aside_forms.c). */
aside_draw aside_hinted, aside_counter, aside_beneath;
/* Detail forms (samples/aside_lists.c). */
aside_draw aside_example, aside_told, aside_optioned;
/* Sampling forms (samples/aside_samples.c). */
aside_draw aside_half_sheet, aside_cropped;
/* Certificates: two licences, a body's, the organisation code's (samples/aside_copies.c). */
aside_draw aside_dense, aside_numbered, aside_underlined, aside_folder;
/* ID cards (samples/aside_cards.c). */
aside_draw aside_scanned, aside_annexed, aside_entrusted;
/* A wallet's receipt; invoice data; enclosures that are no item (samples/aside_sheets.c). */
aside_draw aside_wallet, aside_joined, aside_listed, aside_headings, aside_legal, aside_posting;

/* Receipts of banks (samples/aside_slips.c), and what surrounds them on their sheets. */
#define ASIDE_SLIP_COUNT 5
extern const struct slip ASIDE_SLIPS[ASIDE_SLIP_COUNT];
void aside_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

#endif
