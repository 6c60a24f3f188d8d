#include "page/flatten.h"

#include "page/prepare.h"
#include "page/sheet_edges.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Places looked at along each side and each way within; how dark a desk is beside paper. */
#define SAMPLES    24
#define DESK_SHARE 0.85
#define RIM_SHARE  0.9
/* Edges are found on a picture of about this many pixels. */
#define SMALL_PX 1000.0
/* Opposite edges of a scan are parallel and its corners square to within the scanner's play, and so
 * fine a lean harms nothing. */
#define LEAN_LEAST_RAD 0.008
/* Pages of known resolution mostly lay on a scanner: there a slip may be torn askew. */
#define LEAN_SCAN_RAD 0.02
/* Sheets that are nearly so are of this shape: A4. */
#define SHEET_RATIO 1.4142
#define SHEET_SLACK 0.12

static double distance(struct point_px a, struct point_px b) {
    return hypot(a.x - b.x, a.y - b.y);
}

static double angle(struct point_px from, struct point_px to) {
    return atan2(to.y - from.y, to.x - from.x);
}

static bool is_bent(const struct point_px c[4], double dpi) {
    double least = dpi > 0 ? LEAN_SCAN_RAD : LEAN_LEAST_RAD;
    double level = angle(c[0], c[1]) - angle(c[3], c[2]);
    double plumb = angle(c[0], c[3]) - angle(c[1], c[2]);
    double square = (angle(c[0], c[3]) + angle(c[1], c[2])) / 2 -
                    (angle(c[0], c[1]) + angle(c[3], c[2])) / 2 - M_PI / 2;
    return fabs(level) > least || fabs(plumb) > least || fabs(square) > least;
}

static int level_at(struct Pix *colour, int x, int y) {
    const l_uint32 *line = pixGetData(colour) + (size_t)y * (size_t)pixGetWpl(colour);
    l_int32 red = 0, green = 0, blue = 0;
    extractRGBValues(line[x], &red, &green, &blue);
    return (red + 2 * green + blue) / 4;
}

static int by_value(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* A cheap look before the costly one: the picture's rim is darker than what is bright within. */
static bool has_desk(struct Pix *colour) {
    int width = pixGetWidth(colour), height = pixGetHeight(colour), dark = 0;
    int inner[SAMPLES * SAMPLES];
    if (width < SAMPLES || height < SAMPLES)
        return false;
    for (int i = 0; i < SAMPLES * SAMPLES; i++)
        inner[i] = level_at(colour, (2 * (i % SAMPLES) + 1) * width / (2 * SAMPLES),
                            (2 * (i / SAMPLES) + 1) * height / (2 * SAMPLES));
    qsort(inner, SAMPLES * SAMPLES, sizeof *inner, by_value);
    int paper = inner[SAMPLES * SAMPLES * 3 / 4];
    for (int i = 0; i < SAMPLES; i++) {
        int x = (2 * i + 1) * width / (2 * SAMPLES), y = (2 * i + 1) * height / (2 * SAMPLES);
        dark += level_at(colour, x, 0) < DESK_SHARE * paper;
        dark += level_at(colour, x, height - 1) < DESK_SHARE * paper;
        dark += level_at(colour, 0, y) < DESK_SHARE * paper;
        dark += level_at(colour, width - 1, y) < DESK_SHARE * paper;
    }
    return dark >= RIM_SHARE * 4 * SAMPLES;
}

static bool find_corners(struct Pix *colour, struct point_px corners[4]) {
    double longer = fmax(pixGetWidth(colour), pixGetHeight(colour));
    float scale = (float)fmin(1, SMALL_PX / longer);
    PIX *small = pixScaleAreaMap(colour, scale, scale);
    PIX *gray = small ? pixConvertRGBToLuminance(small) : NULL;
    bool found = gray && sheet_edges_find(gray, corners);
    for (int i = 0; i < 4 && found; i++) {
        corners[i].x *= (double)pixGetWidth(colour) / pixGetWidth(gray);
        corners[i].y *= (double)pixGetHeight(colour) / pixGetHeight(gray);
    }
    pixDestroy(&small);
    pixDestroy(&gray);
    return found;
}

/* The flat sheet's size: its longer edges, of the shape of A4 where it is nearly so. */
static void size_of(const struct point_px c[4], struct bend *bend) {
    double width = fmax(distance(c[0], c[1]), distance(c[3], c[2]));
    double height = fmax(distance(c[0], c[3]), distance(c[1], c[2]));
    double ratio = fmax(width, height) / fmin(width, height);
    if (fabs(ratio / SHEET_RATIO - 1) < SHEET_SLACK) {
        double shorter = fmin(width, height), longer = fmax(width, height);
        shorter = fmax(shorter, longer / SHEET_RATIO);
        longer = shorter * SHEET_RATIO;
        bool lies = width > height;
        width = lies ? longer : shorter;
        height = lies ? shorter : longer;
    }
    bend->flat_width_px = (int)width;
    bend->flat_height_px = (int)height;
}

static PTA *points_of(const struct point_px points[4]) {
    PTA *list = ptaCreate(4);
    for (int i = 0; list && i < 4; i++)
        ptaAddPt(list, (l_float32)points[i].x, (l_float32)points[i].y);
    return list;
}

static int lack(int wanted, int there) {
    return wanted > there ? wanted - there : 0;
}

/* Leptonica's maps keep a picture's size: it is made wide enough for the flat sheet, and cut to it.
 */
static PIX *mapped(struct Pix *colour, float *map, const struct bend *bend) {
    int width = bend->flat_width_px, height = bend->flat_height_px;
    PIX *wide = pixAddBorderGeneral(colour, 0, lack(width, pixGetWidth(colour)), 0,
                                    lack(height, pixGetHeight(colour)), 0xffffff00);
    PIX *flat = wide ? pixProjective(wide, map, L_BRING_IN_WHITE) : NULL;
    BOX *part = boxCreate(0, 0, width, height);
    PIX *sheet = flat && part ? pixClipRectangle(flat, part, NULL) : NULL;
    boxDestroy(&part);
    pixDestroy(&flat);
    pixDestroy(&wide);
    return sheet;
}

static PIX *flat_picture(struct Pix *colour, const struct point_px corners[4], struct bend *bend) {
    double right = bend->flat_width_px, low = bend->flat_height_px;
    const struct point_px flat[4] = {{0, 0}, {right, 0}, {right, low}, {0, low}};
    PTA *to = points_of(flat);
    PTA *from = points_of(corners);
    l_float32 *map = NULL;
    bool known = to && from && getProjectiveXformCoeffs(to, from, &map) == 0;
    PIX *sheet = known ? mapped(colour, map, bend) : NULL;
    for (int i = 0; i < 8 && known; i++)
        bend->m[i] = map[i];
    lept_free(map);
    ptaDestroy(&to);
    ptaDestroy(&from);
    return sheet;
}

bool page_flatten(const struct page *page, struct page *out, struct bend *bend, bool *bent,
                  struct fault *why) {
    struct point_px corners[4];
    *bent = false;
    if (!page->colour || !has_desk(page->colour) || !find_corners(page->colour, corners) ||
        !is_bent(corners, page->dpi))
        return true;
    struct bend made = {.scan_width_px = page->width_px, .scan_height_px = page->height_px};
    size_of(corners, &made);
    struct page_source source = {.dpi = page->dpi, .could_be_colour = true};
    source.pix = flat_picture(page->colour, corners, &made);
    if (!source.pix)
        return fault_memory(why);
    if (!page_prepare(&source, out, why))
        return false;
    *bend = made;
    *bent = true;
    return true;
}

static struct point_px on_scan(const struct bend *bend, double x, double y) {
    const float *m = bend->m;
    double w = (double)m[6] * x + (double)m[7] * y + 1;
    return (struct point_px){((double)m[0] * x + (double)m[1] * y + (double)m[2]) / w,
                             ((double)m[3] * x + (double)m[4] * y + (double)m[5]) / w};
}

struct box_px bend_to_scan(const struct bend *bend, struct box_px flat, int quarter_turns) {
    bool side = quarter_turns % 2 != 0;
    int width = side ? bend->flat_height_px : bend->flat_width_px;
    int height = side ? bend->flat_width_px : bend->flat_height_px;
    struct box_px box = box_turned(flat, width, height, -quarter_turns);
    double left = INFINITY, top = INFINITY, right = -INFINITY, low = -INFINITY;
    for (int i = 0; i < 4; i++) {
        struct point_px at =
            on_scan(bend, box.x + (i & 1 ? box.width : 0), box.y + (i & 2 ? box.height : 0));
        left = fmin(left, at.x);
        top = fmin(top, at.y);
        right = fmax(right, at.x);
        low = fmax(low, at.y);
    }
    struct box_px scan = {(int)floor(left), (int)floor(top), (int)ceil(right) - (int)floor(left),
                          (int)ceil(low) - (int)floor(top)};
    struct box_px all = {0, 0, bend->scan_width_px, bend->scan_height_px};
    return box_turned(box_intersection(scan, all), all.width, all.height, quarter_turns);
}
