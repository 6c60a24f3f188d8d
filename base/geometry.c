#include "base/geometry.h"

#include <math.h>

static int lesser(int a, int b) {
    return a < b ? a : b;
}

static int greater(int a, int b) {
    return a > b ? a : b;
}

double px_from_mm(double mm, double dpi) {
    return mm * dpi / MM_PER_INCH;
}

double mm_from_px(double px, double dpi) {
    return px * MM_PER_INCH / dpi;
}

bool box_is_empty(struct box_px box) {
    return box.width <= 0 || box.height <= 0;
}

struct box_px box_union(struct box_px a, struct box_px b) {
    if (box_is_empty(a))
        return b;
    if (box_is_empty(b))
        return a;
    int left = lesser(a.x, b.x);
    int top = lesser(a.y, b.y);
    int right = greater(a.x + a.width, b.x + b.width);
    int bottom = greater(a.y + a.height, b.y + b.height);
    return (struct box_px){left, top, right - left, bottom - top};
}

struct box_px box_intersection(struct box_px a, struct box_px b) {
    int left = greater(a.x, b.x);
    int top = greater(a.y, b.y);
    int right = lesser(a.x + a.width, b.x + b.width);
    int bottom = lesser(a.y + a.height, b.y + b.height);
    if (right <= left || bottom <= top)
        return (struct box_px){0, 0, 0, 0};
    return (struct box_px){left, top, right - left, bottom - top};
}

struct box_px box_grown(struct box_px box, int margin_px) {
    return (struct box_px){box.x - margin_px, box.y - margin_px, box.width + 2 * margin_px,
                           box.height + 2 * margin_px};
}

long box_area_px(struct box_px box) {
    return box_is_empty(box) ? 0 : (long)box.width * box.height;
}

int box_middle_x(struct box_px box) {
    return box.x + box.width / 2;
}

int box_middle_y(struct box_px box) {
    return box.y + box.height / 2;
}

double box_overlap(struct box_px a, struct box_px b) {
    long shared = box_area_px(box_intersection(a, b));
    long all = box_area_px(a) + box_area_px(b) - shared;
    return all > 0 ? (double)shared / (double)all : 0.0;
}

double box_share_inside(struct box_px inner, struct box_px outer) {
    long area = box_area_px(inner);
    return area > 0 ? (double)box_area_px(box_intersection(inner, outer)) / (double)area : 0.0;
}

double box_share_level(struct box_px box, struct box_px band) {
    int top = box.y > band.y ? box.y : band.y;
    int bottom =
        box.y + box.height < band.y + band.height ? box.y + box.height : band.y + band.height;
    return box.height > 0 ? (double)(bottom - top) / box.height : 0;
}

struct box_px box_turned(struct box_px box, int width_px, int height_px, int quarter_turns) {
    switch (((quarter_turns % 4) + 4) % 4) {
    case 1:
        return (struct box_px){height_px - box.y - box.height, box.x, box.height, box.width};
    case 2:
        return (struct box_px){width_px - box.x - box.width, height_px - box.y - box.height,
                               box.width, box.height};
    case 3:
        return (struct box_px){box.y, width_px - box.x - box.width, box.height, box.width};
    default:
        return box;
    }
}

static struct point_px turned_about_centre(const struct frame *frame, struct point_px point,
                                           double angle_rad) {
    double centre_x = frame->width_px / 2.0;
    double centre_y = frame->height_px / 2.0;
    double x = point.x - centre_x;
    double y = point.y - centre_y;
    double cosine = cos(angle_rad);
    double sine = sin(angle_rad);
    return (struct point_px){centre_x + x * cosine - y * sine, centre_y + x * sine + y * cosine};
}

struct point_px frame_to_deskewed(const struct frame *frame, struct point_px upright) {
    return turned_about_centre(frame, upright, frame->skew_rad);
}

struct point_px frame_to_upright(const struct frame *frame, struct point_px deskewed) {
    return turned_about_centre(frame, deskewed, -frame->skew_rad);
}

static struct box_px box_mapped(const struct frame *frame, struct box_px box, double angle_rad) {
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (int corner = 0; corner < 4; corner++) {
        struct point_px from = {box.x + (corner & 1 ? box.width : 0),
                                box.y + (corner & 2 ? box.height : 0)};
        struct point_px to = turned_about_centre(frame, from, angle_rad);
        left = fmin(left, to.x);
        top = fmin(top, to.y);
        right = fmax(right, to.x);
        bottom = fmax(bottom, to.y);
    }
    struct box_px mapped = {(int)floor(left), (int)floor(top), (int)(ceil(right) - floor(left)),
                            (int)(ceil(bottom) - floor(top))};
    return box_intersection(mapped, (struct box_px){0, 0, frame->width_px, frame->height_px});
}

struct box_px box_to_upright(const struct frame *frame, struct box_px deskewed) {
    return frame->skew_rad == 0 ? deskewed : box_mapped(frame, deskewed, -frame->skew_rad);
}

struct box_px box_to_deskewed(const struct frame *frame, struct box_px upright) {
    return frame->skew_rad == 0 ? upright : box_mapped(frame, upright, frame->skew_rad);
}
