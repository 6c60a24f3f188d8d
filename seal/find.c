#include "seal/seal.h"

#include "page/ink_density.h"
#include "seal/curves.h"
#include "seal/frames.h"
#include "seal/judge.h"
#include "seal/letterhead.h"
#include "seal/ring_kind.h"
#include "seal/rings.h"
#include "seal/slices.h"
#include "seal/unexplained.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Rings are sought at this resolution (seals.md, 3.2). */
#define SEEK_DPI       80.0
#define SEEK_PX_PER_MM (SEEK_DPI / MM_PER_INCH)
/* Half diameters, mm: 34 to 60 mm across by rule (domain.md, 7.1), with room for worn and shrunk
 * impressions; down to date stamps of 21 mm, which are marks. */
#define LEAST_RADIUS_MM 10.5
#define LEAST_OVAL_MM   15.5
#define MOST_RADIUS_MM  31.0
/* Solid print on a page that must not pass for paper: a banner, an emblem. */
#define SOLID_MM 26.0
/* Steepness of edges (density, hundredths). In darkness only dark lines count: black copies. */
#define COLOUR_STEEPNESS 6
#define DARK_STEEPNESS   7
/* In darkness: what is a line, which pieces may be of a ring, how long a ring runs straight. */
#define DARK_DENSITY   15
#define PIECE_MM       6.5
#define LONGEST_RUN_MM 22.0
#define DARK_TILT_RAD  0.36
/* Whole: hardly any of the ring is wanting. */
#define WHOLE_COVERAGE 0.90
#define WHOLE_GAP      0.06
/* A seal that fills so much of a picture of unknown resolution is still one. */
#define NOMINAL_MOST_MM 62.0
#define NOMINAL_STEP    1.85
#define SMALLEST_PX     100.0
/* Across, of most seals; and sides of a chop that are there as a whole. */
#define USUAL_MM    41.0
#define WHOLE_SIDES 0.85

/* One search: a page at one scale, in one kind of ink. */
struct search {
    const struct seal_page *page;
    double page_px_per_mm; /* nominal when the resolution is unknown */
    struct seal_list *seals;
    struct mark_list *marks;
};

static struct box_px whole(const struct seal_page *page) {
    return (struct box_px){0, 0, pixGetWidth(page->gray), pixGetHeight(page->gray)};
}

static struct box_px box_of(const struct search *search, const struct ellipse *e) {
    struct box_mm b = ellipse_box(e);
    int left = (int)floor(b.x + 0.5);
    int top = (int)floor(b.y + 0.5);
    struct box_px box = {left, top, (int)lround(b.x + b.width) - left,
                         (int)lround(b.y + b.height) - top};
    return box_intersection(box, whole(search->page));
}

/* Whether something already stands in that place. */
static bool taken(const struct search *search, struct box_px box) {
    for (int i = 0; i < search->seals->count; i++)
        if (box_overlap(search->seals->at[i].box, box) > 0.4 ||
            box_share_inside(box, search->seals->at[i].box) > 0.7)
            return true;
    for (int i = 0; i < search->marks->count; i++)
        if (box_overlap(search->marks->at[i].box, box) > 0.5 ||
            (search->marks->at[i].kind == MARK_SEAM_SLICE &&
             box_share_inside(box, search->marks->at[i].box) > 0.7))
            return true;
    return false;
}

static void add_mark(const struct search *search, struct box_px box, enum mark_kind kind) {
    struct mark *mark = mark_add(search->marks);
    mark->box = box;
    mark->kind = kind;
}

static void add_slice(const struct search *search, struct box_px box, const struct ellipse *ring) {
    struct mark *mark = mark_add(search->marks);
    mark->box = box;
    mark->kind = MARK_SEAM_SLICE;
    mark->ring_x_px = ring->x;
    mark->ring_y_px = ring->y;
    mark->ring_radius_px = ellipse_radius(ring);
}

static enum answer completeness(const struct judgement *j) {
    if (j->score.visible < 0.999 || j->score.coverage < WHOLE_COVERAGE ||
        j->score.longest_gap > WHOLE_GAP)
        return ANSWER_NO;
    return ANSWER_YES;
}

static void add_seal(const struct search *search, const struct judgement *j) {
    struct seal *seal = seal_add(search->seals);
    bool oval = j->ellipse.b < RING_OVAL_PROPORTION * j->ellipse.a;
    double mm_per_px = search->page->dpi > 0 ? MM_PER_INCH / search->page->dpi : NAN;
    seal->box = box_of(search, &j->ellipse);
    seal->shape = oval ? SEAL_OVAL : SEAL_ROUND;
    seal->width_mm = 2 * j->ellipse.a * mm_per_px;
    seal->height_mm = 2 * j->ellipse.b * mm_per_px;
    seal->ink = j->ink;
    seal->star = j->star;
    seal->emblem = ANSWER_NO;
    seal->complete = completeness(j);
    seal->hints = j->flat_colour ? HINT_FLAT_COLOUR : 0;
    seal->confidence = j->score.contrast;
}

/* What a ring is: a seal, a mark, or nothing. */
static void weigh(const struct search *search, const struct judgement *j) {
    static const enum mark_kind marks[] = {[RING_EMBLEM] = MARK_EMBLEM,
                                           [RING_DATE_STAMP] = MARK_DATE_STAMP,
                                           [RING_PEN] = MARK_PEN,
                                           [RING_CLERK_STAMP] = MARK_CLERK_STAMP};
    struct box_px box = box_of(search, &j->ellipse);
    enum ring_kind kind = ring_kind_of(j, search->page_px_per_mm, search->page->dpi > 0);
    if (kind == RING_NOTHING || taken(search, box))
        return;
    if (kind == RING_SEAL)
        add_seal(search, j);
    else if (kind == RING_SLICE)
        add_slice(search, box, &j->ellipse);
    else
        add_mark(search, box, marks[kind]);
}

static bool judge_all(const struct search *search, const struct ink_density *ink,
                      const struct ring_found *rings, int count, enum judge_plane plane,
                      struct fault *why) {
    for (int i = 0; i < count; i++) {
        struct judge_ground ground = {search->page, search->page_px_per_mm, plane};
        struct ellipse on_page = ellipse_scaled(&rings[i].ellipse, 0, 0, 1 / ink->scale);
        struct judgement judgement;
        if (taken(search, box_of(search, &on_page)))
            continue;
        if (!judge_ring(&ground, &on_page, &judgement, why))
            return false;
        judgement.solid = plane == JUDGE_DARK &&
                          judge_is_solid(&ink->dark, &rings[i].ellipse, judgement.score.level);
        weigh(search, &judgement);
    }
    return true;
}

static struct box_px corners_box(const struct search *search, const struct frame_found *frame,
                                 double scale) {
    double x0 = INFINITY;
    double y0 = INFINITY;
    double x1 = -INFINITY;
    double y1 = -INFINITY;
    for (int i = 0; i < frame->corner_count; i++) {
        x0 = fmin(x0, frame->corners[i].x / scale);
        y0 = fmin(y0, frame->corners[i].y / scale);
        x1 = fmax(x1, frame->corners[i].x / scale);
        y1 = fmax(y1, frame->corners[i].y / scale);
    }
    struct box_px box = {(int)lround(x0), (int)lround(y0), (int)lround(x1 - x0),
                         (int)lround(y1 - y0)};
    return box_intersection(box, whole(search->page));
}

/* Chops are no official seals: shape, size and ink are told, not more. */
static void add_chop(const struct search *search, const struct ink_density *ink,
                     const struct frame_found *frame, struct box_px box) {
    struct seal *seal = seal_add(search->seals);
    double mm = search->page->dpi > 0 ? MM_PER_INCH / search->page->dpi / ink->scale : NAN;
    seal->box = box;
    seal->shape = frame->shape;
    seal->width_mm = fmax(frame->width_px, frame->height_px) * mm;
    seal->height_mm = fmin(frame->width_px, frame->height_px) * mm;
    seal->ink = frame_ink(ink, frame);
    seal->star = ANSWER_NO;
    seal->emblem = ANSWER_NO;
    seal->complete = frame->sides > 0.9 ? ANSWER_YES : ANSWER_UNKNOWN;
    seal->confidence = frame->sides;
}

typedef bool frame_rule(const struct frame_found *frame);

static bool any_frame(const struct frame_found *frame) {
    (void)frame;
    return true;
}

/* Where the scale is only guessed, a square with a whole frame is still a chop. */
static bool whole_square(const struct frame_found *frame) {
    return frame->shape == SEAL_SQUARE && frame->sides >= WHOLE_SIDES;
}

static struct box_px on_plane(const struct box_px *box, double scale) {
    return (struct box_px){(int)(box->x * scale), (int)(box->y * scale), (int)(box->width * scale),
                           (int)(box->height * scale)};
}

/* Boxes of seals, and of marks, on the plane; each writes RINGS_MOST at most. */
static int seal_boxes(const struct search *search, double scale, struct box_px *out) {
    int count = (int)fmin(search->seals->count, RINGS_MOST);
    for (int i = 0; i < count; i++)
        out[i] = on_plane(&search->seals->at[i].box, scale);
    return count;
}

static int mark_boxes(const struct search *search, double scale, struct box_px *out) {
    int count = (int)fmin(search->marks->count, RINGS_MOST);
    for (int i = 0; i < count; i++)
        out[i] = on_plane(&search->marks->at[i].box, scale);
    return count;
}

static void search_frames(const struct search *search, const struct ink_density *ink,
                          frame_rule *wanted) {
    struct frame_found frames[FRAMES_MOST];
    struct box_px boxes[RINGS_MOST];
    struct frames_known known = {boxes, seal_boxes(search, ink->scale, boxes)};
    int count = frames_find(&ink->colour, SEEK_PX_PER_MM, &known, frames);
    for (int i = 0; i < count; i++) {
        struct box_px box = corners_box(search, &frames[i], ink->scale);
        if (taken(search, box) || !wanted(&frames[i]) || !frame_is_one_ink(ink, &frames[i]))
            continue;
        if (frames[i].shape == SEAL_SHAPE_NONE)
            add_mark(search, box, frames[i].mark);
        else if (frame_ink(ink, &frames[i]) == INK_UNKNOWN) /* the tint of a form's cells */
            add_mark(search, box, MARK_LETTERHEAD);
        else
            add_chop(search, ink, &frames[i], box);
    }
}

/* What is left at the sides of the sheet, of seals pressed over several. */
static void search_slices(const struct search *search, const struct ink_density *ink) {
    struct slice_found slices[SLICES_MOST];
    struct ring_ground ground = {&ink->colour, SEEK_PX_PER_MM};
    int count = slices_find(&ground, slices);
    for (int i = 0; i < count; i++) {
        struct ellipse ring = ellipse_scaled(&slices[i].ring, 0, 0, 1 / ink->scale);
        struct box_px box = {(int)(slices[i].left / ink->scale), (int)(slices[i].top / ink->scale),
                             (int)((slices[i].right - slices[i].left) / ink->scale),
                             (int)((slices[i].bottom - slices[i].top) / ink->scale)};
        box = box_intersection(box, whole(search->page));
        if (!taken(search, box))
            add_slice(search, box, &ring);
    }
}

/* Large red print, when everything else is known; and what is red and nothing of all that. */
static void search_print(const struct search *search, const struct ink_density *ink) {
    struct box_px boxes[2 * RINGS_MOST];
    struct box_px found[LETTERHEADS_MOST > UNEXPLAINED_MOST ? LETTERHEADS_MOST : UNEXPLAINED_MOST];
    struct letterhead_known seals = {boxes, seal_boxes(search, ink->scale, boxes)};
    int count = letterheads_find(&ink->colour, SEEK_PX_PER_MM, &seals, found);
    for (int i = 0; i < count; i++) {
        struct box_px box = on_plane(&found[i], 1 / ink->scale);
        if (!taken(search, box))
            add_mark(search, box, MARK_LETTERHEAD);
    }
    struct unexplained_known known = {
        boxes, seals.count + mark_boxes(search, ink->scale, boxes + seals.count)};
    count = unexplained_find(ink, SEEK_PX_PER_MM, &known, found);
    for (int i = 0; i < count; i++)
        add_mark(search, on_plane(&found[i], 1 / ink->scale), MARK_OTHER);
}

static bool search_colour(const struct search *search, const struct ink_density *ink,
                          struct fault *why) {
    struct ring_found rings[RINGS_MOST];
    struct ring_ground ground = {&ink->colour, SEEK_PX_PER_MM};
    struct rings_wanted wanted = {LEAST_RADIUS_MM, MOST_RADIUS_MM,  LEAST_OVAL_MM,
                                  -M_PI / 2,       M_PI / 2 - 0.01, COLOUR_STEEPNESS};
    int count = rings_find(&ground, &wanted, rings);
    return judge_all(search, ink, rings, count, JUDGE_COLOUR, why);
}

static bool search_dark(const struct search *search, const struct ink_density *ink,
                        struct fault *why) {
    struct curves_wanted curves = {DARK_DENSITY, PIECE_MM * SEEK_PX_PER_MM,
                                   LONGEST_RUN_MM * SEEK_PX_PER_MM};
    struct ink_plane kept = curves_keep(&ink->dark, &curves);
    struct ring_found rings[RINGS_MOST];
    struct ring_ground ground = {&kept, SEEK_PX_PER_MM};
    struct rings_wanted wanted = {LEAST_RADIUS_MM, MOST_RADIUS_MM, LEAST_OVAL_MM,
                                  -DARK_TILT_RAD,  DARK_TILT_RAD,  DARK_STEEPNESS};
    int count = rings_find(&ground, &wanted, rings);
    free(kept.at);
    return judge_all(search, ink, rings, count, JUDGE_DARK, why);
}

static bool search_at(const struct search *search, struct fault *why) {
    struct ink_source source = {search->page->colour, search->page->gray, whole(search->page),
                                SEEK_PX_PER_MM / search->page_px_per_mm,
                                SOLID_MM * search->page_px_per_mm};
    struct ink_density ink SCOPED(ink_density_free) = {0};
    if (!ink_density_open(&source, &ink, why))
        return false;
    if (ink.colour.at != NULL && !search_colour(search, &ink, why))
        return false;
    if (!search_dark(search, &ink, why))
        return false;
    if (ink.colour.at != NULL && search->page->dpi > 0) {
        search_slices(search, &ink);
        search_frames(search, &ink, any_frame);
        search_print(search, &ink);
    }
    return true;
}

/* Chops where the resolution is unknown: seals that stand beside them tell the scale, else it is
 * guessed. */
static bool search_chops(struct search *search, struct fault *why) {
    struct box_px box = whole(search->page);
    double shorter = box.width < box.height ? box.width : box.height;
    search->page_px_per_mm = shorter / NOMINAL_MOST_MM;
    int largest = 0;
    for (int i = 0; i < search->seals->count; i++)
        largest =
            search->seals->at[i].box.width > largest ? search->seals->at[i].box.width : largest;
    if (largest > 0)
        search->page_px_per_mm = largest / USUAL_MM;
    for (double px = shorter; px > SMALLEST_PX; px /= NOMINAL_STEP) {
        struct ink_source source = {search->page->colour, search->page->gray, box,
                                    SEEK_PX_PER_MM / search->page_px_per_mm,
                                    SOLID_MM * search->page_px_per_mm};
        struct ink_density ink SCOPED(ink_density_free) = {0};
        if (!ink_density_open(&source, &ink, why))
            return false;
        search_frames(search, &ink, whole_square);
        if (largest > 0)
            break;
        search->page_px_per_mm /= NOMINAL_STEP;
    }
    return true;
}

/* Without a resolution a seal may fill the picture or be small in it: the same search at several
 * nominal scales, the largest seals first. */
static bool search_scales(struct search *search, struct fault *why) {
    struct box_px box = whole(search->page);
    double shorter = box.width < box.height ? box.width : box.height;
    for (double px = shorter; px > SMALLEST_PX; px /= NOMINAL_STEP) {
        search->page_px_per_mm = px / NOMINAL_MOST_MM;
        if (!search_at(search, why))
            return false;
    }
    return search->page->colour == NULL || search_chops(search, why);
}

bool seals_find(const struct seal_page *page, struct seal_list *seals, struct mark_list *marks,
                struct fault *why) {
    struct seal_page looked = *page;
    if (!ink_page_has_colour(page->colour))
        looked.colour = NULL;
    struct search search = {&looked, page->dpi / MM_PER_INCH, seals, marks};
    return page->dpi > 0 ? search_at(&search, why) : search_scales(&search, why);
}
