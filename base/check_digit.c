#include "base/check_digit.h"

#include "base/date.h"

#include <string.h>

static bool all_digits(const char *text, size_t count) {
    return strnlen(text, count) == count && strspn(text, "0123456789") >= count;
}

char citizen_check(const char *first17) {
    static const int WEIGHTS[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (!all_digits(first17, 17))
        return 0;
    int sum = 0;
    for (int i = 0; i < 17; i++)
        sum += (first17[i] - '0') * WEIGHTS[i];
    return "10X98765432"[sum % 11];
}

static int number_at(const char *digits, int count) {
    int value = 0;
    for (int i = 0; i < count; i++)
        value = value * 10 + digits[i] - '0';
    return value;
}

bool citizen_is_valid(const char *number) {
    if (strlen(number) != 18 || citizen_check(number) != number[17])
        return false;
    struct date born = {number_at(number + 6, 4), number_at(number + 10, 2),
                        number_at(number + 12, 2)};
    return date_is_real(born);
}

char credit_check(const char *first17) {
    static const int WEIGHTS[17] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
        const char *place = first17[i] ? strchr(CREDIT_CODE_ALPHABET, first17[i]) : NULL;
        if (!place)
            return 0;
        sum += (int)(place - CREDIT_CODE_ALPHABET) * WEIGHTS[i];
    }
    return CREDIT_CODE_ALPHABET[(31 - sum % 31) % 31];
}

bool credit_is_valid(const char *code) {
    return strlen(code) == 18 && credit_check(code) == code[17];
}

char organization_check(const char *first8) {
    static const int WEIGHTS[8] = {3, 7, 9, 10, 5, 8, 4, 2};
    static const char VALUES[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    int sum = 0;
    for (int i = 0; i < 8; i++) {
        const char *place = first8[i] ? strchr(VALUES, first8[i]) : NULL;
        if (!place)
            return 0;
        sum += (int)(place - VALUES) * WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char)('0' + check);
}

bool organization_is_valid(const char *code) {
    size_t length = strlen(code);
    bool hyphen = length == 10 && code[8] == '-';
    if (length != 9 && !hyphen)
        return false;
    return organization_check(code) == code[length - 1];
}

bool credit_is_proven(const char *code) {
    if (!credit_is_valid(code))
        return false;
    char body[10] = {0};
    memcpy(body, code + 8, 9);
    return organization_is_valid(body);
}

bool bank_number_is_valid(const char *number) {
    if (strlen(number) != 12 || !all_digits(number, 12))
        return false;
    int product = 10;
    for (int i = 0; i < 11; i++) {
        int sum = (product + number[i] - '0') % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return number[11] == '0' + (11 - product) % 10;
}
