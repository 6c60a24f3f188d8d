#include "samples/catalogue.h"

#include "base/check_digit.h"
#include "base/text.h"
#include "samples/cases_papers.h"
#include "samples/catalogue_more.h"

#include <stdio.h>
#include <string.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

static bool clean(struct story *story) {
    return story != NULL;
}

/* Every sealed item, once each, gets another stamp and its finding. */
static void restamp_all(struct story *story, enum stamping stamping, enum finding_code code) {
    for (int i = 0; i < story->paper_count; i++) {
        struct paper *paper = &story->papers[i];
        if (paper->stamping != STAMP_OFFICIAL)
            continue;
        story_find(story, code, paper->item, NULL, cases_subject(story, paper));
        cases_restamp(story, paper, stamping);
    }
}

/* The ring lacks 有限: another body, or a careless engraver. */
static bool name_without_limited(struct story *story) {
    const char *at = strstr(story->unit.name, "有限");
    if (!at)
        return false;
    snprintf(story->stranger.name, sizeof story->stranger.name, "%.*s%s",
             (int)(at - story->unit.name), story->unit.name, at + strlen("有限"));
    restamp_all(story, STAMP_FOREIGN, FINDING_SEAL_FOREIGN);
    return true;
}

/* A sister company: most of the name is the same. */
static bool sister_company(struct story *story) {
    if (story->unit.sort != BODY_COMPANY)
        return false;
    invent_code(&story->chance, BODY_COMPANY, story->stranger.code);
    snprintf(story->stranger.name, sizeof story->stranger.name, "示例市样例%s",
             strstr(story->unit.name, "网络") ? "瑞丰商贸有限公司" : "海川网络工程有限公司");
    restamp_all(story, STAMP_FOREIGN, FINDING_SEAL_FOREIGN);
    return true;
}

static bool stamp_licence(struct story *story, enum stamping stamping, enum finding_code code) {
    struct paper *licence = story_paper(story, ITEM_LICENCE_COPY, -2);
    if (!licence || licence->seal_spoiled)
        return false;
    cases_restamp(story, licence, stamping);
    story_find(story, code, ITEM_LICENCE_COPY, NULL, NULL);
    return true;
}

static bool licence_with_strange_seal(struct story *story) {
    return stamp_licence(story, STAMP_FOREIGN, FINDING_SEAL_FOREIGN);
}

static bool colour_licence_unsealed(struct story *story) {
    if (!stamp_licence(story, STAMP_NONE, FINDING_SEAL_FOREIGN))
        return false;
    return story_paper(story, ITEM_LICENCE_COPY, -2)->colour_copy = true;
}

static bool gray_licence_unsealed(struct story *story) {
    if (!stamp_licence(story, STAMP_NONE, FINDING_SEAL_MISSING))
        return false;
    return story_paper(story, ITEM_LICENCE_COPY, -2)->gray_copy = true;
}

static bool card_ends_today(struct story *story) {
    story->agent_card.valid_until = story->received;
    story->agent_card.valid_from =
        (struct date){story->received.year - 20, story->received.month, story->received.day};
    return story->received.day <= 28;
}

static bool card_long_term(struct story *story) {
    story->agent_card.valid_until = (struct date){0};
    return true;
}

/* Ten years at fifty: odd, but nobody's business. */
static bool card_term_misfits(struct story *story) {
    story->agent_card.valid_from.year = story->received.year - 1;
    story->agent_card.valid_until = story->agent_card.valid_from;
    story->agent_card.valid_until.year += 10;
    return true;
}

static bool code_wrong_on_form(struct story *story) {
    char *last = &story->form.unit_code[17];
    if (!story_paper(story, ITEM_LICENCE_COPY, -2))
        return false;
    *last = *last == '3' ? '7' : '3';
    if (credit_is_valid(story->form.unit_code))
        return false;
    story_find(story, FINDING_UNIT_CODE_INVALID, ITEM_APPLICATION_FORM, NULL, NULL);
    story_find(story, FINDING_UNIT_CODE_MISMATCH, ITEM_APPLICATION_FORM, NULL, NULL);
    return true;
}

static bool organization_certificate(struct story *story) {
    struct paper *licence = story_paper(story, ITEM_LICENCE_COPY, -2);
    if (!licence)
        return false;
    licence->kind = story->licence.kind = PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE;
    story->licence.valid_until = (struct date){2015, 4, 30};
    return true;
}

static bool registration_certificate(struct story *story) {
    struct paper *licence = story_paper(story, ITEM_LICENCE_COPY, -2);
    if (!licence)
        return false;
    licence->kind = story->licence.kind = PAGE_KIND_REGISTRATION_CERTIFICATE;
    story->licence.valid_until = (struct date){2047, 4, 30};
    return true;
}

static bool other_branch(struct story *story) {
    COPY(story->voucher.payee_bank, "北京银行股份有限公司双清苑支行");
    return story_paper(story, ITEM_PAYMENT_VOUCHER, -2) != NULL;
}

static bool paid_by_agent(struct story *story) {
    COPY(story->voucher.payer_name, story->agent.name);
    return story_paper(story, ITEM_PAYMENT_VOUCHER, -2) != NULL;
}

static bool account_masked(struct story *story) {
    memset(story->voucher.payee_account + 4, '*', 15);
    memset(story->voucher.payer_account + 4, '*', 10);
    return story_paper(story, ITEM_PAYMENT_VOUCHER, -2) != NULL;
}

static bool sample_left_out(struct story *story) {
    if (!story_paper(story, ITEM_UNIT_SEAL_SAMPLE, -2))
        return false;
    story_drop(story, ITEM_UNIT_SEAL_SAMPLE, -2);
    story_find(story, FINDING_DOCUMENT_MISSING, ITEM_UNIT_SEAL_SAMPLE, NULL, NULL);
    return true;
}

static void wish_seals(struct wish *wish) {
    *wish = (struct wish){BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, true, 1, 0,
                          wish->received,      wish->lasting};
}

static void wish_three_people(struct wish *wish) {
    *wish = (struct wish){BUSINESS_PERSONAL_ISSUE, CERTIFICATE_PERSONAL, false, 0, 3,
                          wish->received,          wish->lasting};
}

static bool one_card_left_out(struct story *story) {
    struct paper *card = story_paper(story, ITEM_HOLDER_ID, 2);
    if (!card || card->content_spoiled)
        return false;
    story_drop(story, ITEM_HOLDER_ID, 2);
    story_find(story, FINDING_DOCUMENT_MISSING, ITEM_HOLDER_ID, NULL, story->holders[2].name);
    return true;
}

/* The agent is the first holder: one copy of the card serves for both. */
static bool agent_is_holder(struct story *story) {
    struct paper *card = story_paper(story, ITEM_HOLDER_ID, 0);
    if (!card || card->content_spoiled)
        return false;
    story->holders[0] = story->agent;
    COPY(story->personal_rows[0].department, story->agent.department);
    story_drop(story, ITEM_HOLDER_ID, 0);
    return true;
}

static bool invoice_to_parent(struct story *story) {
    COPY(story->invoice.title, "示例集团有限公司");
    return story_paper(story, ITEM_INVOICE_INFORMATION, -2) != NULL;
}

static bool scanned_turned(struct story *story) {
    return story->turned = true;
}

static bool worn_paper(struct story *story) {
    return story->worn = true;
}

static bool filled_by_hand(struct story *story) {
    return story->written = true;
}

static bool pages_out_of_order(struct story *story) {
    for (int i = story->paper_count - 1; i > 0; i--) {
        int other = chance_int(&story->chance, 0, i);
        struct paper kept = story->papers[i];
        story->papers[i] = story->papers[other];
        story->papers[other] = kept;
    }
    return true;
}

static void wish_revocation(struct wish *wish) {
    wish->business = BUSINESS_REVOCATION;
}

static bool voucher_for_nothing(struct story *story) {
    story->voucher.amount_fen = story->voucher.words_fen = 10000;
    story->papers[story->paper_count++] = (struct paper){
        .kind = PAGE_KIND_PAYMENT_VOUCHER, .item = ITEM_PAYMENT_VOUCHER, .person = -2};
    return true;
}

static bool no_voucher_at_all(struct story *story) {
    if (!story_paper(story, ITEM_PAYMENT_VOUCHER, -2))
        return false;
    story_drop(story, ITEM_PAYMENT_VOUCHER, -2);
    story_drop(story, ITEM_INVOICE_INFORMATION, -2);
    story_find(story, FINDING_DOCUMENT_MISSING, ITEM_PAYMENT_VOUCHER, NULL, NULL);
    story_find(story, FINDING_DOCUMENT_MISSING, ITEM_INVOICE_INFORMATION, NULL, NULL);
    return true;
}

/* A case's variant: its own, or the one of a finding code. */
struct variant {
    const char *number;
    enum finding_code code;
    struct spoiling own;
};

#define OWN(number, wish, spoil)                                                                   \
    {                                                                                              \
        number, FINDING_NONE, {                                                                    \
            FINDING_NONE, wish, spoil                                                              \
        }                                                                                          \
    }
#define CODE(number, code)                                                                         \
    {                                                                                              \
        number, code, {                                                                            \
            FINDING_NONE, NULL, NULL                                                               \
        }                                                                                          \
    }

static const struct variant VARIANTS[] = {
    OWN("C01", NULL, clean),
    OWN("C02", NULL, sister_company),
    OWN("C02", NULL, name_without_limited),
    CODE("C02", FINDING_UNIT_FORMER_NAME),
    OWN("C03", NULL, licence_with_strange_seal),
    OWN("C04", NULL, colour_licence_unsealed),
    OWN("C04", NULL, gray_licence_unsealed),
    CODE("C05", FINDING_SEAL_COPIED),
    CODE("C05", FINDING_SEAL_PRINTED),
    CODE("C06", FINDING_SEAL_PURPOSE),
    CODE("C07", FINDING_SEAL_MISSING),
    CODE("C08", FINDING_ID_EXPIRED),
    OWN("C08", NULL, card_ends_today),
    OWN("C08", NULL, card_long_term),
    CODE("C09", FINDING_ID_SIDE_MISSING),
    CODE("C10", FINDING_ID_MISMATCH),
    CODE("C10", FINDING_ID_NUMBER_INVALID),
    OWN("C11", NULL, card_term_misfits),
    OWN("C12", NULL, code_wrong_on_form),
    CODE("C12", FINDING_UNIT_CODE_MISMATCH),
    CODE("C12", FINDING_UNIT_CODE_INVALID),
    OWN("C13", NULL, organization_certificate),
    OWN("C13", NULL, registration_certificate),
    CODE("C14", FINDING_FEE_PAYEE),
    OWN("C14", NULL, other_branch),
    CODE("C15", FINDING_FEE_SHORT),
    CODE("C15", FINDING_FEE_OVER),
    CODE("C16", FINDING_FEE_CHANNEL),
    CODE("C17", FINDING_FEE_STATUS),
    CODE("C17", FINDING_FEE_AMOUNT_CONFLICT),
    OWN("C17", NULL, account_masked),
    CODE("C18", FINDING_FEE_REUSED),
    CODE("C19", FINDING_FEE_PAYER),
    OWN("C19", NULL, paid_by_agent),
    CODE("C20", FINDING_BUSINESS_UNDETERMINED),
    OWN("C22", wish_seals, sample_left_out),
    OWN("C23", wish_three_people, one_card_left_out),
    OWN("C24", wish_three_people, agent_is_holder),
    CODE("C25", FINDING_CERTIFICATE_EXPIRED),
    CODE("C26", FINDING_INVOICE_INCOMPLETE),
    OWN("C26", NULL, invoice_to_parent),
    CODE("C27", FINDING_PAGE_UNREADABLE),
    OWN("C28", NULL, scanned_turned),
    OWN("C29", NULL, worn_paper),
    CODE("C29", FINDING_FIELD_UNSURE),
    CODE("C30", FINDING_PACKET_DUPLICATE),
    CODE("C31", FINDING_PACKET_MIXED),
    OWN("C32", NULL, pages_out_of_order),
    OWN("C33", NULL, filled_by_hand),
    CODE("C35", FINDING_PAGE_UNKNOWN),
    CODE("C36", FINDING_BUSINESS_NOT_BY_MAIL),
    OWN("C37", wish_revocation, voucher_for_nothing),
    OWN("C37", NULL, no_voucher_at_all),
    CODE("C38", FINDING_LICENCE_EXPIRED),
    CODE("C38", FINDING_UNIT_NAME_MISMATCH),
    CODE("C38", FINDING_UNIT_FORMER_NAME),
};

#define VARIANTS_MOST 12

/* All variants of a number, in the order of the two lists. */
static int variants_of(const char *number, const struct spoiling *found[static VARIANTS_MOST]) {
    int count = 0;
    for (size_t i = 0; i < sizeof VARIANTS / sizeof *VARIANTS && count < VARIANTS_MOST; i++)
        if (strcmp(VARIANTS[i].number, number) == 0)
            found[count++] = VARIANTS[i].own.spoil ? &VARIANTS[i].own : cases_for(VARIANTS[i].code);
    for (const struct numbered *more = CATALOGUE_MORE; more->number && count < VARIANTS_MOST;
         more++)
        if (strcmp(more->number, number) == 0)
            found[count++] = &more->spoiling;
    return count;
}

const struct spoiling *catalogue_choose(const char *number, struct chance *from) {
    const struct spoiling *found[VARIANTS_MOST];
    int count = variants_of(number, found);
    return count > 0 ? found[chance_int(from, 0, count - 1)] : NULL;
}

enum finding_code catalogue_pair(const char *number) {
    static const struct {
        const char *number;
        enum finding_code code;
    } PAIRS[] = {{"C18", FINDING_FEE_REUSED},
                 {"fee.reused", FINDING_FEE_REUSED},
                 {"C30", FINDING_PACKET_DUPLICATE},
                 {"packet.duplicate", FINDING_PACKET_DUPLICATE}};
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++)
        if (strcmp(PAIRS[i].number, number) == 0)
            return PAIRS[i].code;
    return FINDING_NONE;
}
