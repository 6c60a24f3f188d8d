#include "samples/scanner.h"

#include "base/memory.h"
#include "samples/warp.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>

#define NOISE_COUNT 65536
#define FIBRE_SIDE  256
#define LID         0xe8e8e8u

void picture_free(struct picture *picture) {
    free(picture->bytes);
    *picture = (struct picture){0};
}

struct scan_faults scanner_faults(struct chance *from, enum scan_mode mode) {
    struct scan_faults faults = {.mode = mode, .behind = LID, .lie.zoom = 1};
    faults.lie.skew_rad = chance_normal(from) * 0.7 * M_PI / 180;
    faults.noise = chance_real(from, 1.5, 4.5);
    faults.uneven = chance_real(from, 0, 0.06);
    faults.light = chance_real(from, 0.93, 1.0);
    faults.warm = chance_real(from, 0, 0.15);
    faults.texture = chance_real(from, 0.5, 2.5);
    if (chance_hit(from, 0.25))
        faults.blur_px = chance_real(from, 0.4, 0.9);
    if (chance_hit(from, 0.2))
        faults.shadow_mm = chance_real(from, 2, 8);
    return faults;
}

/* Everything one pixel needs, made once a page. */
struct bench {
    const struct scan_faults *faults;
    struct warp back;
    const uint8_t *source;
    size_t stride;
    int width, height;
    double *across, *down; /* light along the two sides */
    double tint[3];        /* of the lamp */
    int8_t *noise, *fibre;
    uint64_t salt;
};

static void make_noise(struct bench *bench, struct chance *from) {
    bench->noise = memory_new(NOISE_COUNT, 1);
    bench->fibre = memory_new(FIBRE_SIDE * FIBRE_SIDE, 1);
    for (int i = 0; i < NOISE_COUNT; i++)
        bench->noise[i] =
            (int8_t)lround(fmin(100, fmax(-100, chance_normal(from) * bench->faults->noise)));
    for (int i = 0; i < FIBRE_SIDE * FIBRE_SIDE; i++) {
        int before = i ? bench->fibre[i - 1] : 0;
        int above = i >= FIBRE_SIDE ? bench->fibre[i - FIBRE_SIDE] : 0;
        bench->fibre[i] = (int8_t)lround(0.35 * before + 0.35 * above +
                                         chance_normal(from) * bench->faults->texture);
    }
}

/* A lens gives less light to the edges. */
static double dim(const struct scan_faults *faults, double share) {
    double off = 2 * share - 1;
    return 1 - faults->vignette * 0.5 * off * off;
}

static void make_light(struct bench *bench, struct chance *from, double dpi) {
    const struct scan_faults *faults = bench->faults;
    double tilt = chance_real(from, -1, 1), lean = chance_real(from, -1, 1);
    double shadow = px_from_mm(faults->shadow_mm, dpi), edge = chance_real(from, 0.15, 0.5);
    bench->across = memory_new((size_t)bench->width, sizeof(double));
    bench->down = memory_new((size_t)bench->height, sizeof(double));
    for (int x = 0; x < bench->width; x++) {
        double share = (double)x / bench->width;
        bench->across[x] =
            faults->light * (1 - faults->uneven * fmax(0, tilt > 0 ? share : 1 - share));
        if (shadow > 0 && x < shadow * 3)
            bench->across[x] *= 1 - 0.35 * exp(-x / shadow);
        bench->across[x] *= dim(faults, share);
        bench->across[x] *= 1 - faults->hand / (1 + exp((share - edge) * 14));
    }
    for (int y = 0; y < bench->height; y++) {
        double share = (double)y / bench->height;
        bench->down[y] = 1 - faults->uneven * fmax(0, lean > 0 ? share : 1 - share);
        bench->down[y] *= dim(faults, share);
    }
}

static const uint32_t *source_row(const struct bench *bench, int y) {
    return (const uint32_t *)(const void *)(bench->source + (size_t)y * bench->stride);
}

/* Two channels at a time: a + (b - a)·share/256 for red and blue, and for green. */
static uint32_t blended(uint32_t a, uint32_t b, uint32_t share) {
    uint32_t outer = ((a & 0xff00ff) * (256 - share) + (b & 0xff00ff) * share) >> 8 & 0xff00ff;
    uint32_t green = ((a & 0x00ff00) * (256 - share) + (b & 0x00ff00) * share) >> 8 & 0x00ff00;
    return outer | green;
}

/* A table has a grain, and the sheet throws a shadow on it; a lid has neither. */
static uint32_t beyond(const struct bench *bench, double x, double y) {
    uint32_t rgb = bench->faults->behind;
    if (!bench->faults->photo)
        return rgb;
    double out = fmax(fmax(-x, x - bench->width), fmax(-y, y - bench->height));
    double shade = 1 - 0.5 * exp(-out / (bench->width * 0.008));
    int grain = bench->fibre[((int)fabs(y * 0.15) & (FIBRE_SIDE - 1)) * FIBRE_SIDE +
                             ((int)fabs(x * 2) & (FIBRE_SIDE - 1))] *
                3;
    uint32_t mixed = 0;
    for (int i = 16; i >= 0; i -= 8)
        mixed |= (uint32_t)fmin(255, fmax(0, ((int)(rgb >> i & 255) + grain) * shade)) << i;
    return mixed;
}

/* The sheet's colour at a place between pixels; beyond its edge what lies behind. */
static uint32_t sample(const struct bench *bench, double x, double y) {
    if (x < 0 || y < 0 || x >= bench->width - 1 || y >= bench->height - 1)
        return beyond(bench, x, y);
    int fine_x = (int)(x * 256), fine_y = (int)(y * 256);
    const uint32_t *above = source_row(bench, fine_y >> 8) + (fine_x >> 8);
    const uint32_t *below = source_row(bench, (fine_y >> 8) + 1) + (fine_x >> 8);
    uint32_t share = (uint32_t)(fine_x & 255);
    return blended(blended(above[0], above[1], share), blended(below[0], below[1], share),
                   (uint32_t)(fine_y & 255));
}

/* Five places of a cross, the middle counted twice as much as two arms. */
static uint32_t blurred_sample(const struct bench *bench, double x, double y) {
    double reach = bench->faults->blur_px;
    if (reach <= 0)
        return sample(bench, x, y);
    uint32_t across = blended(sample(bench, x - reach, y), sample(bench, x + reach, y), 128);
    uint32_t along = blended(sample(bench, x, y - reach), sample(bench, x, y + reach), 128);
    return blended(blended(across, along, 128), sample(bench, x, y), 85);
}

static uint8_t level(double value) {
    return value <= 0 ? 0 : value >= 254.5 ? 255 : (uint8_t)lround(value);
}

/* Where a pixel of the scan looks on the sheet; on a flat bed the mapping is linear. */
static struct point_px place_of(const struct bench *bench, int x, int y) {
    const double *m = bench->back.m;
    if (fabs(m[6]) + fabs(m[7]) > 0)
        return warp_point(&bench->back, (struct point_px){x, y});
    return (struct point_px){m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5]};
}

static void scan_pixel(struct bench *bench, int x, int y, uint8_t *out, int channels) {
    struct point_px at = place_of(bench, x, y);
    uint32_t colour = blurred_sample(bench, at.x, at.y);
    double light = bench->across[x] * bench->down[y];
    int row = (int)at.y & (FIBRE_SIDE - 1), column = (int)at.x & (FIBRE_SIDE - 1);
    /* NOLINTNEXTLINE(bugprone-signed-char-misuse): a fibre is lighter or darker than the sheet */
    int fibre = bench->fibre[row * FIBRE_SIDE + column];
    double tone[3];
    for (int i = 0; i < 3; i++)
        tone[i] = ((int)(colour >> (16 - 8 * i) & 255) + fibre) * light * bench->tint[i];
    bench->salt = bench->salt * 6364136223846793005u + 1442695040888963407u;
    uint64_t dice = bench->salt >> 16;
    if (channels == 3) {
        for (int i = 0; i < 3; i++)
            out[i] = level(tone[i] + bench->noise[dice >> (i * 5) & (NOISE_COUNT - 1)]);
        return;
    }
    double gray = 0.3 * tone[0] + 0.59 * tone[1] + 0.11 * tone[2];
    out[0] = level(gray + bench->noise[dice & (NOISE_COUNT - 1)]);
    if (bench->faults->mode == SCAN_BILEVEL)
        out[0] = out[0] > 150 ? 255 : 0;
}

static struct picture expose(struct bench *bench, int dpi) {
    struct picture picture = {.width_px = bench->width, .height_px = bench->height, .dpi = dpi};
    picture.channels = bench->faults->mode == SCAN_COLOUR ? 3 : 1;
    picture.bilevel = bench->faults->mode == SCAN_BILEVEL;
    size_t row = (size_t)bench->width * (size_t)picture.channels;
    picture.bytes = memory_new((size_t)bench->height, row);
    for (int y = 0; y < bench->height; y++)
        for (int x = 0; x < bench->width; x++)
            scan_pixel(bench, x, y,
                       picture.bytes + (size_t)y * row + (size_t)(x * picture.channels),
                       picture.channels);
    return picture;
}

static struct picture turned_once(const struct picture *from) {
    struct picture out = *from;
    out.width_px = from->height_px;
    out.height_px = from->width_px;
    size_t channels = (size_t)from->channels;
    out.bytes = memory_new((size_t)out.width_px * (size_t)out.height_px, channels);
    for (int y = 0; y < out.height_px; y++)
        for (int x = 0; x < out.width_px; x++) {
            /* Counter-clockwise: a clockwise turn makes it upright again. */
            size_t source = (size_t)x * (size_t)from->width_px + (size_t)(from->width_px - 1 - y);
            size_t target = (size_t)y * (size_t)out.width_px + (size_t)x;
            for (size_t c = 0; c < channels; c++)
                out.bytes[target * channels + c] = from->bytes[source * channels + c];
        }
    return out;
}

static void note_scan(struct sheet *sheet, const struct scan_faults *faults) {
    struct page_reading *truth = sheet->truth;
    truth->skew_degrees = -faults->lie.skew_rad * 180 / M_PI;
    truth->rotation_degrees = faults->quarter_turns * 90;
    truth->confidence = 1;
    if (faults->mode == SCAN_GRAY)
        truth->quality |= QUALITY_GRAY;
    if (faults->mode == SCAN_BILEVEL)
        truth->quality |= QUALITY_BILEVEL;
    if (sheet->dpi < 150)
        truth->quality |= QUALITY_LOW_RESOLUTION;
    if (faults->blur_px > 2)
        truth->quality |= QUALITY_BLURRED;
    if (faults->light < 0.5)
        truth->quality |= QUALITY_DARK;
    for (int i = 0; i < truth->seals.count && faults->mode != SCAN_COLOUR; i++)
        truth->seals.at[i].ink = INK_UNKNOWN;
    /* How large a thing in a photograph is, nobody can measure. */
    for (int i = 0; i < truth->seals.count && faults->photo; i++)
        truth->seals.at[i].width_mm = truth->seals.at[i].height_mm = NAN;
    if (faults->photo)
        truth->dpi = 0;
}

static struct warp note_lie(struct sheet *sheet, const struct scan_faults *faults) {
    struct warp forth = warp_of(sheet->truth->width_px, sheet->truth->height_px, &faults->lie);
    warp_truth(sheet->truth, &forth);
    note_scan(sheet, faults);
    return forth;
}

void scanner_note(struct sheet *sheet, const struct scan_faults *faults) {
    note_lie(sheet, faults);
}

struct picture scanner_scan(struct sheet *sheet, const struct scan_faults *faults) {
    struct bench bench = {.faults = faults,
                          .width = sheet->truth->width_px,
                          .height = sheet->truth->height_px,
                          .stride = (size_t)cairo_image_surface_get_stride(sheet->print),
                          .salt = chance_bits(&sheet->chance)};
    cairo_surface_flush(sheet->print);
    bench.source = cairo_image_surface_get_data(sheet->print);
    struct warp forth = note_lie(sheet, faults);
    bench.back = warp_inverse(&forth);
    static const double WARM[3] = {0, 0.035, 0.14};
    for (int i = 0; i < 3; i++)
        bench.tint[i] = 1 - faults->warm * WARM[i];
    make_noise(&bench, &sheet->chance);
    make_light(&bench, &sheet->chance, sheet->dpi);
    struct picture picture = expose(&bench, (int)lround(sheet->dpi));
    for (int i = 0; i < faults->quarter_turns; i++) {
        struct picture turned = turned_once(&picture);
        picture_free(&picture);
        picture = turned;
    }
    free(bench.across);
    free(bench.down);
    free(bench.noise);
    free(bench.fibre);
    return picture;
}
