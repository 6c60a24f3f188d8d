/* The layouts that ordinary draws never show: one of most papers, as offices, banks and print shops
 * make them. Not families: those list them last (samples/paper_….c). Used by the papers. Whoever
 * tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"
#include "samples/slips.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* An application form, a detail form and a sampling form (samples/aside_forms.c). */
aside_draw aside_ruled_twice, aside_stacked, aside_crossed;
/* Copies: a licence for one purpose; cards beside each other over what a clerk typed off; invoice
 * data in a conversation; a proof of insurance, which is no item (samples/aside_copies.c). */
aside_draw aside_purposed, aside_typed_off, aside_chat, aside_insured;
/* A wallet's result, values at the right edge (samples/aside_slips.c). */
aside_draw aside_result;

/* Three banks' receipts (samples/aside_slips.c), and what surrounds them on their sheets. */
#define ASIDE_SLIP_COUNT 3
extern const struct slip ASIDE_SLIPS[ASIDE_SLIP_COUNT];
void aside_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

#endif
