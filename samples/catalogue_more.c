#include "samples/catalogue_more.h"

#include "base/check_digit.h"
#include "base/text.h"
#include "samples/cases_papers.h"
#include "samples/office.h"

#include <stdio.h>
#include <string.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

static bool has(struct story *story, enum item item) {
    return story_paper(story, item, -2) != NULL;
}

/* The same rendered impression on every paper. */
static bool pasted_everywhere(struct story *story) {
    for (int i = 0; i < story->paper_count; i++) {
        struct paper *paper = &story->papers[i];
        if (paper->stamping != STAMP_OFFICIAL)
            continue;
        cases_restamp(story, paper, STAMP_PRINTED);
        story_find(story, FINDING_SEAL_PRINTED, paper->item, NULL, cases_subject(story, paper));
    }
    return true;
}

static struct paper *agent_sheet(struct story *story) {
    struct paper *sheet = story_paper(story, ITEM_AGENT_ID, -1);
    return sheet && sheet->portrait && sheet->emblem ? sheet : NULL;
}

static bool two_portraits(struct story *story) {
    struct paper *sheet = agent_sheet(story);
    if (!sheet)
        return false;
    sheet->emblem = false;
    sheet->twice = sheet->content_spoiled = true;
    story_find(story, FINDING_ID_SIDE_MISSING, ITEM_AGENT_ID, "emblem", story->agent.name);
    return true;
}

/* The emblem side names nobody: whose it is cannot be seen. */
static bool sides_of_two_people(struct story *story) {
    struct person other = invent_person(&story->chance, story->received);
    story->agent_card.valid_from = other.valid_from;
    story->agent_card.valid_until = other.valid_until;
    COPY(story->agent_card.issuer, other.issuer);
    return agent_sheet(story) != NULL;
}

static bool digit_wrong_on_form(struct story *story) {
    char *digit = &story->form.agent_number[15];
    if (!story_paper(story, ITEM_AGENT_ID, -1))
        return false;
    *digit = *digit == '4' ? '7' : '4';
    if (citizen_is_valid(story->form.agent_number))
        return false;
    story_find(story, FINDING_ID_MISMATCH, ITEM_AGENT_ID, "number", story->agent.name);
    story_find(story, FINDING_ID_NUMBER_INVALID, ITEM_APPLICATION_FORM, NULL, story->agent.name);
    return true;
}

static bool small_x(struct story *story) {
    char *last = &story->form.agent_number[17];
    if (*last != 'X')
        return false;
    *last = 'x';
    return true;
}

static bool registration_number(struct story *story) {
    if (story->licence.kind != PAGE_KIND_BUSINESS_LICENCE || !has(story, ITEM_LICENCE_COPY))
        return false;
    COPY(story->licence.unit_code, "690101");
    invent_digits(&story->chance, 9, story->licence.unit_code + 6);
    story_find(story, FINDING_UNIT_CODE_INVALID, ITEM_LICENCE_COPY, "old_number", NULL);
    return true;
}

static bool letter_in_code(struct story *story) {
    char *place = strchr(story->form.unit_code + 9, '0');
    if (!place || !has(story, ITEM_LICENCE_COPY))
        return false;
    *place = 'S';
    story_find(story, FINDING_UNIT_CODE_INVALID, ITEM_APPLICATION_FORM, NULL, NULL);
    story_find(story, FINDING_UNIT_CODE_MISMATCH, ITEM_APPLICATION_FORM, NULL, NULL);
    return true;
}

static bool other_organization_code(struct story *story) {
    struct paper *licence = story_paper(story, ITEM_LICENCE_COPY, -2);
    if (!licence)
        return false;
    licence->kind = story->licence.kind = PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE;
    story->licence.valid_until = (struct date){2016, 9, 30};
    invent_code(&story->chance, story->unit.sort, story->licence.unit_code);
    story_find(story, FINDING_UNIT_CODE_MISMATCH, ITEM_LICENCE_COPY, NULL, NULL);
    return true;
}

static void wish_three(struct wish *wish) {
    *wish = (struct wish){BUSINESS_PERSONAL_ISSUE, CERTIFICATE_PERSONAL, false, 0, 3,
                          wish->received,          wish->lasting};
}

static bool paid_for_two(struct story *story) {
    char detail[64];
    long paid = story->due_fen / 3 * 2;
    if (!has(story, ITEM_PAYMENT_VOUCHER))
        return false;
    snprintf(detail, sizeof detail, "due %ld.00, paid %ld.00", story->due_fen / 100, paid / 100);
    story->voucher.amount_fen = story->voucher.words_fen = paid;
    story_find(story, FINDING_FEE_SHORT, ITEM_PAYMENT_VOUCHER, detail, NULL);
    return true;
}

static bool paid_tomorrow(struct story *story) {
    story->voucher.day = story->received;
    story->voucher.day.day++;
    return story->received.day < 28 && has(story, ITEM_PAYMENT_VOUCHER);
}

static bool paid_by_holder(struct story *story) {
    if (story->holder_count == 0 || !has(story, ITEM_PAYMENT_VOUCHER))
        return false;
    COPY(story->voucher.payer_name, story->holders[0].name);
    return true;
}

static bool form_unsigned(struct story *story) {
    return story->unsigned_form = true;
}

static bool form_undated(struct story *story) {
    story->form.day = (struct date){0};
    return true;
}

static bool form_altered(struct story *story) {
    return story->altered_form = true;
}

/* The rows count, not what the form says of them. */
static bool counts_disagree(struct story *story) {
    story->form.more_rows = 1;
    return story->unit_row_count > 0;
}

/* The detail form is another body's, by its name or its code. */
static bool detail_name_differs(struct story *story) {
    COPY(story->detail_name, story->stranger.name);
    story_find(story, FINDING_UNIT_NAME_MISMATCH, ITEM_UNIT_DETAIL_FORM, NULL, NULL);
    return has(story, ITEM_LICENCE_COPY);
}

static bool detail_code_differs(struct story *story) {
    invent_code(&story->chance, story->unit.sort, story->detail_code);
    story_find(story, FINDING_UNIT_CODE_MISMATCH, ITEM_UNIT_DETAIL_FORM, NULL, NULL);
    return has(story, ITEM_LICENCE_COPY);
}

static bool original_licence(struct story *story) {
    if (story->licence.kind != PAGE_KIND_BUSINESS_LICENCE || !has(story, ITEM_LICENCE_COPY))
        return false;
    return story->licence.original = true;
}

static bool held_down(struct story *story) {
    return story->held_down = story->worn = true;
}

static bool old_signs(struct story *story) {
    return story->old_signs = story->written = true;
}

static bool earlier_form(struct story *story) {
    return story->old_form = true;
}

static void wish_unit(struct wish *wish) {
    *wish = (struct wish){BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, false, 1, 0,
                          wish->received,      wish->lasting};
}

static bool sample_unasked(struct story *story) {
    story_add(story, PAGE_KIND_UNIT_SEAL_SAMPLE, ITEM_UNIT_SEAL_SAMPLE, STAMP_OFFICIAL);
    return true;
}

static void wish_samples(struct wish *wish) {
    *wish = (struct wish){BUSINESS_UNIT_ISSUE, CERTIFICATE_BOTH, true, 1, 1,
                          wish->received,      wish->lasting};
}

static bool sample_sloppy(struct story *story) {
    return story->sloppy_sample = true;
}

static bool card_too_many(struct story *story) {
    int extra = story->holder_count;
    if (extra + 1 >= STORY_PEOPLE || !has(story, ITEM_HOLDER_ID))
        return false;
    story->holders[extra] = story->holder_cards[extra] =
        invent_person(&story->chance, story->received);
    struct paper *sheet = story_add(story, PAGE_KIND_ID_COPY, ITEM_HOLDER_ID, STAMP_OFFICIAL);
    sheet->person = extra;
    sheet->portrait = sheet->emblem = true;
    return true;
}

/* The dot of a long name is written in several ways. */
static bool dotted_name(struct story *story) {
    struct paper *card = story_paper(story, ITEM_HOLDER_ID, 0);
    if (!card)
        return false;
    COPY(story->holders[0].name, "阿迪力•买买提");
    COPY(story->holder_cards[0].name, "阿迪力·买买提");
    return true;
}

static bool rare_characters(struct story *story) {
    if (!story_paper(story, ITEM_HOLDER_ID, 0))
        return false;
    COPY(story->holders[0].name, "王喆垚");
    COPY(story->holder_cards[0].name, story->holders[0].name);
    return true;
}

static void wish_change(struct wish *wish) {
    wish->business = BUSINESS_CHANGE;
}

static bool nothing_wrong(struct story *story) {
    return story->paper_count > 0;
}

static bool tilted(struct story *story) {
    return story->tilted = true;
}

static bool mirrored(struct story *story) {
    return story->mirrored = true;
}

static bool page_of_another(struct story *story) {
    struct wish wish = {BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, false, 1, 0, story->received, true};
    if (story->guest)
        return false;
    story->guest = story_begin(&story->chance, &wish);
    struct paper *card = story_paper(story->guest, ITEM_AGENT_ID, -1);
    struct paper *inserted = story_add(story, card->kind, card->item, card->stamping);
    *inserted = *card;
    inserted->guest = inserted->seal_spoiled = inserted->content_spoiled = true;
    return true;
}

static bool two_papers_a_sheet(struct story *story) {
    if (!has(story, ITEM_INVOICE_INFORMATION) || story->voucher.channel != CHANNEL_BANK)
        return false;
    story_drop(story, ITEM_INVOICE_INFORMATION, -2);
    return story->invoice_on_slip = true;
}

static void wish_many_rows(struct wish *wish) {
    *wish = (struct wish){BUSINESS_RENEWAL, CERTIFICATE_UNIT, false, 30, 0,
                          wish->received,   wish->lasting};
}

static bool sides_on_two_sheets(struct story *story) {
    struct paper *sheet = agent_sheet(story);
    if (!sheet)
        return false;
    sheet->emblem = false;
    struct paper *other = story_add(story, PAGE_KIND_ID_COPY, ITEM_AGENT_ID, STAMP_OFFICIAL);
    other->person = -1;
    other->emblem = true;
    return true;
}

static bool noted_across(struct story *story) {
    return story->noted = true;
}

#define MORE(number, wish, spoil)                                                                  \
    {                                                                                              \
        number, {                                                                                  \
            FINDING_NONE, wish, spoil                                                              \
        }                                                                                          \
    }

const struct numbered CATALOGUE_MORE[] = {MORE("C05", NULL, pasted_everywhere),
                                          MORE("C09", NULL, two_portraits),
                                          MORE("C09", NULL, sides_of_two_people),
                                          MORE("C10", NULL, digit_wrong_on_form),
                                          MORE("C10", NULL, small_x),
                                          MORE("C12", wish_unit, registration_number),
                                          MORE("C12", NULL, letter_in_code),
                                          MORE("C13", NULL, other_organization_code),
                                          MORE("C13", wish_unit, original_licence),
                                          MORE("C15", wish_three, paid_for_two),
                                          MORE("C17", NULL, paid_tomorrow),
                                          MORE("C19", wish_three, paid_by_holder),
                                          MORE("C20", NULL, form_unsigned),
                                          MORE("C20", NULL, form_undated),
                                          MORE("C20", NULL, form_altered),
                                          MORE("C20", wish_unit, counts_disagree),
                                          MORE("C20", wish_unit, detail_name_differs),
                                          MORE("C20", wish_unit, detail_code_differs),
                                          MORE("C21", NULL, earlier_form),
                                          MORE("C22", wish_unit, sample_unasked),
                                          MORE("C22", wish_samples, sample_sloppy),
                                          MORE("C23", wish_three, card_too_many),
                                          MORE("C23", wish_three, dotted_name),
                                          MORE("C23", wish_three, rare_characters),
                                          MORE("C25", wish_change, nothing_wrong),
                                          MORE("C28", NULL, tilted),
                                          MORE("C28", NULL, mirrored),
                                          MORE("C29", NULL, held_down),
                                          MORE("C31", NULL, page_of_another),
                                          MORE("C32", NULL, two_papers_a_sheet),
                                          MORE("C32", wish_many_rows, nothing_wrong),
                                          MORE("C32", NULL, sides_on_two_sheets),
                                          MORE("C33", NULL, old_signs),
                                          MORE("C34", NULL, noted_across),
                                          {0}};
