#include "page/pdf_content.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Deeper than any scan's page; beyond it the page is drawn by poppler. */
#define MOST_STATES   32
#define MOST_OPERANDS 8
#define TOKEN_BYTES   PDF_CONTENT_NAME_BYTES

/* What q saves and Q brings back. */
struct state {
    struct pdf_matrix matrix;
    int text_mode;
};

struct reading {
    const uint8_t *at, *end;
    struct state states[MOST_STATES];
    int depth;
    double numbers[MOST_OPERANDS];
    int number_count;
    char name[PDF_CONTENT_NAME_BYTES];
    struct pdf_content *out;
};

static bool is_space(uint8_t byte) {
    return byte == 0 || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r' || byte == ' ';
}

static bool is_delimiter(uint8_t byte) {
    return byte != 0 && strchr("()<>[]{}/%", byte) != NULL;
}

static bool more(const struct reading *reading) {
    return reading->at < reading->end;
}

static void skip_string(struct reading *reading) {
    for (int depth = 0; more(reading);) {
        uint8_t byte = *reading->at++;
        if (byte == '\\' && more(reading))
            reading->at++;
        depth += byte == '(';
        depth -= byte == ')';
        if (depth == 0)
            return;
    }
}

static void skip_past(struct reading *reading, uint8_t last) {
    while (more(reading) && *reading->at++ != last)
        ;
}

/* The rest of a name, number or operator; cut to TOKEN_BYTES - 1. */
static void read_token(struct reading *reading, char token[TOKEN_BYTES]) {
    size_t length = 0;
    do {
        if (length < TOKEN_BYTES - 1)
            token[length++] = (char)*reading->at;
        reading->at++;
    } while (more(reading) && !is_space(*reading->at) && !is_delimiter(*reading->at));
    token[length] = 0;
}

static struct pdf_matrix multiplied(struct pdf_matrix m, struct pdf_matrix n) {
    return (struct pdf_matrix){m.a * n.a + m.b * n.c,       m.a * n.b + m.b * n.d,
                               m.c * n.a + m.d * n.c,       m.c * n.b + m.d * n.d,
                               m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f};
}

static void place(struct reading *reading) {
    struct pdf_content *out = reading->out;
    if (out->placed_count == PDF_CONTENT_MOST || reading->name[0] == 0) {
        out->other_marks = true;
        return;
    }
    struct pdf_placed *placed = &out->placed[out->placed_count++];
    memcpy(placed->name, reading->name, sizeof placed->name);
    placed->matrix = reading->states[reading->depth].matrix;
}

static void change_matrix(struct reading *reading) {
    const double *n = reading->numbers;
    struct state *state = &reading->states[reading->depth];
    if (reading->number_count == 6)
        state->matrix =
            multiplied((struct pdf_matrix){n[0], n[1], n[2], n[3], n[4], n[5]}, state->matrix);
    else
        reading->out->other_marks = true;
}

static void save(struct reading *reading) {
    if (reading->depth + 1 == MOST_STATES) {
        reading->out->other_marks = true;
        return;
    }
    reading->states[reading->depth + 1] = reading->states[reading->depth];
    reading->depth++;
}

static bool is_one_of(const char *token, const char *const *list) {
    for (; *list; list++)
        if (strcmp(token, *list) == 0)
            return true;
    return false;
}

/* Text can be seen unless its mode is 3 (invisible). */
static void show_text(struct reading *reading) {
    if (reading->states[reading->depth].text_mode != 3)
        reading->out->other_marks = true;
}

static void operate(struct reading *reading, const char *operator) {
    static const char *const HARMLESS[] = {
        "g",  "G",  "rg", "RG", "k",  "K",  "cs", "CS", "sc", "SC",  "scn", "SCN", "w",  "J",  "j",
        "M",  "d",  "ri", "i",  "m",  "l",  "c",  "v",  "y",  "h",   "re",  "n",   "BT", "ET", "Tc",
        "Tw", "Tz", "TL", "Tf", "Ts", "Td", "TD", "Tm", "T*", "BMC", "EMC", "MP",  "DP", NULL};
    static const char *const TEXT[] = {"Tj", "TJ", "'", "\"", NULL};
    if (strcmp(operator, "q") == 0)
        save(reading);
    else if (strcmp(operator, "Q") == 0)
        reading->depth -= reading->depth > 0;
    else if (strcmp(operator, "cm") == 0)
        change_matrix(reading);
    else if (strcmp(operator, "Do") == 0)
        place(reading);
    else if (strcmp(operator, "ID") == 0)
        reading->at = reading->end; /* pixels follow, not words */
    else if (strcmp(operator, "Tr") == 0 && reading->number_count == 1)
        reading->states[reading->depth].text_mode = (int)reading->numbers[0];
    else if (is_one_of(operator, TEXT))
        show_text(reading);
    else if (!is_one_of(operator, HARMLESS))
        reading->out->other_marks = true;
    reading->number_count = 0;
    reading->name[0] = 0;
}

static void add_number(struct reading *reading, const char *token) {
    double value = strtod(token, NULL);
    if (!isfinite(value) || fabs(value) > 1e7)
        reading->out->other_marks = true;
    else if (reading->number_count < MOST_OPERANDS)
        reading->numbers[reading->number_count++] = value;
}

static void read_word(struct reading *reading) {
    char token[TOKEN_BYTES];
    read_token(reading, token);
    if (token[0] == '/')
        memcpy(reading->name, token, sizeof token);
    else if (strchr("+-.0123456789", token[0]))
        add_number(reading, token);
    else
        operate(reading, token);
}

static void read_next(struct reading *reading) {
    uint8_t byte = *reading->at;
    if (is_space(byte) || strchr("[]{}>)", byte))
        reading->at++;
    else if (byte == '%')
        skip_past(reading, '\n');
    else if (byte == '(')
        skip_string(reading);
    else if (byte == '<')
        reading->at += reading->end - reading->at > 1 && reading->at[1] == '<' ? 2 : 1;
    else
        read_word(reading);
}

void pdf_content_read(const uint8_t *bytes, size_t size, struct pdf_content *out) {
    /* Of an empty stream there may be no bytes at all. */
    struct reading reading = {.at = bytes, .end = size > 0 ? bytes + size : bytes, .out = out};
    reading.states[0].matrix = (struct pdf_matrix){1, 0, 0, 1, 0, 0};
    *out = (struct pdf_content){0};
    while (more(&reading))
        read_next(&reading);
}
