#include "samples/story.h"

#include "base/memory.h"
#include "base/text.h"
#include "samples/office.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

void story_free(struct story *story) {
    if (!story)
        return;
    finding_list_free(&story->findings);
    story_free(story->guest);
    free(story);
}

void story_free_owner(struct story **owner) {
    story_free(*owner);
}

struct paper *story_add(struct story *story, enum page_kind kind, enum item item,
                        enum stamping stamping) {
    assert(story->paper_count < STORY_PAPERS);
    struct paper *paper = &story->papers[story->paper_count++];
    *paper = (struct paper){.kind = kind,
                            .item = item,
                            .stamping = stamping,
                            .person = -2,
                            .second_person = -2,
                            .last_sheet = true};
    return paper;
}

static void add_cards(struct story *story, enum item item, int person) {
    struct paper *sheet = story_add(story, PAGE_KIND_ID_COPY, item, STAMP_OFFICIAL);
    sheet->person = person;
    sheet->portrait = sheet->emblem = true;
    if (!chance_hit(&story->chance, 0.15))
        return;
    sheet->emblem = false; /* the other side on a sheet of its own */
    sheet = story_add(story, PAGE_KIND_ID_COPY, item, STAMP_OFFICIAL);
    sheet->person = person;
    sheet->emblem = true;
}

/* Mostly a sheet for each; now and then two to four people share one, which no case touches. */
static void add_holders(struct story *story) {
    bool shared = chance_hit(&story->chance, 0.2);
    for (int i = 0; i < story->holder_count;) {
        int people = shared ? chance_int(&story->chance, 2, 4) : 1;
        if (people > story->holder_count - i)
            people = story->holder_count - i;
        int first = story->paper_count;
        add_cards(story, ITEM_HOLDER_ID, i);
        for (int k = first; k < story->paper_count && people > 1; k++) {
            story->papers[k].second_person = i + people - 1;
            story->papers[k].seal_spoiled = story->papers[k].content_spoiled = true;
        }
        i += people;
    }
}

/* Rows fill sheets of eight to fifteen. */
static void add_detail_sheets(struct story *story, bool unit_rows) {
    int rows = unit_rows ? story->unit_row_count : story->personal_row_count;
    int a_sheet = chance_int(&story->chance, 8, 15);
    for (int first = 0; first < rows; first += a_sheet) {
        struct paper *sheet = story_add(
            story, unit_rows ? PAGE_KIND_UNIT_DETAIL_FORM : PAGE_KIND_PERSONAL_DETAIL_FORM,
            unit_rows ? ITEM_UNIT_DETAIL_FORM : ITEM_PERSONAL_DETAIL_FORM, STAMP_OFFICIAL);
        sheet->unit_rows = unit_rows;
        sheet->first_row = first;
        sheet->row_count = rows - first < a_sheet ? rows - first : a_sheet;
        sheet->last_sheet = first + a_sheet >= rows;
        if (!sheet->last_sheet && chance_hit(&story->chance, 0.5))
            sheet->stamping = STAMP_NONE;
    }
}

static bool has_type(const struct story *story, enum business_type type) {
    return story->form.ticks[type];
}

static bool samples_are_due(const struct story *story) {
    return story->wants_seals &&
           (has_type(story, BUSINESS_UNIT_ISSUE) || has_type(story, BUSINESS_PERSONAL_ISSUE) ||
            has_type(story, BUSINESS_CHANGE));
}

static bool licence_is_due(const struct story *story) {
    return story->form.unit_certificate;
}

static void add_samples(struct story *story) {
    if (story->form.unit_certificate)
        story_add(story, PAGE_KIND_UNIT_SEAL_SAMPLE, ITEM_UNIT_SEAL_SAMPLE, STAMP_OFFICIAL);
    if (!story->form.personal_certificate)
        return;
    for (int i = 0; i < story->personal_row_count; i++)
        if (story->personal_rows[i].seal_image)
            story_add(story, PAGE_KIND_PERSONAL_SEAL_SAMPLE, ITEM_PERSONAL_SEAL_SAMPLE,
                      STAMP_OFFICIAL)
                ->person = story->personal_rows[i].holder;
}

static void add_papers(struct story *story) {
    story_add(story, PAGE_KIND_APPLICATION_FORM, ITEM_APPLICATION_FORM, STAMP_OFFICIAL);
    if (has_type(story, BUSINESS_UNLOCK))
        return;
    if (story->form.unit_certificate)
        add_detail_sheets(story, true);
    if (story->form.personal_certificate)
        add_detail_sheets(story, false);
    if (licence_is_due(story))
        story_add(story, story->licence.kind, ITEM_LICENCE_COPY, STAMP_OFFICIAL);
    if (samples_are_due(story))
        add_samples(story);
    add_cards(story, ITEM_AGENT_ID, -1);
    if (story->form.personal_certificate)
        add_holders(story);
    if (story->due_fen > 0) {
        story_add(story, PAGE_KIND_PAYMENT_VOUCHER, ITEM_PAYMENT_VOUCHER, STAMP_NONE);
        story_add(story, PAGE_KIND_INVOICE_INFORMATION, ITEM_INVOICE_INFORMATION, STAMP_NONE);
    }
}

static void fill_rows(struct story *story, const struct wish *wish) {
    bool stated = wish->business == BUSINESS_CHANGE || wish->business == BUSINESS_RENEWAL ||
                  wish->business == BUSINESS_REISSUE;
    struct date until =
        wish->lasting ? (struct date){0} : (struct date){wish->received.year + 1, 6, 30};
    for (int i = 0; i < wish->unit_rows; i++) {
        struct certificate_row *row = &story->unit_rows[story->unit_row_count++];
        *row = (struct certificate_row){.holder = -1, .years = 1, .seal_image = wish->wants_seals};
        COPY(row->certificate_name, story->unit.name);
        COPY(row->department, story->agent.department);
        if (stated)
            row->valid_until = until;
    }
    for (int i = 0; i < wish->personal_rows; i++) {
        struct certificate_row *row = &story->personal_rows[story->personal_row_count++];
        story->holders[i] = invent_person(&story->chance, wish->received);
        story->holder_count = i + 1;
        *row = (struct certificate_row){.holder = i, .years = 1};
        row->seal_image = wish->wants_seals && i < 3;
        COPY(row->department, story->holders[i].department);
        if (stated)
            row->valid_until = until;
    }
}

static void fill_form(struct story *story, const struct wish *wish) {
    struct form_claims *form = &story->form;
    COPY(form->unit_name, story->unit.name);
    COPY(form->unit_code, story->unit.code);
    COPY(form->agent_name, story->agent.name);
    COPY(form->agent_number, story->agent.number);
    COPY(form->agent_phone, story->agent.phone);
    form->ticks[wish->business] = true;
    form->unit_certificate = wish->kinds != CERTIFICATE_PERSONAL;
    form->personal_certificate = wish->kinds != CERTIFICATE_UNIT;
    if (wish->business == BUSINESS_UNIT_ISSUE && form->personal_certificate)
        form->ticks[BUSINESS_PERSONAL_ISSUE] = true;
    form->day = (struct date){wish->received.year, wish->received.month,
                              chance_int(&story->chance, 1, wish->received.day)};
    COPY(story->detail_name, story->unit.name);
    COPY(story->detail_code, story->unit.code);
    story->business.kinds = wish->kinds;
    story->business.confidence = 1;
    for (int type = 1; type < BUSINESS_COUNT; type++)
        if (form->ticks[type])
            story->business.types[story->business.type_count++] = (enum business_type)type;
}

static void fill_licence(struct story *story, const struct wish *wish) {
    struct licence_claims *licence = &story->licence;
    licence->kind = story->unit.sort == BODY_COMPANY ? PAGE_KIND_BUSINESS_LICENCE
                                                     : PAGE_KIND_REGISTRATION_CERTIFICATE;
    if (chance_hit(&story->chance, 0.12))
        licence->kind = PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE;
    licence->edition = chance_int(&story->chance, 0, 1);
    COPY(licence->unit_name, story->unit.name);
    COPY(licence->unit_code, story->unit.code);
    if (licence->kind == PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE)
        licence->valid_until = (struct date){2017, chance_int(&story->chance, 1, 12), 15};
    else if (chance_hit(&story->chance, 0.5) || licence->kind != PAGE_KIND_BUSINESS_LICENCE)
        licence->valid_until =
            (struct date){wish->received.year + chance_int(&story->chance, 19, 25),
                          chance_int(&story->chance, 1, 12), 19};
    licence->no_term =
        licence->kind == PAGE_KIND_BUSINESS_LICENCE && chance_hit(&story->chance, 0.2);
}

static void fill_voucher(struct story *story) {
    struct voucher_claims *voucher = &story->voucher;
    COPY(voucher->payer_name, story->unit.name);
    COPY(voucher->payer_account, story->unit.account);
    COPY(voucher->payer_bank, story->unit.bank);
    COPY(voucher->payee_name, OFFICE_NAME);
    COPY(voucher->payee_account, OFFICE_ACCOUNT);
    COPY(voucher->payee_bank, OFFICE_BANK);
    story->due_fen = office_fee_fen(story);
    voucher->amount_fen = voucher->words_fen = story->due_fen;
    voucher->day = (struct date){story->form.day.year, story->form.day.month, story->form.day.day};
    invent_digits(&story->chance, 16, voucher->serial);
    static const char *const PURPOSES[] = {"数字证书服务费", "证书费", "CA证书费", "数字证书",
                                           NULL};
    COPY(voucher->purpose, chance_text(&story->chance, PURPOSES));
    COPY(story->invoice.title, story->unit.name);
    COPY(story->invoice.tax_code, story->unit.code);
}

struct story *story_begin(struct chance *from, const struct wish *wish) {
    struct story *story = memory_new(1, sizeof *story);
    story->chance = chance_branch(from, "story");
    story->received = wish->received;
    enum body_sort sort = chance_hit(&story->chance, 0.6)
                              ? BODY_COMPANY
                              : (enum body_sort)chance_int(&story->chance, 1, 3);
    story->unit = invent_unit(&story->chance, sort);
    do {
        story->stranger = invent_unit(&story->chance, BODY_COMPANY);
    } while (text_distance(story->stranger.name, story->unit.name) < 5);
    story->agent = invent_person(&story->chance, wish->received);
    story->wants_seals = wish->wants_seals;
    fill_rows(story, wish);
    fill_form(story, wish);
    fill_licence(story, wish);
    fill_voucher(story);
    story->agent_card = story->agent;
    memcpy(story->holder_cards, story->holders, sizeof story->holders);
    add_papers(story);
    if (wish->business == BUSINESS_CHANGE || wish->business == BUSINESS_RENEWAL)
        story_find(story, FINDING_MEDIUM_CHECK, ITEM_MEDIUM, NULL, NULL);
    return story;
}

struct paper *story_paper(struct story *story, enum item item, int person) {
    for (int i = 0; i < story->paper_count; i++)
        if (story->papers[i].item == item &&
            (person == -2 || story->papers[i].person == person ||
             (person > story->papers[i].person && person <= story->papers[i].second_person)))
            return &story->papers[i];
    return NULL;
}

void story_drop(struct story *story, enum item item, int person) {
    int kept = 0;
    for (int i = 0; i < story->paper_count; i++)
        if (story->papers[i].item != item || (person != -2 && story->papers[i].person != person))
            story->papers[kept++] = story->papers[i];
    story->paper_count = kept;
}

void story_find(struct story *story, enum finding_code code, enum item item, const char *detail,
                const char *subject) {
    struct finding *finding = finding_add(&story->findings);
    finding->code = code;
    finding->severity = finding_severity(code);
    finding->item = item;
    finding->detail = text_copy(detail);
    finding->subject = text_copy(subject);
    finding->confidence = 1;
}

const struct person *story_person(const struct story *story, int person) {
    return person < 0 ? &story->agent : &story->holders[person];
}

const struct person *story_card(const struct story *story, int person) {
    return person < 0 ? &story->agent_card : &story->holder_cards[person];
}
