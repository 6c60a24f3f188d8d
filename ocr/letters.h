/* The ink that may be letters: rules erased; specks, punch holes, pictures, bars and the scan's
 * border left out; letters that nearly touch joined into blobs. Not yet lines. Used by
 * ocr/text_lines.c. All lengths are layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_LETTERS_H
#define SEALROOM_OCR_LETTERS_H

#include "base/geometry.h"
#include "ocr/ruling.h"

struct box_list {
    struct box_px *at;
    int count;
};

/* {0} at birth; ended by letters_free. `plane` is the ink of the letters (1 bpp), `blobs` the boxes
 * of what nearly touches: radicals of a character, mostly whole words. */
struct letters {
    struct Pix *plane;
    struct box_list blobs;
    int usual_height_px; /* of the print on the page: the middle height of its words */
};

/* ENGINE faults. */
MUST_CHECK bool letters_find(const struct ink *ink, const struct ruling *ruling,
                             struct letters *out, struct fault *why);
void letters_free(struct letters *letters);

#endif
