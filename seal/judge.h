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
    bool bars;  /* two bars across: a date stamp */
    bool dark;  /* seen in darkness only: print beneath looks like its own */
    bool solid; /* set by who sees the whole page: judge_is_solid */
};

/* judge_ring looks at the ring near `ellipse` (page pixels) at some 200 dpi. LIMIT faults only. */
MUST_CHECK bool judge_ring(const struct judge_ground *ground, const struct ellipse *ellipse,
                           struct judgement *out, struct fault *why);

/* judge_is_solid tells whether a ring in darkness is an emblem's: its body, denser than its rim, is
 * taken for print by judge_ring and for paper where it is larger than a seal's star. `dark` is a
 * plane on which solid print of that size does not pass for paper, with `ring` on it; `level` the
 * density of the ring's line. */
bool judge_is_solid(const struct ink_plane *dark, const struct ellipse *ring, double level);

#endif
