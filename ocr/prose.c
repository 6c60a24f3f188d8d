#include "ocr/prose.h"

#include "base/memory.h"
#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Labelled values seldom fill this many ems: a label and an address of two dozen characters. */
#define PROSE_EM 34.0
/* A page with few lines is read whatever they are. */
#define FEW_LINES 6
/* A cell this many lines high frames text; rows of forms are lower. */
#define FRAME_LINES 4.0
/* The next line of a value begins at most so far below, in line heights. */
#define NEXT_LINE 1.3
/* Laser printers leave 4 mm blank, most 5; office papers keep 10 and more. */
#define RIM_MM     6.0
#define A4_LONG_MM 297.0
#define A4_WIDE_MM 210.0
#define A4_SLACK   0.05
/* Shorter anchors stand in sentences too. */
#define ANCHOR_LEAST 4

bool prose_is_likely(const struct sheet *sheet, int line) {
    const struct sheet_line *at = &sheet->lines[line];
    if (sheet->line_count < FEW_LINES || at->box.width < PROSE_EM * at->box.height)
        return false;
    return at->cell < 0 || sheet->cells[at->cell].box.height > (int)(FRAME_LINES * at->box.height);
}

static bool is_about(double side_px, double mm, double dpi) {
    return fabs(mm_from_px(side_px, dpi) - mm) < A4_SLACK * mm;
}

bool prose_is_rim(const struct sheet *sheet, int line) {
    const struct page *page = sheet->page;
    const struct sheet_line *at = &sheet->lines[line];
    if (!page || page->dpi <= 0 || at->cell >= 0 || sheet->line_count < FEW_LINES)
        return false;
    bool tall = is_about(page->width_px, A4_WIDE_MM, page->dpi) &&
                is_about(page->height_px, A4_LONG_MM, page->dpi);
    bool wide = is_about(page->width_px, A4_LONG_MM, page->dpi) &&
                is_about(page->height_px, A4_WIDE_MM, page->dpi);
    int rim_px = (int)px_from_mm(RIM_MM, page->dpi);
    return (tall || wide) &&
           (at->box.y + at->box.height <= rim_px || at->box.y >= page->height_px - rim_px);
}

static void mark_labels(const struct block_list *blocks, const struct label_list *labels,
                        bool *wanted) {
    for (int i = 0; i < labels->count; i++) {
        const struct label_hit *hit = &labels->at[i];
        if (hit->meaning_count == 0 && !hit->column && hit->heads < 0)
            continue;
        const struct block *block = &blocks->at[hit->block];
        for (int g = hit->start; g < hit->end; g++)
            wanted[block->glyphs[g].line] = true;
    }
}

/* A declaration names units and applications, and offers nothing to tick. */
static bool declares(const char *folded) {
    static const char *const WORDS[] = {"承诺", "保证", "声明", "遵守", "真实", "阅读"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strstr(folded, WORDS[i]))
            return true;
    return false;
}

/* Whether a text has one of the words that tell the paper (业务类型, 证书种类): what they head may
 * begin behind the part of the line that was read. */
static bool has_anchor(const struct kind_words *words, const char *folded) {
    for (int i = 0; i < words->anchor_count; i++)
        for (int w = 0; w < words->anchors[i].words.count; w++)
            if (words->anchors[i].words.at[w].length >= ANCHOR_LEAST &&
                strstr(folded, words->anchors[i].words.at[w].text))
                return true;
    return false;
}

/* Whether a text names something that may be ticked or chosen. */
static bool names_option(const struct kind_words *words, const char *folded) {
    if (declares(folded))
        return false;
    for (int i = 0; i < words->option_count; i++)
        for (int w = 0; w < words->options[i].words.count; w++)
            if (strstr(folded, words->options[i].words.at[w].text))
                return true;
    return has_anchor(words, folded);
}

static void mark_options(const struct sheet *sheet, const struct kind_words *words, bool *wanted) {
    for (int i = 0; i < sheet->line_count; i++) {
        if (!sheet->lines[i].is_head || !sheet->lines[i].text.text)
            continue;
        SCOPED(scoped_free)
        char *folded = text_folded(sheet->lines[i].text.text);
        wanted[i] = wanted[i] || names_option(words, folded);
    }
}

/* A value may go on in the line below. */
static bool is_below(const struct sheet_line *upper, const struct sheet_line *lower) {
    int gap = lower->box.y - (upper->box.y + upper->box.height);
    bool beside = lower->box.x < upper->box.x + upper->box.width &&
                  upper->box.x < lower->box.x + lower->box.width;
    return beside && lower->box.y > upper->box.y && gap < NEXT_LINE * upper->box.height;
}

static bool complete(struct sheet *sheet, const bool *wanted, bool *any, struct fault *why) {
    for (int i = 0; i < sheet->line_count; i++) {
        bool next = false;
        for (int k = 0; k < sheet->line_count && !next; k++)
            next = wanted[k] && is_below(&sheet->lines[k], &sheet->lines[i]);
        if (!sheet->lines[i].is_head || !(wanted[i] || next))
            continue;
        *any = true;
        if (!sheet_line_rest(sheet, i, why))
            return false;
    }
    return true;
}

bool prose_complete(struct sheet *sheet, const struct block_list *blocks,
                    const struct kind_words *words, bool *any, struct fault *why) {
    if (!words)
        return true;
    bool *wanted SCOPED(scoped_free)
    = memory_new((size_t)sheet->line_count, sizeof *wanted);
    struct label_list labels SCOPED(label_list_free) = {0};
    labels_find(sheet, blocks, words, &labels);
    mark_labels(blocks, &labels, wanted);
    mark_options(sheet, words, wanted);
    return complete(sheet, wanted, any, why);
}
