/* Statements and sheet lists: the small tools with which facts are gathered from pages.
 * Not a comparison (facts/likeness.h). Used within facts/ and by rules/. */
#ifndef SEALROOM_FACTS_STATEMENT_H
#define SEALROOM_FACTS_STATEMENT_H

#include "facts/facts.h"

/* statement_none is stated by no paper; statement_of a page's entry of that name and row. */
struct statement statement_none(void);
struct statement statement_of(const struct page_reading *page, enum field_name name, int row);
struct statement statement_on_card(const struct id_card *card, int page, enum field_name name);

/* statement_text lends the value (also of an unsure one), NULL when there is none. */
const char *statement_text(const struct statement *statement);
bool statement_is_read(const struct statement *statement);
bool statement_is_blank(const struct statement *statement);
/* The reading lists such an entry, whatever its state; where it does not, the paper has none. */
bool statement_is_listed(const struct statement *statement);
/* Neither read nor blank: unsure, not tried, not listed. */
bool statement_is_open(const struct statement *statement);

/* statement_better gives the one that says more: read, unsure with a value, unsure, blank, not
 * tried; then the surer one; then the greater text, so that the order of pages does not matter. */
struct statement statement_better(struct statement a, struct statement b);

/* page_serves tells whether a page is a paper of that kind, alone or among others. */
bool page_serves(const struct page_reading *page, enum page_kind kind);
/* page_serves_item tells whether a page is a paper of that item: an ID copy is one of every
 * person's. */
bool page_serves_item(const struct page_reading *page, enum item item);
/* page_is_unreadable: nothing could be read on it, its kind least of all; a blurred or dark scan
 * that looks like no paper of ours is one that could not be read. */
bool page_is_unreadable(const struct page_reading *page);

/* Lists stay ascending and without doubles. */
void sheet_list_add(struct sheet_list *list, int page);
bool sheet_list_has(const struct sheet_list *list, int page);
void sheet_list_free(struct sheet_list *list);

#endif
