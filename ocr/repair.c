#include "ocr/repair.h"

#include "base/check_digit.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define CODE_LENGTH 18
/* The region in a credit code: figures only (GB 32100), however surely something else was read. */
#define REGION_FIRST 2
#define REGION_LAST  7
/* A character read more surely than this is not exchanged: the paper itself is then wrong. */
#define DOUBTED     0.97F
#define ALTERNATIVE 0.003F

/* Characters that print, copy and scan make alike (domain.md 2.2), both ways. */
static const char *const ALIKE[] = {"0DQOC", "9QG", "1I7LT", "2Z7", "5S6", "8B3", "6G85", "VYU",
                                    "ER",    "HN",  "MN",    "PR",  "39",  "KX",  "FP",   "UJ"};

static bool proven(enum value_type type, const char *code) {
    return type == VALUE_CITIZEN ? citizen_is_valid(code) : credit_is_proven(code);
}

static bool belongs(enum value_type type, char c, int at) {
    if (type == VALUE_CITIZEN)
        return (c >= '0' && c <= '9') || (c == 'X' && at == CODE_LENGTH - 1);
    return c && strchr(CREDIT_CODE_ALPHABET, c) != NULL;
}

/* The glyphs that make up the code, in order. */
static int code_glyphs(const struct place *place, const struct glyph **out) {
    int count = 0;
    for (int i = 0; i < place->count; i++) {
        int32_t c = place->glyphs[i].code;
        bool code = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        if (code && count == CODE_LENGTH)
            return CODE_LENGTH + 1;
        if (code)
            out[count++] = &place->glyphs[i];
    }
    return count;
}

struct attempt {
    enum value_type type;
    char code[CODE_LENGTH + 1];
    char found[CODE_LENGTH + 1];
    int solutions;
};

static void try_character(struct attempt *attempt, int at, char c) {
    char before = attempt->code[at];
    if (c == before || !belongs(attempt->type, c, at))
        return;
    attempt->code[at] = c;
    if (proven(attempt->type, attempt->code) && strcmp(attempt->code, attempt->found) != 0) {
        text_cut(attempt->found, sizeof attempt->found, attempt->code);
        attempt->solutions++;
    }
    attempt->code[at] = before;
}

static void try_glyph(const struct sheet *sheet, const struct glyph *glyph, int at,
                      struct attempt *attempt) {
    bool misplaced = attempt->type == VALUE_UNIT_CODE && at >= REGION_FIRST && at <= REGION_LAST &&
                     (glyph->code < '0' || glyph->code > '9');
    if (glyph->probability >= DOUBTED && !misplaced)
        return;
    const struct line_character *read = glyph_character(sheet, glyph);
    for (int i = 1; i < read->choice_count; i++)
        if (read->choices[i].probability >= ALTERNATIVE && read->choices[i].text[1] == '\0')
            try_character(attempt, at, read->choices[i].text[0]);
    for (size_t i = 0; i < sizeof ALIKE / sizeof *ALIKE; i++)
        if (glyph->code < 128 && strchr(ALIKE[i], (char)glyph->code))
            for (const char *c = ALIKE[i]; *c; c++)
                try_character(attempt, at, *c);
}

char *repair_code(const struct sheet *sheet, const struct place *place, enum value_type type) {
    const struct glyph *glyphs[CODE_LENGTH];
    if (code_glyphs(place, glyphs) != CODE_LENGTH)
        return NULL;
    SCOPED(scoped_free)
    char *raw = glyphs_text(sheet, place->glyphs, place->count);
    SCOPED(scoped_free)
    char *code = value_code(raw, type == VALUE_CITIZEN ? CODE_CITIZEN : CODE_CREDIT);
    if (strlen(code) != CODE_LENGTH)
        return NULL;
    struct attempt attempt = {.type = type};
    text_cut(attempt.code, sizeof attempt.code, code);
    for (int i = 0; i < CODE_LENGTH; i++)
        try_glyph(sheet, glyphs[i], i, &attempt);
    return attempt.solutions == 1 ? text_copy(attempt.found) : NULL;
}
