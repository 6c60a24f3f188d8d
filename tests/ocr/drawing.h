/* Pictures of text and forms for the tests of ocr/, drawn with cairo. Not samples: no paper of the
 * office looks like these. Used by tests/ocr/ only. */
#ifndef SEALROOM_TESTS_OCR_DRAWING_H
#define SEALROOM_TESTS_OCR_DRAWING_H

#include "base/geometry.h"
#include "base/line_reader.h"

/* A white 8-bit sheet to draw black on: ended by drawing_free. */
struct drawing {
    uint8_t *gray;
    int width_px, height_px;
    void *surface; /* cairo's */
    void *context;
};

struct drawing drawing_new(int width_px, int height_px);
void drawing_free(struct drawing *drawing);

/* drawing_text writes one line, its top left corner at x, y, and gives the box of its ink. */
struct box_px drawing_text(struct drawing *drawing, int x, int y, const char *font, int size_px,
                           const char *text);
void drawing_rule(struct drawing *drawing, int x0, int y0, int x1, int y1, int thickness_px);
/* drawing_spaced_text writes characters one by one, `pitch_px` apart. */
struct box_px drawing_spaced_text(struct drawing *drawing, int x, int y, const char *font,
                                  int size_px, int pitch_px, const char *text);
/* drawing_ring draws a red ring and star-like spokes, as a stamp leaves them, multiplied over what
 * is there. */
void drawing_ring(struct drawing *drawing, int x, int y, int radius_px);
void drawing_noise(struct drawing *drawing, int sigma, unsigned seed);

/* drawing_ready brings what was drawn into `gray`: call it before reading the pixels. */
void drawing_ready(struct drawing *drawing);

/* drawing_cut lends the part of a drawing as a line picture. */
struct line_picture drawing_cut(const struct drawing *drawing, struct box_px box, int margin_px);

/* models_folder lends the folder of the text models: SEALROOM_MODELS, else BUILD_DIR "/models". */
const char *models_folder(void);

#endif
