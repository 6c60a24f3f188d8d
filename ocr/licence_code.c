#include "ocr/licence_code.h"

#include "base/check_digit.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define CODE_LENGTH 18
/* Both agree on this, or one is wrong by more than a misreading. */
#define AGREED_CONFIDENCE    0.995
#define CONTESTED_CONFIDENCE 0.4
/* A misreading of a printed code; more differences are another code. */
#define SLIPS_MOST 4

static const char KEY[] = "uniscid=";

static bool carries_code(const struct page_reading *page) {
    return page->kind == PAGE_KIND_BUSINESS_LICENCE ||
           page->kind == PAGE_KIND_REGISTRATION_CERTIFICATE;
}

/* The code in a bar code's data; false when it holds none, or a broken one. */
static bool code_in(const char *data, char out[CODE_LENGTH + 1]) {
    const char *at = strstr(data, KEY);
    if (!at)
        return false;
    at += strlen(KEY);
    size_t length = strspn(at, CREDIT_CODE_ALPHABET);
    if (length != CODE_LENGTH)
        return false;
    memcpy(out, at, CODE_LENGTH);
    out[CODE_LENGTH] = '\0';
    return credit_is_valid(out);
}

/* The one code that the page's QR codes hold; NULL when they hold none or several. */
static const struct barcode *find_code(const struct page_reading *page, char out[CODE_LENGTH + 1]) {
    const struct barcode *found = NULL;
    for (int i = 0; i < page->barcodes.count; i++) {
        char code[CODE_LENGTH + 1];
        if (!code_in(page->barcodes.at[i].data, code))
            continue;
        if (found && strcmp(code, out) != 0)
            return NULL;
        found = &page->barcodes.at[i];
        memcpy(out, code, sizeof code);
    }
    return found;
}

static bool is_slip(const char *printed, const char *code) {
    if (strlen(printed) != CODE_LENGTH)
        return false;
    int slips = 0;
    for (int i = 0; i < CODE_LENGTH; i++)
        slips += printed[i] != code[i];
    return slips <= SLIPS_MOST;
}

static void confirm(struct field *field) {
    field->state = FIELD_STATE_READ;
    if (field->confidence < AGREED_CONFIDENCE)
        field->confidence = AGREED_CONFIDENCE;
}

static void contest(struct field *field) {
    field->state = FIELD_STATE_UNSURE;
    if (field->confidence > CONTESTED_CONFIDENCE)
        field->confidence = CONTESTED_CONFIDENCE;
}

static void mend(struct field *field, const struct barcode *from, const char *code) {
    if (box_is_empty(field->box))
        field->box = from->box;
    if (!field->raw)
        field->raw = text_copy(from->data);
    free(field->value);
    field->value = text_copy(code);
    field->repaired = true;
    confirm(field);
}

/* The page's entry of its code; a new one where the printed code was not found. */
static struct field *code_field(struct page_reading *page) {
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].name == FIELD_UNIT_CODE && page->fields.at[i].row < 0)
            return &page->fields.at[i];
    struct field *field = field_add(&page->fields);
    *field = (struct field){.name = FIELD_UNIT_CODE, .row = -1};
    return field;
}

void licence_code_cross(struct page_reading *page) {
    char code[CODE_LENGTH + 1];
    const struct barcode *from = carries_code(page) ? find_code(page, code) : NULL;
    if (!from)
        return;
    struct field *field = code_field(page);
    if (field->value && strcmp(field->value, code) == 0)
        confirm(field);
    else if (!field->value || (is_slip(field->value, code) && !credit_is_valid(field->value)))
        mend(field, from, code);
    else
        contest(field);
}
