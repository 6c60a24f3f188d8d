#include "ocr/tick_ring.h"

#include "base/memory.h"

#include <stdlib.h>

/* A line is so many times as high as the page's type when a ring stands in it; a pen's tick makes
 * it less high. */
#define HIGH_LINE 2.0

static int by_size(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

int tick_type_px(const struct sheet *sheet) {
    if (sheet->line_count == 0)
        return 0;
    SCOPED(scoped_free)
    int *heights = memory_new((size_t)sheet->line_count, sizeof *heights);
    for (int i = 0; i < sheet->line_count; i++)
        heights[i] = sheet->lines[i].box.height;
    qsort(heights, (size_t)sheet->line_count, sizeof *heights, by_size);
    return heights[sheet->line_count / 2];
}

static int middle_x(const struct glyph *glyph) {
    return glyph->box.x + glyph->box.width / 2;
}

/* The word of type in the middle of a line that is higher. */
static struct box_px word_in(const struct block *block, const struct tick *tick, struct box_px line,
                             int em_px) {
    int left = middle_x(&block->glyphs[tick->start]) - em_px / 2;
    int right = middle_x(&block->glyphs[tick->end - 1]) + em_px / 2;
    int middle = line.y + line.height / 2;
    return (struct box_px){left, middle - em_px / 2, right - left, em_px};
}

struct box_px tick_word_box(const struct view *view, const struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    struct box_px box = glyphs_box(block->glyphs + tick->start, tick->end - tick->start);
    int em = tick_type_px(view->sheet);
    return em == 0 || box.height < HIGH_LINE * em ? box : word_in(block, tick, box, em);
}
