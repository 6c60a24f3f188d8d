/* Boxes and words on a preview picture. Not a reader of scans: the only pictures opened here were
 * made by a reader. Used by pipeline/explain.c. */
#ifndef SEALROOM_PIPELINE_DRAWING_H
#define SEALROOM_PIPELINE_DRAWING_H

#include "base/geometry.h"
#include "pipeline/message.h"

struct drawing;

/* Red, green and blue from 0 to 1. */
struct drawing_ink {
    double red, green, blue;
};

/* drawing_open opens a preview of a page that is `page_width_px` wide; boxes are in pixels of that
 * page. ENGINE when the preview is no picture. The caller ends *out with drawing_free. */
MUST_CHECK bool drawing_open(const struct blob *preview, int page_width_px, struct drawing **out,
                             struct fault *why);
void drawing_free(struct drawing **drawing);

/* drawing_box outlines a box with its label above; an empty box is left out. drawing_label_below
 * writes under a box, where a label above would cover another. drawing_note writes the next line of
 * text at the top of the page. NULL labels count as "". */
void drawing_box(struct drawing *drawing, struct box_px box, const char *label,
                 struct drawing_ink ink);
void drawing_label_below(struct drawing *drawing, struct box_px box, const char *label,
                         struct drawing_ink ink);
void drawing_note(struct drawing *drawing, const char *text, struct drawing_ink ink);

/* drawing_write writes a PNG, whole or not at all: under the name with .part until it is complete.
 * SYSTEM. */
MUST_CHECK bool drawing_write(struct drawing *drawing, const char *path, struct fault *why);

#endif
