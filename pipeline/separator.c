#include "pipeline/separator.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

#define DIGITS 6

/* Luhn: from the right, every second digit doubled, its digits summed. */
static int luhn(const char *digits) {
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
        int digit = digits[DIGITS - 1 - i] - '0';
        int weighed = i % 2 == 0 ? digit * 2 : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10;
}

void separator_write(int number, char out[static SEPARATOR_ROOM]) {
    char digits[16];
    snprintf(digits, sizeof digits, "%06d", number % 1000000);
    snprintf(out, SEPARATOR_ROOM, "%s%.6s-%d", SEPARATOR_PREFIX, digits, luhn(digits));
}

bool separator_is_ours(const char *text) {
    if (!text || !text_starts_with(text, SEPARATOR_PREFIX))
        return false;
    const char *digits = text + strlen(SEPARATOR_PREFIX);
    return strspn(digits, "0123456789") == DIGITS && digits[DIGITS] == '-' &&
           digits[DIGITS + 1] == '0' + luhn(digits) && digits[DIGITS + 2] == '\0';
}

bool separator_on_page(const struct page_reading *page) {
    for (int i = 0; i < page->barcodes.count; i++)
        if (separator_is_ours(page->barcodes.at[i].data))
            return true;
    return false;
}
