/* Identity cards of nobody, drawn for the tests of ocr/: both sides as print has them, no pictures.
 * Used by tests/ocr/ only. */
#ifndef SEALROOM_TESTS_OCR_CARD_DRAWING_H
#define SEALROOM_TESTS_OCR_CARD_DRAWING_H

#include "ocr/drawing.h"

/* A card at 300 dpi. */
#define CARD_WIDE_PX 1011
#define CARD_HIGH_PX 638

/* card_write writes a line that begins at x, its middle at y, as shares of the card. */
void card_write(struct drawing *card, double x, double y, int size_px, const char *text);

/* card_portrait and card_emblem give a side's drawing; ended by drawing_free. */
struct drawing card_portrait(const char *name);
struct drawing card_emblem(const char *term);

#endif
