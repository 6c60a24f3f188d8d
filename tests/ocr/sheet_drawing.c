#include "ocr/sheet_drawing.h"

#include <leptonica/allheaders.h>

static PIX *plane_of(const struct drawing *drawing) {
    PIX *plane = pixCreate(drawing->width_px, drawing->height_px, 8);
    for (int y = 0; y < drawing->height_px; y++)
        for (int x = 0; x < drawing->width_px; x++)
            SET_DATA_BYTE(pixGetData(plane) + (long)y * pixGetWpl(plane), x,
                          drawing->gray[y * drawing->width_px + x]);
    return plane;
}

struct page drawing_page(const struct drawing *drawing) {
    return (struct page){.gray = plane_of(drawing),
                         .text = plane_of(drawing),
                         .frame = {drawing->width_px, drawing->height_px, 0},
                         .width_px = drawing->width_px,
                         .height_px = drawing->height_px,
                         .dpi = 300,
                         .skew_known = true};
}

void drawing_page_free(struct page *page) {
    pixDestroy(&page->gray);
    pixDestroy(&page->text);
}
