#include "base/limits.h"
#include "seal/seal.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

static bool check_samples(const struct seal_samples *samples, struct fault *why) {
    bool kind = samples->kind == SEAL_SAMPLES_GRAY || samples->kind == SEAL_SAMPLES_RGB;
    int shorter = samples->width_px < samples->height_px ? samples->width_px : samples->height_px;
    int longer = samples->width_px + samples->height_px - shorter;
    if (!kind || !samples->at || shorter < 2 ||
        samples->stride_bytes / (int)samples->kind < samples->width_px)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_SMALL, "%d", shorter);
    if (longer > LIMIT_MAX_SIDE_PX || (long)shorter * longer > LIMIT_MAX_PIXELS)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_LARGE, "%d", longer);
    return true;
}

static void fill_colour(const struct seal_samples *samples, struct Pix *pix) {
    for (int y = 0; y < samples->height_px; y++) {
        const uint8_t *from = samples->at + (size_t)y * (size_t)samples->stride_bytes;
        l_uint32 *to = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        for (int x = 0; x < samples->width_px; x++, from += 3)
            composeRGBPixel(from[0], from[1], from[2], to + x);
    }
}

static void fill_gray(const struct seal_samples *samples, struct Pix *pix) {
    for (int y = 0; y < samples->height_px; y++) {
        const uint8_t *from = samples->at + (size_t)y * (size_t)samples->stride_bytes;
        l_uint32 *to = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        for (int x = 0; x < samples->width_px; x++)
            SET_DATA_BYTE(to, x, from[x]);
    }
}

bool seal_page_open(const struct seal_samples *samples, struct seal_page *out, struct fault *why) {
    if (!check_samples(samples, why))
        return false;
    bool coloured = samples->kind == SEAL_SAMPLES_RGB;
    struct seal_page page = {.dpi = samples->dpi > 0 ? samples->dpi : 0};
    struct Pix *pix = pixCreate(samples->width_px, samples->height_px, coloured ? 32 : 8);
    if (!pix)
        return fault_memory(why);
    if (coloured) {
        fill_colour(samples, pix);
        page.colour = pix;
        page.gray = pixGetRGBComponent(pix, COLOR_RED);
    } else {
        fill_gray(samples, pix);
        page.gray = pix;
    }
    if (!page.gray) {
        seal_page_close(&page);
        return fault_memory(why);
    }
    *out = page;
    return true;
}

void seal_page_close(struct seal_page *page) {
    pixDestroy(&page->colour);
    pixDestroy(&page->gray);
    *page = (struct seal_page){0};
}

void seals_free(struct seal_list *seals, struct mark_list *marks) {
    for (int i = 0; i < seals->count; i++)
        seal_free(&seals->at[i]);
    for (int i = 0; i < marks->count; i++)
        free(marks->at[i].crop);
    free(seals->at);
    free(marks->at);
    *seals = (struct seal_list){0};
    *marks = (struct mark_list){0};
}
