/* How long a packet is kept: its class and the first day on which it has to go, from the settings
 * and what stands in the packet. Not the removal: pipeline/store_retention.h and command_purge.c.
 * Used by purge and by the doctor.
 *
 * accepted: the certificate's expiry + retention.accepted_years (Electronic Signature Law, article
 * 24). returned: the decision + returned_days. abandoned, nobody decided: the receipt +
 * abandoned_days. A packet that waits or is being read has no class. */
#ifndef SEALROOM_PIPELINE_RETENTION_H
#define SEALROOM_PIPELINE_RETENTION_H

#include "packet/packet.h"
#include "pipeline/config.h"

enum retention_class {
    RETENTION_NONE, /* still in work */
    RETENTION_ACCEPTED,
    RETENTION_RETURNED,
    RETENTION_ABANDONED,
};

struct retention {
    enum retention_class class;
    struct date due; /* the first day on which it has to go; year 0 with RETENTION_NONE */
};

/* retention_of looks at one packet, whole. Where a paper's date of expiry could not be read, or
 * none states one, the later of all possible days counts: keeping too short breaks the law, keeping
 * too long by a year does not. A certificate that is accepted had not expired before. */
struct retention retention_of(const struct packet *packet, const struct config *config);

/* retention_may_be_due tells from state, day of receipt and decision alone whether the packet is
 * worth loading: false is certain. */
bool retention_may_be_due(const struct packet *packet, const struct config *config,
                          struct date today);

/* retention_text lends "accepted", "returned", "abandoned" or "". */
const char *retention_text(enum retention_class class);

#endif
