/* What was paid, slip by slip, and what the invoice is to say. Not whether it is enough or to the
 * right payee: that is the rulebook's. Used by facts/facts.c alone. */
#ifndef SEALROOM_FACTS_PAYMENT_H
#define SEALROOM_FACTS_PAYMENT_H

#include "facts/facts.h"

/* payment_gather fills vouchers (the same slip twice counts once: same serial, else same date,
 * amount and payer) and invoices; slips and sheets of a second applicant are left out. */
void payment_gather(struct facts *facts);

#endif
