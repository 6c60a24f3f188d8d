#include "ocr/white.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* Between two characters of one word stands 0 to 0.2 em of white, in every face that we measured;
 * what parts two words is at least this wide, and so many times the white on either side. */
#define PARTS_EM    0.33
#define PARTS_RATIO 2.0
/* Engines' places are off by no more than makes this of such a gap. */
#define SEEN_EM 0.15

/* The widest white run between the middles of two glyphs, in pixels. */
static int white_between(PIX *ink) {
    int widest = 0;
    int run = 0;
    for (int x = 0; x < pixGetWidth(ink); x++) {
        bool dark = false;
        for (int y = 0; y < pixGetHeight(ink) && !dark; y++) {
            l_uint32 value = 0;
            dark = pixGetPixel(ink, x, y, &value) == 0 && value;
        }
        run = dark ? 0 : run + 1;
        widest = run > widest ? run : widest;
    }
    return widest;
}

/* White before a glyph, in ems; below 0 where it cannot be told. */
static double white_em(const struct sheet *sheet, const struct block *block, int glyph) {
    if (glyph <= 0 || glyph >= block->count)
        return -1;
    const struct glyph *here = &block->glyphs[glyph];
    const struct glyph *before = here - 1;
    if (here->row != before->row || !text_is_han(here->code) || !text_is_han(before->code))
        return -1;
    int left = before->box.x + before->box.width / 2;
    int right = here->box.x + here->box.width / 2;
    SCOPED(tick_pix_free)
    PIX *ink =
        tick_plane(sheet->page, (struct box_px){left, here->box.y, right - left, here->box.height},
                   TICK_FAINT);
    return ink ? white_between(ink) / block_em_px(sheet, here) : -1;
}

bool white_parts(const struct sheet *sheet, const struct block *block, int glyph) {
    if (!sheet->page || block_gap(sheet, block, glyph) < SEEN_EM)
        return false;
    double white = white_em(sheet, block, glyph);
    if (white < PARTS_EM)
        return false;
    double before = white_em(sheet, block, glyph - 1);
    double behind = white_em(sheet, block, glyph + 1);
    double beside = before > behind ? before : behind;
    return beside >= 0 && white >= PARTS_RATIO * beside;
}
