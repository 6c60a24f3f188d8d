/* Outlines that are no straight rules: a ring, a box with round corners, a dashed box, each of
 * short straight strokes. Not seals: samples/die.c. Used by forms and papers. */
#ifndef SEALROOM_SAMPLES_STROKES_H
#define SEALROOM_SAMPLES_STROKES_H

#include "samples/sheet.h"

/* strokes_ring draws an ellipse into a place; by pen it neither closes nor is it even. */
void strokes_ring(struct sheet *sheet, struct box_mm place, double thick_mm, bool by_pen);
/* strokes_round draws a frame with corners of the radius. */
void strokes_round(struct sheet *sheet, struct box_mm place, double radius_mm, uint32_t rgb);
/* strokes_dashes draws a dashed frame; strokes_cut a dashed line across, as at a cut. */
void strokes_dashes(struct sheet *sheet, struct box_mm place, uint32_t rgb);
void strokes_cut(struct sheet *sheet, double x_mm, double y_mm, double width_mm);

#endif
