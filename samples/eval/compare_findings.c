#include "samples/eval/compare.h"

#include "base/memory.h"

#include <stdlib.h>

/* Page, box, clause and wording are not compared: the same thing may be seen at two places. */
static bool same_finding(const struct finding *a, const struct finding *b) {
    if (a->code != b->code || a->item != b->item)
        return false;
    return !a->subject || !b->subject || compare_texts(a->subject, b->subject);
}

static int partner_of(const struct finding *truth, const struct finding_list *got,
                      const bool *taken) {
    int found = -1;
    for (int i = 0; i < got->count; i++) {
        if (taken[i] || !same_finding(truth, &got->at[i]))
            continue;
        if (compare_texts(truth->detail, got->at[i].detail))
            return i;
        if (found < 0)
            found = i;
    }
    return found;
}

static void note(struct notes *notes, const char *how, const struct finding *finding) {
    const char *item = item_text(finding->item);
    notes_add(notes, BAD_FINDING, "%s %s%s%s", how, finding_code_text(finding->code),
              item[0] ? " " : "", item);
}

void compare_findings(const struct finding_list *truth, const struct finding_list *got,
                      struct score *score, struct notes *notes) {
    static const struct finding_list NOTHING = {0};
    const struct finding_list *list = got ? got : &NOTHING;
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)list->count + 1, sizeof *taken);
    for (int i = 0; i < truth->count; i++) {
        const struct finding *finding = &truth->at[i];
        int partner = partner_of(finding, list, taken);
        score->findings[finding->code].truth++;
        score->findings[finding->code].found += partner >= 0;
        if (partner >= 0)
            taken[partner] = true;
        else
            note(notes, "missed", finding);
    }
    for (int i = 0; i < list->count; i++) {
        if (taken[i])
            continue;
        score->findings[list->at[i].code].surplus++;
        note(notes, "unfounded", &list->at[i]);
    }
}
