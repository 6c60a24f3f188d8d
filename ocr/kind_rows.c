#include "ocr/kind_rows.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/gloss.h"

#include <stdlib.h>
#include <string.h>

void page_rows_free(struct page_rows *rows) {
    for (int i = 0; i < rows->count; i++)
        free(rows->at[i].text);
    free(rows->at);
}

/* What is prose is no title, however it begins. */
#define PROSE_FILLER "___________________________________"

static bool ends_sentence(const char *text) {
    static const char POINT[] = "。";
    size_t length = strlen(text);
    return length >= sizeof POINT - 1 && strcmp(text + length - (sizeof POINT - 1), POINT) == 0;
}

static void add_row(struct page_rows *rows, const struct block *block, int start, int end) {
    rows->at = memory_room(rows->at, rows->count, sizeof *rows->at);
    struct page_row *row = &rows->at[rows->count++];
    end = start + gloss_tail(block->glyphs + start, end - start); /* 开票信息 Invoice Data */
    row->text = glyphs_folded(block->glyphs + start, end - start);
    row->glyphs = block->glyphs + start;
    row->glyph_count = end - start;
    size_t length = strlen(row->text);
    row->open = length > 0 && !strchr(":;.!?", row->text[length - 1]) && !ends_sentence(row->text);
    row->has_colon = length > 0 && row->text[length - 1] == ':';
    if (row->has_colon)
        row->text[length - 1] = '\0';
    row->box = glyphs_box(block->glyphs + start, end - start);
    if (rows->count == 1 || row->box.y < rows->top)
        rows->top = row->box.y;
    if (row->box.y + row->box.height > rows->bottom)
        rows->bottom = row->box.y + row->box.height;
}

static int by_value(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

static double median_height(const struct page_rows *rows) {
    int *heights = memory_new((size_t)rows->count, sizeof *heights);
    for (int i = 0; i < rows->count; i++)
        heights[i] = rows->at[i].box.height;
    qsort(heights, (size_t)rows->count, sizeof *heights, by_value);
    double median = rows->count > 0 ? heights[rows->count / 2] : 0;
    free(heights);
    return median;
}

/* A row is cut where a wide gap makes two texts of it. */
#define ROW_GAP_EM 5.0

static void lengthen(struct page_row *row) {
    struct text_buffer longer = {0};
    text_add(&longer, row->text);
    text_add(&longer, PROSE_FILLER);
    free(row->text);
    row->text = text_buffer_take(&longer);
}

void page_rows_find(const struct sheet *sheet, const struct block_list *blocks,
                    struct page_rows *out) {
    for (int b = 0; b < blocks->count; b++) {
        const struct block *block = &blocks->at[b];
        int start = 0;
        for (int at = 1; at <= block->count; at++)
            if (at == block->count || block_gap(sheet, block, at) > ROW_GAP_EM) {
                add_row(out, block, start, at);
                if (sheet->lines[block->glyphs[at - 1].line].is_head)
                    lengthen(&out->at[out->count - 1]);
                start = at;
            }
    }
    out->line_px = median_height(out);
}
