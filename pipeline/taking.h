/* How a packet comes in: its files into the archive, then its row into the store, and only then out
 * of the inbox. Not the inbox's watching and not the reading. Used by run and watch. */
#ifndef SEALROOM_PIPELINE_TAKING_H
#define SEALROOM_PIPELINE_TAKING_H

#include "pipeline/press.h"

/* What became of a candidate: taken (*taken has its receipt), nothing new (known, in somebody's
 * hand, still changing: a note said so), or a fault. */
enum taking { TAKING_NEW, TAKING_KNOWN, TAKING_LATER, TAKING_FAULT };

/* How a station differs from the nightly batch. */
enum taking_way {
    TAKING_BATCH,
    /* A file of a name that was received before, and not decided on, replaces that scan under its
     * receipt; a folder of such a name supplements it, though it shares no file any more (its files
     * were moved away). */
    TAKING_STATION
};

/* taking_enter leaves the candidate with the files that are new. One with a file that the machine
 * could not read stays for later, and press->has_left tells. */
enum taking taking_enter(struct press *press, struct candidate *candidate, enum taking_way way,
                         struct taken *taken, struct fault *why);

/* taking_day is the day of receipt: given, else of the newest file. */
struct date taking_day(const struct press *press, const struct candidate *candidate);

/* taking_move moves the files away to `folder` (NULL: they stay), noting what could not be moved.
 */
void taking_move(const struct press *press, const struct candidate *candidate, const char *folder,
                 const char *receipt);

#endif
