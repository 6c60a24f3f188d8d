#include "ocr/sheet.h"

#include "base/cost.h"
#include "base/memory.h"
#include "ocr/crop.h"
#include "ocr/grid.h"
#include "ocr/letters.h"
#include "ocr/red_ink.h"
#include "ocr/ruling.h"
#include "ocr/text_lines.h"

#include <math.h>
#include <stdlib.h>

/* What sheet_new keeps for reading later. */
struct sheet_layout {
    struct ink ink;
    struct ruling ruling;
};

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

bool sheet_new(const struct page *page, struct engines engines, struct sheet *out,
               struct fault *why) {
    struct sheet sheet SCOPED(sheet_free) = {.page = page, .engines = engines};
    sheet.layout = memory_new(1, sizeof *sheet.layout);
    struct ink *ink = &sheet.layout->ink;
    struct ruling *ruling = &sheet.layout->ruling;
    struct letters letters SCOPED(letters_free) = {0};
    if (!ink_of(page->text, page->dpi, ink, why))
        return false;
    red_ink_remove(page, ink);
    if (!ruling_find(ink, ruling, why) || !letters_find(ink, ruling, &letters, why))
        return false;
    struct cell_list cells = grid_cells(ink, ruling);
    struct run_list runs = text_lines(ink, &letters, &cells);
    lines_take(&sheet, &runs);
    free(runs.at);
    for (int i = 0; i < cells.count; i++)
        cells.at[i].box = enlarged(&sheet, cells.at[i].box);
    sheet.cells = cells.at;
    sheet.cell_count = cells.count;
    *out = sheet;
    sheet = (struct sheet){0};
    return true;
}

void sheet_free(struct sheet *sheet) {
    for (int i = 0; i < sheet->line_count; i++)
        line_text_free(&sheet->lines[i].text);
    free(sheet->lines);
    free(sheet->cells);
    if (sheet->layout) {
        ink_free(&sheet->layout->ink);
        ruling_free(&sheet->layout->ruling);
    }
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
