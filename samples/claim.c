#include "samples/claim.h"

#include "base/text.h"
#include "samples/office.h"

#include <stdio.h>
#include <string.h>

static void say(struct claim *out, const char *text)
{
    text_cut(out->value, sizeof out->value, text);
    text_cut(out->raw, sizeof out->raw, text);
}

static void say_date(struct claim *out, struct date day)
{
    if (day.year == 0)
        return;
    date_format(day, out->value);
    sheet_date(day, out->raw, sizeof out->raw);
}

static void say_count(struct claim *out, int count)
{
    if (count <= 0)
        return;
    snprintf(out->value, sizeof out->value, "%d", count);
    text_cut(out->raw, sizeof out->raw, out->value);
}

static int seal_images(const struct story *story)
{
    int count = 0;
    for (int i = 0; i < story->unit_row_count; i++)
        count += story->unit_rows[i].seal_image;
    for (int i = 0; i < story->personal_row_count; i++)
        count += story->personal_rows[i].seal_image;
    return count;
}

static void form_claim(const struct story *story, enum field_name name, struct claim *out)
{
    const struct form_claims *form = &story->form;
    switch ((int)name) {
    case FIELD_UNIT_NAME:
        say(out, form->unit_name);
        break;
    case FIELD_UNIT_CODE:
        say(out, form->unit_code);
        break;
    case FIELD_UNIT_ADDRESS:
        say(out, story->unit.address);
        break;
    case FIELD_POSTCODE:
        say(out, story->unit.postcode);
        break;
    case FIELD_AGENT_NAME:
        say(out, form->agent_name);
        break;
    case FIELD_AGENT_ID_NUMBER:
        say(out, form->agent_number);
        break;
    case FIELD_AGENT_PHONE:
        say(out, form->agent_phone);
        break;
    case FIELD_AGENT_EMAIL:
        say(out, story->agent.email);
        break;
    case FIELD_UNIT_CERTIFICATES:
        say_count(out, story->unit_row_count);
        break;
    case FIELD_PERSONAL_CERTIFICATES:
        say_count(out, story->personal_row_count);
        break;
    case FIELD_SEAL_IMAGES:
        say_count(out, seal_images(story));
        break;
    case FIELD_YEARS:
        say_count(out, 1);
        break;
    case FIELD_NAME_BEFORE:
        say(out, form->name_before);
        break;
    case FIELD_NAME_AFTER:
        say(out, form->name_after);
        break;
    case FIELD_APPLICATION_DATE:
        say_date(out, form->day);
        break;
    case FIELD_DEPARTMENT:
        say(out, story->agent.department);
        break;
    default:
        break;
    }
}

static void row_claim(const struct story *story, const struct certificate_row *row,
                      enum field_name name, struct claim *out)
{
    const struct person *holder = story_person(story, row->holder);
    switch ((int)name) {
    case FIELD_CERTIFICATE_NAME:
        say(out, row->certificate_name);
        break;
    case FIELD_DEPARTMENT:
        say(out, row->department);
        break;
    case FIELD_HOLDER_NAME:
        say(out, holder->name);
        break;
    case FIELD_HOLDER_ID_NUMBER:
        say(out, holder->number);
        break;
    case FIELD_HOLDER_PHONE:
        say(out, holder->phone);
        break;
    case FIELD_HOLDER_EMAIL:
        say(out, holder->email);
        break;
    case FIELD_YEARS:
        say_count(out, row->years);
        break;
    case FIELD_SEAL_IMAGE:
        say(out, row->seal_image ? "yes" : "no");
        break;
    case FIELD_CERTIFICATE_VALID_UNTIL:
        say_date(out, row->valid_until);
        break;
    default:
        break;
    }
}

static void licence_claim(const struct story *story, enum field_name name, struct claim *out)
{
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

static void say_money(struct claim *out, long fen)
{
    snprintf(out->value, sizeof out->value, "%ld.%02ld", fen / 100, fen % 100);
    if (fen >= 100000)
        snprintf(out->raw, sizeof out->raw, "%ld,%03ld.%02ld", fen / 100000, fen / 100 % 1000,
                 fen % 100);
    else
        text_cut(out->raw, sizeof out->raw, out->value);
}

static void say_status(struct claim *out, enum voucher_state state)
{
    static const char *const VALUES[] = {"done", "pending", "failed"};
    static const char *const RAWS[] = {"交易成功", "处理中", "交易失败"};
    text_cut(out->value, sizeof out->value, VALUES[state]);
    text_cut(out->raw, sizeof out->raw, RAWS[state]);
}

static void voucher_claim(const struct story *story, enum field_name name, struct claim *out)
{
    const struct voucher_claims *voucher = &story->voucher;
    switch ((int)name) {
    case FIELD_PAYER_NAME:
        say(out, voucher->payer_name);
        break;
    case FIELD_PAYER_ACCOUNT:
        say(out, voucher->payer_account);
        break;
    case FIELD_PAYEE_NAME:
        say(out, voucher->payee_name);
        break;
    case FIELD_PAYEE_ACCOUNT:
        say(out, voucher->payee_account);
        break;
    case FIELD_PAYEE_BANK:
        say(out, voucher->payee_bank);
        break;
    case FIELD_PAYEE_BANK_CODE:
        say(out, OFFICE_NUMBER);
        break;
    case FIELD_AMOUNT:
        say_money(out, voucher->amount_fen);
        break;
    case FIELD_AMOUNT_IN_WORDS:
        office_amount_in_words(voucher->words_fen, out->value, sizeof out->value);
        text_cut(out->raw, sizeof out->raw, out->value);
        break;
    case FIELD_PAID_ON:
        say_date(out, voucher->day);
        break;
    case FIELD_SERIAL:
        say(out, voucher->serial);
        break;
    case FIELD_STATUS:
        say_status(out, voucher->state);
        break;
    case FIELD_PURPOSE:
        say(out, voucher->purpose);
        break;
    default:
        break;
    }
}

static void invoice_claim(const struct story *story, enum field_name name, struct claim *out)
{
    const char *const texts[FIELD_COUNT] = {
        [FIELD_TITLE] = story->invoice.title,   [FIELD_TAX_CODE] = story->invoice.tax_code,
        [FIELD_ADDRESS] = story->unit.address,  [FIELD_PHONE] = story->unit.phone,
        [FIELD_BANK] = story->unit.bank,        [FIELD_ACCOUNT] = story->unit.account,
    };
    if (texts[name])
        say(out, texts[name]);
}

static void sample_claim(const struct story *story, const struct paper *paper, enum field_name name,
                         struct claim *out)
{
    if (name == FIELD_UNIT_NAME)
        say(out, story->detail_name);
    else if (name == FIELD_UNIT_CODE)
        say(out, story->detail_code);
    else if (name == FIELD_HOLDER_NAME && paper->person > -2)
        say(out, story_person(story, paper->person)->name);
}

static void detail_claim(const struct story *story, const struct paper *paper, const struct entry *at,
                         struct claim *out)
{
    if (at->row >= 0)
        row_claim(story, (paper->unit_rows ? story->unit_rows : story->personal_rows) + at->row,
                  at->name, out);
    else if (at->name == FIELD_UNIT_NAME)
        say(out, story->detail_name);
    else if (at->name == FIELD_UNIT_CODE)
        say(out, story->detail_code);
}

void claim_of(const struct story *story, const struct paper *paper, enum field_name name, int row,
              struct claim *out)
{
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
