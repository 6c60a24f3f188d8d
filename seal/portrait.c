#include "seal/portrait.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "seal/place.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Looked at with this many pixels a millimetre: those of a portrait of 42 mm. */
#define LOOK_PX_PER_MM 6.1
/* Full ink is what the densest tenth of the impression has; less than this is no ink, hundredths.
 */
#define FULL_PERCENTILE 0.90
#define INK_LEAST       6
/* Print under a seal stops red light, which red ink lets pass. */
#define PRINT_DENSITY 55
#define PRINT_FACTOR  2.5
/* Ink beyond the ring's outer edge is no longer the seal's, in shares of the radius. */
#define EDGE_SHARE 1.03
/* Around print so many pixels are unseen too: its blur. */
#define FRINGE_PX 1

struct looking {
    struct place place;
    const struct seal *seal;
    int page_width, page_height;
    double full;      /* density of full ink, hundredths */
    double red_level; /* of that ink in red light; 255 when print cannot be told */
};

static void looking_end(struct looking *looking) {
    place_close(&looking->place);
}

/* The value that `share` of the counted samples do not exceed. */
static int percentile(const long histogram[256], double share) {
    long count = 0;
    for (int i = 0; i < 256; i++)
        count += histogram[i];
    long seen = 0;
    int value = 0;
    while (value < 255 && (double)(seen += histogram[value]) < share * (double)count)
        value++;
    return count > 0 ? value : 0;
}

static void measure_ink(struct looking *looking) {
    const struct ink_plane *alone = &looking->place.alone;
    const struct ink_plane *red = &looking->place.ink.channel[0];
    size_t size = (size_t)alone->width_px * (size_t)alone->height_px;
    long inked[256] = {0};
    long in_red[256] = {0};
    for (size_t i = 0; i < size; i++)
        inked[alone->at[i]] += alone->at[i] >= INK_LEAST;
    looking->full = fmax(INK_LEAST, percentile(inked, FULL_PERCENTILE));
    for (size_t i = 0; i < size && red->at; i++)
        in_red[red->at[i]] += alone->at[i] >= looking->full / 2;
    looking->red_level = red->at && looking->seal->ink != INK_BLACK ? percentile(in_red, 0.5) : 255;
}

/* From the portrait's plane, whose unit is the radius, to the ink planes. */
static struct point_px on_plane(const struct looking *looking, double u, double v) {
    const struct ellipse *e = &looking->place.ellipse;
    double c = cos(e->tilt_rad);
    double s = sin(e->tilt_rad);
    bool oval = looking->seal->shape == SEAL_OVAL;
    /* Of a round seal the tilt says only how it was seen aslant: taken back again. */
    double along = oval ? e->a * u : e->a * (c * u + s * v);
    double across = oval ? e->a * v : e->b * (c * v - s * u);
    return (struct point_px){e->x + c * along - s * across, e->y + s * along + c * across};
}

static bool is_unseen(const struct looking *looking, struct point_px p) {
    const struct ink_density *ink = &looking->place.ink;
    double x = ink->box.x + p.x / ink->scale;
    double y = ink->box.y + p.y / ink->scale;
    if (x < 0 || y < 0 || x >= looking->page_width || y >= looking->page_height)
        return true;
    return ink->channel[0].at && ink_plane_at(&ink->channel[0], p.x, p.y) >
                                     PRINT_FACTOR * looking->red_level + PRINT_DENSITY;
}

static void paint(const struct looking *looking, struct seal_portrait *out) {
    for (int row = 0; row < PORTRAIT_SIDE_PX; row++)
        for (int column = 0; column < PORTRAIT_SIDE_PX; column++) {
            double u = (column + 0.5 - PORTRAIT_SIDE_PX / 2.0) / PORTRAIT_RADIUS_PX;
            double v = (row + 0.5 - PORTRAIT_SIDE_PX / 2.0) / PORTRAIT_RADIUS_PX;
            uint8_t *at = &out->at[row * PORTRAIT_SIDE_PX + column];
            struct point_px p = on_plane(looking, u, v);
            if (hypot(u, v / out->flatness) > EDGE_SHARE)
                continue;
            double share = ink_plane_at(&looking->place.alone, p.x, p.y) / looking->full;
            *at = is_unseen(looking, p) ? PORTRAIT_UNSEEN
                                        : (uint8_t)lround(PORTRAIT_FULL * fmin(1, share));
        }
}

static bool has_unseen_beside(const uint8_t *at, int row, int column) {
    for (int y = row - FRINGE_PX; y <= row + FRINGE_PX; y++)
        for (int x = column - FRINGE_PX; x <= column + FRINGE_PX; x++)
            if (x >= 0 && y >= 0 && x < PORTRAIT_SIDE_PX && y < PORTRAIT_SIDE_PX &&
                at[y * PORTRAIT_SIDE_PX + x] == PORTRAIT_UNSEEN)
                return true;
    return false;
}

static void widen_unseen(struct seal_portrait *portrait) {
    SCOPED(scoped_free)
    uint8_t *before = memory_new(sizeof portrait->at, 1);
    memcpy(before, portrait->at, sizeof portrait->at);
    for (int row = 0; row < PORTRAIT_SIDE_PX; row++)
        for (int column = 0; column < PORTRAIT_SIDE_PX; column++)
            if (has_unseen_beside(before, row, column))
                portrait->at[row * PORTRAIT_SIDE_PX + column] = PORTRAIT_UNSEEN;
}

bool seal_portrait_make(const struct seal_page *page, const struct seal *seal,
                        struct seal_portrait *out, struct fault *why) {
    SCOPED(looking_end)
    struct looking looking = {.seal = seal};
    if (!place_open(page, seal, LOOK_PX_PER_MM, &looking.place, why))
        return false;
    looking.page_width = pixGetWidth(page->gray);
    looking.page_height = pixGetHeight(page->gray);
    measure_ink(&looking);
    const struct ellipse *ring = &looking.place.ellipse;
    *out = (struct seal_portrait){
        .shape = seal->shape,
        .width_mm = seal->width_mm,
        .height_mm = seal->height_mm,
        .flatness = seal->shape == SEAL_OVAL ? ring->b / ring->a : 1,
        .scanned = ellipse_radius(ring) / looking.place.ink.scale,
    };
    paint(&looking, out);
    widen_unseen(out);
    return true;
}
