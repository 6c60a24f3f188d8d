#include "ocr/lone_code.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define CODE_LENGTH 18
/* Characters of one code stand closer than this, in ems. */
#define CODE_GAP_EM 1.2

static bool is_code_glyph(const struct glyph *glyph) {
    return (glyph->code >= '0' && glyph->code <= '9') || (glyph->code >= 'A' && glyph->code <= 'Z');
}

/* The end of the run of code characters that starts at a glyph. */
static int run_end(const struct view *view, const struct block *block, int start) {
    int end = start;
    while (end < block->count && is_code_glyph(&block->glyphs[end]) &&
           (end == start || block_gap(view->sheet, block, end) < CODE_GAP_EM))
        end++;
    return end;
}

/* A code of the type that is sought, and not by chance the other. */
static char *code_of(const struct view *view, enum value_type type, const struct glyph *glyphs) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, glyphs, CODE_LENGTH);
    SCOPED(value_free)
    struct value code = value_of(VALUE_UNIT_CODE, raw, NULL);
    SCOPED(value_free)
    struct value citizen = value_of(VALUE_CITIZEN, raw, NULL);
    if (type == VALUE_CITIZEN)
        return citizen.fit == VALUE_PROVEN ? text_copy(citizen.text) : NULL;
    return code.fit == VALUE_PROVEN && citizen.fit != VALUE_PROVEN ? text_copy(code.text) : NULL;
}

/* Takes a code; false when it is not the one that was found before. */
static bool take(const struct glyph *glyphs, char *code, char **known, struct place *place) {
    if (*known) {
        bool same = strcmp(*known, code) == 0;
        free(code);
        return same;
    }
    *known = code;
    place_add_glyphs(place, glyphs, CODE_LENGTH);
    return true;
}

bool lone_code(const struct view *view, enum value_type type, struct place *out) {
    if (type != VALUE_UNIT_CODE && type != VALUE_CITIZEN)
        return false;
    SCOPED(scoped_free)
    char *known = NULL;
    struct place place = {0};
    bool only = true;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int at = 0, end; at < block->count; at = end) {
            end = run_end(view, block, at);
            char *code = end - at == CODE_LENGTH ? code_of(view, type, block->glyphs + at) : NULL;
            only = (!code || take(block->glyphs + at, code, &known, &place)) && only;
            end += end == at;
        }
    }
    if (!known || !only) {
        place_free(&place);
        return false;
    }
    *out = place;
    return true;
}
