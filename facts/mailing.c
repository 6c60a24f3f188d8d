#include "facts/mailing.h"

#include "facts/statement.h"

#include <string.h>

int mailing_of(const struct facts *facts, int page) {
    const struct packet *packet = facts->packet;
    int source = page > 0 ? facts_page(facts, page)->source : -1;
    return source >= 0 && source < packet->sources.count ? packet->sources.at[source].mailing : 0;
}

bool mailing_replaced(const struct facts *facts, int page, enum item item) {
    const struct sheet_list *sheets = &facts->items[item];
    for (int i = 0; i < sheets->count; i++)
        if (mailing_of(facts, sheets->pages[i]) > mailing_of(facts, page))
            return true;
    return false;
}

static bool same_words(const struct statement *a, const struct statement *b) {
    const char *first = statement_text(a);
    const char *second = statement_text(b);
    return first && second && strcmp(first, second) == 0;
}

static bool comes_again(const struct facts *facts, const struct row_list *rows,
                        const struct row_fact *row) {
    for (int i = 0; i < rows->count; i++) {
        const struct row_fact *each = &rows->at[i];
        if (mailing_of(facts, each->page) > mailing_of(facts, row->page) &&
            (same_words(&each->name, &row->name) || same_words(&each->number, &row->number)))
            return true;
    }
    return false;
}

void mailing_replace_rows(const struct facts *facts, enum item item, struct row_list *rows) {
    int replaced = 0;
    for (int i = 0; i < rows->count; i++)
        replaced += mailing_replaced(facts, rows->at[i].page, item);
    bool all = rows->count - replaced >= replaced;
    int kept = 0;
    for (int i = 0; i < rows->count; i++) {
        const struct row_fact *row = &rows->at[i];
        bool goes =
            mailing_replaced(facts, row->page, item) && (all || comes_again(facts, rows, row));
        if (!goes)
            rows->at[kept++] = *row;
    }
    rows->count = kept;
}
