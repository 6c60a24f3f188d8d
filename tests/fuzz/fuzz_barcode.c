/* Any bytes as what a bar code says. Promises: it is a separator of ours exactly when it is what
 * separator_write makes of a number; shown to people it is valid UTF-8 without commands for a
 * terminal, and no run of 18 digits is left in it but a unit's code; stored and read again it is
 * the same. */
#include "base/check_digit.h"
#include "base/text.h"
#include "packet/json.h"
#include "packet/mask.h"
#include "pipeline/separator.h"
#include "pipeline/terminal.h"
#include "tests/fuzz/fuzz.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define ID_DIGITS 18

static void promise(bool kept) {
    if (!kept)
        abort();
}

static void check_separator(const char *text) {
    char made[SEPARATOR_ROOM] = "";
    bool could_be =
        text_starts_with(text, SEPARATOR_PREFIX) && strlen(text) == strlen(SEPARATOR_PREFIX) + 8;
    if (could_be && isdigit((unsigned char)text[strlen(SEPARATOR_PREFIX)]))
        separator_write(atoi(text + strlen(SEPARATOR_PREFIX)), made);
    promise(separator_is_ours(text) == (*made && strcmp(text, made) == 0));
}

/* A unit's code of digits alone is public. */
static bool is_credit_code(const char *digits) {
    char code[ID_DIGITS + 1] = "";
    memcpy(code, digits, ID_DIGITS);
    return !isdigit((unsigned char)digits[ID_DIGITS]) && credit_is_valid(code);
}

static void check_shown(const char *text) {
    char *masked = mask_sentence(text);
    char *plain = terminal_plain(masked);
    int run = 0;
    promise(text_is_valid(plain));
    for (const char *at = plain; *at; at++) {
        promise((unsigned char)*at >= ' ' && *at != 0x7f);
        run = *at >= '0' && *at <= '9' ? run + 1 : 0;
        promise(run < ID_DIGITS || is_credit_code(at - run + 1));
    }
    free(masked);
    free(plain);
}

static void check_stored(const char *text) {
    struct fault why = {0};
    struct page_reading page = {.number = 1, .source_page = 1, .kind = PAGE_KIND_OTHER}, again;
    struct barcode *code = barcode_add(&page.barcodes);
    code->type = text_copy("QR-Code");
    code->data = text_copy(text);
    char *json = page_to_json(&page, JSON_STORED);
    promise(page_from_json(json, strlen(json), &again, &why));
    promise(again.barcodes.count == 1);
    if (text_is_valid(text))
        promise(strcmp(again.barcodes.at[0].data, text) == 0);
    free(json);
    page_reading_free(&page);
    page_reading_free(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    char *text = malloc(size + 1);
    promise(text != NULL);
    memcpy(text, bytes, size);
    text[size] = '\0';
    check_separator(text);
    check_shown(text);
    check_stored(text);
    free(text);
    return 0;
}
