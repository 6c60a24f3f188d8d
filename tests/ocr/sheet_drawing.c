#include "ocr/sheet_drawing.h"

#include "page/prepare.h"

#include <cairo.h>
#include <leptonica/allheaders.h>
#include <stdlib.h>

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

struct page drawing_colour_page(const struct drawing *drawing) {
    PIX *colour = pixCreate(drawing->width_px, drawing->height_px, 32);
    const unsigned char *from = cairo_image_surface_get_data(drawing->surface);
    long stride = cairo_image_surface_get_stride(drawing->surface);
    for (int y = 0; y < drawing->height_px; y++)
        for (int x = 0; x < drawing->width_px; x++) {
            const unsigned char *pixel = from + y * stride + x * 4;
            composeRGBPixel(pixel[2], pixel[1], pixel[0],
                            pixGetData(colour) + (long)y * pixGetWpl(colour) + x);
        }
    struct page_source source = {.pix = colour, .dpi = 300};
    struct page page = {0};
    struct fault why = {0};
    if (!page_prepare(&source, &page, &why))
        abort();
    return page;
}

void drawing_page_free(struct page *page) {
    page_free(page);
}
