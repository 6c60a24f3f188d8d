/* A stroke of a pen that is the figure 1: layout takes it for a rule and finds no line there,
 * engines for a bracket. Not other figures, which are read. Used by ocr/certain.c for counts alone.
 */
#ifndef SEALROOM_OCR_LONE_ONE_H
#define SEALROOM_OCR_LONE_ONE_H

#include "ocr/place.h"
#include "page/page.h"

/* lone_one tells whether the only ink of a place is one upright stroke, as high as writing is and
 * at least 2.3 times as high as wide (a stroke that strikes a cell out leans further), clear of the
 * place's edges. For a place in which nothing, or one character like a stroke, was read. */
bool lone_one(const struct page *page, const struct place *place);

#endif
