#include "samples/claim.h"

#include "base/text.h"
#include "samples/office.h"

#include <stdio.h>
#include <string.h>

static void say(struct claim *out, const char *text) {
    text_cut(out->value, sizeof out->value, text);
    text_cut(out->raw, sizeof out->raw, text);
}

/* As some people still write. */
static void say_in_old_signs(struct claim *out, const char *text) {
    static const char *const SIGNS[][2] = {{"区", "區"}, {"号", "號"}, {"学", "學"}, {"园", "園"},
                                           {"设", "設"}, {"宾", "賓"}, {"门", "門"}, {"长", "長"},
                                           {"东", "東"}, {"华", "華"}, {"阳", "陽"}, {"庆", "慶"}};
    out->value[0] = '\0';
    for (const char *at = text; *at;) {
        size_t step = (unsigned char)*at >= 0xe0 ? 3 : 1, length = strlen(out->value);
        const char *sign = NULL;
        for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS && step == 3; i++)
            if (strncmp(at, SIGNS[i][0], 3) == 0)
                sign = SIGNS[i][1];
        snprintf(out->value + length, sizeof out->value - length, "%.*s", (int)step,
                 sign ? sign : at);
        at += step;
    }
    text_cut(out->raw, sizeof out->raw, out->value);
}

static void say_date(struct claim *out, struct date day) {
    if (day.year == 0)
        return;
    date_format(day, out->value);
    sheet_date(day, out->raw, sizeof out->raw);
}

static void say_count(struct claim *out, int count) {
    if (count <= 0)
        return;
    snprintf(out->value, sizeof out->value, "%d", count);
    text_cut(out->raw, sizeof out->raw, out->value);
}

static int seal_images(const struct story *story) {
    int count = 0;
    for (int i = 0; i < story->unit_row_count; i++)
        count += story->unit_rows[i].seal_image;
    for (int i = 0; i < story->personal_row_count; i++)
        count += story->personal_rows[i].seal_image;
    return count;
}

static void form_count(const struct story *story, enum field_name name, struct claim *out) {
    if (name == FIELD_UNIT_CERTIFICATES)
        say_count(out, story->unit_row_count ? story->unit_row_count + story->form.more_rows : 0);
    else if (name == FIELD_PERSONAL_CERTIFICATES)
        say_count(out, story->personal_row_count);
    else if (name == FIELD_SEAL_IMAGES)
        say_count(out, seal_images(story));
    else if (name == FIELD_YEARS)
        say_count(out, 1);
}

static void form_claim(const struct story *story, enum field_name name, struct claim *out) {
    const struct form_claims *form = &story->form;
    const char *const texts[FIELD_COUNT] = {
        [FIELD_UNIT_NAME] = form->unit_name,          [FIELD_UNIT_CODE] = form->unit_code,
        [FIELD_UNIT_ADDRESS] = story->unit.address,   [FIELD_POSTCODE] = story->unit.postcode,
        [FIELD_AGENT_NAME] = form->agent_name,        [FIELD_AGENT_ID_NUMBER] = form->agent_number,
        [FIELD_AGENT_PHONE] = form->agent_phone,      [FIELD_AGENT_EMAIL] = story->agent.email,
        [FIELD_NAME_BEFORE] = form->name_before,      [FIELD_NAME_AFTER] = form->name_after,
        [FIELD_DEPARTMENT] = story->agent.department,
    };
    if (name == FIELD_UNIT_ADDRESS && story->old_signs)
        say_in_old_signs(out, story->unit.address);
    else if (texts[name])
        say(out, texts[name]);
    else if (name == FIELD_APPLICATION_DATE)
        say_date(out, form->day);
    else
        form_count(story, name, out);
    /* A small x is the same check digit. */
    if (name == FIELD_AGENT_ID_NUMBER && text_ends_with(out->value, "x"))
        out->value[strlen(out->value) - 1] = 'X';
}

static void row_claim(const struct story *story, const struct certificate_row *row,
                      enum field_name name, struct claim *out) {
    const struct person *holder = story_person(story, row->holder);
    const char *const texts[FIELD_COUNT] = {
        [FIELD_CERTIFICATE_NAME] = row->certificate_name,
        [FIELD_DEPARTMENT] = row->department,
        [FIELD_HOLDER_NAME] = holder->name,
        [FIELD_HOLDER_ID_NUMBER] = holder->number,
        [FIELD_HOLDER_PHONE] = holder->phone,
        [FIELD_HOLDER_EMAIL] = holder->email,
        [FIELD_SEAL_IMAGE] = row->seal_image ? "yes" : "no",
    };
    if (texts[name])
        say(out, texts[name]);
    else if (name == FIELD_YEARS)
        say_count(out, row->years);
    else if (name == FIELD_CERTIFICATE_VALID_UNTIL)
        say_date(out, row->valid_until);
}

static void licence_claim(const struct story *story, enum field_name name, struct claim *out) {
    const struct licence_claims *licence = &story->licence;
    if (name == FIELD_UNIT_NAME)
        say(out, licence->unit_name);
    else if (name == FIELD_UNIT_CODE)
        say(out, licence->unit_code);
    else if (name == FIELD_ORGANIZATION_CODE) {
        snprintf(out->value, sizeof out->value, "%.9s", licence->unit_code + 8);
        snprintf(out->raw, sizeof out->raw, "%.8s-%.1s", licence->unit_code + 8,
                 licence->unit_code + 16);
    } else if (name == FIELD_VALID_UNTIL && licence->valid_until.year)
        say_date(out, licence->valid_until);
    else if (name == FIELD_VALID_UNTIL && !licence->no_term) {
        say(out, "long_term");
        text_cut(out->raw, sizeof out->raw, "长期");
    }
}

static void say_money(struct claim *out, long fen) {
    snprintf(out->value, sizeof out->value, "%ld.%02ld", fen / 100, fen % 100);
    if (fen >= 100000)
        snprintf(out->raw, sizeof out->raw, "%ld,%03ld.%02ld", fen / 100000, fen / 100 % 1000,
                 fen % 100);
    else
        text_cut(out->raw, sizeof out->raw, out->value);
}

static void say_status(struct claim *out, enum voucher_state state) {
    static const char *const VALUES[] = {"done", "pending", "failed"};
    static const char *const RAWS[] = {"交易成功", "处理中", "交易失败"};
    text_cut(out->value, sizeof out->value, VALUES[state]);
    text_cut(out->raw, sizeof out->raw, RAWS[state]);
}

static void voucher_claim(const struct story *story, enum field_name name, struct claim *out) {
    const struct voucher_claims *voucher = &story->voucher;
    const char *const texts[FIELD_COUNT] = {
        [FIELD_PAYER_NAME] = voucher->payer_name, [FIELD_PAYER_ACCOUNT] = voucher->payer_account,
        [FIELD_PAYEE_NAME] = voucher->payee_name, [FIELD_PAYEE_ACCOUNT] = voucher->payee_account,
        [FIELD_PAYEE_BANK] = voucher->payee_bank, [FIELD_PAYEE_BANK_CODE] = OFFICE_NUMBER,
        [FIELD_SERIAL] = voucher->serial,         [FIELD_PURPOSE] = voucher->purpose,
    };
    if (texts[name])
        say(out, texts[name]);
    else if (name == FIELD_AMOUNT)
        say_money(out, voucher->amount_fen);
    else if (name == FIELD_PAID_ON)
        say_date(out, voucher->day);
    else if (name == FIELD_STATUS)
        say_status(out, voucher->state);
    else if (name == FIELD_AMOUNT_IN_WORDS) {
        office_amount_in_words(voucher->words_fen, out->value, sizeof out->value);
        text_cut(out->raw, sizeof out->raw, out->value);
    }
}

static void invoice_claim(const struct story *story, enum field_name name, struct claim *out) {
    const char *const texts[FIELD_COUNT] = {
        [FIELD_TITLE] = story->invoice.title,  [FIELD_TAX_CODE] = story->invoice.tax_code,
        [FIELD_ADDRESS] = story->unit.address, [FIELD_PHONE] = story->unit.phone,
        [FIELD_BANK] = story->unit.bank,       [FIELD_ACCOUNT] = story->unit.account,
    };
    if (texts[name])
        say(out, texts[name]);
}

static void sample_claim(const struct story *story, const struct paper *paper, enum field_name name,
                         struct claim *out) {
    if (name == FIELD_UNIT_NAME)
        say(out, story->detail_name);
    else if (name == FIELD_UNIT_CODE)
        say(out, story->detail_code);
    else if (name == FIELD_HOLDER_NAME && paper->person > -2)
        say(out, story_person(story, paper->person)->name);
}

static void detail_claim(const struct story *story, const struct paper *paper,
                         const struct entry *at, struct claim *out) {
    if (at->row >= 0)
        row_claim(story, (paper->unit_rows ? story->unit_rows : story->personal_rows) + at->row,
                  at->name, out);
    else if (at->name == FIELD_UNIT_NAME)
        say(out, story->detail_name);
    else if (at->name == FIELD_UNIT_CODE)
        say(out, story->detail_code);
}

void claim_of(const struct story *story, const struct paper *paper, enum field_name name, int row,
              struct claim *out) {
    *out = (struct claim){0};
    switch ((int)paper->kind) {
    case PAGE_KIND_APPLICATION_FORM:
        form_claim(story, name, out);
        break;
    case PAGE_KIND_UNIT_DETAIL_FORM:
    case PAGE_KIND_PERSONAL_DETAIL_FORM:
        detail_claim(story, paper, &(struct entry){.name = name, .row = row}, out);
        break;
    case PAGE_KIND_UNIT_SEAL_SAMPLE:
    case PAGE_KIND_PERSONAL_SEAL_SAMPLE:
        sample_claim(story, paper, name, out);
        break;
    case PAGE_KIND_BUSINESS_LICENCE:
    case PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE:
    case PAGE_KIND_REGISTRATION_CERTIFICATE:
        licence_claim(story, name, out);
        break;
    case PAGE_KIND_PAYMENT_VOUCHER:
        voucher_claim(story, name, out);
        break;
    case PAGE_KIND_INVOICE_INFORMATION:
        invoice_claim(story, name, out);
        break;
    default:
        break;
    }
}
