#include "facts/former_name.h"

#include "base/scoped.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/plausible.h"
#include "facts/statement.h"

#include <string.h>

static bool is_part_of(const char *part, const char *whole) {
    SCOPED(scoped_free)
    char *first = text_folded(part);
    SCOPED(scoped_free)
    char *second = text_folded(whole);
    return names_are_like(part, whole) && strstr(second, first) != NULL;
}

bool former_may_stand(const struct unit_statement *each, const struct unit_facts *unit) {
    const char *name = statement_text(&each->name);
    return each->item == ITEM_LICENCE_COPY && unit->former_name && name &&
           (is_part_of(name, unit->former_name) || is_part_of(unit->former_name, name));
}

/* What a licence surely says, of which the form's cell bears a part; of several the greatest, so
 * that the order of pages does not matter. */
static const char *name_in_full(const struct unit_facts *unit) {
    const char *full = NULL;
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *each = &unit->statements[i];
        const char *name = statement_is_read(&each->name) ? statement_text(&each->name) : NULL;
        if (each->item == ITEM_LICENCE_COPY && each->name_agreement == AGREEMENT_FORMER && name &&
            plausible_body(name) && is_part_of(unit->former_name, name) &&
            (!full || strcmp(name, full) > 0))
            full = name;
    }
    return full;
}

/* A licence is due, and so looked at, for the unit's certificates alone. */
void former_name_take_in_full(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    if (!unit->former_name || !(facts->business.kinds & CERTIFICATE_UNIT))
        return;
    unit->former_on_licence = text_copy(name_in_full(unit));
    for (int i = 0; i < unit->statement_count && unit->former_on_licence; i++) {
        struct unit_statement *each = &unit->statements[i];
        bool other =
            each->name_agreement == AGREEMENT_DIFFERENT || each->name_agreement == AGREEMENT_UNSURE;
        if (other && likeness_name(each->name.field, unit->former_on_licence) == AGREEMENT_SAME)
            each->name_agreement = AGREEMENT_FORMER;
    }
}
