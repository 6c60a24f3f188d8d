/* One page of a packet in the terminal: kind, values, seals, marks. Numbers masked.
 * Not the checklist itself. Used by pipeline/checklist.c; pipeline/press.c tells of bad
 * pages by it. */
#ifndef SEALROOM_PIPELINE_CHECKLIST_PAGE_H
#define SEALROOM_PIPELINE_CHECKLIST_PAGE_H

#include "pipeline/checklist.h"

void checklist_page_print(FILE *out, const struct packet *packet, const struct page_reading *page,
                          const struct checklist_look *look);

/* value_said gives a field's value as people say it, its numbers masked; NULL when there is none.
 * The caller frees it. */
char *value_said(const struct field *field, enum language language);

/* seal_said gives a seal in words, "公章 本单位 42 mm"; the caller frees it. */
char *seal_said(const struct seal *seal, enum language language);

/* page_place names where a page came from, "2.png", or "scan.pdf:3" of a file of several; NULL when
 * that is not known. page_reason gives why it could not be read, in one language; NULL when it
 * could. Both masked; the caller frees them. */
char *page_place(const struct packet *packet, const struct page_reading *page);
char *page_reason(const struct page_reading *page, enum language language);

#endif
