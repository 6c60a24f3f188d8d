/* A told story becomes scan files and their truth: papers drawn, copied, stamped, scanned, bound.
 * Not the telling. Used by samples/main.c. */
#ifndef SEALROOM_SAMPLES_DRAW_PACKET_H
#define SEALROOM_SAMPLES_DRAW_PACKET_H

#include "base/fault.h"
#include "samples/file.h"
#include "samples/scanner.h"
#include "samples/story.h"

/* How a packet is made into files. */
struct making {
    const char *folder; /* holds inbox/ and truth/ */
    const char *name;
    enum file_form form;
    enum scan_mode mode;
    double dpi;
    int quality;
    bool held_back; /* only the layouts that ordinary draws never show */
    int turn;       /* of those: where they begin to take turns */
    int layout;     /* 1 = the first of every paper's, counted round; 0 = by chance */
    bool hard;      /* worse scans */
    bool turned;    /* some pages lie on their side */
    bool written;   /* entries by hand */
    bool again;     /* the same papers scanned a second time */
    bool blank_backs;
    bool plain; /* no wear, no marks: a tidy office */
    bool calm;  /* a scanner that smooths its noise away: for lossless files */
};

MUST_CHECK bool draw_packet(struct story *story, const struct making *making, struct fault *why);

/* draw_stack puts several packets into one file, a separator sheet before each; their truths are
 * called NAME-1, NAME-2 … A stack of one has neither. */
MUST_CHECK bool draw_stack(struct story **stories, int count, const struct making *making,
                           struct fault *why);

#endif
