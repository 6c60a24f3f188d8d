/* What one ring is, looked at closely: its true edge, its size, its ink, what it encloses.
 * Not the decision whether it is a seal: seal/find.c weighs what is told here.
 * Used by seal/find.c. */
#ifndef SEALROOM_SEAL_JUDGE_H
#define SEALROOM_SEAL_JUDGE_H

#include "packet/names.h"
#include "seal/ring.h"
#include "seal/seal.h"

/* What is looked at: a page, its scale (mm may be nominal when the resolution is unknown), and
 * whether the ring stands in coloured ink or in darkness. */
struct judge_ground {
    const struct seal_page *page;
    double page_px_per_mm;
    enum judge_plane { JUDGE_COLOUR, JUDGE_DARK } plane;
};

struct judgement {
    struct ellipse ellipse; /* page pixels, outer edge */
    struct ring_score score;
    double fill;    /* share of the disc within 0.85 r that is inked */
    double annulus; /* share of the ring from 0.3 to 0.5 r that is inked */
    double band;    /* share of directions with ink in the band of the ring's text */
    enum seal_ink ink;
    enum answer star;
    double star_rad; /* clockwise turn of the star's upper point from upright, -36 to 36 degrees */
    bool flat_colour;
    bool bars; /* two bars across: a date stamp */
};

/* judge_ring looks at the ring near `ellipse` (page pixels) at some 200 dpi. LIMIT faults only. */
MUST_CHECK bool judge_ring(const struct judge_ground *ground, const struct ellipse *ellipse,
                           struct judgement *out, struct fault *why);

#endif
