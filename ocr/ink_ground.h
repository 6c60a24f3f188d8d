/* Print on tinted and hatched ground: identity cards, licences, shaded cells, where the page's one
 * threshold takes the ground for ink. Not a binariser of whole pages (ocr/ink.h). Used by
 * ocr/ink.c. Method: where more is dark than print can be, the dark pixels of the surroundings are
 * parted in two (N. Otsu, A threshold selection method from gray-level histograms, 1979); the
 * darker part is the print if the two lie well apart. */
#ifndef SEALROOM_OCR_INK_GROUND_H
#define SEALROOM_OCR_INK_GROUND_H

struct Pix;

/* ink_ground_clear takes the ground out of `plane` (1 bpp, same size as the 8 bpp `gray`, ink where
 * gray is below `threshold`). Without memory, and where nothing is dense, the plane stays as it
 * is. */
void ink_ground_clear(struct Pix *gray, struct Pix *plane, int threshold, double px_per_mm);

#endif
