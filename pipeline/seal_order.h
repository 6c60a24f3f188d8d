/* What supervisor and reader tell each other about one impression to be taken off a page, as the
 * texts of ASK_SEAL and SAY_SEAL. Not the taking (pipeline/reading_seal.h). Used by the reader
 * program and by `seal-image`. */
#ifndef SEALROOM_PIPELINE_SEAL_ORDER_H
#define SEALROOM_PIPELINE_SEAL_ORDER_H

#include <stdbool.h>

/* What is asked and told beside the descriptor and the picture, as text. */
struct seal_order {
    int page;                /* from 1, of the file */
    int rotation_degrees;    /* as the reading has it */
    int x, y, width, height; /* the seal's box there */
    double size_mm;          /* of the longer side; 0 = as measured */
};
struct seal_told {
    double width_mm, height_mm; /* NAN when unknown */
    double turned_rad;
    unsigned flaws; /* of enum seal_flaw */
};

/* seal_order_say and seal_told_say give the text for free; _hear read it back, false when it is no
 * such text. */
char *seal_order_say(const struct seal_order *order);
bool seal_order_hear(const char *text, struct seal_order *out);
char *seal_told_say(const struct seal_told *told);
bool seal_told_hear(const char *text, struct seal_told *out);

#endif
