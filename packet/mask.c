#include "packet/mask.h"

#include "base/check_digit.h"
#include "base/date.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define CITIZEN_LENGTH 18
/* A mobile number has 11 digits; accounts and ID numbers have more, dates and amounts fewer. */
#define SHORTEST_HIDDEN 11
#define SHOWN           4

bool mask_covers(enum field_name name) {
    static const enum field_name COVERED[] = {
        FIELD_AGENT_ID_NUMBER, FIELD_AGENT_PHONE, FIELD_HOLDER_ID_NUMBER,
        FIELD_HOLDER_PHONE,    FIELD_NUMBER,      FIELD_PAYER_ACCOUNT,
        FIELD_PAYEE_ACCOUNT,   FIELD_PHONE,       FIELD_ACCOUNT,
    };
    for (size_t i = 0; i < sizeof COVERED / sizeof *COVERED; i++)
        if (COVERED[i] == name)
            return true;
    return false;
}

/* The digit a character stands for, as ASCII; full-width digits count; 0 for anything else. */
static char digit_of(int32_t c) {
    if (c >= '0' && c <= '9')
        return (char)c;
    return c >= 0xFF10 && c <= 0xFF19 ? (char)('0' + c - 0xFF10) : 0;
}

static bool is_final_x(int32_t c) {
    return c == 'X' || c == 'x' || c == 0xFF38 || c == 0xFF58;
}

/* A run of digits, perhaps ended by an X, in `text`. */
struct run {
    const char *end;
    int length;
    char ascii[CITIZEN_LENGTH + 1]; /* "" when the run is longer */
};

static struct run run_at(const char *text) {
    struct run run = {.end = text};
    const char *at = text;
    char digit = 0;
    while ((digit = digit_of(text_next(&at))) != 0) {
        if (run.length < CITIZEN_LENGTH)
            run.ascii[run.length] = digit;
        run.length++;
        run.end = at;
    }
    at = run.end;
    if (run.length == CITIZEN_LENGTH - 1 && is_final_x(text_next(&at))) {
        run.ascii[run.length++] = 'X';
        run.end = at;
    }
    if (run.length > CITIZEN_LENGTH)
        run.ascii[0] = '\0';
    return run;
}

/* A credit code may consist of digits alone; it hides nobody, unless it also reads as a number
 * with a birth date. */
static bool is_only_a_credit_code(const struct run *run) {
    if (run->length != CITIZEN_LENGTH || !credit_is_valid(run->ascii))
        return false;
    char day[9] = {0};
    memcpy(day, run->ascii + 6, 8);
    long number = strtol(day, NULL, 10);
    struct date born = {(int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)};
    return !date_is_real(born);
}

/* Where the letters around a run belong to it ("91110108PDY…", a digest), it is part of a code. */
static bool is_letter(int32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static char *hide_runs(const char *text, int shortest, int longest) {
    if (!text)
        return NULL;
    struct text_buffer out = {0};
    bool after_letter = false;
    while (*text) {
        struct run run = run_at(text);
        const char *after = run.end;
        bool in_code =
            after_letter && run.length < CITIZEN_LENGTH - 1 && is_letter(text_next(&after));
        bool hidden = run.length >= shortest && run.length <= longest && !in_code &&
                      !is_only_a_credit_code(&run);
        for (int place = 0; place < run.length; place++) {
            int32_t c = text_next(&text);
            text_add_character(&out, hidden && place < run.length - SHOWN ? '*' : c);
        }
        const char *before = text;
        int32_t next = *text ? text_next(&text) : 0;
        after_letter = is_letter(next);
        /* Behind the X of a run another one may begin at once. */
        if (digit_of(next) != 0)
            text = before;
        text_add_bytes(&out, before, (size_t)(text - before));
    }
    return text_buffer_take(&out);
}

char *mask_sentence(const char *text) {
    return hide_runs(text, SHORTEST_HIDDEN, 1 << 20);
}

char *mask_file_name(const char *text) {
    return hide_runs(text, CITIZEN_LENGTH, CITIZEN_LENGTH);
}

char *mask_value(enum field_name name, const char *text) {
    if (!text)
        return NULL;
    if (mask_covers(name))
        return text_masked(text);
    /* A unit's codes are public; a voucher's serial belongs to nobody. */
    if (name == FIELD_UNIT_CODE || name == FIELD_TAX_CODE || name == FIELD_ORGANIZATION_CODE ||
        name == FIELD_SERIAL || name == FIELD_PAYEE_BANK_CODE)
        return text_copy(text);
    return mask_sentence(text);
}
