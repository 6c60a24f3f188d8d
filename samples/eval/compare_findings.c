#include "samples/eval/compare.h"

#include "base/memory.h"
#include "samples/eval/pairing.h"

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

static bool is_written_there(const struct field_list *fields, enum field_name name) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].name == name && fields->at[i].handwritten == ANSWER_YES)
            return true;
    return false;
}

static bool has_hurt_seal(const struct seal_list *seals) {
    for (int i = 0; i < seals->count; i++)
        if (seals->at[i].complete == ANSWER_NO || seals->at[i].confidence < 1)
            return true;
    return false;
}

/* A doubt about what was written by hand, or about a seal that was pressed badly or cut. */
static bool is_excused(const struct packet *truth, const struct packet *got,
                       const struct finding *finding) {
    if (finding->page < 1 || finding->page > got->pages.count)
        return false;
    const struct page_reading *page = pairing_twin(got, &got->pages.at[finding->page - 1], truth);
    if (!page)
        return false;
    if (finding->code == FINDING_FIELD_UNSURE && finding->detail)
        return is_written_there(&page->fields, field_name_from_text(finding->detail));
    return finding->code == FINDING_SEAL_ILLEGIBLE && has_hurt_seal(&page->seals);
}

void compare_findings(const struct packet *truth_packet, const struct packet *got,
                      struct score *score, struct notes *notes) {
    static const struct finding_list NOTHING = {0};
    const struct finding_list *truth = &truth_packet->findings;
    const struct finding_list *list = got ? &got->findings : &NOTHING;
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
        bool excused = is_excused(truth_packet, got, &list->at[i]);
        score->findings[list->at[i].code].surplus++;
        score->excused_doubts += excused;
        note(notes, excused ? "doubtful" : "unfounded", &list->at[i]);
    }
}
