#include "ocr/table_run.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

/* Words stand this many ems apart; characters of one word stand nearer. */
#define WORD_GAP_EM 0.3
/* Letters and figures of a wide face stand further apart, and an engine's places are off. */
#define LATIN_GAP_EM 0.6

struct text {
    const struct glyph *glyphs;
    int count;
};

int table_column_of(const struct table_head *head, struct box_px box) {
    int best = -1;
    int overlap = 0;
    for (int i = 0; i < head->count; i++) {
        int left = box.x > head->columns[i].left ? box.x : head->columns[i].left;
        int end = box.x + box.width;
        int right = end < head->columns[i].right ? end : head->columns[i].right;
        if (right - left > overlap) {
            overlap = right - left;
            best = i;
        }
    }
    return best;
}

static bool may_begin(const struct view *view, const struct block *block, int at) {
    bool han = text_is_han(block->glyphs[at].code);
    return han != text_is_han(block->glyphs[at - 1].code) ||
           block_gap(view->sheet, block, at) >= (han ? WORD_GAP_EM : LATIN_GAP_EM);
}

static int next_word(const struct view *view, const struct block *block, int at, int end) {
    do
        at++;
    while (at < end && !may_begin(view, block, at));
    return at;
}

/* Whether a text is what its column holds and no other does. */
static bool shows_itself(const struct view *view, const struct wanted *wanted,
                         const struct glyph *glyphs, int count) {
    bool telling = wanted && (wanted->type == VALUE_CITIZEN || wanted->type == VALUE_PHONE ||
                              wanted->type == VALUE_EMAIL || wanted->type == VALUE_COUNT ||
                              wanted->type == VALUE_YES_NO);
    if (!telling)
        return false;
    for (int i = 0; wanted->type == VALUE_EMAIL && i < count; i++)
        if (glyphs[i].code == '@')
            return true;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, glyphs, count);
    SCOPED(value_free)
    struct value value = value_of(wanted->type, raw, view->words);
    return value.fit != VALUE_MISFIT;
}

/* Whether a column begins behind some glyphs of the column `left`. */
static bool begins_column(const struct view *view, const struct table_head *head, int left,
                          bool left_shows, struct text behind) {
    int right = table_column_of(head, glyphs_box(behind.glyphs, behind.count));
    return left >= 0 && right > left &&
           (left_shows ||
            shows_itself(view, head->columns[right].wanted, behind.glyphs, behind.count));
}

int table_run_cut(const struct view *view, const struct table_head *head, int number, int start,
                  int end) {
    const struct block *block = &view->blocks->at[number];
    const struct glyph *before = block->glyphs + start;
    for (int at = next_word(view, block, start, end); at < end;) {
        int next = next_word(view, block, at, end);
        int left = table_column_of(head, glyphs_box(before, at - start));
        bool shows =
            left >= 0 && shows_itself(view, head->columns[left].wanted, before, at - start);
        struct text word = {block->glyphs + at, next - at};
        struct text rest = {block->glyphs + at, end - at};
        if (begins_column(view, head, left, shows, word) ||
            begins_column(view, head, left, shows, rest))
            return at;
        at = next;
    }
    return end;
}
