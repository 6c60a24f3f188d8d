/* One page of a benchmark: seals found and read on it, held against what stands there, counted and
 * printed beside what is asked. Not a drawing and not a test: it asserts nothing.
 * Used by seal-bench (scenes) and seal-papers (drawn packets). */
#ifndef SEALROOM_TESTS_SEAL_BENCH_PAGE_H
#define SEALROOM_TESTS_SEAL_BENCH_PAGE_H

#include "packet/packet.h"
#include "seal/seal.h"
#include "seal/tap.h"

#define BENCH_SEALS 16

/* What stands there. Texts are lent; NULL: none, and for the title: nobody can read it. */
struct bench_seal {
    struct box_px box;
    enum seal_shape shape;
    double width_mm, height_mm; /* NAN: not judged */
    enum seal_ink ink;          /* INK_UNKNOWN: not judged */
    enum answer star;           /* ANSWER_UNKNOWN: not judged */
    const char *title, *purpose, *serial;
    bool hurt;     /* worn, crossed, a copy, or a scan without colour */
    bool partial;  /* cut by the page's edge */
    bool official; /* a ring: what must be found and is read */
};

struct bench_page {
    char name[96]; /* for telling and for files */
    struct seal_page picture;
    struct bench_seal seals[BENCH_SEALS];
    int seal_count;
};

struct share_of {
    int right, all;
};

/* Pairs are of unhurt and of hurt seals. */
struct bench_tally {
    int pages, unexplained, false_seals, false_pages;
    struct share_of official, partial, chops; /* found */
    struct share_of boxes, shapes, sizes, inks, copies, stars;
    struct share_of titles[2], purposes[2], serials[2], chop_titles;
    /* A line read where there is none, digits read wrong instead of not at all. */
    int purposes_invented, serials_wrong, chops_wrong;
    double find_ms, read_ms, engine_ms;
    int engine_calls, read;
};

/* How the benchmark looks: an engine or NULL (nothing is read); a folder for pictures of what went
 * wrong or NULL; every seal told or only those. */
struct bench_look {
    struct tap *tap;
    const char *folder;
    bool told_all;
};

void bench_page_run(const struct bench_page *page, const struct bench_look *look,
                    struct bench_tally *tally);
void bench_tally_print(const struct bench_tally *tally, const char *title);

#endif
