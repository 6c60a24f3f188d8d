#include "samples/cases_papers.h"

#include "base/check_digit.h"
#include "base/text.h"
#include "samples/office.h"

#include <stdio.h>
#include <string.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

/* Whose paper a finding is about: a holder's name, else NULL. */
const char *cases_subject(const struct story *story, const struct paper *paper) {
    if (paper->item == ITEM_AGENT_ID)
        return story->agent.name;
    if (paper->item == ITEM_HOLDER_ID || paper->item == ITEM_PERSONAL_SEAL_SAMPLE)
        return story_person(story, paper->person)->name;
    return NULL;
}

/* Which business wants samples, nobody knows while it is undetermined. */
static bool is_asked_for(const struct story *story, const struct paper *paper) {
    bool sample = paper->item == ITEM_UNIT_SEAL_SAMPLE || paper->item == ITEM_PERSONAL_SEAL_SAMPLE;
    for (int i = 0; i < story->findings.count; i++)
        if (story->findings.at[i].code == FINDING_BUSINESS_UNDETERMINED && sample)
            return false;
    return true;
}

static bool bears_seal(const struct paper *paper) {
    return paper->stamping == STAMP_OFFICIAL && !paper->seal_spoiled;
}

/* A paper that bears the seal, by chance; all sheets of its item change together. */
static struct paper *sealed_paper(struct story *story) {
    for (int tries = 0; tries < 50; tries++) {
        struct paper *paper = &story->papers[chance_int(&story->chance, 0, story->paper_count - 1)];
        if (bears_seal(paper) && is_asked_for(story, paper))
            return paper;
    }
    return NULL;
}

void cases_restamp(struct story *story, const struct paper *like, enum stamping stamping) {
    enum item item = like->item;
    int person = like->person;
    for (int i = 0; i < story->paper_count; i++)
        if (story->papers[i].item == item && story->papers[i].person == person)
            story->papers[i].stamping = stamping, story->papers[i].seal_spoiled = true;
}

static bool spoil_seal(struct story *story, enum stamping stamping, enum finding_code code) {
    struct paper *paper = sealed_paper(story);
    if (!paper)
        return false;
    cases_restamp(story, paper, stamping);
    story_find(story, code, paper->item, NULL, cases_subject(story, paper));
    return true;
}

/* A licence copied in colour would show the authority's seal, which is another finding. */
static bool no_seal(struct story *story) {
    struct paper *paper = sealed_paper(story);
    if (!paper)
        return false;
    cases_restamp(story, paper, STAMP_NONE);
    paper->gray_copy = true;
    story_find(story, FINDING_SEAL_MISSING, paper->item, NULL, cases_subject(story, paper));
    return true;
}

static bool copied_seal(struct story *story) {
    return spoil_seal(story, STAMP_COPIED, FINDING_SEAL_COPIED);
}

static bool foreign_seal(struct story *story) {
    return spoil_seal(story, STAMP_FOREIGN, FINDING_SEAL_FOREIGN);
}

static bool purpose_seal(struct story *story) {
    return spoil_seal(story, STAMP_PURPOSE, FINDING_SEAL_PURPOSE);
}

static bool illegible_seal(struct story *story) {
    return spoil_seal(story, STAMP_ILLEGIBLE, FINDING_SEAL_ILLEGIBLE);
}

static bool printed_seal(struct story *story) {
    return spoil_seal(story, STAMP_PRINTED, FINDING_SEAL_PRINTED);
}

/* Of a sheet that several people share, for each of them. */
static void find_colourless(struct story *story, const struct paper *paper) {
    story_find(story, FINDING_SEAL_COLOURLESS, paper->item, NULL, cases_subject(story, paper));
    for (int other = paper->person + 1; other <= paper->second_person; other++)
        story_find(story, FINDING_SEAL_COLOURLESS, paper->item, NULL,
                   story_person(story, other)->name);
}

void cases_colourless(struct story *story) {
    for (int i = 0; i < story->paper_count; i++) {
        struct paper *paper = &story->papers[i];
        bool first = !paper->no_colour && paper->stamping == STAMP_OFFICIAL;
        for (int k = 0; k < i && first; k++)
            if (story->papers[k].item == paper->item && story->papers[k].person == paper->person)
                first = false;
        paper->no_colour = paper->seal_spoiled = true;
        if (first)
            find_colourless(story, paper);
    }
}

static bool no_colour(struct story *story) {
    struct paper *paper = sealed_paper(story);
    if (!paper)
        return false;
    for (int i = 0; i < story->paper_count; i++)
        if (story->papers[i].item == paper->item && story->papers[i].person == paper->person)
            story->papers[i].no_colour = story->papers[i].seal_spoiled = true;
    story_find(story, FINDING_SEAL_COLOURLESS, paper->item, NULL, cases_subject(story, paper));
    return true;
}

/* Without the personal detail form nobody knows the holders: then their papers are only extra. */
static bool may_go(const struct paper *paper) {
    return !paper->seal_spoiled && !paper->content_spoiled && !paper->parts_spoiled &&
           paper->item != ITEM_NONE && paper->item != ITEM_APPLICATION_FORM &&
           paper->item != ITEM_PERSONAL_DETAIL_FORM;
}

static bool no_paper(struct story *story) {
    struct paper gone = story->papers[chance_int(&story->chance, 0, story->paper_count - 1)];
    if (!may_go(&gone))
        return false;
    story_find(story, FINDING_DOCUMENT_MISSING, gone.item, NULL,
               gone.item == ITEM_AGENT_ID ? NULL : cases_subject(story, &gone));
    story_drop(story, gone.item, gone.person);
    return true;
}

/* spoil_content claims parts of what an item's papers say; false where another case has them. */
static bool spoil_content(struct story *story, const struct paper *like, unsigned parts) {
    bool free_yet = false;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < story->paper_count; i++) {
            struct paper *paper = &story->papers[i];
            if (paper->item != like->item || paper->person != like->person)
                continue;
            if (pass == 0 && (paper->content_spoiled || paper->parts_spoiled & parts))
                return false;
            if (pass == 1)
                paper->parts_spoiled |= parts;
            free_yet = true;
        }
    return free_yet;
}

static bool spoil_licence(struct story *story, unsigned parts) {
    const struct paper licence = {.item = ITEM_LICENCE_COPY, .person = -2};
    return spoil_content(story, &licence, parts);
}

static struct paper *card_sheet(struct story *story, bool portrait) {
    for (int tries = 0; tries < 60; tries++) {
        struct paper *paper = &story->papers[chance_int(&story->chance, 0, story->paper_count - 1)];
        if (paper->kind == PAGE_KIND_ID_COPY && !paper->content_spoiled &&
            (portrait ? paper->portrait : paper->emblem))
            return paper;
    }
    return NULL;
}

static bool side_missing(struct story *story) {
    struct paper *paper = card_sheet(story, true);
    if (!paper)
        return false;
    int person = paper->person;
    enum item item = paper->item;
    bool alone = !paper->emblem;
    if (!spoil_content(story, paper, PART_ALL))
        return false;
    story_find(story, FINDING_ID_SIDE_MISSING, item, "emblem", cases_subject(story, paper));
    paper->emblem = false;
    paper->content_spoiled = true;
    for (int i = 0; i < story->paper_count && alone; i++)
        if (story->papers[i].item == item && story->papers[i].person == person &&
            !story->papers[i].portrait) {
            memmove(&story->papers[i], &story->papers[i + 1],
                    (size_t)(--story->paper_count - i) * sizeof story->papers[0]);
            break;
        }
    return true;
}

static struct person *card_of(struct story *story, int person) {
    return person < 0 ? &story->agent_card : &story->holder_cards[person];
}

/* These cards are made out since 2004. */
#define FIRST_CARDS 2004

/* A term that has ended, as long as the law gives it to somebody of that age. */
static void end_term(struct person *card, int year, int later) {
    int start = year - 23 + later;
    int years = 20;
    if (start - card->birth.year < 26) {
        start = card->birth.year + 18 + later;
        years = 10;
    }
    if (start < FIRST_CARDS)
        start = FIRST_CARDS;
    card->valid_from = (struct date){start, 5, 12};
    card->valid_until = (struct date){start + years, 5, 12};
}

static bool card_expired(struct story *story) {
    struct paper *paper = card_sheet(story, true);
    if (!paper)
        return false;
    struct person *card = card_of(story, paper->person);
    if (!spoil_content(story, paper, PART_TERM))
        return false;
    end_term(card, story->received.year, chance_int(&story->chance, 0, 2));
    story_find(story, FINDING_ID_EXPIRED, paper->item, NULL, cases_subject(story, paper));
    return true;
}

/* The number as the forms have it. */
static char *stated_number(struct story *story, int person) {
    return person < 0 ? story->form.agent_number : story->holders[person].number;
}

static bool card_number_invalid(struct story *story) {
    struct paper *paper = card_sheet(story, true);
    if (!paper || !spoil_content(story, paper, PART_CODE))
        return false;
    struct person *card = card_of(story, paper->person);
    card->number[17] = card->number[17] == '5' ? '6' : '5';
    text_cut(stated_number(story, paper->person), sizeof card->number, card->number);
    story_find(story, FINDING_ID_NUMBER_INVALID, paper->item, NULL, cases_subject(story, paper));
    return !citizen_is_valid(card->number);
}

static bool card_differs(struct story *story) {
    struct paper *paper = card_sheet(story, true);
    if (!paper || !spoil_content(story, paper, PART_CODE))
        return false;
    struct person *card = card_of(story, paper->person);
    invent_number(&story->chance, card->birth, card->woman, card->number);
    if (text_distance(card->number, stated_number(story, paper->person)) < 2)
        return false;
    story_find(story, FINDING_ID_MISMATCH, paper->item, "number", cases_subject(story, paper));
    return true;
}

/* The licence's valid code against an impossible one everywhere else: then those are the papers
 * that differ. */
static bool invalid_beside_other(struct story *story) {
    static const enum item FORMS[] = {ITEM_APPLICATION_FORM, ITEM_UNIT_DETAIL_FORM};
    struct finding_list *list = &story->findings;
    const struct paper *licence = story_paper(story, ITEM_LICENCE_COPY, -2);
    if (!(licence->parts_spoiled & PART_CODE && licence->parts_spoiled & PART_OWN_CODE))
        return true;
    for (int i = list->count - 1; i >= 0; i--)
        if (list->at[i].code == FINDING_UNIT_CODE_MISMATCH) {
            finding_free(&list->at[i]);
            list->at[i] = list->at[--list->count];
        }
    for (int i = 0; i < 2; i++)
        if (story_paper(story, FORMS[i], -2))
            story_find(story, FINDING_UNIT_CODE_MISMATCH, FORMS[i], NULL, NULL);
    return !story_paper(story, ITEM_PERSONAL_DETAIL_FORM, -2) &&
           !story_paper(story, ITEM_UNIT_SEAL_SAMPLE, -2);
}

static bool code_invalid(struct story *story) {
    if (story->licence.kind == PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE ||
        !spoil_licence(story, PART_CODE))
        return false;
    bool same = strcmp(story->licence.unit_code, story->unit.code) == 0;
    char *last = &story->unit.code[17];
    *last = *last == '3' ? '7' : '3';
    COPY(story->form.unit_code, story->unit.code);
    COPY(story->detail_code, story->unit.code);
    if (same)
        COPY(story->licence.unit_code, story->unit.code);
    COPY(story->invoice.tax_code, story->unit.code);
    if (credit_is_valid(story->unit.code))
        return false;
    story_find(story, FINDING_UNIT_CODE_INVALID, ITEM_APPLICATION_FORM, NULL, NULL);
    return invalid_beside_other(story);
}

/* The detail form tells which of two codes is the odd one, and has to stay for that. */
static bool keep_witness(struct story *story) {
    static const enum item FORMS[] = {ITEM_UNIT_DETAIL_FORM, ITEM_PERSONAL_DETAIL_FORM};
    bool kept = false;
    for (int i = 0; i < story->paper_count; i++)
        for (int j = 0; j < 2; j++)
            if (story->papers[i].item == FORMS[j]) {
                story->papers[i].parts_spoiled |= PART_OWN_CODE;
                kept = true;
            }
    return kept;
}

static bool code_differs(struct story *story) {
    if (!spoil_licence(story, PART_OWN_CODE) || !keep_witness(story))
        return false;
    invent_code(&story->chance, story->unit.sort, story->licence.unit_code);
    story_find(story, FINDING_UNIT_CODE_MISMATCH, ITEM_LICENCE_COPY, NULL, NULL);
    return invalid_beside_other(story);
}

/* Neither the applicant's name nor the one on a stranger's seal. */
static const char *third_name(struct story *story) {
    static struct unit third;
    do {
        third = invent_unit(&story->chance, BODY_COMPANY);
    } while (text_distance(third.name, story->unit.name) < 5 ||
             text_distance(third.name, story->stranger.name) < 5);
    return third.name;
}

/* The detail form is another body's. */
static bool name_differs_on_rows(struct story *story) {
    const struct paper form = {.item = ITEM_UNIT_DETAIL_FORM, .person = -2};
    if (story_paper(story, ITEM_UNIT_SEAL_SAMPLE, -2) ||
        story_paper(story, ITEM_PERSONAL_DETAIL_FORM, -2) ||
        !spoil_content(story, &form, PART_NAME))
        return false;
    COPY(story->detail_name, third_name(story));
    story_find(story, FINDING_UNIT_NAME_MISMATCH, ITEM_UNIT_DETAIL_FORM, NULL, NULL);
    return true;
}

static bool name_differs(struct story *story) {
    if (chance_hit(&story->chance, 0.3))
        return name_differs_on_rows(story);
    if (!spoil_licence(story, PART_NAME))
        return false;
    COPY(story->licence.unit_name, third_name(story));
    story_find(story, FINDING_UNIT_NAME_MISMATCH, ITEM_LICENCE_COPY, NULL, NULL);
    return true;
}

static void wish_change_of_name(struct wish *wish) {
    *wish = (struct wish){BUSINESS_CHANGE, CERTIFICATE_UNIT, wish->wants_seals, 1, 0,
                          wish->received,  wish->lasting};
}

static bool former_name(struct story *story) {
    if (!story->form.ticks[BUSINESS_CHANGE] || !spoil_licence(story, PART_NAME))
        return false;
    COPY(story->former_name, third_name(story));
    COPY(story->form.name_before, story->former_name);
    COPY(story->form.name_after, story->unit.name);
    COPY(story->licence.unit_name, story->former_name);
    story_find(story, FINDING_UNIT_FORMER_NAME, ITEM_LICENCE_COPY, NULL, NULL);
    return true;
}

static bool licence_expired(struct story *story) {
    if (story->licence.kind == PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE ||
        !spoil_licence(story, PART_TERM))
        return false;
    story->licence.valid_until = (struct date){2019, chance_int(&story->chance, 1, 12), 20};
    story->licence.no_term = false;
    story_find(story, FINDING_LICENCE_EXPIRED, ITEM_LICENCE_COPY, NULL, NULL);
    return true;
}

const struct spoiling CASES_OF_PAPERS[] = {
    {FINDING_DOCUMENT_MISSING, NULL, no_paper},
    {FINDING_SEAL_MISSING, NULL, no_seal},
    {FINDING_SEAL_COPIED, NULL, copied_seal},
    {FINDING_SEAL_FOREIGN, NULL, foreign_seal},
    {FINDING_SEAL_PURPOSE, NULL, purpose_seal},
    {FINDING_SEAL_ILLEGIBLE, NULL, illegible_seal},
    {FINDING_SEAL_PRINTED, NULL, printed_seal},
    {FINDING_SEAL_COLOURLESS, NULL, no_colour},
    {FINDING_ID_SIDE_MISSING, NULL, side_missing},
    {FINDING_ID_EXPIRED, NULL, card_expired},
    {FINDING_ID_NUMBER_INVALID, NULL, card_number_invalid},
    {FINDING_ID_MISMATCH, NULL, card_differs},
    {FINDING_UNIT_CODE_INVALID, NULL, code_invalid},
    {FINDING_UNIT_CODE_MISMATCH, NULL, code_differs},
    {FINDING_UNIT_NAME_MISMATCH, NULL, name_differs},
    {FINDING_UNIT_FORMER_NAME, wish_change_of_name, former_name},
    {FINDING_LICENCE_EXPIRED, NULL, licence_expired},
    {0}};
