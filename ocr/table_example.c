#include "ocr/table_example.h"

#include "base/scoped.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Signs of one kind in a row that stand for figures or letters: 138XXXXXXXX. */
#define SIGNS_LEAST   2
#define FIGURES_LEAST 4
/* One figure again and again in a telephone: 13888888888. */
#define SAME_LEAST 7
/* Signs in place of characters of a name. */
#define SIGNS "X×*○〇△"
/* A mark stands so many heights of its type left of its row at most, in a cell of numbers. */
#define BESIDE_EM 8

static bool is_among(int32_t code, const char *characters) {
    for (int32_t c = text_next(&characters); c; c = text_next(&characters))
        if (c == code)
            return true;
    return false;
}

/* Whether a text is made of the signs and nothing else. */
static bool is_of(const char *text, const char *signs) {
    for (int32_t code = text_next(&text); code; code = text_next(&text))
        if (!is_among(code, signs))
            return false;
    return true;
}

/* Whether a text holds a run of `least` signs of the list, each the same. */
static bool has_run(const char *text, const char *signs, int least) {
    int run = 0;
    int32_t before = 0;
    for (int32_t code = text_next(&text); code; code = text_next(&text)) {
        run = !is_among(code, signs) ? 0 : code == before ? run + 1 : 1;
        before = code;
        if (run >= least)
            return true;
    }
    return false;
}

/* What may stand around the word: brackets, colons, the example's own number. */
static char *bared(const char *text) {
    static const char *const DRESS =
        "()[]{}<>《》【】〔〕“”\"'「」:：,，.。;；-—_*※☆★#、1234567890一二三";
    char *folded = text_folded(text);
    char *to = folded;
    const char *from = folded;
    while (*from) {
        const char *start = from;
        int32_t code = text_next(&from);
        if (!is_among(code, DRESS)) {
            memmove(to, start, (size_t)(from - start));
            to += from - start;
        }
    }
    *to = '\0';
    return folded;
}

bool example_is_mark(const char *text) {
    static const char *const MARKS[] = {
        "例",          "示例",       "样例",      "范例",     "举例",     "例子",     "例如",
        "示例行",      "样例行",     "范例行",    "举例行",   "填写例",   "填表例",   "填写示例",
        "填写样例",    "填写范例",   "填写举例",  "填写示范", "填表示例", "填表样例", "填表范例",
        "填表举例",    "填表示范",   "填报示例",  "填报样例", "填报范例", "填报示范", "参考示例",
        "参考样例",    "填列示例",   "书写示例",  "EXAMPLE",  "SAMPLE",   "EG",       "例EXAMPLE",
        "示例EXAMPLE", "样例SAMPLE", "示例SAMPLE"};
    SCOPED(scoped_free)
    char *bare = bared(text);
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++)
        if (strcmp(bare, MARKS[i]) == 0)
            return true;
    return false;
}

static char *text_of(const struct view *view, const struct place *place) {
    return glyphs_text(view->sheet, place->glyphs, place->count);
}

/* The place of the row's first text from the left, NULL = none. */
static const struct place *first_of(const struct table_head *head, const struct table_row *row) {
    const struct place *first = NULL;
    for (int i = 0; i < head->count; i++) {
        const struct place *place = &row->places[i];
        if (place->count > 0 && (!first || place->glyphs[0].box.x < first->glyphs[0].box.x))
            first = place;
    }
    return first;
}

/* Whether the word stands by itself left of a row's first text, in its line. */
static bool is_beside(const struct view *view, const struct block *block,
                      const struct place *first) {
    struct box_px box = glyphs_box(first->glyphs, 1);
    int room = box.x - block->box.x - block->box.width;
    int off = abs(box_middle_y(block->box) - box_middle_y(first->box));
    if (block->count == 0 || block->row_count != 1 || room < -box.height / 2 ||
        room > BESIDE_EM * box.height || 2 * off > 3 * box.height / 2)
        return false;
    SCOPED(scoped_free)
    char *text = glyphs_text(view->sheet, block->glyphs, block->count);
    return example_is_mark(text);
}

/* Whether the word stands in a cell of the row or beside it; *others counts the row's other texts.
 */
static bool is_marked(const struct view *view, const struct table_head *head,
                      const struct table_row *row, int *others) {
    bool marked = false;
    *others = 0;
    for (int i = 0; i < head->count; i++) {
        if (row->places[i].count == 0)
            continue;
        SCOPED(scoped_free)
        char *text = text_of(view, &row->places[i]);
        bool mark = example_is_mark(text);
        marked = marked || mark;
        *others += !mark;
    }
    const struct place *first = first_of(head, row);
    for (int b = 0; first && !marked && b < view->blocks->count; b++)
        marked = is_beside(view, &view->blocks->at[b], first);
    return marked;
}

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    size_t tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static bool is_name(enum value_type type) {
    return type == VALUE_UNIT_NAME || type == VALUE_PERSON || type == VALUE_TEXT;
}

/* Whether a text can be nobody's: 某某市某某局, XX公司, 138XXXXXXXX. */
static bool is_nobodys(enum value_type type, const char *folded) {
    bool figures = type == VALUE_PHONE || type == VALUE_CITIZEN;
    if (is_name(type))
        return strstr(folded, "某某") ||
               (has_run(folded, SIGNS, SIGNS_LEAST) && !is_of(folded, SIGNS));
    return figures && has_run(folded, "X×", FIGURES_LEAST);
}

/* Whether a text is what examples are made of, and yet somebody may be called so. */
static bool is_commonplace(enum value_type type, const char *folded) {
    static const char *const PEOPLE[] = {"张三", "李四", "王五", "赵六", "张某", "李某", "王某"};
    static const char *const ENDS[] = {"示例", "样例", "范例"};
    for (size_t i = 0; type == VALUE_PERSON && i < sizeof PEOPLE / sizeof *PEOPLE; i++)
        if (strcmp(folded, PEOPLE[i]) == 0)
            return true;
    for (size_t i = 0; type == VALUE_PERSON && i < sizeof ENDS / sizeof *ENDS; i++)
        if (ends_with(folded, ENDS[i]))
            return true;
    if (is_name(type) && has_run(folded, SIGNS, SIGNS_LEAST)) /* or crossed out */
        return true;
    if (type == VALUE_PHONE || type == VALUE_CITIZEN)
        return has_run(folded, "0123456789*", SAME_LEAST) || strstr(folded, "123456789");
    return false;
}

/* How many of a row's values can be nobody's, and how many are examples' wording. */
struct wording_count {
    int nobodys, commonplace;
};

static struct wording_count wording_of(const struct view *view, const struct table_head *head,
                                       const struct table_row *row) {
    struct wording_count count = {0};
    for (int i = 0; i < head->count; i++) {
        const struct wanted *wanted = head->columns[i].wanted;
        if (!wanted || row->places[i].count == 0)
            continue;
        SCOPED(scoped_free)
        char *text = text_of(view, &row->places[i]);
        SCOPED(scoped_free)
        char *folded = text_folded(text);
        bool nobodys = is_nobodys(wanted->type, folded);
        count.nobodys += nobodys;
        count.commonplace += !nobodys && is_commonplace(wanted->type, folded);
    }
    return count;
}

bool example_announced(const struct view *view, const struct table_head *head,
                       const struct table_row *row) {
    int others = 0;
    return is_marked(view, head, row, &others) && others == 0;
}

enum example example_of(const struct view *view, const struct table_head *head,
                        const struct table_row *row, bool first, bool announced) {
    int others = 0;
    bool marked = is_marked(view, head, row, &others);
    struct wording_count count = wording_of(view, head, row);
    bool numbered = head->number_column >= 0 && row->places[head->number_column].count > 0;
    if (marked)
        return others > 0 || numbered ? EXAMPLE_ROW : EXAMPLE_BAND;
    if (announced)
        return count.nobodys > 0 || count.commonplace > 1 ? EXAMPLE_ROW : EXAMPLE_MAYBE;
    if (count.nobodys == 0)
        return EXAMPLE_NONE;
    return first && count.nobodys + count.commonplace > 1 ? EXAMPLE_ROW : EXAMPLE_MAYBE;
}
