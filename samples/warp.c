#include "samples/warp.h"

#include <math.h>

/* Turn about the middle; then, with w = 1 + p·(y − cy) + q·(x − cx), every point goes to
 * (cx + zoom·(x − cx)/w, cy + zoom·(y − cy)/w): the far edges shrink. */
struct warp warp_of(int width_px, int height_px, const struct lie *lie) {
    double cx = width_px / 2.0, cy = height_px / 2.0, z = lie->zoom;
    double c = cos(lie->skew_rad), s = sin(lie->skew_rad);
    double p = -lie->far_share / height_px, q = lie->side_share / width_px;
    double turn[6] = {c, -s, cx - c * cx + s * cy, s, c, cy - s * cx - c * cy};
    double rest = 1 - p * cy - q * cx;
    double far[9] = {
        z + cx * q, cx * p, cx * rest - z * cx, cy * q, z + cy * p, cy * rest - z * cy, q, p, rest};
    struct warp warp = {{0}};
    for (int r = 0; r < 3; r++)
        for (int k = 0; k < 3; k++)
            warp.m[r * 3 + k] =
                far[r * 3] * turn[k] + far[r * 3 + 1] * turn[3 + k] + far[r * 3 + 2] * (k == 2);
    for (int k = 0; k < 3 && lie->mirrored; k++)
        warp.m[k] = width_px * warp.m[6 + k] - warp.m[k];
    return warp;
}

struct warp warp_inverse(const struct warp *warp) {
    const double *m = warp->m;
    double a = m[4] * m[8] - m[5] * m[7], b = m[5] * m[6] - m[3] * m[8],
           c = m[3] * m[7] - m[4] * m[6];
    double d = m[0] * a + m[1] * b + m[2] * c;
    return (struct warp){{a / d, (m[2] * m[7] - m[1] * m[8]) / d, (m[1] * m[5] - m[2] * m[4]) / d,
                          b / d, (m[0] * m[8] - m[2] * m[6]) / d, (m[2] * m[3] - m[0] * m[5]) / d,
                          c / d, (m[1] * m[6] - m[0] * m[7]) / d, (m[0] * m[4] - m[1] * m[3]) / d}};
}

struct point_px warp_point(const struct warp *warp, struct point_px at) {
    const double *m = warp->m;
    double w = m[6] * at.x + m[7] * at.y + m[8];
    return (struct point_px){(m[0] * at.x + m[1] * at.y + m[2]) / w,
                             (m[3] * at.x + m[4] * at.y + m[5]) / w};
}

struct bounds {
    double left, top, right, bottom;
};

static void reach(struct bounds *bounds, struct point_px at) {
    bounds->left = fmin(bounds->left, at.x);
    bounds->top = fmin(bounds->top, at.y);
    bounds->right = fmax(bounds->right, at.x);
    bounds->bottom = fmax(bounds->bottom, at.y);
}

static struct box_px box_of(const struct bounds *bounds) {
    int x = (int)floor(bounds->left), y = (int)floor(bounds->top);
    return (struct box_px){x, y, (int)ceil(bounds->right) - x, (int)ceil(bounds->bottom) - y};
}

static struct box_px moved(struct box_px box, const struct warp *warp) {
    struct bounds bounds = {1e9, 1e9, -1e9, -1e9};
    for (int i = 0; i < 4; i++)
        reach(&bounds, warp_point(warp, (struct point_px){box.x + (i & 1) * box.width,
                                                          box.y + (i >> 1) * box.height}));
    return box_of(&bounds);
}

static struct box_px moved_round(struct box_px box, const struct warp *warp) {
    struct bounds bounds = {1e9, 1e9, -1e9, -1e9};
    for (int i = 0; i < 48; i++) {
        double angle = i * M_PI / 24;
        reach(&bounds,
              warp_point(warp, (struct point_px){box.x + box.width * (1 + cos(angle)) / 2,
                                                 box.y + box.height * (1 + sin(angle)) / 2}));
    }
    return box_of(&bounds);
}

static void move_fields(struct field_list *fields, const struct warp *warp, struct box_px page) {
    for (int i = 0; i < fields->count; i++)
        fields->at[i].box = box_intersection(moved(fields->at[i].box, warp), page);
}

void warp_truth(struct page_reading *truth, const struct warp *warp) {
    struct box_px page = {0, 0, truth->width_px, truth->height_px};
    move_fields(&truth->fields, warp, page);
    for (int i = 0; i < truth->seals.count; i++) {
        struct seal *seal = &truth->seals.at[i];
        bool curved = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
        seal->box = box_intersection((curved ? moved_round : moved)(seal->box, warp), page);
    }
    for (int i = 0; i < truth->marks.count; i++)
        truth->marks.at[i].box = box_intersection(moved(truth->marks.at[i].box, warp), page);
    for (int i = 0; i < truth->barcodes.count; i++)
        truth->barcodes.at[i].box = box_intersection(moved(truth->barcodes.at[i].box, warp), page);
    for (int i = 0; i < truth->id_cards.count; i++) {
        struct id_card *card = &truth->id_cards.at[i];
        card->box = box_intersection(moved(card->box, warp), page);
        move_fields(&card->fields, warp, page);
    }
}
