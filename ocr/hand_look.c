#include "ocr/hand_look.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/ink.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DARK_BELOW 150 /* of the whitened plane */
#define AROUND_PX  4
/* Lines lower than this show no angles; what is larger is no line of a form. */
#define HIGH_LEAST_PX 12
#define HIGH_MOST_PX  220
#define WIDE_MOST_PX  2400
/* Ink running on for more than so many line heights is a rule; heights beyond count as this. */
#define RULE_EM    1.3
#define EM_MOST_PX 70
/* Lines on bent paper rise or fall by up to so many pixels a pixel. */
#define SLOPE_MOST 0.04
#define SLOPE_STEP 0.005
/* Edges are steeper than this, in gray levels; fewer pixels of them tell nothing. */
#define EDGE_LEAST  60.0
#define EDGES_LEAST 200
#define PAPER_ABOVE 230
/* Angles are counted by two degrees; a peak is eight degrees wide. */
#define BINS       90
#define BIN_DEG    2.0
#define PEAK_BINS  4
#define RANGE_BINS 30
/* Rows with more than this share of the median row's ink count as filled. */
#define FILLED_SHARE 0.5
/* Beyond these heights nothing more is learnt: height alone shall not decide. */
#define MM_LEAST 3.0
#define MM_MOST  5.0
/* Log-odds a unit of each measure: filled rows, gathered strokes that lie and that stand, height.
 */
#define WEIGHT_FILLED   (-18.2)
#define WEIGHT_LYING    (-21.2)
#define WEIGHT_STANDING (-8.3)
#define WEIGHT_MM       5.1
#define WEIGHT_NONE     1.98

/* A gray picture of one line. */
struct strip {
    uint8_t *gray;
    int width, height;
};

static void strip_free(struct strip *strip) {
    free(strip->gray);
    *strip = (struct strip){0};
}

static struct strip strip_new(int width, int height) {
    struct strip strip = {
        .gray = memory_new((size_t)width * (size_t)height, 1), .width = width, .height = height};
    memset(strip.gray, 255, (size_t)width * (size_t)height);
    return strip;
}

static uint8_t *pixel(const struct strip *strip, int x, int y) {
    return strip->gray + (size_t)y * (size_t)strip->width + x;
}

static bool is_ink(const struct strip *strip, int x, int y) {
    return *pixel(strip, x, y) < DARK_BELOW;
}

static struct strip cut(PIX *text, struct box_px box) {
    struct box_px page = {0, 0, pixGetWidth(text), pixGetHeight(text)};
    struct box_px area = box_intersection(box_grown(box, AROUND_PX), page);
    if (area.height < HIGH_LEAST_PX || area.height > HIGH_MOST_PX || area.width < area.height ||
        area.width > WIDE_MOST_PX)
        return (struct strip){0};
    struct strip strip = strip_new(area.width, area.height);
    for (int y = 0; y < area.height; y++) {
        const l_uint32 *row = pixGetData(text) + (size_t)(area.y + y) * (size_t)pixGetWpl(text);
        for (int x = 0; x < area.width; x++)
            *pixel(&strip, x, y) = (uint8_t)GET_DATA_BYTE(row, area.x + x);
    }
    return strip;
}

/* A run of ink longer than any stroke is a rule. */
static void clear_rules(struct strip *strip) {
    int em = strip->height < EM_MOST_PX ? strip->height : EM_MOST_PX;
    for (int y = 0; y < strip->height; y++)
        for (int x = 0, from = 0; x <= strip->width; x++) {
            if (x < strip->width && is_ink(strip, x, y))
                continue;
            if (x - from > RULE_EM * em)
                memset(pixel(strip, from, y), 255, (size_t)(x - from));
            from = x + 1;
        }
    for (int x = 0; x < strip->width; x++) {
        int y = 0;
        while (y < strip->height && is_ink(strip, x, y))
            y++;
        for (int at = 0; y == strip->height && at < y; at++)
            *pixel(strip, x, at) = 255;
    }
}

static int shift_at(const struct strip *strip, double slope, int x) {
    return (int)lround(-slope * (x - strip->width / 2.0));
}

static int shift_most(const struct strip *strip) {
    return (int)(SLOPE_MOST * strip->width / 2) + 1;
}

/* The ink of a strip, column by column, and how many pixels of it there are. */
struct inked {
    struct at {
        int x, y;
    } * at;
    int count;
};

static struct inked inked_of(const struct strip *strip) {
    size_t room = (size_t)strip->width * (size_t)strip->height;
    struct inked ink = {.at = memory_new(room, sizeof *ink.at)};
    for (int x = 0; x < strip->width; x++)
        for (int y = 0; y < strip->height; y++)
            if (is_ink(strip, x, y))
                ink.at[ink.count++] = (struct at){x, y};
    return ink;
}

/* How sharply the ink is gathered in rows when columns are shifted by a slope. */
static double gathered(const struct strip *strip, const struct inked *ink, double slope,
                       long *rows) {
    int most = shift_most(strip);
    memset(rows, 0, (size_t)(strip->height + 2 * most) * sizeof *rows);
    int column = -1;
    int shift = 0;
    for (int i = 0; i < ink->count; i++) {
        if (ink->at[i].x != column)
            shift = most + shift_at(strip, slope, ink->at[i].x);
        column = ink->at[i].x;
        rows[shift + ink->at[i].y]++;
    }
    double sum = 0;
    for (int y = 0; y < strip->height + 2 * most; y++)
        sum += (double)rows[y] * (double)rows[y];
    return sum;
}

/* The line made level. */
static struct strip levelled(const struct strip *strip) {
    int most = shift_most(strip);
    long *rows = memory_new((size_t)(strip->height + 2 * most), sizeof *rows);
    struct inked ink = inked_of(strip);
    double slope = 0;
    double best = -1;
    for (double at = -SLOPE_MOST; at <= SLOPE_MOST; at += SLOPE_STEP) {
        double sharp = gathered(strip, &ink, at, rows);
        if (sharp > best) {
            best = sharp;
            slope = at;
        }
    }
    free(ink.at);
    free(rows);
    struct strip out = strip_new(strip->width, strip->height + 2 * most);
    for (int x = 0; x < strip->width; x++) {
        int shift = most + shift_at(strip, slope, x);
        for (int y = 0; y < strip->height; y++)
            *pixel(&out, x, shift + y) = *pixel(strip, x, y);
    }
    return out;
}

static int by_size(const void *a, const void *b) {
    const int *left = a;
    const int *right = b;
    return *left - *right;
}

/* The highest run of rows with ink: how many rows, and which share of them is filled. */
static int fill_of(const struct strip *strip, double *filled) {
    int *rows = memory_new((size_t)strip->height + 1, sizeof *rows);
    int best_from = 0;
    int best = 0;
    for (int y = 0, from = 0; y <= strip->height; y++) {
        rows[y] = 0;
        for (int x = 0; y < strip->height && x < strip->width; x++)
            rows[y] += is_ink(strip, x, y);
        if (rows[y] > 0)
            continue;
        if (y - from > best) {
            best = y - from;
            best_from = from;
        }
        from = y + 1;
    }
    int *band = rows + best_from;
    qsort(band, (size_t)best, sizeof *band, by_size);
    int count = 0;
    for (int i = 0; i < best; i++)
        count += band[i] > FILLED_SHARE * band[best / 2];
    *filled = best ? (double)count / best : 0;
    free(rows);
    return best;
}

/* Gray smoothed by 1 2 1 both ways, sixteen times as large. */
static int smooth(const struct strip *strip, int x, int y) {
    int sum = 0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
            sum += *pixel(strip, x + dx, y + dy) * (2 - abs(dx)) * (2 - abs(dy));
    return sum;
}

/* Edges by the angle of their gradient, weighted by its steepness. Gives how many pixels. */
static int angles_of(const struct strip *strip, double bins[static BINS]) {
    int count = 0;
    for (int y = 2; y + 2 < strip->height; y++)
        for (int x = 2; x + 2 < strip->width; x++) {
            if (*pixel(strip, x, y) > PAPER_ABOVE)
                continue;
            double across = (smooth(strip, x + 1, y) - smooth(strip, x - 1, y)) / 16.0;
            double down = (smooth(strip, x, y + 1) - smooth(strip, x, y - 1)) / 16.0;
            double steep = hypot(across, down);
            if (steep <= EDGE_LEAST)
                continue;
            double degrees = fmod(atan2(down, across) * 180 / M_PI + 360, 180);
            int bin = (int)(degrees / BIN_DEG);
            bins[bin < BINS ? bin : 0] += steep;
            count++;
        }
    return count;
}

/* Which share of the edges within 30 degrees of an axis lies in one narrow peak. */
static double peak(const double bins[static BINS], int from) {
    double whole = 0;
    double best = 0;
    for (int i = 0; i < RANGE_BINS; i++)
        whole += bins[(from + i + BINS) % BINS];
    for (int i = 0; i + PEAK_BINS <= RANGE_BINS; i++) {
        double sum = 0;
        for (int k = 0; k < PEAK_BINS; k++)
            sum += bins[(from + i + k + BINS) % BINS];
        best = fmax(best, sum);
    }
    return whole > 0 ? best / whole : 0;
}

double hand_look(const struct page *page, struct box_px line) {
    if (!page || !page->text)
        return NAN;
    struct strip raw SCOPED(strip_free) = cut(page->text, line);
    if (!raw.gray)
        return NAN;
    clear_rules(&raw);
    struct strip strip SCOPED(strip_free) = levelled(&raw);
    double filled = 0;
    int high = fill_of(&strip, &filled);
    double bins[BINS] = {0};
    if (high < HIGH_LEAST_PX || angles_of(&strip, bins) < EDGES_LEAST)
        return NAN;
    double dpi = ink_dpi(pixGetWidth(page->text), pixGetHeight(page->text), page->dpi);
    double mm = fmin(MM_MOST, fmax(MM_LEAST, mm_from_px(high, dpi)));
    double lying = peak(bins, (BINS - RANGE_BINS) / 2);
    double standing = peak(bins, -RANGE_BINS / 2);
    return WEIGHT_NONE + WEIGHT_FILLED * filled + WEIGHT_LYING * lying +
           WEIGHT_STANDING * standing + WEIGHT_MM * mm;
}
