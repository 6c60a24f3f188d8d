#include "samples/copier.h"

#include <cairo.h>
#include <math.h>

/* What a copier's drum makes of a tone, 0 to 1: steeper than life, whites clean. */
struct drum {
    double contrast, pivot, black;
    uint64_t salt;
};

static double copied_tone(const struct drum *drum, double tone) {
    double out = drum->pivot + (tone - drum->pivot) * drum->contrast;
    return fmin(1, fmax(drum->black, out));
}

static unsigned grain(uint64_t *salt) {
    *salt = *salt * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(*salt >> 59);
}

static void each_pixel(struct sheet *sheet, uint32_t (*change)(struct drum *, uint32_t),
                       struct drum *drum) {
    cairo_surface_flush(sheet->print);
    uint8_t *bytes = cairo_image_surface_get_data(sheet->print);
    size_t stride = (size_t)cairo_image_surface_get_stride(sheet->print);
    for (int y = 0; y < sheet->truth->height_px; y++) {
        uint32_t *row = (uint32_t *)(void *)(bytes + (size_t)y * stride);
        for (int x = 0; x < sheet->truth->width_px; x++)
            row[x] = change(drum, row[x]);
    }
    cairo_surface_mark_dirty(sheet->print);
}

static uint32_t gray_copy(struct drum *drum, uint32_t pixel) {
    unsigned red = pixel >> 16 & 255, green = pixel >> 8 & 255, blue = pixel & 255;
    double tone = (0.30 * red + 0.55 * green + 0.15 * blue) / 255;
    double copy = copied_tone(drum, tone) * 255;
    if (copy < 250)
        copy += (int)grain(&drum->salt) - 16;
    unsigned level = (unsigned)fmin(255, fmax(0, copy));
    return level << 16 | level << 8 | level;
}

static uint32_t colour_copy(struct drum *drum, uint32_t pixel) {
    double red = copied_tone(drum, (double)(pixel >> 16 & 255) / 255);
    double green = copied_tone(drum, (double)(pixel >> 8 & 255) / 255);
    double blue = copied_tone(drum, (double)(pixel & 255) / 255);
    double gray = 0.3 * red + 0.55 * green + 0.15 * blue;
    unsigned r = (unsigned)((red * 0.88 + gray * 0.12) * 255);
    unsigned g = (unsigned)((green * 0.88 + gray * 0.12) * 255);
    unsigned b = (unsigned)((blue * 0.88 + gray * 0.12) * 255);
    return r << 16 | g << 8 | b;
}

void copier_copy(struct sheet *sheet) {
    struct drum drum = {chance_real(&sheet->chance, 1.1, 1.45), 0.55,
                        chance_real(&sheet->chance, 0.05, 0.16), chance_bits(&sheet->chance)};
    each_pixel(sheet, gray_copy, &drum);
    for (int i = 0; i < sheet->truth->seals.count; i++)
        sheet->truth->seals.at[i].ink = INK_BLACK;
}

void copier_copy_in_colour(struct sheet *sheet) {
    struct drum drum = {chance_real(&sheet->chance, 1.0, 1.15), 0.6,
                        chance_real(&sheet->chance, 0.06, 0.14), chance_bits(&sheet->chance)};
    each_pixel(sheet, colour_copy, &drum);
}
