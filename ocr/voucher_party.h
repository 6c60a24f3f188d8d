/* The parties of a slip that names neither: two columns of 户名 and 账号 side by side, the payer's
 * first, as all banks print them. Not parties with headings or labels (ocr/fields.h). Used by
 * ocr/voucher.c. */
#ifndef SEALROOM_OCR_VOUCHER_PARTY_H
#define SEALROOM_OCR_VOUCHER_PARTY_H

#include "ocr/certain.h"

/* voucher_parties adds names and accounts of both parties where the fields have neither party's and
 * exactly two labels of each stand on one level. What side a party stands on is a custom, so that
 * its values are `unsure`: another paper or the office's own account settles them. ENGINE faults.
 */
MUST_CHECK bool voucher_parties(const struct view *view, struct field_list *fields,
                                struct fault *why);

#endif
