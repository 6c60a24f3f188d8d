/* Figures of a running station for Prometheus, as a text file that its node exporter picks up. Not
 * a report and not a server: no port is opened. Used by pipeline/command_watch.c. */
#ifndef SEALROOM_PIPELINE_GAUGE_H
#define SEALROOM_PIPELINE_GAUGE_H

#include "pipeline/outcome.h"
#include "pipeline/store.h"

/* Since the start of this process, and as it stands now. */
struct gauge {
    struct outcome outcome;
    struct store_counts counts;
    long pages;
    int reader_deaths;
    int entries;            /* in the inboxes, not taken */
    int64_t last_packet_at; /* seconds since 1970, 0 = none yet */
    int64_t looked_at;      /* when the inboxes were last looked at */
};

/* gauge_write replaces the file, whole or not at all. SYSTEM. */
MUST_CHECK bool gauge_write(const char *path, const struct gauge *gauge, struct fault *why);

#endif
