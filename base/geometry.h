/* Boxes and points in pixels and in millimetres, quarter turns, and the small rotation that
 * deskews. Not pictures: nothing here touches pixels. Used by everything that knows where something
 * stands on a page. */
#ifndef SEALROOM_BASE_GEOMETRY_H
#define SEALROOM_BASE_GEOMETRY_H

#include <stdbool.h>

struct box_px {
    int x, y, width, height;
};

struct box_mm {
    double x, y, width, height;
};

struct point_px {
    double x, y;
};

/* The deskewed plane has the upright page's size; the upright page is turned about its centre by
 * `skew_rad` (clockwise seen on paper, y down) to give it. Identity when skew_rad is 0. */
struct frame {
    int width_px, height_px;
    double skew_rad;
};

#define MM_PER_INCH 25.4

double px_from_mm(double mm, double dpi);
double mm_from_px(double px, double dpi);

bool box_is_empty(struct box_px box);
struct box_px box_union(struct box_px a, struct box_px b);
struct box_px box_intersection(struct box_px a, struct box_px b);
struct box_px box_grown(struct box_px box, int margin_px);
long box_area_px(struct box_px box);
int box_middle_x(struct box_px box);
int box_middle_y(struct box_px box);
/* box_overlap gives intersection over union, 0 to 1. */
double box_overlap(struct box_px a, struct box_px b);
/* box_share_inside gives which share of `inner` lies inside `outer`, 0 to 1. */
double box_share_inside(struct box_px inner, struct box_px outer);
/* box_share_level gives which share of a box's height a band's rows take; negative when they are
 * apart. */
double box_share_level(struct box_px box, struct box_px band);

/* box_turned gives the box after the page of the given size was turned clockwise by quarter turns.
 */
struct box_px box_turned(struct box_px box, int width_px, int height_px, int quarter_turns);

/* frame_to_upright and frame_to_deskewed map points between the two planes; box_to_upright gives
 * the bounding box, cut to the page, of a deskewed box on the upright page. */
struct point_px frame_to_upright(const struct frame *frame, struct point_px deskewed);
struct point_px frame_to_deskewed(const struct frame *frame, struct point_px upright);
struct box_px box_to_upright(const struct frame *frame, struct box_px deskewed);
struct box_px box_to_deskewed(const struct frame *frame, struct box_px upright);

#endif
