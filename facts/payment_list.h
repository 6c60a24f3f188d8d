/* Which of several payments on one sheet went to the office: what banks list of an account names
 * others too. Not whether it is enough (rules/). Used by the pipeline before the facts are made,
 * with the payee of the rulebook; a pure function of the readings. */
#ifndef SEALROOM_FACTS_PAYMENT_LIST_H
#define SEALROOM_FACTS_PAYMENT_LIST_H

#include "packet/packet.h"

/* payment_list_choose makes the payment whose payee's name or account is the given one the page's
 * own: its fields leave their row, the others are dropped. Of several such payments all stay, in
 * rows. Where none is surely the office's, one that may be is taken; else nobody knows what was
 * paid, and payee and amount become unsure. Voucher pages without rows are left alone. */
void payment_list_choose(struct packet *packet, const char *name, const char *account);

#endif
