/* The layouts that ordinary draws never show: one of most papers, as offices, banks and print shops
 * make them. Not families: those list them last (samples/paper_….c). Used by the papers. Whoever
 * tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* An application form, a detail form and a sampling form (samples/aside_forms.c). */
aside_draw aside_ruled_twice, aside_stacked, aside_crossed;

#endif
