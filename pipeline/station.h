/* What lies in the inboxes of a station, and since when each of it is still. Not intake: nothing is
 * hashed or opened here, and what becomes of an entry is told from outside. Used by
 * pipeline/command_watch.c.
 *
 * The kernel's events are hints that make it look sooner; the truth is a full look at every inbox,
 * each second while something there is not still yet, and at least every `rescan` seconds: network
 * folders send no events. Times are of the monotonic clock, which never goes back.
 *
 *   new --nothing changes for `settle`--> ready --taken, named--> left --changes--> new
 *                                           `--put off (unreadable, busy)--> ready again later  */
#ifndef SEALROOM_PIPELINE_STATION_H
#define SEALROOM_PIPELINE_STATION_H

#include "base/fault.h"

#include <stdint.h>

struct station_entry {
    char *path;         /* absolute */
    const char *inbox;  /* lent by the station */
    uint64_t signature; /* of names, sizes and times of all that belongs to it */
    long still_since_ms;
    long ready_at_ms; /* not before; of an entry that was put off */
    int tries;        /* how often it was put off since it changed */
    bool is_left;     /* nothing more until it changes */
    bool is_seen;     /* in the look at hand */
};

struct station {
    char **inboxes; /* absolute */
    int inbox_count;
    struct station_entry *entries;
    int entry_count;
    long settle_ms, rescan_ms;
    int hints; /* an inotify descriptor, -1 = there are none */
    long looked_ms;
    bool *is_lost; /* for each inbox: it could not be read at the last look */
};

/* station_open takes the inboxes (SETUP when one is no folder that can be read); station_close ends
 * it. */
MUST_CHECK bool station_open(struct station *station, char *const *inboxes, int count,
                             struct fault *why);
void station_close(struct station *station);

/* station_look looks at the inboxes when it is time to. `lost` gets the inbox that could be read
 * before and cannot be now, or NULL. */
void station_look(struct station *station, const char **lost);

/* station_ready lends the next entry that is still and due, NULL when there is none. */
struct station_entry *station_ready(struct station *station);

/* station_find lends the entry of a path, NULL when it is gone. */
struct station_entry *station_find(struct station *station, const char *path);

/* station_unchanged tells whether the entry is as it was when it became ready. */
bool station_unchanged(const struct station_entry *entry);

/* station_put_off has the entry tried again later, each time after twice the wait. */
void station_put_off(struct station *station, struct station_entry *entry);

#endif
