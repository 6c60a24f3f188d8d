/* By which day a packet should be dealt with: working days after its receipt, with the office's
 * holidays. Not the deadline of an applicant. Used by the queue and the packet's page. */
#ifndef SEALROOM_REVIEW_DUE_H
#define SEALROOM_REVIEW_DUE_H

#include "pipeline/config.h"

/* due_is_working_day: Monday to Friday unless closed, and the weekends that are worked on. */
bool due_is_working_day(const struct config *config, struct date day);

/* due_of gives the last day for a packet received on a day: the config's due_days working days
 * behind it. */
struct date due_of(const struct config *config, struct date received);

#endif
