/* What was paid, slip by slip, and what the invoice is to say. Not whether it is enough or to the
 * right payee: that is the rulebook's. Used by facts/facts.c, and by the pipeline and the judge to
 * know a slip again in another packet. */
#ifndef SEALROOM_FACTS_PAYMENT_H
#define SEALROOM_FACTS_PAYMENT_H

#include "facts/facts.h"

/* payment_gather fills vouchers (the same slip twice counts once: same serial, else same date,
 * amount and payer) and invoices; slips and sheets of a second applicant are left out. */
void payment_gather(struct facts *facts);

/* Two or three slips stand on some printouts, each slip's fields in a row of its own. */
#define PAYMENT_SLIPS 8

/* payment_slips gives how many slips a voucher's page shows, and the slips (lent from the page). */
int payment_slips(const struct page_reading *page, struct voucher_fact out[static PAYMENT_SLIPS]);

/* payment_slip_words gives what a slip is known by where its serial cannot be read: day, amount and
 * payer. The caller frees it; NULL when one of them is not stated. */
char *payment_slip_words(const struct voucher_fact *slip);

#endif
