/* Credit codes and organisation codes. */
#include "ocr/value.h"

#include "base/check_digit.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define CREDIT_LENGTH       18
#define ORGANIZATION_LENGTH 9
#define OLD_LENGTH          15

static struct value kept(char *text, enum value_fit fit) {
    return (struct value){text, fit};
}

/* The region (3rd to 8th character) is figures on every credit code (GB 32100): a letter there is
 * misread. */
static bool is_of_credit_shape(const char *code) {
    return strspn(code + 2, "0123456789") >= 6 && (code[0] <= '9' || strchr("ANY", code[0]));
}

struct value value_unit_code(const char *raw) {
    char *code = value_code(raw, CODE_CREDIT);
    size_t length = strlen(code);
    if (length == CREDIT_LENGTH)
        return kept(code, credit_is_proven(code)     ? VALUE_PROVEN
                          : is_of_credit_shape(code) ? VALUE_FITS
                                                     : VALUE_MISFIT);
    char *inside = value_code_in(code, credit_is_proven);
    if (inside) {
        free(code);
        return kept(inside, VALUE_PROVEN);
    }
    if (length == ORGANIZATION_LENGTH) {
        free(code);
        code = value_code(raw, CODE_ORGANIZATION);
        return kept(code, organization_is_valid(code) ? VALUE_FITS : VALUE_MISFIT);
    }
    if (length == OLD_LENGTH && strspn(code, "0123456789") == OLD_LENGTH)
        return kept(code, VALUE_FITS);
    return kept(code, VALUE_MISFIT);
}

struct value value_organization_code(const char *raw) {
    char *code = value_code(raw, CODE_ORGANIZATION);
    bool good = strlen(code) == ORGANIZATION_LENGTH;
    bool proven = good && organization_is_valid(code);
    return kept(code, proven ? VALUE_PROVEN : good ? VALUE_FITS : VALUE_MISFIT);
}
