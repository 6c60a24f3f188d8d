/* The layouts that ordinary draws never show: several of most papers, as companies, offices, banks
 * and schools make them. Not families: those list them last (samples/paper_….c). Used by the
 * papers. Whoever tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"
#include "samples/slips.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms (samples/aside_forms.c). */
aside_draw aside_stubbed, aside_routed, aside_required, aside_printed_over;
/* Detail forms (samples/aside_lists.c). */
aside_draw aside_merged, aside_summed, aside_struck, aside_staffed;
/* Sampling forms (samples/aside_samples.c). */
aside_draw aside_specimen_card, aside_confirmation;
/* Certificates: two licences, a body's, the organisation code's (samples/aside_copies.c). */
aside_draw aside_folded, aside_inserted, aside_issued, aside_explained;
/* ID cards (samples/aside_cards.c). */
aside_draw aside_limited, aside_personnel, aside_headed;
/* A wallet's receipts; invoice data (samples/aside_sheets.c). */
aside_draw aside_merchant, aside_attested, aside_jotted, aside_taxpayer, aside_requested;
/* Enclosures that are no item (samples/aside_enclosed.c). */
aside_draw aside_approval, aside_lease, aside_handover;

/* Receipts of banks (samples/aside_slips.c), and what surrounds them on their sheets. */
#define ASIDE_SLIP_COUNT 6
extern const struct slip ASIDE_SLIPS[ASIDE_SLIP_COUNT];
void aside_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

#endif
