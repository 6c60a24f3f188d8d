#include "ocr/voucher_money.h"

#include "base/text.h"
#include "ocr/value.h"
#include "ocr/voucher_boxes.h"

#include <stdlib.h>
#include <string.h>

#define SAID_TWICE_CONFIDENCE 0.97
/* Where words under a seal are read again: so wide behind their label, from so far behind it, and
 * so much higher than it, in its heights. */
#define WORDS_EM   10
#define WORDS_TRYS 3

static bool is_one_of(int32_t code, const char *list) {
    for (int32_t c = text_next(&list); c; c = text_next(&list))
        if (c == code)
            return true;
    return false;
}

static bool is_figure(int32_t code) {
    return (code >= '0' && code <= '9') || code == '.' || code == ',';
}

static bool is_capital(int32_t code) {
    return is_one_of(code, "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正参");
}

/* Screens show what left an account by itself in large type: -300.00, 300.00元. */
static bool is_taken(const struct block *block, int start) {
    static const int32_t YUAN = 0x5143;
    bool minus = block->glyphs[start].code == '-';
    int end = start + minus;
    bool first = start == 0 || block->glyphs[start - 1].row != block->glyphs[start].row;
    while (end < block->count && is_figure(block->glyphs[end].code))
        end++;
    bool pointed = end - start > 3 && block->glyphs[end - 3].code == '.';
    bool yuan = end < block->count && block->glyphs[end].code == YUAN;
    end += yuan;
    bool last = end == block->count || block->glyphs[end].row != block->glyphs[start].row;
    return (minus || yuan) && first && last && pointed;
}

/* The sign of the currency is read as the letter that it is drawn from: Y300.00. */
static bool is_yen_letter(const struct block *block, int start) {
    int end = start + 1;
    if (block->glyphs[start].code != 'Y' ||
        (start > 0 && block->glyphs[start - 1].row == block->glyphs[start].row))
        return false;
    while (end < block->count && is_figure(block->glyphs[end].code))
        end++;
    return end - start > 4 && block->glyphs[end - 3].code == '.' &&
           (end == block->count || block->glyphs[end].row != block->glyphs[start].row);
}

/* The end of an amount in figures that begins with its sign at a glyph; the start when none does.
 */
static int figures_end(const struct block *block, int start) {
    int at = start;
    if (block->glyphs[at].code == 0xA5 || is_taken(block, start) || is_yen_letter(block, start)) {
        at += !is_figure(block->glyphs[at].code);
    } else if (at + 3 < block->count) {
        SCOPED(scoped_free)
        char *sign = glyphs_folded(block->glyphs + at, 3);
        bool currency = strcmp(sign, "CNY") == 0 || strcmp(sign, "RMB") == 0;
        at += currency ? 3 : 0;
    }
    if (at == start && !is_taken(block, start) && !is_yen_letter(block, start))
        return start;
    int first = at;
    while (at < block->count && is_figure(block->glyphs[at].code) &&
           block->glyphs[at].row == block->glyphs[start].row)
        at++;
    return at > first ? at : start;
}

static int capitals_end(const struct block *block, int start) {
    int at = start;
    while (at < block->count && is_capital(block->glyphs[at].code) &&
           block->glyphs[at].row == block->glyphs[start].row)
        at++;
    return at;
}

/* Goes on over single characters that are no capitals but stand between some: misread ones (玫 for
 * 玖). What stands behind them alone is another amount. */
static int whole_end(const struct block *block, int start, int end) {
    if (is_one_of(block->glyphs[start].code, "元圆角分整正"))
        return end;
    while (end > start && end + 1 < block->count && text_is_han(block->glyphs[end].code) &&
           block->glyphs[end + 1].row == block->glyphs[start].row &&
           is_capital(block->glyphs[end + 1].code))
        end = capitals_end(block, end + 1);
    return end;
}

static bool fits(const struct view *view, const struct place *place, enum value_type type) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    SCOPED(value_free)
    struct value value = value_of(type, raw, NULL);
    return value.fit != VALUE_MISFIT;
}

/* The first text on the page that looks like an amount of the type. */
static bool find(const struct view *view, enum value_type type, struct place *out) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0; start < block->count;) {
            int end = type == VALUE_MONEY ? figures_end(block, start) : capitals_end(block, start);
            int whole = type == VALUE_MONEY ? end : whole_end(block, start, end);
            struct place place = {0};
            place_add_glyphs(&place, block->glyphs + start, whole - start);
            if (place.count >= 2 && (whole > end || fits(view, &place, type))) {
                *out = place;
                return true;
            }
            place_free(&place);
            start = end > start ? end : start + 1;
        }
    }
    return false;
}

static bool fill(const struct view *view, enum field_name name, enum value_type type,
                 struct field_list *fields, struct fault *why) {
    struct field *known = NULL;
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].name == name)
            known = &fields->at[i];
    struct place place = {0};
    if ((known && known->state == FIELD_STATE_READ) || !find(view, type, &place))
        return true;
    struct field made = {.row = -1};
    bool good = certain_field(view, type, &place, &made, why);
    place_free(&place);
    if (!good)
        return false;
    made.name = name;
    made.row = -1;
    if (known)
        field_free(known);
    else
        known = field_add(fields);
    *known = made;
    return true;
}

static struct field *field_named(struct field_list *fields, enum field_name name) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].name == name && fields->at[i].value)
            return &fields->at[i];
    return NULL;
}

static void settle(struct field *field) {
    field->state = FIELD_STATE_READ;
    if (field->confidence < SAID_TWICE_CONFIDENCE)
        field->confidence = SAID_TWICE_CONFIDENCE;
}

/* 元, 角 and 分 each in a cell of its own, beside each other. */
static bool has_columns_of_fen(const struct view *view) {
    static const int32_t JIAO = 0x89D2, FEN = 0x5206;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (block->count != 1 || block->glyphs[0].code != JIAO)
            continue;
        for (int i = 0; i < view->blocks->count; i++) {
            const struct block *next = &view->blocks->at[i];
            bool beside = abs(next->box.y - block->box.y) < block->box.height;
            if (next->count == 1 && next->glyphs[0].code == FEN && beside)
                return true;
        }
    }
    return false;
}

/* Counter forms have a box for each figure, the last two for 角 and 分: no point is printed. */
static bool has_row_of_fen(const struct view *view) {
    static const char COLUMNS[] = "元角分";
    for (int b = 0; b < view->blocks->count; b++) {
        SCOPED(scoped_free)
        char *text = glyphs_folded(view->blocks->at[b].glyphs, view->blocks->at[b].count);
        if (strstr(text, COLUMNS))
            return true;
    }
    return has_columns_of_fen(view);
}

static bool has_point(const struct field *figures) {
    return figures->raw && strpbrk(figures->raw, ".。·") != NULL;
}

/* Figures in boxes are fen: what the words say settles it, else nobody knows. */
static void settle_boxed(const struct view *view, struct field *figures, int64_t words_fen) {
    int64_t fen = 0;
    if (has_point(figures) || !value_fen(figures->value, &fen) || !has_row_of_fen(view))
        return;
    figures->state = FIELD_STATE_UNSURE;
    if (fen != 100 * words_fen)
        return;
    struct text_buffer text = {0};
    text_add_format(&text, "%lld.%02lld", (long long)(words_fen / 100),
                    (long long)(words_fen % 100));
    free(figures->value);
    figures->value = text_buffer_take(&text);
    figures->repaired = true;
}

/* An amount that figures and words say alike is sure: no misreading of one looks like the other. */
static void settle_amount(const struct view *view, struct field_list *fields) {
    struct field *figures = field_named(fields, FIELD_AMOUNT);
    struct field *words = field_named(fields, FIELD_AMOUNT_IN_WORDS);
    int64_t one = 0;
    int64_t other = 0;
    bool lost = words && words->value && !value_capitals_whole(words->value);
    bool said = words && !lost && value_capitals_fen(words->value, &other);
    if (lost && words->state == FIELD_STATE_READ)
        words->state = FIELD_STATE_UNSURE;
    if (figures)
        settle_boxed(view, figures, said ? other : -1);
    if (!figures || !said || !value_fen(figures->value, &one) || one != other)
        return;
    settle(figures);
    settle(words);
}

static bool is_read(const struct field_list *fields, enum field_name name) {
    const struct field *field = field_find(fields, name, -1);
    return field && field->state == FIELD_STATE_READ;
}

/* Figures in a box each: in yuan, but unsure until the words say the same. */
static void read_boxes(const struct view *view, struct field_list *fields) {
    struct place place = {0};
    if (is_read(fields, FIELD_AMOUNT) || !voucher_boxes(view, &place))
        return;
    char *digits = glyphs_folded(place.glyphs, place.count);
    struct text_buffer yuan = {0};
    text_add_bytes(&yuan, digits, strlen(digits) - 2);
    text_add(&yuan, ".");
    text_add(&yuan, digits + strlen(digits) - 2);
    struct field made = {.name = FIELD_AMOUNT, .row = -1, .state = FIELD_STATE_UNSURE};
    made.raw = digits;
    made.value = text_buffer_take(&yuan);
    made.confidence = glyphs_confidence(place.glyphs, place.count);
    made.box = certain_upright(view->sheet, place.box);
    place_free(&place);
    struct field *known = NULL;
    for (int i = 0; i < fields->count; i++)
        known = fields->at[i].name == FIELD_AMOUNT ? &fields->at[i] : known;
    if (known)
        field_free(known);
    else
        known = field_add(fields);
    *known = made;
}

/* The paper on a label's own level behind it: a seal over the words makes their line's box higher,
 * or takes the first of them for its own. */
static int boxes_behind(const struct view *view, const struct label_hit *hit,
                        struct box_px out[static WORDS_TRYS]) {
    const struct block *block = &view->blocks->at[hit->block];
    struct box_px last = hit->value_start > 0 ? block->glyphs[hit->value_start - 1].box : hit->box;
    int em = hit->box.height;
    bool level = abs(last.y - hit->box.y) < em;
    int left = level && last.height < 2 * em ? last.x + last.width : hit->box.x + hit->box.width;
    int right = left + WORDS_EM * em;
    if (block->cell >= 0) {
        struct box_px cell = view->sheet->cells[block->cell].box;
        right = right < cell.x + cell.width ? right : cell.x + cell.width;
    }
    for (int i = 0; i < WORDS_TRYS; i++) {
        int x = left + i * em / 5;
        out[i] = (struct box_px){x, hit->box.y - i * em / 8, right - x, em + i * em / 4};
    }
    return right > left + em ? WORDS_TRYS : 0;
}

/* The only label of the words; NULL when there are several slips, or none. */
static const struct label_hit *words_label(const struct view *view) {
    const struct label_hit *only = NULL;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        bool asks = false;
        for (int m = 0; m < hit->meaning_count; m++)
            asks = asks || hit->meanings[m]->name == FIELD_AMOUNT_IN_WORDS;
        if (asks && only)
            return NULL;
        only = asks ? hit : only;
    }
    return only;
}

/* A fresh reading behind a label, kept when it says the figures. */
static bool try_words(const struct view *view, const struct label_hit *hit, int64_t fen,
                      struct field *words, struct fault *why) {
    struct box_px boxes[WORDS_TRYS];
    int count = boxes_behind(view, hit, boxes);
    struct field again = {.name = FIELD_AMOUNT_IN_WORDS, .row = -1};
    int64_t said = 0;
    if (count > 0 && !certain_in_boxes(view, VALUE_CAPITALS, boxes, count, &again, why))
        return false;
    bool same = again.value && value_capitals_fen(again.value, &said) && said == fen;
    if (same) {
        field_free(words);
        *words = again;
    } else {
        field_free(&again);
    }
    return true;
}

/* Words that were not surely read are read again behind their label; what says the figures is what
 * stands there, all else leaves the doubt. */
static bool read_words_again(const struct view *view, struct field_list *fields,
                             struct fault *why) {
    struct field *figures = field_named(fields, FIELD_AMOUNT);
    struct field *words = field_named(fields, FIELD_AMOUNT_IN_WORDS);
    const struct label_hit *hit = words_label(view);
    int64_t fen = 0;
    if (!hit || !figures || figures->state != FIELD_STATE_READ || !words ||
        words->state == FIELD_STATE_READ || !value_fen(figures->value, &fen))
        return true;
    if (!try_words(view, hit, fen, words, why))
        return false;
    settle_amount(view, fields);
    return true;
}

bool voucher_money(const struct view *view, struct field_list *fields, struct fault *why) {
    if (!fill(view, FIELD_AMOUNT, VALUE_MONEY, fields, why) ||
        !fill(view, FIELD_AMOUNT_IN_WORDS, VALUE_CAPITALS, fields, why))
        return false;
    read_boxes(view, fields);
    settle_amount(view, fields);
    return read_words_again(view, fields, why);
}
