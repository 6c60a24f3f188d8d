/* What the commands that look at stored packets share: the store opened, packets found by the names
 * that people give them, each loaded in turn. Not for reading scans: pipeline/press.h.
 * Used by list, show, export, rejudge, retry, reread. */
#ifndef SEALROOM_PIPELINE_DESK_H
#define SEALROOM_PIPELINE_DESK_H

#include "pipeline/office.h"
#include "pipeline/store.h"

/* desk_numbers gives the packets that the arguments name, in their order; all that the filter
 * options let through when there are no arguments. INPUT for a name that no packet has. The caller
 * frees out->at. */
MUST_CHECK bool desk_numbers(const struct office *office, struct store *store, int first_argument,
                             struct number_list *out, struct fault *why);

/* desk_each loads each packet and hands it to `look`, until that says false. */
MUST_CHECK bool desk_each(struct store *store, const struct number_list *numbers,
                          bool (*look)(void *context, struct packet *packet,
                                       const struct fault *reason, struct fault *why),
                          void *context, struct fault *why);

#endif
