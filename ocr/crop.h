/* One line cut out of the text plane for an engine: a little paper around it, ruling lines erased
 * where no stroke crosses them. Not a reading. Used by ocr/sheet.c and ocr/upright.c. */
#ifndef SEALROOM_OCR_CROP_H
#define SEALROOM_OCR_CROP_H

#include "base/line_reader.h"
#include "ocr/ink.h"
#include "ocr/ruling.h"

/* {0} at birth; ended by crop_free. `picture` lends `pixels`. */
struct crop {
    uint8_t *pixels;
    struct line_picture picture;
};

/* crop_of cuts `box`, in pixels of `plane` (8 bpp), grown by the margin. */
struct crop crop_of(struct Pix *plane, const struct ink *ink, const struct ruling *ruling,
                    struct box_px box);
void crop_free(struct crop *crop);

#endif
