/* The bar code of our separator sheets: prefix, running number, check digit.
 * Not any other code: way bills and invoices never start a packet.
 * Used by the reader (the page's kind), by the cutting of stacks, and by whoever prints sheets. */
#ifndef SEALROOM_PIPELINE_SEPARATOR_H
#define SEALROOM_PIPELINE_SEPARATOR_H

#include "packet/packet.h"

/* "SRCOVER-000123-7": six digits of running number, then their Luhn check digit. */
#define SEPARATOR_PREFIX "SRCOVER-"
#define SEPARATOR_ROOM   24

/* separator_write makes the text for a number from 0 to 999999. */
void separator_write(int number, char out[static SEPARATOR_ROOM]);

/* separator_is_ours tells whether a bar code's text is one of ours, check digit included. */
bool separator_is_ours(const char *text);

/* separator_on_page tells whether one of the page's bar codes is ours. */
bool separator_on_page(const struct page_reading *page);

#endif
