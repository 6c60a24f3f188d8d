/* The scanner: a sheet lies askew on uneven light and becomes pixels; the sheet's notes follow.
 * Not the copier and not the file. Used by samples/draw_packet.c, last before writing. */
#ifndef SEALROOM_SAMPLES_SCANNER_H
#define SEALROOM_SAMPLES_SCANNER_H

#include "samples/picture.h"
#include "samples/sheet.h"
#include "samples/warp.h"

enum scan_mode { SCAN_COLOUR, SCAN_GRAY, SCAN_BILEVEL };

struct scan_faults {
    enum scan_mode mode;
    int quarter_turns; /* clockwise turns that make the scan upright again */
    struct lie lie;    /* how the sheet lies */
    bool photo;        /* by a telephone: nobody knows the resolution */
    double vignette;   /* 0 to 1: darker corners */
    double hand;       /* 0 to 1: the soft shadow of who takes the picture */
    double noise;      /* standard deviation of one channel, in levels */
    double uneven;     /* 0 to 1: darker towards one side */
    double light;      /* brightness of paper, 1 = white */
    double warm;       /* 0 neutral, 1 lamp light */
    uint32_t behind;   /* what is seen beyond the sheet: the lid, a table */
    double blur_px;    /* 0 sharp */
    double shadow_mm;  /* dark stripe along one edge, 0 none */
    double texture;    /* paper fibre, in levels */
};

/* scanner_faults: the usual small faults of an office scanner. */
struct scan_faults scanner_faults(struct chance *from, enum scan_mode mode);

/* scanner_note only corrects the truth's boxes, size, skew, rotation, quality: for papers that
 * nobody wants to see. */
void scanner_note(struct sheet *sheet, const struct scan_faults *faults);
/* scanner_scan gives the picture and corrects the truth likewise. */
struct picture scanner_scan(struct sheet *sheet, const struct scan_faults *faults);

#endif
