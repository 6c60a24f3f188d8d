/* Which dies a packet's bodies own and how they are pressed: the unit's official and special seals,
 * the registration authority's, a bank's, a stranger's. Not ink physics: samples/impression.c.
 * Used by the papers and by samples/draw_packet.c. */
#ifndef SEALROOM_SAMPLES_SEALS_H
#define SEALROOM_SAMPLES_SEALS_H

#include "samples/impression.h"
#include "samples/story.h"

/* The dies and the ink pad of one packet: the same on all its papers. */
struct seal_set {
    struct die official, former, purpose, stranger, name;
    struct ink pad, stranger_pad;
    double quality;         /* 0 good, 1 poor inking */
    double hardness;        /* 0 an ordinary packet, 1 one that tries the readers */
    double pasted_turn_rad; /* a rendered seal stands the same on every page */
};

struct seal_set seals_of(const struct story *story);

/* seals_stamp presses what a paper's stamping asks for at the sheet's stamp place. */
void seals_stamp(struct sheet *sheet, const struct seal_set *set, enum stamping stamping);

/* seals_authority presses another body's seal (registration authority, issuer) on an original. */
void seals_authority(struct sheet *sheet, const char *title, double x_mm, double y_mm);

/* seals_bank presses a bank's receipt seal. */
void seals_bank(struct sheet *sheet, const char *bank, double x_mm, double y_mm);

/* ink_red gives one of the reds that seals show, from orange-red to maroon. */
struct ink ink_red(struct chance *from);

#endif
