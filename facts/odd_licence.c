#include "facts/odd_licence.h"

#include "base/scoped.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/ring.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* Impressions on three sheets and more weigh as two papers: one hand stamped them in one go. */
#define WEIGHT_SEALS 2
/* By so much the sealed name must lead to stand for certain. */
#define CLEAR_LEAD 2

struct scale {
    int licence, sealed;
    bool form_says_licence, form_says_sealed; /* its reading can be of the one name alone */
};

static bool bears(const struct field *field, const char *name) {
    return likeness_name(field, name) == AGREEMENT_SAME ||
           likeness_bearing(field, name) == BEARING_POSSIBLE;
}

static void weigh_forms(const struct facts *facts, const char *licence, const char *sealed,
                        struct scale *scale) {
    for (int i = 0; i < facts->unit.statement_count; i++) {
        const struct unit_statement *each = &facts->unit.statements[i];
        if (each->item == ITEM_LICENCE_COPY || !statement_text(&each->name))
            continue;
        bool one = bears(each->name.field, licence);
        bool other = bears(each->name.field, sealed);
        scale->licence += one && !other;
        scale->sealed += other && !one;
        scale->form_says_licence |= one && !other;
        scale->form_says_sealed |= other && !one;
    }
}

/* A code that a form states too is the licence's own. */
static bool is_code_borne_out(const struct facts *facts, const struct unit_statement *licence) {
    const char *code = statement_text(&licence->code);
    for (int i = 0; i < facts->unit.statement_count && code; i++) {
        const struct unit_statement *each = &facts->unit.statements[i];
        const char *text = statement_text(&each->code);
        if (each->item != ITEM_LICENCE_COPY && text && strcmp(text, code) == 0)
            return true;
    }
    return false;
}

static bool says(const struct statement *said, const char *plain) {
    if (!statement_is_read(said))
        return false;
    SCOPED(scoped_free)
    char *own = ring_plain_name(statement_text(said));
    return strcmp(own, plain) == 0;
}

/* Whether a payer, or an invoice's title, is of that name. */
static bool stands_in(const struct facts *facts, enum field_name field, const char *name) {
    SCOPED(scoped_free)
    char *plain = ring_plain_name(name);
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        struct statement said = statement_of(facts_page(facts, number), field, -1);
        if (!sheet_list_has(&facts->foreign, number) && says(&said, plain))
            return true;
    }
    return false;
}

enum odd odd_of(const struct facts *facts, const struct unit_statement *licence,
                const struct sealed_name *sealed) {
    static const enum field_name WITNESSES[] = {FIELD_PAYER_NAME, FIELD_TITLE};
    const char *own = statement_text(&licence->name);
    struct scale scale = {1 + is_code_borne_out(facts, licence), WEIGHT_SEALS, false, false};
    weigh_forms(facts, own, sealed->text, &scale);
    for (size_t i = 0; i < sizeof WITNESSES / sizeof *WITNESSES; i++) {
        scale.licence += stands_in(facts, WITNESSES[i], own);
        scale.sealed += stands_in(facts, WITNESSES[i], sealed->text);
    }
    bool form_decides = scale.form_says_licence && !scale.form_says_sealed;
    if (form_decides || scale.licence > scale.sealed)
        return ODD_SEALS;
    bool is_clear = scale.sealed >= scale.licence + CLEAR_LEAD;
    return is_clear && scale.form_says_sealed && sealed->is_witnessed ? ODD_LICENCE : ODD_OPEN;
}
