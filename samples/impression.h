/* A die pressed on a sheet: ink that darkens the paper as it lies, with the faults of a hand.
 * Not the die's face. Used by samples/seals.c and by papers that bear an authority's seal.
 * Method: ink multiplies what is below by exp(-density × absorption); densities as measured on real
 * imprints (seals.md §2.4). */
#ifndef SEALROOM_SAMPLES_IMPRESSION_H
#define SEALROOM_SAMPLES_IMPRESSION_H

#include "samples/die.h"

struct ink {
    double red, green, blue; /* optical density of a full film, each channel */
    enum seal_ink name;
};

struct impression {
    const struct die *die;
    double x_mm, y_mm, turn_rad; /* of the centre; clockwise */
    struct ink ink;
    double strength; /* 1 = well inked */
    double uneven;   /* 0 to 1: cloudiness */
    double speckle;  /* 0 to 1: share of holes */
    double fade;     /* 0 to 1: one side is missing */
    double fade_rad; /* which side */
    double ghost_mm; /* a second, pale strike beside the first */
    enum seal_owner owner;
    enum seal_class class;
    double from_x_mm; /* nothing reaches the paper left of this */
    bool is_mark;     /* noted as a mark of this kind, not as a seal */
    enum mark_kind mark;
    bool flat;   /* rendered, not pressed: one colour */
    bool unread; /* too poor for anyone to read: the truth then has no title */
};

/* impression_press presses and notes the seal; in the note, a confidence of 0.5 says that it was
 * pressed badly. */
void impression_press(struct sheet *sheet, const struct impression *impression);

#endif
