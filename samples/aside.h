/* The layouts that ordinary draws never show: several of most papers, as other offices, banks, copy
 * shops and applicants make them. Not families: those list them last (samples/paper_….c). Used by
 * the papers. Whoever tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"
#include "samples/slips.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms (samples/aside_forms.c, samples/aside_pages.c). */
aside_draw aside_counterfoil, aside_worded, aside_margined, aside_online, aside_narrow;
/* Detail forms (samples/aside_lists.c). */
aside_draw aside_grouped, aside_upright, aside_tiled, aside_leaders;
/* Sampling forms (samples/aside_samples.c). */
aside_draw aside_register, aside_lettered, aside_placed;
/* Certificates: two licences, two of bodies, the organisation code's (samples/aside_copies.c). */
aside_draw aside_columned, aside_beside, aside_celled, aside_termed, aside_figured;
/* ID cards; the last of three people and more (samples/aside_cards.c). */
aside_draw aside_halved, aside_tumbled, aside_sided, aside_rowed;
/* A wallet's receipts; invoice data (samples/aside_sheets.c). */
aside_draw aside_ticket, aside_proved, aside_looked_up, aside_slide, aside_scannable,
    aside_answered;
/* Enclosures that are no item (samples/aside_enclosed.c). */
aside_draw aside_sealing, aside_trained, aside_manual;

/* Receipts of banks (samples/aside_slips.c), and what surrounds them on their sheets. */
#define ASIDE_SLIP_COUNT 7
extern const struct slip ASIDE_SLIPS[ASIDE_SLIP_COUNT];
void aside_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

#endif
