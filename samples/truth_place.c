#include "samples/truth_place.h"

#include "samples/cases_papers.h"

#include <string.h>

/* The field that a finding is about, where the code tells. */
static enum field_name field_of(const struct finding *finding) {
    static const enum field_name FIELDS[FINDING_COUNT] = {
        [FINDING_ID_EXPIRED] = FIELD_VALID_UNTIL,
        [FINDING_ID_NUMBER_INVALID] = FIELD_NUMBER,
        [FINDING_ID_MISMATCH] = FIELD_NUMBER,
        [FINDING_UNIT_CODE_INVALID] = FIELD_UNIT_CODE,
        [FINDING_UNIT_CODE_MISMATCH] = FIELD_UNIT_CODE,
        [FINDING_UNIT_NAME_MISMATCH] = FIELD_UNIT_NAME,
        [FINDING_UNIT_FORMER_NAME] = FIELD_UNIT_NAME,
        [FINDING_LICENCE_EXPIRED] = FIELD_VALID_UNTIL,
        [FINDING_FEE_SHORT] = FIELD_AMOUNT,
        [FINDING_FEE_OVER] = FIELD_AMOUNT,
        [FINDING_FEE_PAYEE] = FIELD_PAYEE_NAME,
        [FINDING_FEE_STATUS] = FIELD_STATUS,
        [FINDING_FEE_AMOUNT_CONFLICT] = FIELD_AMOUNT_IN_WORDS,
        [FINDING_FEE_PAYER] = FIELD_PAYER_NAME,
        [FINDING_FEE_REUSED] = FIELD_SERIAL,
        [FINDING_FEE_CHANNEL] = FIELD_CHANNEL,
        [FINDING_BUSINESS_UNDETERMINED] = FIELD_BUSINESS_TYPES,
        [FINDING_BUSINESS_NOT_BY_MAIL] = FIELD_BUSINESS_TYPES,
        [FINDING_CERTIFICATE_EXPIRED] = FIELD_CERTIFICATE_VALID_UNTIL,
    };
    bool named = finding->code == FINDING_FORM_FIELD_MISSING ||
                 finding->code == FINDING_FIELD_UNSURE ||
                 finding->code == FINDING_INVOICE_INCOMPLETE;
    return named && finding->detail ? field_name_from_text(finding->detail) : FIELDS[finding->code];
}

static bool is_of_seal(enum finding_code code) {
    return code > FINDING_SEAL_MISSING && code <= FINDING_SEAL_COLOURLESS;
}

static const struct field *named_in(const struct field_list *fields, enum field_name name) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].name == name)
            return &fields->at[i];
    return NULL;
}

static const struct field *named_on(const struct page_reading *page, enum field_name name) {
    const struct field *field = named_in(&page->fields, name);
    for (int i = 0; i < page->id_cards.count && !field; i++)
        field = named_in(&page->id_cards.at[i].fields, name);
    return field;
}

static struct box_px box_on(const struct page_reading *page, const struct finding *finding) {
    enum field_name name = field_of(finding);
    const struct field *field = name != FIELD_NONE ? named_on(page, name) : NULL;
    if (field)
        return field->box;
    /* The stamp comes last; what is missing has no place. */
    if (is_of_seal(finding->code) && page->seals.count > 0)
        return page->seals.at[page->seals.count - 1].box;
    return (struct box_px){0};
}

/* Papers of findings without an item: those of no kind, those that nobody could read, a guest's. */
static bool is_the_page(const struct paper *paper, const struct finding *finding) {
    switch ((int)finding->code) {
    case FINDING_PAGE_UNKNOWN:
        return paper->kind == PAGE_KIND_OTHER && !paper->spoiled_scan;
    case FINDING_PAGE_UNREADABLE:
        return paper->spoiled_scan;
    case FINDING_PACKET_MIXED:
        return paper->guest;
    default:
        return false;
    }
}

static bool is_the_paper(const struct story *story, const struct paper *paper,
                         const struct finding *finding) {
    if (finding->item == ITEM_NONE)
        return is_the_page(paper, finding);
    if (paper->guest || paper->item != finding->item)
        return false;
    const char *subject = cases_subject(story, paper);
    return !subject || !finding->subject || strcmp(subject, finding->subject) == 0;
}

/* Of a paper on two sheets: on the second are the seal and what the first has no field for. */
static bool is_below(const struct packet *packet, const struct paper *paper,
                     const struct finding *finding) {
    enum field_name name = field_of(finding);
    return is_of_seal(finding->code) ||
           (name != FIELD_NONE && !named_on(&packet->pages.at[paper->page - 1], name));
}

void truth_place(struct packet *packet, const struct story *story) {
    for (int i = 0; i < packet->findings.count; i++) {
        struct finding *finding = &packet->findings.at[i];
        for (int k = 0; k < story->paper_count && finding->page == 0; k++) {
            const struct paper *paper = &story->papers[k];
            if (paper->page == 0 || !is_the_paper(story, paper, finding))
                continue;
            bool below = paper->continued && is_below(packet, paper, finding);
            finding->page = paper->page + below;
            finding->box = box_on(&packet->pages.at[finding->page - 1], finding);
            finding->has_box = finding->box.width > 0;
        }
    }
}
