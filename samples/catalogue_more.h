/* The rest of the catalogue's variants (domain.md §8): those that no finding code makes.
 * Not the list by number as people ask for it: samples/catalogue.h, which alone uses this. */
#ifndef SEALROOM_SAMPLES_CATALOGUE_MORE_H
#define SEALROOM_SAMPLES_CATALOGUE_MORE_H

#include "samples/cases.h"

struct numbered {
    const char *number;
    struct spoiling spoiling;
};

/* Ended by one without a number. */
extern const struct numbered CATALOGUE_MORE[];

#endif
