/* A certificate in its own millimetres, put down on a sheet at a place and a scale, as a copier
 * makes it smaller. Not one certificate's layout. Used by the papers of licences and registration
 * certificates. */
#ifndef SEALROOM_SAMPLES_LEAF_H
#define SEALROOM_SAMPLES_LEAF_H

#include "samples/certificate.h"

struct leaf {
    struct sheet *sheet;
    const struct story *story;
    const struct paper *paper;
    double x, y, scale; /* where its corner lies; scale 1 is life size */
    struct script label, value;
};

/* leaf_place gives where on the sheet a place of the certificate is. */
struct box_mm leaf_place(const struct leaf *leaf, struct box_mm place);
/* leaf_print writes words in a script of the certificate's own size. */
void leaf_print(const struct leaf *leaf, struct box_mm place, struct script script,
                const char *text);
/* leaf_plain prints a label, and `at.width` further on a value that no rule needs, `at.height`
 * wide. */
void leaf_plain(const struct leaf *leaf, struct box_mm at, const char *label, const char *text);
/* leaf_noted does so for what is noted; what->raw: how the last day is written
 * (samples/writing.h), then what stands before it. Nothing at all where there is no value. */
void leaf_noted(const struct leaf *leaf, struct box_mm at, const char *label,
                const struct entry *what);
#define LEAF_NOTED(name, ways)                                                                     \
    &(struct entry) {                                                                              \
        name, -1, NULL, ways                                                                       \
    }
/* leaf_frame draws a double frame. */
void leaf_frame(const struct leaf *leaf, struct box_mm outer, uint32_t rgb);

/* What a body that is no company holds, by enum body_sort. */
struct leaf_body {
    const char *title, *name, *head, *third, *third_text, *fourth, *fourth_text, *issuer;
};
extern const struct leaf_body LEAF_BODIES[];

#endif
