#include "page/name_order.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static int32_t folded(int32_t character) {
    if (character >= 0xff10 && character <= 0xff19)
        return character - 0xff10 + '0';
    if (character >= 'A' && character <= 'Z')
        return character - 'A' + 'a';
    return character == '/' ? 1 : character;
}

static int32_t next_folded(const char **at) {
    return folded(text_next(at));
}

static bool is_digit(int32_t character) {
    return character >= '0' && character <= '9';
}

static int32_t peek(const char *at) {
    return next_folded(&at);
}

static void skip_zeros(const char **at) {
    while (peek(*at) == '0')
        next_folded(at);
}

static int sign(long value) {
    return (value > 0) - (value < 0);
}

/* Both stand at a digit: the longer number (less its zeros) is the larger; of equal length, the
 * first different digit decides. */
static int compare_numbers(const char **a, const char **b) {
    int decided = 0;
    skip_zeros(a);
    skip_zeros(b);
    while (is_digit(peek(*a)) && is_digit(peek(*b))) {
        int difference = next_folded(a) - next_folded(b);
        decided = decided ? decided : difference;
    }
    if (is_digit(peek(*a)) != is_digit(peek(*b)))
        return is_digit(peek(*a)) ? 1 : -1;
    return decided;
}

int name_order_compare(const char *a, const char *b) {
    const char *at_a = a, *at_b = b;
    while (*at_a && *at_b) {
        int order;
        if (is_digit(peek(at_a)) && is_digit(peek(at_b)))
            order = compare_numbers(&at_a, &at_b);
        else
            order = sign((long)next_folded(&at_a) - next_folded(&at_b));
        if (order != 0)
            return sign(order);
    }
    if (*at_a || *at_b)
        return *at_a ? 1 : -1;
    return sign(strcmp(a, b));
}

int name_order_compare_items(const void *a, const void *b) {
    return name_order_compare(*(const char *const *)a, *(const char *const *)b);
}
