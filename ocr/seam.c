#include "ocr/seam.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/layout.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>
#include <string.h>

/* Heights over the page's usual line. */
#define TALL 1.5
/* Characters are square or, Latin ones and digits, up to twice as high as wide: those have ink in
 * the middle of their height. */
#define HIGH_FOR_WIDE 1.75
#define COLUMNS_LEAST 4
/* A label in a narrow cell is two characters over two, and less of them touches. */
#define CELL_COLUMNS 2
#define CELL_SHARE   0.15
/* The seam lies in this part of the height and has so much of the mean row's ink at most. */
#define SEAM_FROM  0.38
#define SEAM_TO    0.62
#define SEAM_SHARE 0.2

static int ascending(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

static int usual_height(const struct sheet *sheet) {
    int *heights SCOPED(scoped_free)
    = memory_new((size_t)sheet->line_count + 1, sizeof *heights);
    for (int i = 0; i < sheet->line_count; i++)
        heights[i] = sheet->lines[i].box.height;
    qsort(heights, (size_t)sheet->line_count, sizeof *heights, ascending);
    return sheet->line_count > 0 ? heights[sheet->line_count / 2] : 0;
}

/* The counts of ink, by rows or by columns. */
static int *counts_of(NUMA *numbers) {
    int count = numaGetCount(numbers);
    int *out = memory_new((size_t)count + 1, sizeof *out);
    for (int i = 0; i < count; i++)
        numaGetIValue(numbers, i, &out[i]);
    return out;
}

/* The usual width of what white columns part; 0 where there are fewer than `least`. */
static int usual_width(PIX *ink, int least) {
    NUMA *numbers = pixCountPixelsByColumn(ink);
    if (!numbers)
        return 0;
    int count = numaGetCount(numbers);
    int *columns SCOPED(scoped_free)
    = counts_of(numbers);
    int *widths SCOPED(scoped_free)
    = memory_new((size_t)count + 1, sizeof *widths);
    numaDestroy(&numbers);
    int found = 0;
    for (int x = 0; x < count; x++) {
        int from = x;
        while (x < count && columns[x] > 0)
            x++;
        if (x > from)
            widths[found++] = x - from;
    }
    qsort(widths, (size_t)found, sizeof *widths, ascending);
    return found >= least ? widths[found / 2] : 0;
}

/* The row of the least ink in the middle; 0 where it is no seam, with more than `share` of the mean
 * row's ink. */
static int seam_of(PIX *ink, double share) {
    NUMA *numbers = pixCountPixelsByRow(ink, NULL);
    if (!numbers)
        return 0;
    int count = numaGetCount(numbers);
    int *rows SCOPED(scoped_free)
    = counts_of(numbers);
    numaDestroy(&numbers);
    double all = 0;
    for (int y = 0; y < count; y++)
        all += rows[y];
    int seam = (int)(SEAM_FROM * count);
    for (int y = seam; y < SEAM_TO * count; y++)
        if (rows[y] < rows[seam])
            seam = y;
    return rows[seam] <= share * all / count ? seam : 0;
}

/* Where a line is two, pixels of the text plane below its top; 0 where it is one. */
static int parted_at(const struct sheet *sheet, struct box_px line, bool narrow) {
    const struct ink *ink = &sheet->layout->ink;
    BOX *box = boxCreate((int)(line.x / ink->scale), (int)(line.y / ink->scale),
                         (int)(line.width / ink->scale), (int)(line.height / ink->scale));
    PIX *inside = box ? pixClipRectangle(ink->plane, box, NULL) : NULL;
    boxDestroy(&box);
    int width = inside ? usual_width(inside, narrow ? CELL_COLUMNS : COLUMNS_LEAST) : 0;
    bool high = width > 0 && pixGetHeight(inside) >= HIGH_FOR_WIDE * width;
    int seam = high ? seam_of(inside, narrow ? CELL_SHARE : SEAM_SHARE) : 0;
    pixDestroy(&inside);
    return (int)(seam * ink->scale);
}

static void part(struct sheet *sheet, int line, int at) {
    size_t before = (size_t)line + 1, after = (size_t)(sheet->line_count - line - 1);
    struct sheet_line *lines = memory_new(before + after + 1, sizeof *lines);
    memcpy(lines, sheet->lines, before * sizeof *lines);
    memcpy(lines + before + 1, sheet->lines + before, after * sizeof *lines);
    free(sheet->lines);
    sheet->lines = lines;
    sheet->line_count++;
    struct sheet_line *upper = &lines[line];
    line_text_free(&upper->text);
    *upper = (struct sheet_line){.box = upper->box, .cell = upper->cell};
    upper[1] = *upper;
    upper->box.height = at;
    upper[1].box.y += at;
    upper[1].box.height -= at;
}

void seams_part(struct sheet *sheet) {
    if (!sheet->layout || !sheet->layout->ink.plane)
        return;
    double tall = TALL * usual_height(sheet);
    for (int i = 0; i < sheet->line_count; i++) {
        struct box_px box = sheet->lines[i].box;
        bool narrow = 2 * box.width <= 3 * box.height && sheet->lines[i].cell >= 0;
        bool wide = narrow ? 4 * box.width >= 3 * box.height : box.width > box.height;
        int at = box.height > tall && wide ? parted_at(sheet, box, narrow) : 0;
        if (at > 0)
            part(sheet, i++, at);
    }
}
