#include "samples/office.h"

#include "base/text.h"
#include "samples/story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define YUAN 100L

static long row_fee_fen(const struct story *story, const struct certificate_row *row,
                        int personal) {
    static const struct {
        long service[2], medium, seal;
    } TABLE[BUSINESS_COUNT] = {
        [BUSINESS_UNIT_ISSUE] = {{200, 60}, 100, 50},
        [BUSINESS_PERSONAL_ISSUE] = {{200, 60}, 100, 50},
        [BUSINESS_RENEWAL] = {{190, 60}, 0, 0},
        [BUSINESS_REISSUE] = {{0, 0}, 100, 0},
        [BUSINESS_CHANGE] = {{0, 0}, 0, 50},
    };
    for (int type = 1; type < BUSINESS_COUNT; type++)
        if (story->form.ticks[type])
            return (TABLE[type].service[personal] * row->years + TABLE[type].medium +
                    (row->seal_image ? TABLE[type].seal : 0)) *
                   YUAN;
    return 0;
}

long office_fee_fen(const struct story *story) {
    long fen = 0;
    for (int i = 0; i < story->unit_row_count; i++)
        fen += row_fee_fen(story, &story->unit_rows[i], 0);
    for (int i = 0; i < story->personal_row_count; i++)
        fen += row_fee_fen(story, &story->personal_rows[i], 1);
    return fen;
}

static void add_integer(struct text_buffer *out, long yuan) {
    static const char *const DIGITS[] = {"零", "壹", "贰", "叁", "肆",
                                         "伍", "陆", "柒", "捌", "玖"};
    static const char *const PLACES[] = {"", "拾", "佰", "仟", "万", "拾万", "佰万"};
    char digits[24];
    snprintf(digits, sizeof digits, "%ld", yuan);
    size_t count = strlen(digits);
    bool zero = false;
    for (size_t i = 0; i < count && count <= 7; i++) {
        size_t place = count - 1 - i;
        if (digits[i] == '0') {
            zero = true;
            continue;
        }
        if (zero)
            text_add(out, DIGITS[0]);
        zero = false;
        text_add(out, DIGITS[digits[i] - '0']);
        /* 万 is said once, after the last of the places above it. */
        bool later = place > 4 && strspn(digits + i + 1, "0") < place - 4;
        text_add_bytes(out, PLACES[place], strlen(PLACES[place]) - (later ? 3 : 0));
    }
}

void office_amount_in_words(long fen, char *out, int size) {
    static const char *const DIGITS[] = {"零", "壹", "贰", "叁", "肆",
                                         "伍", "陆", "柒", "捌", "玖"};
    struct text_buffer words SCOPED(text_buffer_free) = {0};
    add_integer(&words, fen / 100);
    text_add(&words, "元");
    if (fen % 100 / 10)
        text_add_format(&words, "%s角", DIGITS[fen % 100 / 10]);
    if (fen % 10)
        text_add_format(&words, "%s分", DIGITS[fen % 10]);
    else
        text_add(&words, "整");
    text_cut(out, (size_t)size, words.bytes);
}
