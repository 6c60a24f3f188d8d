/* The faces papers are set in, by what they look like; how text is laid out the same everywhere.
 * Not for the product's own output. Used by samples/sheet.c and samples/die.c. */
#ifndef SEALROOM_SAMPLES_FACES_H
#define SEALROOM_SAMPLES_FACES_H

#include "samples/sheet.h"

struct _PangoLayout;

/* faces_open makes the handwriting fonts of a folder known to this process; an absent folder
 * leaves brush-like print in their place. Call once before drawing. */
void faces_open(const char *folder);

/* face_family lends the font family. */
const char *face_family(enum face face);

/* faces_prepare fixes what machines differ in: no hinting, gray antialiasing. */
void faces_prepare(struct _PangoLayout *layout);

#endif
