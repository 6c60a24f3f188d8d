#include "ocr/value_end.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/named_body.h"
#include "ocr/value.h"

#include <stdlib.h>

/* An unknown label with its colon: so long, and so far behind the value, in ems. */
#define LABEL_LEAST  2
#define LABEL_MOST   10
#define LABEL_GAP_EM 0.5
/* Behind a whole name another column begins at such a gap, if it is so much wider than those
 * within the name: pen and stretched type leave gaps of their own. */
#define COLUMN_GAP_EM   0.9
#define COLUMN_FACTOR   2.0
#define COLUMN_SLACK_EM 0.2

/* Where the label begins that ends in a colon, -1 when none does: the last word before it that
 * stands apart. 单位：某局　代码：1234 */
static int label_start(const struct sheet *sheet, const struct block *block, int start, int colon) {
    for (int at = colon - 1; at > start && at >= colon - LABEL_MOST; at--) {
        if (!text_is_han(block->glyphs[at].code))
            return -1;
        if (block_gap(sheet, block, at) >= LABEL_GAP_EM)
            return colon - at >= LABEL_LEAST ? at : -1;
    }
    return -1;
}

static int before_label(const struct sheet *sheet, const struct block *block, int start, int end) {
    for (int at = start + 1; at < end; at++) {
        if (block->glyphs[at].code != ':')
            continue;
        int label = label_start(sheet, block, start, at);
        return label > start ? label : end;
    }
    return end;
}

static bool is_whole_name(const struct sheet *sheet, const struct block *block, int start,
                          int end) {
    SCOPED(scoped_free)
    char *text = glyphs_text(sheet, block->glyphs + start, end - start);
    return named_body_is_name(text);
}

static int behind_name(const struct sheet *sheet, const struct block *block, int start, int end) {
    double widest = 0;
    for (int at = start + 1; at < end; at++) {
        double gap = block_gap(sheet, block, at);
        if (gap >= COLUMN_GAP_EM && gap >= COLUMN_FACTOR * widest + COLUMN_SLACK_EM &&
            is_whole_name(sheet, block, start, at))
            return at;
        widest = gap > widest ? gap : widest;
    }
    return end;
}

/* Values whose end shows: what follows a mark behind a whole one is the sentence's. */
static bool shows_its_end(enum value_type type) {
    static const bool SHOWS[VALUE_TYPE_COUNT] = {
        [VALUE_EMAIL] = true,   [VALUE_PHONE] = true,     [VALUE_POSTCODE] = true,
        [VALUE_CITIZEN] = true, [VALUE_UNIT_CODE] = true, [VALUE_COUNT] = true};
    return SHOWS[type];
}

static bool is_mark(int32_t code, enum value_type type) {
    static const int32_t POINT = 0x3002;
    return code == ',' || code == ';' || code == ')' || code == POINT ||
           (type == VALUE_EMAIL && text_is_han(code));
}

/* 16400000001，电子邮件 and user@example.org）前来办理. */
static int at_mark(const struct sheet *sheet, const struct block *block, int start, int end,
                   enum value_type type) {
    for (int at = start + 1; shows_its_end(type) && at < end; at++) {
        if (!is_mark(block->glyphs[at].code, type))
            continue;
        SCOPED(scoped_free)
        char *text = glyphs_text(sheet, block->glyphs + start, at - start);
        SCOPED(value_free)
        struct value value = value_of(type, text, NULL);
        if (value.fit != VALUE_MISFIT || (type == VALUE_COUNT && value_count_is_form(text)))
            return at;
    }
    return end;
}

int value_end(const struct sheet *sheet, const struct block *block, int start, int end,
              enum value_type type) {
    int at = before_label(sheet, block, start, end);
    while (at > start && block->glyphs[at - 1].code == '(') /* a label's behind it */
        at--;
    at = at_mark(sheet, block, start, at, type);
    return type == VALUE_UNIT_NAME ? behind_name(sheet, block, start, at) : at;
}
