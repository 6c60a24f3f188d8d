#include "seal/strip.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The density that this share of the inked pixels stay below is drawn black (seals.md, 3.5). */
#define BLACK_SHARE 0.96
#define INKED       10
/* Paper is not quite bare: up to this density it is drawn white, at most this part of black. */
#define WHITE_MOST 5
#define WHITE_PART 4
/* Longest strip: a ring of 30 characters twice as wide as high. */
#define LONGEST_PX 3200

static double sample(const struct strip_part *part, double u, double v) {
    double x = part->x + u * part->ux + v * part->vx;
    double y = part->y + u * part->uy + v * part->vy;
    if (!part->wraps)
        return ink_plane_at(part->plane, x, y);
    double width = part->plane->width_px;
    x -= width * floor(x / width);
    if (x < width - 1)
        return ink_plane_at(part->plane, x, y);
    struct ink_plane seam = *part->plane;
    double last = ink_plane_at(&seam, width - 1.001, y);
    double first = ink_plane_at(&seam, 0, y);
    return last + (x - width + 1) * (first - last);
}

/* Mean over the pixel's footprint in the part: strips may be smaller than what they show. */
static double footprint(const struct strip_part *part, double u, double v, double du, double dv) {
    int nu = du > 1.4 ? (int)ceil(du) : 1;
    int nv = dv > 1.4 ? (int)ceil(dv) : 1;
    double sum = 0;
    for (int i = 0; i < nu; i++)
        for (int k = 0; k < nv; k++)
            sum += sample(part, u + ((i + 0.5) / nu - 0.5) * du, v + ((k + 0.5) / nv - 0.5) * dv);
    return sum / (nu * nv);
}

static int black_density(const uint8_t *density, size_t count) {
    int histogram[256] = {0};
    int inked = 0;
    for (size_t i = 0; i < count; i++)
        if (density[i] >= INKED) {
            histogram[density[i]]++;
            inked++;
        }
    int seen = 0;
    int value = INKED;
    while (value < 255 && (seen += histogram[value]) < BLACK_SHARE * inked)
        value++;
    return value;
}

struct strip strip_cut(const struct strip_part *part, int text_px, double stretch) {
    double zoom = text_px / fmax(part->height, 1);
    int width = (int)lround(fmin(fmax(part->width * zoom * stretch, 8), LONGEST_PX));
    struct line_picture picture = {NULL, width + 2 * STRIP_MARGIN_PX, text_px + 2 * STRIP_MARGIN_PX,
                                   width + 2 * STRIP_MARGIN_PX};
    size_t size = (size_t)picture.width_px * (size_t)picture.height_px;
    struct strip strip = {picture, memory_new(size, 1)};
    double du = part->width / width;
    double dv = part->height / text_px;
    for (int y = 0; y < text_px; y++)
        for (int x = 0; x < width; x++)
            strip.pixels[(size_t)(y + STRIP_MARGIN_PX) * (size_t)picture.stride_bytes +
                         (size_t)(x + STRIP_MARGIN_PX)] =
                (uint8_t)(footprint(part, (x + 0.5) * du, (y + 0.5) * dv, du, dv) + 0.5);
    int black = black_density(strip.pixels, size);
    int white = black / WHITE_PART < WHITE_MOST ? black / WHITE_PART : WHITE_MOST;
    for (size_t i = 0; i < size; i++) {
        int value = 255 - (strip.pixels[i] - white) * 255 / (black - white);
        strip.pixels[i] = (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value);
    }
    strip.picture.gray = strip.pixels;
    return strip;
}

void strip_free(struct strip *strip) {
    free(strip->pixels);
    *strip = (struct strip){0};
}

void strip_join(struct strip *left, const struct strip *right) {
    int height = left->picture.height_px;
    int width = left->picture.width_px + right->picture.width_px;
    uint8_t *pixels = memory_new((size_t)width * (size_t)height, 1);
    for (int y = 0; y < height; y++) {
        uint8_t *row = pixels + (size_t)y * (size_t)width;
        memcpy(row, left->pixels + (size_t)y * (size_t)left->picture.stride_bytes,
               (size_t)left->picture.width_px);
        memcpy(row + left->picture.width_px,
               right->pixels + (size_t)y * (size_t)right->picture.stride_bytes,
               (size_t)right->picture.width_px);
    }
    free(left->pixels);
    left->pixels = pixels;
    left->picture = (struct line_picture){pixels, width, height, width};
}
