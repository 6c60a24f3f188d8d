/* Whole pages by chance, with the truth of what stands on them: one seed, one page.
 * Not samples of real papers; the mixture is meant to be harder than an office's day.
 * Used by seal-bench and by the tests of finding and reading. */
#ifndef SEALROOM_TESTS_SEAL_SCENE_H
#define SEALROOM_TESTS_SEAL_SCENE_H

#include "base/geometry.h"
#include "seal/drawn_seal.h"
#include "seal/seal.h"

#define SCENE_SEALS 4

struct scene_seal {
    struct drawn_seal drawn;
    struct box_px box;
    bool hurt;     /* worn, or much printed beneath */
    bool partial;  /* cut by the page's edge */
    bool official; /* round or oval: what must be found */
};

struct scene {
    uint64_t seed;
    double dpi;
    bool colourless;
    struct scene_seal seals[SCENE_SEALS];
    int seal_count;
    struct Pix *colour, *gray;
};

/* What a scene may hold. */
struct scene_kind {
    int most_seals;    /* 0: false friends only */
    double colourless; /* share of gray scans */
    double dpi;        /* 0: by chance 200 to 400, mostly 300 */
};

/* scene_draw draws the page of a seed; scene_free ends it. */
struct scene scene_draw(uint64_t seed, const struct scene_kind *kind);
void scene_free(struct scene *scene);
struct seal_page scene_page(const struct scene *scene);

#endif
