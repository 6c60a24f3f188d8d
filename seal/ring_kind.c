#include "seal/ring_kind.h"

/* Judged closely. Emblems fill 0.78 to 0.88 of their disc, seals 0.24 to 0.49; seals are bare
 * between 0.3 and 0.5 r (seals.md, 3.2). */
#define CLOSE_CONTRAST  0.50
#define CLOSE_SPREAD_MM 0.075
/* Where most of it is there it may be dented a little, where nearly all is, more. Loops of pen had
 * 0.76 to 0.81 and stood 0.12 to 0.13 off. */
#define MOSTLY_CONTRAST  0.85
#define MOSTLY_SPREAD_MM 0.10
#define CLEAR_CONTRAST   0.92
#define CLEAR_SPREAD_MM  0.14
#define TRUE_SPREAD_MM   0.05
/* Rubber gives: a rim may waver where a name stands along it, about a star or all around. */
#define WAVERING_SPREAD_MM 0.25
#define WAVERING_BAND      0.60
#define WAVERING_STAR_BAND 0.50
#define WAVERING_DARK_BAND 0.75
#define WAVERING_CONTRAST  0.75
#define CLOSE_COVERAGE     0.55
/* Ovals are 40 x 30 or 45 x 30; flatter ones are drawn by hand, or seen very much aslant. */
#define FLATTEST       0.58
#define EMBLEM_FILL    0.66
#define EMBLEM_ANNULUS 0.62
#define LEAST_BAND     0.20
/* Smaller rings without a star are stamps of clerks: the smallest seals have 34 mm across, and a
 * stated resolution may be a tenth off. */
#define LEAST_SEAL_MM 30.0
/* A star in a smaller one is a seal's on a reduced copy: round, and bare about its star. Ridges of
 * a thumb have stars too, but are neither (an oval one of 23 mm had 0.67 of ink there). */
#define BARE_ANNULUS 0.45
/* Larger rings with bars are banks' seals (业务清讫), not date stamps. */
#define LEAST_OFFICIAL_MM 33.0
/* Less of a ring than this on the sheet: a slice of a seal across page edges (骑缝章). Seals that
 * were only stamped near the edge keep more of their name. */
#define SLICE_VISIBLE 0.5

/* How far a ring's edge may lie from an ellipse, in the middle. Drawn by hand it would neither be
 * nearly whole nor have a star or a name; in darkness print within looks like a part of one. */
static double most_spread(const struct judgement *j) {
    bool star = j->star == ANSWER_YES;
    double least_band = star ? WAVERING_STAR_BAND : j->dark ? WAVERING_DARK_BAND : WAVERING_BAND;
    if (j->band >= least_band && (star || j->score.contrast >= WAVERING_CONTRAST))
        return WAVERING_SPREAD_MM;
    if (star || j->score.contrast > CLEAR_CONTRAST)
        return CLEAR_SPREAD_MM;
    return j->score.contrast > MOSTLY_CONTRAST ? MOSTLY_SPREAD_MM : CLOSE_SPREAD_MM;
}

static bool is_round(const struct judgement *j) {
    return j->ellipse.b >= RING_OVAL_PROPORTION * j->ellipse.a;
}

/* Emblems are round; a photo beneath an oval is not its own. */
static bool is_emblem(const struct judgement *j) {
    return j->solid || j->fill > EMBLEM_FILL || (is_round(j) && j->annulus > EMBLEM_ANNULUS);
}

static bool is_ring(const struct judgement *j) {
    return j->ellipse.b >= FLATTEST * j->ellipse.a && j->score.contrast >= CLOSE_CONTRAST &&
           j->score.coverage >= CLOSE_COVERAGE && j->score.spread_mm <= most_spread(j);
}

/* A true ring needs little text to be a seal; a wavering one may be drawn by hand. */
static bool is_bare(const struct judgement *j) {
    bool is_true = j->score.contrast > CLEAR_CONTRAST && j->score.spread_mm < TRUE_SPREAD_MM;
    return j->band < (is_true ? LEAST_BAND / 4 : LEAST_BAND);
}

static bool is_reduced(const struct judgement *j) {
    return is_round(j) && j->annulus < BARE_ANNULUS;
}

enum ring_kind ring_kind_of(const struct judgement *j, double px_per_mm, bool scale_known) {
    double width_mm = 2 * j->ellipse.a / px_per_mm;
    if (is_emblem(j))
        return RING_EMBLEM;
    if (!is_ring(j))
        return RING_NOTHING;
    if (j->score.visible < SLICE_VISIBLE)
        return RING_SLICE;
    if (j->bars && width_mm < LEAST_OFFICIAL_MM)
        return RING_DATE_STAMP;
    bool small = scale_known && width_mm < LEAST_SEAL_MM;
    if (j->star == ANSWER_YES)
        return small && !is_reduced(j) ? RING_NOTHING : RING_SEAL;
    if (is_bare(j))
        return RING_PEN;
    return small ? RING_CLERK_STAMP : RING_SEAL;
}
