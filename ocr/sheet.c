#include "ocr/sheet.h"

#include "base/cost.h"
#include "base/memory.h"
#include "ocr/crop.h"
#include "ocr/layout.h"

#include <math.h>
#include <stdlib.h>

/* enlarged gives a layout box in pixels of the text plane, cut to it. */
static struct box_px enlarged(const struct sheet *sheet, struct box_px box) {
    double scale = sheet->layout->ink.scale;
    struct box_px all = {0, 0, sheet->page->width_px, sheet->page->height_px};
    return box_intersection((struct box_px){(int)(box.x * scale), (int)(box.y * scale),
                                            (int)ceil(box.width * scale),
                                            (int)ceil(box.height * scale)},
                            all);
}

static void lines_take(struct sheet *sheet, const struct run_list *runs) {
    sheet->line_count = runs->count;
    sheet->lines = memory_new((size_t)runs->count, sizeof *sheet->lines);
    for (int i = 0; i < runs->count; i++) {
        sheet->lines[i].box = enlarged(sheet, runs->at[i].box);
        sheet->lines[i].cell = runs->at[i].cell;
    }
}

static void cells_take(struct sheet *sheet, struct cell_list *cells) {
    for (int i = 0; i < cells->count; i++)
        cells->at[i].box = enlarged(sheet, cells->at[i].box);
    sheet->cells = cells->at;
    sheet->cell_count = cells->count;
    *cells = (struct cell_list){0};
}

static void texts_take(struct sheet *sheet, struct layout *layout) {
    for (int i = 0; i < layout->text_count; i++) {
        struct sheet_line *line = &sheet->lines[layout->texts[i].line];
        if (line->is_read)
            continue;
        line->text = layout->texts[i].text;
        line->is_read = true;
        layout->texts[i].text = (struct line_text){0};
    }
}

void sheet_from(const struct page *page, struct engines engines, struct layout *layout,
                struct sheet *out) {
    struct sheet sheet = {.page = page, .engines = engines};
    sheet.layout = memory_new(1, sizeof *sheet.layout);
    *sheet.layout = *layout;
    *layout = (struct layout){0};
    lines_take(&sheet, &sheet.layout->lines);
    cells_take(&sheet, &sheet.layout->cells);
    texts_take(&sheet, sheet.layout);
    *out = sheet;
}

bool sheet_new(const struct page *page, struct engines engines, struct sheet *out,
               struct fault *why) {
    struct layout layout = {0};
    if (!layout_of(page, &layout, why))
        return false;
    sheet_from(page, engines, &layout, out);
    return true;
}

void sheet_free(struct sheet *sheet) {
    for (int i = 0; i < sheet->line_count; i++)
        line_text_free(&sheet->lines[i].text);
    free(sheet->lines);
    free(sheet->cells);
    if (sheet->layout)
        layout_free(sheet->layout);
    free(sheet->layout);
    *sheet = (struct sheet){0};
}

static struct crop crop_from(const struct sheet *sheet, struct box_px box) {
    return crop_of(sheet->page->text, &sheet->layout->ink, &sheet->layout->ruling, box);
}

const struct line_text *sheet_line_text(struct sheet *sheet, int line, struct fault *why) {
    struct sheet_line *at = &sheet->lines[line];
    if (at->is_read)
        return &at->text;
    cost_line_read();
    struct crop crop SCOPED(crop_free) = crop_from(sheet, at->box);
    if (!line_read(sheet->engines.first, &crop.picture, ALPHABET_ANY, &at->text, why))
        return NULL;
    at->is_read = true;
    sheet->lines_read++;
    return &at->text;
}

bool sheet_read_box(struct sheet *sheet, struct box_px box, enum line_alphabet alphabet,
                    struct line_text *out, struct fault *why) {
    cost_line_read();
    struct crop crop SCOPED(crop_free) = crop_from(sheet, box);
    return line_read(sheet->engines.first, &crop.picture, alphabet, out, why);
}

bool sheet_second_opinion(struct sheet *sheet, struct box_px box, enum line_alphabet alphabet,
                          struct line_text *out, struct fault *why) {
    if (!sheet->engines.second)
        return false;
    cost_line_read();
    struct crop crop SCOPED(crop_free) = crop_from(sheet, box);
    return line_read(sheet->engines.second, &crop.picture, alphabet, out, why);
}
