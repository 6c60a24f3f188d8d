/* Spoilings of the voucher, the invoice sheet, the form and the packet; the list of all. */
#include "samples/cases.h"
#include "samples/cases_papers.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

/* What a case takes of a paper's content, and what it needs to stay as it is. */
struct share {
    unsigned taken, kept;
};

/* Parts of an item's paper, claimed for one case; false where there is none, or another has them.
 */
static bool claimed_share(struct story *story, enum item item, struct share share) {
    struct paper *paper = story_paper(story, item, -2);
    if (!paper || paper->content_spoiled || paper->parts_spoiled & (share.taken | share.kept) ||
        paper->parts_kept & share.taken)
        return false;
    paper->parts_spoiled |= share.taken;
    paper->parts_kept |= share.kept;
    return true;
}

static bool claimed_parts(struct story *story, enum item item, unsigned parts) {
    return claimed_share(story, item, (struct share){parts, 0});
}

static bool claimed(struct story *story, enum item item) {
    return claimed_parts(story, item, PART_ALL);
}

static bool has_voucher(struct story *story, unsigned taken, unsigned kept) {
    return claimed_share(story, ITEM_PAYMENT_VOUCHER, (struct share){taken, kept});
}

/* Where the figures are short, words that say more would leave open whether it is: they say less.
 */
static long other_words(const struct story *story) {
    long paid = story->voucher.amount_fen;
    return paid < story->due_fen ? paid - 1000 : paid + 10000;
}

static void pay(struct story *story, long fen, enum finding_code code) {
    char detail[64];
    snprintf(detail, sizeof detail, "due %ld.%02ld, paid %ld.%02ld", story->due_fen / 100,
             story->due_fen % 100, fen / 100, fen % 100);
    bool conflict = story->voucher.words_fen != story->voucher.amount_fen;
    story->voucher.amount_fen = fen;
    story->voucher.words_fen = conflict ? other_words(story) : fen;
    story_find(story, code, ITEM_PAYMENT_VOUCHER, detail, NULL);
}

static bool fee_short(struct story *story) {
    if (story->due_fen <= 2000 || !has_voucher(story, PART_AMOUNT, 0))
        return false;
    bool more = chance_hit(&story->chance, 0.5) && story->due_fen > 6000;
    pay(story, story->due_fen - (more ? 5000 : 1000), FINDING_FEE_SHORT);
    return true;
}

/* What is paid elsewhere, or not yet, is no surplus. */
static bool fee_over(struct story *story) {
    if (!has_voucher(story, PART_AMOUNT, PART_PAYEE | PART_STATUS | PART_CHANNEL))
        return false;
    pay(story, story->due_fen + (chance_hit(&story->chance, 0.5) ? 5000 : 1000), FINDING_FEE_OVER);
    return true;
}

static bool note_voucher(struct story *story, enum finding_code code) {
    story_find(story, code, ITEM_PAYMENT_VOUCHER, NULL, NULL);
    return true;
}

/* A wallet's payee is not judged. */
static bool fee_payee(struct story *story) {
    if (!has_voucher(story, PART_PAYEE, PART_CHANNEL))
        return false;
    if (chance_hit(&story->chance, 0.5))
        COPY(story->voucher.payee_name, "北京数字认证服务有限公司");
    else
        story->voucher.payee_account[12] = story->voucher.payee_account[12] == '4' ? '9' : '4';
    return note_voucher(story, FINDING_FEE_PAYEE);
}

static bool fee_status(struct story *story) {
    if (!has_voucher(story, PART_STATUS, 0))
        return false;
    story->voucher.state = chance_hit(&story->chance, 0.5) ? VOUCHER_PENDING : VOUCHER_FAILED;
    return note_voucher(story, FINDING_FEE_STATUS);
}

/* A telephone's print has no words. */
static bool fee_conflict(struct story *story) {
    if (!has_voucher(story, PART_WORDS, PART_CHANNEL))
        return false;
    story->voucher.words_fen = other_words(story);
    return note_voucher(story, FINDING_FEE_AMOUNT_CONFLICT);
}

static bool fee_payer(struct story *story) {
    if (!has_voucher(story, PART_PAYER, 0))
        return false;
    COPY(story->voucher.payer_name, story->stranger.name);
    COPY(story->voucher.payer_account, story->stranger.account);
    return note_voucher(story, FINDING_FEE_PAYER);
}

static bool fee_channel(struct story *story) {
    if (!has_voucher(story, PART_CHANNEL, PART_PAYEE))
        return false;
    story->voucher.channel = chance_hit(&story->chance, 0.5) ? CHANNEL_WECHAT : CHANNEL_ALIPAY;
    return note_voucher(story, FINDING_FEE_CHANNEL);
}

static bool invoice_incomplete(struct story *story) {
    if (!claimed(story, ITEM_INVOICE_INFORMATION))
        return false;
    bool title = chance_hit(&story->chance, 0.3);
    *(title ? story->invoice.title : story->invoice.tax_code) = '\0';
    story_find(story, FINDING_INVOICE_INCOMPLETE, ITEM_INVOICE_INFORMATION,
               title ? "title" : "tax_code", NULL);
    return true;
}

/* While nobody knows the business, papers and fees are not judged; what every business asks for is,
 * where it is there. Samples are not among that. */
static bool business_undetermined(struct story *story) {
    for (int i = 0; i < story->findings.count; i++)
        if (story->findings.at[i].item == ITEM_UNIT_SEAL_SAMPLE ||
            story->findings.at[i].item == ITEM_PERSONAL_SEAL_SAMPLE)
            return false;
    bool *ticks = story->form.ticks;
    if (chance_hit(&story->chance, 0.5))
        memset(ticks, 0, BUSINESS_COUNT * sizeof *ticks);
    else
        ticks[ticks[BUSINESS_RENEWAL] ? BUSINESS_REVOCATION : BUSINESS_RENEWAL] = true;
    story->business.type_count = 0;
    for (int type = 1; type < BUSINESS_COUNT; type++)
        if (ticks[type])
            story->business.types[story->business.type_count++] = (enum business_type)type;
    story_find(story, FINDING_BUSINESS_UNDETERMINED, ITEM_APPLICATION_FORM, NULL, NULL);
    return true;
}

static void wish_unlock(struct wish *wish) {
    *wish = (struct wish){BUSINESS_UNLOCK, CERTIFICATE_UNIT, false, 0, 0,
                          wish->received,  wish->lasting};
}

static bool not_by_mail(struct story *story) {
    if (!story->form.ticks[BUSINESS_UNLOCK])
        return false;
    story_find(story, FINDING_BUSINESS_NOT_BY_MAIL, ITEM_APPLICATION_FORM, NULL, NULL);
    return true;
}

static void wish_reissue(struct wish *wish) {
    if (wish->business != BUSINESS_CHANGE)
        wish->business = BUSINESS_REISSUE;
}

static bool certificate_expired(struct story *story) {
    if (!story->form.ticks[BUSINESS_REISSUE] && !story->form.ticks[BUSINESS_CHANGE])
        return false;
    bool unit = story->unit_row_count > 0;
    enum item item = unit ? ITEM_UNIT_DETAIL_FORM : ITEM_PERSONAL_DETAIL_FORM;
    struct paper *form = story_paper(story, item, -2);
    if (!form)
        return false;
    form->parts_spoiled |= PART_TERM;
    struct certificate_row *row = unit ? &story->unit_rows[0] : &story->personal_rows[0];
    row->valid_until = (struct date){2020, chance_int(&story->chance, 1, 12), 28};
    story_find(story, FINDING_CERTIFICATE_EXPIRED, item, NULL,
               unit ? NULL : story->holders[0].name);
    return true;
}

/* A form without its code and a licence with another one would be two readings of one packet. */
static bool field_missing(struct story *story) {
    struct form_claims *form = &story->form;
    const struct paper *licence = story_paper(story, ITEM_LICENCE_COPY, -2);
    bool code = !(licence && (licence->content_spoiled ||
                              licence->parts_spoiled & (PART_CODE | PART_OWN_CODE))) &&
                chance_hit(&story->chance, 0.35);
    if (!claimed_parts(story, ITEM_APPLICATION_FORM, code ? PART_CODE : PART_PHONE))
        return false;
    if (code)
        claimed_parts(story, ITEM_LICENCE_COPY, PART_CODE | PART_OWN_CODE);
    *(code ? form->unit_code : form->agent_phone) = '\0';
    story_find(story, FINDING_FORM_FIELD_MISSING, ITEM_APPLICATION_FORM,
               field_name_text(code ? FIELD_UNIT_CODE : FIELD_AGENT_PHONE), NULL);
    return true;
}

static void insert_paper(struct story *story, const struct paper *paper) {
    story->papers[story->paper_count++] = *paper;
}

static bool page_unreadable(struct story *story) {
    insert_paper(story, &(struct paper){.kind = PAGE_KIND_OTHER,
                                        .person = -2,
                                        .second_person = -2,
                                        .spoiled_scan = true});
    story_find(story, FINDING_PAGE_UNREADABLE, ITEM_NONE, NULL, NULL);
    return true;
}

static bool page_unknown(struct story *story) {
    insert_paper(story,
                 &(struct paper){.kind = PAGE_KIND_OTHER, .person = -2, .second_person = -2});
    story_find(story, FINDING_PAGE_UNKNOWN, ITEM_NONE, NULL, NULL);
    return true;
}

static void insert_guest(struct story *story, const struct paper *paper) {
    struct paper *inserted = &story->papers[story->paper_count++];
    *inserted = *paper;
    inserted->seal_spoiled = inserted->content_spoiled = inserted->guest = true;
}

/* Another applicant's form, with the agent's card, lies behind this one's papers, which are more.
 */
static bool packet_mixed(struct story *story) {
    struct wish wish = {BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, false, 1, 0, story->received, true};
    if (story->guest || story->form.ticks[BUSINESS_UNLOCK])
        return false;
    do {
        story_free(story->guest);
        story->guest = story_begin(&story->chance, &wish);
    } while (text_distance(story->guest->unit.name, story->unit.name) < 6);
    insert_guest(story, &story->guest->papers[0]);
    insert_guest(story, story_paper(story->guest, ITEM_AGENT_ID, -1));
    story_find(story, FINDING_PACKET_MIXED, ITEM_NONE, NULL, NULL);
    return true;
}

static bool field_unsure(struct story *story) {
    const struct paper *card = story_paper(story, ITEM_AGENT_ID, -1);
    if (!card || card->content_spoiled || card->parts_spoiled & PART_CODE ||
        !claimed_parts(story, ITEM_APPLICATION_FORM, PART_TERM))
        return false;
    claimed_parts(story, ITEM_AGENT_ID, PART_CODE);
    story_paper(story, ITEM_APPLICATION_FORM, -2)->covered = FIELD_AGENT_ID_NUMBER;
    story_find(story, FINDING_FIELD_UNSURE, ITEM_APPLICATION_FORM,
               field_name_text(FIELD_AGENT_ID_NUMBER), NULL);
    return true;
}

static void wish_renewal(struct wish *wish) {
    if (wish->business != BUSINESS_CHANGE)
        wish->business = BUSINESS_RENEWAL;
}

static bool nothing(struct story *story) {
    for (int i = 0; i < story->findings.count; i++)
        if (story->findings.at[i].code == FINDING_MEDIUM_CHECK)
            return true;
    return false;
}

static const struct spoiling MONEY[] = {
    {FINDING_FEE_SHORT, NULL, fee_short},
    {FINDING_FEE_OVER, NULL, fee_over},
    {FINDING_FEE_PAYEE, NULL, fee_payee},
    {FINDING_FEE_STATUS, NULL, fee_status},
    {FINDING_FEE_AMOUNT_CONFLICT, NULL, fee_conflict},
    {FINDING_FEE_PAYER, NULL, fee_payer},
    {FINDING_FEE_CHANNEL, NULL, fee_channel},
    {FINDING_INVOICE_INCOMPLETE, NULL, invoice_incomplete},
    {FINDING_BUSINESS_UNDETERMINED, NULL, business_undetermined},
    {FINDING_BUSINESS_NOT_BY_MAIL, wish_unlock, not_by_mail},
    {FINDING_CERTIFICATE_EXPIRED, wish_reissue, certificate_expired},
    {FINDING_FORM_FIELD_MISSING, NULL, field_missing},
    {FINDING_FIELD_UNSURE, NULL, field_unsure},
    {FINDING_PACKET_MIXED, NULL, packet_mixed},
    {FINDING_PAGE_UNREADABLE, NULL, page_unreadable},
    {FINDING_PAGE_UNKNOWN, NULL, page_unknown},
    {FINDING_MEDIUM_CHECK, wish_renewal, nothing},
    {0}};

const struct spoiling *cases_for(enum finding_code code) {
    for (const struct spoiling *at = CASES_OF_PAPERS; at->spoil; at++)
        if (at->code == code)
            return at;
    for (const struct spoiling *at = MONEY; at->spoil; at++)
        if (at->code == code)
            return at;
    return NULL;
}

const struct spoiling *cases_random(struct chance *from) {
    static const enum finding_code MIXTURE[] = {FINDING_DOCUMENT_MISSING,
                                                FINDING_DOCUMENT_MISSING,
                                                FINDING_DOCUMENT_MISSING,
                                                FINDING_SEAL_MISSING,
                                                FINDING_SEAL_MISSING,
                                                FINDING_SEAL_MISSING,
                                                FINDING_SEAL_COPIED,
                                                FINDING_SEAL_COPIED,
                                                FINDING_SEAL_FOREIGN,
                                                FINDING_SEAL_PURPOSE,
                                                FINDING_SEAL_PURPOSE,
                                                FINDING_SEAL_ILLEGIBLE,
                                                FINDING_SEAL_PRINTED,
                                                FINDING_SEAL_COLOURLESS,
                                                FINDING_ID_SIDE_MISSING,
                                                FINDING_ID_SIDE_MISSING,
                                                FINDING_ID_EXPIRED,
                                                FINDING_ID_EXPIRED,
                                                FINDING_ID_NUMBER_INVALID,
                                                FINDING_ID_MISMATCH,
                                                FINDING_UNIT_CODE_INVALID,
                                                FINDING_UNIT_CODE_MISMATCH,
                                                FINDING_UNIT_NAME_MISMATCH,
                                                FINDING_LICENCE_EXPIRED,
                                                FINDING_FEE_SHORT,
                                                FINDING_FEE_SHORT,
                                                FINDING_FEE_OVER,
                                                FINDING_FEE_PAYEE,
                                                FINDING_FEE_STATUS,
                                                FINDING_FEE_AMOUNT_CONFLICT,
                                                FINDING_FEE_PAYER,
                                                FINDING_FEE_CHANNEL,
                                                FINDING_INVOICE_INCOMPLETE,
                                                FINDING_FORM_FIELD_MISSING,
                                                FINDING_PAGE_UNKNOWN,
                                                FINDING_PAGE_UNREADABLE,
                                                FINDING_BUSINESS_UNDETERMINED};
    int count = sizeof MIXTURE / sizeof *MIXTURE;
    return cases_for(MIXTURE[chance_int(from, 0, count - 1)]);
}
